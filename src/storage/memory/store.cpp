#include "storage/memory/store.hpp"

#include <algorithm>

namespace greentally::memory {
Result<> Store::append(std::span<const book::Fact> facts) {
    const std::lock_guard lock(mutex_);
    if (stopped_by_) return fault(Why::stopped, stopped_by_->where, "no more is written since: " + stopped_by_->detail);
    book::Last end = last_;
    for (const auto& fact : facts) {
        if (const auto why = book::breaks(end, view(fact)); !why.empty()) {
            return fault(Why::conflict, "fact " + std::to_string(fact.seq), std::string(why));
        }
        end = {fact.seq, fact.hash, fact.recorded_at};
    }
    if (next_) {
        stopped_by_ = std::exchange(next_, {});
        return *stopped_by_;
    }
    for (const auto& fact : facts) facts_.push_back(std::make_shared<const book::Fact>(fact));
    last_ = end;
    return ok();
}

std::vector<std::shared_ptr<const book::Fact>> Store::batch(std::uint64_t from) const {
    constexpr std::size_t batch_facts = 1024;
    const std::lock_guard lock(mutex_);
    const std::size_t begin = std::min<std::size_t>(from - 1, facts_.size());
    const std::size_t end = std::min(begin + batch_facts, facts_.size());
    return {facts_.begin() + begin, facts_.begin() + end};
}

Result<> Store::read(std::uint64_t from, const book::Visit& visit) const {
    for (std::uint64_t next = std::max<std::uint64_t>(from, 1);;) {
        const auto facts = batch(next);
        if (facts.empty()) return ok();
        for (const auto& fact : facts) {
            if (!visit(view(*fact))) return ok();
        }
        next += facts.size();
    }
}

Result<std::optional<book::Fact>> Store::find(std::uint64_t seq) const {
    const std::lock_guard lock(mutex_);
    if (seq == 0 || seq > facts_.size()) return std::optional<book::Fact>();
    return std::optional(*facts_[seq - 1]);
}

Result<book::Last> Store::last() const {
    const std::lock_guard lock(mutex_);
    return last_;
}

Result<> Store::withhold(std::uint64_t seq, std::uint64_t by) {
    TRY(book::may_withhold(*this, seq, by));
    const std::lock_guard lock(mutex_);
    auto fact = std::make_shared<book::Fact>(*facts_[seq - 1]);
    fact->body.clear(), fact->salt = {}, fact->withheld = true;
    facts_[seq - 1] = std::move(fact);
    return ok();
}

void Store::fail_next(Fault fault) {
    const std::lock_guard lock(mutex_);
    next_ = std::move(fault);
}
}  // namespace greentally::memory
