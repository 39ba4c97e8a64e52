#pragma once
/// Everything that follows from the facts: derived tables, each one pair of pure functions.
///   touch(around, change of a row it reads, keys)  adds the keys that this may alter
///   settle(look, key, row as it was) -> the row as it must be, or none
/// A derivation D names `using Row`, `using Reads = greentally::Reads<…>`. Several derivations may settle one Row, each
/// under its own prefix of the key.
#include <span>
#include <stdexcept>
#include <tuple>

#include "state/turn.hpp"

namespace greentally {
template <class... Rows>
struct Reads {};
template <class Row, class R>
constexpr bool reads = false;
template <class Row, class... Rows>
constexpr bool reads<Row, Reads<Rows...>> = (std::same_as<Row, Rows> || ...);
template <class Row>
using Keys = std::vector<Key<Row>>;
template <class R>
struct Changed;
template <class... Rows>
struct Changed<Reads<Rows...>> : std::tuple<std::vector<Change<Rows>>...> {};
/// A booked wake-up: D must settle the key again when the date has passed.
template <class D>
struct Wake {
    using Key = std::pair<Day, greentally::Key<typename D::Row>>;
    bool operator==(const Wake&) const = default;
};
/// On in tests: each row that settle reads must lead back, through touch, to the key that is settled.
inline bool prove_touches = false;

/// What touch may look up: rows of D::Reads as they are now.
template <class D>
class Around {
public:
    explicit Around(const State& state) : state_(state) {}
    template <class Row>
    const Row* find(const greentally::Key<Row>& key) const {
        return may<Row>(), state_.find<Row>(key);
    }
    /// From `key` on, while f returns true.
    template <class Row, class F>
    void from(const greentally::Key<Row>& key, F f) const {
        may<Row>(), state_.all<Row>().from(key, f);
    }
    template <class Row, class F>
    void each(F f) const {
        may<Row>(), state_.all<Row>().each(f);
    }
    /// Keys of D's own rows as they stand, from `key` on: what must be looked at again when the inputs that made them
    /// are gone.
    template <class F>
    void own(const greentally::Key<typename D::Row>& key, F f) const {
        state_.all<typename D::Row>().from(key, [&](const auto& k, const auto&) { return f(k); });
    }

private:
    template <class Row>
    static constexpr void may() {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
    }
    const State& state_;
};

/// Where D says `Memo`: what settle may keep from one key to the next of one settling, during which nothing that it
/// reads changes. Empty for each key while touches are proven.
struct NoMemo {};
template <class D>
struct MemoOf {
    using type = NoMemo;
};
template <class D>
requires requires { typename D::Memo; }
struct MemoOf<D> {
    using type = typename D::Memo;
};

/// What settle may see: rows of D::Reads, what changed under its key, and whether a date has passed. Nothing else.
template <class D>
class Look {
    using Out = greentally::Key<typename D::Row>;

public:
    using Memo = typename MemoOf<D>::type;
    Look(const State& state, const Out& key, const Changed<typename D::Reads>& changed, Memo& memo)
        : memo(memo), state_(state), key_(key), changed_(changed) {}
    template <class Row>
    const Row* find(const greentally::Key<Row>& key) {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
        const Row* row = state_.find<Row>(key);
        if (row && prove_touches) prove(Change<Row>{key, row, row});
        return row;
    }
    /// From `key` on, while f(key, row) returns true.
    template <class Row, class F>
    void from(const greentally::Key<Row>& key, F f) {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
        state_.all<Row>().from(key, [&](const auto& k, const Row& row) {
            const bool more = f(k, row);
            if (more && prove_touches) prove(Change<Row>{k, &row, &row});
            return more;
        });
    }
    /// Rows that matter only if they hold a certain name, code or id: touch leads back from those, which cannot be
    /// proved here.
    template <class Row>
    const Row* find_unproven(const greentally::Key<Row>& key) const {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
        return state_.find<Row>(key);
    }
    template <class Row, class F>
    void from_unproven(const greentally::Key<Row>& key, F f) const {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
        state_.all<Row>().from(key, f);
    }
    template <class Row, class F>
    void each_unproven(F f) const {
        static_assert(reads<Row, typename D::Reads>, "name the row in Reads");
        state_.all<Row>().each(f);
    }
    template <class Row>
    const std::vector<Change<Row>>& changed() const {
        return std::get<std::vector<Change<Row>>>(changed_);
    }
    bool passed(Day date) {  // the only clock: asking books the wake-up
        if (date < state_.today) return true;
        if (!wake || date < *wake) wake = date;
        return false;
    }
    std::optional<Day> wake;
    Memo& memo;

private:
    template <class Row>
    void prove(const Change<Row>& read) const {
        Keys<typename D::Row> keys;
        D::touch(Around<D>(state_), read, keys);
        if (std::find(keys.begin(), keys.end(), key_) == keys.end())
            throw std::logic_error("touch does not lead back: " + kind<D>() + " from " + kind<Row>());
    }
    const State& state_;
    const Out& key_;
    const Changed<typename D::Reads>& changed_;
};

/// Where D says `using Gives`: the rows whose touch alone leads to every key when all rows are new. The others of
/// D::Reads are then not asked, which would lead to the same keys again and again.
template <class D, class In>
constexpr bool gives = [] {
    if constexpr (requires { typename D::Gives; })
        return reads<In, typename D::Gives>;
    else
        return true;
}();

/// One settling of D: which keys, each with the changes that lead to it.
template <class D, class... Rows>
class Settling {
    using Row = typename D::Row;

public:
    Settling(Turn& turn, bool dawn) : turn_(turn), changes_(turn.changes<Rows>()...) {
        if ((std::get<std::span<const Change<Rows>>>(changes_).empty() && ...) && !dawn) return;
        (gather<Rows>(), ...);
        if (dawn) wake();
        std::sort(led_.begin(), led_.end());
        led_.erase(std::unique(led_.begin(), led_.end()), led_.end());
    }
    void run() {
        Changed<Reads<Rows...>> changed;
        for (std::size_t i = 0; i < led_.size();) {
            const Key<Row> key = led_[i].key;
            (std::get<std::vector<Change<Rows>>>(changed).clear(), ...);
            for (; i < led_.size() && led_[i].key == key; ++i) (add<Rows>(led_[i], changed), ...);
            settle(key, changed);
        }
    }

private:
    struct Led {
        Key<Row> key;
        std::uint32_t table, change;  // a slot and an index into its changes; no table: a date has passed
        auto operator<=>(const Led&) const = default;
    };
    static constexpr std::uint32_t no_table = UINT32_MAX;
    template <class In>
    void gather() {
        if (!gives<D, In> && turn_.from_nothing()) return;
        const auto changes = std::get<std::span<const Change<In>>>(changes_);
        const Around<D> around(turn_.now);
        for (std::uint32_t i = 0; i < changes.size(); ++i) {
            keys_.clear();
            D::touch(around, changes[i], keys_);
            for (const auto& k : keys_) led_.push_back({k, std::uint32_t(slot<In>), i});
        }
    }
    void wake() {
        std::vector<Key<Wake<D>>> due;
        turn_.now.template all<Wake<D>>().each([&](const auto& k, const auto&) {
            if (k.first < turn_.now.today) due.push_back(k);
            return k.first < turn_.now.today;
        });
        for (const auto& k : due) led_.push_back({k.second, no_table, 0}), turn_.erase<Wake<D>>(k);
    }
    template <class In>
    void add(const Led& led, Changed<Reads<Rows...>>& changed) const {
        if (led.table == slot<In>)
            std::get<std::vector<Change<In>>>(changed).push_back(
                std::get<std::span<const Change<In>>>(changes_)[led.change]);
    }
    void settle(const Key<Row>& key, const Changed<Reads<Rows...>>& changed) {
        if (prove_touches) memo_ = {};
        Look<D> look(turn_.now, key, changed, memo_);
        const Row* was = turn_.now.template find<Row>(key);
        const std::optional<Row> is = D::settle(look, key, was);
        if (look.wake) turn_.edit<Wake<D>>({*look.wake, key});
        if (is ? was && *was == *is : !was) return;  // nothing new: nobody after us is woken
        if (is)
            turn_.edit<Row>(key) = *is;
        else
            turn_.erase<Row>(key);
    }
    Turn& turn_;
    std::tuple<std::span<const Change<Rows>>...> changes_;
    Keys<Row> keys_;
    std::vector<Led> led_;
    typename MemoOf<D>::type memo_;
};
template <class D, class... Rows>
void settle_reads(Turn& turn, bool dawn, Reads<Rows...>) {
    Settling<D, Rows...>(turn, dawn).run();
}

/// A derivation as the engine holds it: who it reads, whom it writes, how to run it.
struct Derivation {
    std::string name;
    std::size_t writes;
    std::vector<std::size_t> reads;
    void (*settle)(Turn&, bool dawn);
};
template <class D, class... Rows>
Derivation derivation_of(Reads<Rows...>) {
    return {kind<D>(), slot<typename D::Row>, {slot<Rows>...}, [](Turn& t, bool dawn) {
                settle_reads<D>(t, dawn, typename D::Reads{});
            }};
}
template <class D>
Derivation derivation() {
    return derivation_of<D>(typename D::Reads{});
}
/// Each after those that settle what it reads. A derivation may not read what it settles. Errors: throws on a cycle.
std::vector<Derivation> in_order(std::vector<Derivation> all);
}  // namespace greentally
