#pragma once
/// The state of the house is a value: sorted tables, copied by one increment each.
/// A table has one writer: the noun whose facts fill it, or the derivations that settle it.
/// Thread: a reader takes a copy and keeps it as long as it likes; one writer works on its own copy.
#include <algorithm>
#include <memory>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "base/tree.hpp"

namespace greentally {
template <class Row>
struct KeyOf {
    using type = Id<Row>;
};
template <class Row>
requires requires { typename Row::Key; }
struct KeyOf<Row> {
    using type = typename Row::Key;
};
template <class Row>
using Key = typename KeyOf<Row>::type;

struct AnyTable {
    virtual ~AnyTable() = default;
    virtual std::shared_ptr<AnyTable> copy() const = 0;
    virtual std::size_t rows() const = 0;
};
template <class Row>
struct Table final : AnyTable {
    Tree<Key<Row>, Row> tree;
    std::shared_ptr<AnyTable> copy() const override { return std::make_shared<Table>(*this); }
    std::size_t rows() const override { return tree.size(); }
};
/// Where a table lies in a State; within one run only, never stored.
std::size_t next_slot();
template <class Row>
inline const std::size_t slot = next_slot();

class State {
public:
    Day today;              // as the book knows it: the last day.begun
    std::uint64_t seq = 0;  // last fact in here
    Instant at;             // when it was recorded

    template <class Row>
    const Row* find(const Key<Row>& key) const {
        return all<Row>().find(key);
    }
    /// The row, which must exist: the door has proved that the command's ids do.
    template <class Row>
    const Row& at_id(Id<Row> id) const {
        const Row* row = find<Row>(id);
        CHECK(row);
        return *row;
    }
    template <class Row>
    const Tree<Key<Row>, Row>& all() const {
        static const Tree<Key<Row>, Row> none;
        const auto i = slot<Row>;
        return i < tables_.size() && tables_[i] ? static_cast<const Table<Row>&>(*tables_[i]).tree : none;
    }
    bool empty() const {
        return std::all_of(tables_.begin(), tables_.end(), [](const auto& t) { return !t || t->rows() == 0; });
    }
    template <class Row>
    Id<Row> next() const {
        const auto* last = all<Row>().last();
        return {last ? last->n + 1 : 1};
    }

private:
    friend class Turn;
    template <class Row>
    Tree<Key<Row>, Row>& open() {
        if (tables_.size() <= slot<Row>) tables_.resize(slot<Row> + 1);
        auto& t = tables_[slot<Row>];
        if (!t)
            t = std::make_shared<Table<Row>>();
        else if (t.use_count() > 1)
            t = t->copy();
        return static_cast<Table<Row>&>(*t).tree;
    }
    std::vector<std::shared_ptr<AnyTable>> tables_;
};
}  // namespace greentally
