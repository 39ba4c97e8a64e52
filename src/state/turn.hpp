#pragma once
/// What one command changes: the state before, the state now, the keys touched in between.
#include <algorithm>
#include <array>
#include <span>

#include "base/moves.hpp"
#include "state/state.hpp"

namespace greentally {
template <class Row>
struct Change {
    Key<Row> key;
    const Row *was, *is;
};

class Turn {
public:
    explicit Turn(State& state) : now(state), before_(state) {}
    const State& now;
    const State& before() const { return before_; }
    void begin_day(Day day) { mine().today = day; }
    void recorded(std::uint64_t seq, Instant at) { mine().seq = seq, mine().at = at; }
    template <class Row>
    Row& edit(const Key<Row>& key) {
        return touched<Row>().keys.push_back(key), mine().open<Row>().edit(key);
    }
    template <class Row>
    void erase(const Key<Row>& key) {
        touched<Row>().keys.push_back(key), mine().open<Row>().erase(key);
    }
    /// Rows that differ from before, each once, in key order. Valid until a row of the table is next changed.
    template <class Row>
    std::span<const Change<Row>> changes() {
        if (touched_.size() <= slot<Row> || !touched_[slot<Row>]) return {};
        auto& t = touched<Row>();
        if (t.told == t.keys.size()) return t.changes;
        std::sort(t.keys.begin(), t.keys.end());
        t.keys.erase(std::unique(t.keys.begin(), t.keys.end()), t.keys.end());
        t.changes.clear();
        for (const auto& key : t.keys) {
            Change<Row> c{key, before_.find<Row>(key), now.find<Row>(key)};
            if (c.was != c.is && !(c.was && c.is && *c.was == *c.is)) t.changes.push_back(c);
        }
        t.told = t.keys.size();
        return t.changes;
    }
    /// Whether anything was written to one of the tables.
    bool touches(std::span<const std::size_t> slots) const {
        return std::any_of(slots.begin(), slots.end(), [&](auto i) { return i < touched_.size() && touched_[i]; });
    }
    /// Whether there was no row at all before: every row is then among the changes.
    bool from_nothing() const { return before_.empty(); }

private:
    template <class Row>
    struct Touched {
        std::vector<Key<Row>> keys;
        std::vector<Change<Row>> changes;
        std::size_t told = 0;  // keys that `changes` speaks of
    };
    State& mine() { return const_cast<State&>(now); }
    template <class Row>
    Touched<Row>& touched() {
        if (touched_.size() <= slot<Row>) touched_.resize(slot<Row> + 1);
        auto& t = touched_[slot<Row>];
        if (!t) t = std::make_shared<Touched<Row>>();
        return *std::static_pointer_cast<Touched<Row>>(t);
    }
    State before_;
    std::vector<std::shared_ptr<void>> touched_;
};

/// The tables that a noun may write; any other does not compile.
template <class... Rows>
class Own {
public:
    explicit Own(Turn& turn) : now(turn.now), turn_(turn) {}
    const State& now;  // rows that an apply of this noun may look up: its own, as they are now
    template <class Row>
    Row& row(const Key<Row>& key) {
        return mine<Row>(), turn_.edit<Row>(key);
    }
    template <class Row>
    Row& edit(Id<Row> id) {
        return row<Row>(id);
    }
    template <class Row>
    void erase(const Key<Row>& key) {
        mine<Row>(), turn_.erase<Row>(key);
    }
    template <class F, class Stage, std::size_t n, class Row>
    Row& move(const std::array<Move<Stage>, n>& moves, Id<Row> id) {
        Row& r = edit(id);
        const auto to = next<F>(moves, r.stage);
        CHECK(to);  // decide has proved that the move is a row
        r.stage = *to;
        return r;
    }

private:
    template <class Row>
    static constexpr void mine() {
        static_assert((std::same_as<Row, Rows> || ...), "not this noun's table");
    }
    Turn& turn_;
};
}  // namespace greentally
