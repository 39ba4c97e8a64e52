#pragma once
/// A state, or what a viewer may see of it: the same reading serves decide and the views.
#include "access/sight.hpp"

namespace greentally {
class Rows {
public:
    explicit Rows(const State& state) : state_(&state) {}
    explicit Rows(const Sight& sight) : sight_(&sight) {}
    template <class Row>
    const Row* find(const Key<Row>& key) const {
        return state_ ? state_->find<Row>(key) : sight_->find<Row>(key);
    }
    /// f(key, row) from `key` on, while it returns true.
    template <class Row, class F>
    void from(const Key<Row>& key, F f) const {
        state_ ? state_->all<Row>().from(key, f) : sight_->from<Row>(key, f);
    }
    template <class Row, class F>
    void each(F f) const {
        if (state_)
            state_->all<Row>().each([&](const auto&, const Row& row) { return f(row); });
        else
            sight_->each<Row>(f);
    }

private:
    const State* state_ = nullptr;
    const Sight* sight_ = nullptr;
};
}  // namespace greentally
