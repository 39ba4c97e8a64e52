#include "book/store.hpp"

#include <algorithm>

namespace greentally::book {
Result<Last> seal(const Last& last, std::span<Fact> facts) {
    Last end = last;
    for (Fact& fact : facts) {
        if (fact.body.size() > body_bytes_max) return fault(Why::limit, "body", "at most 65536 bytes are allowed");
        if (fact.cause > end.seq) return fault(Why::limit, "cause", "a cause must be an earlier fact");
        fact.seq = end.seq + 1;
        fact.recorded_at = std::max(fact.recorded_at, end.recorded_at);
        fact.withheld = false;
        TRY(fact.head, encode_head(view(fact), body_digest(fact.salt, fact.body)));
        fact.hash = link(end.hash, fact.head);
        end = {fact.seq, fact.hash, fact.recorded_at};
    }
    return end;
}

std::string_view breaks(const Last& last, const FactView& fact) {
    FactView in_head = fact;
    if (const auto why = decode_head(fact.head, in_head); !why.empty()) return why;
    if (fact.seq != last.seq + 1) return "its number does not follow the last fact's";
    if (in_head != fact) return "its head says something else";
    if (in_head.recorded_at < last.recorded_at) return "it is recorded before the fact that precedes it";
    if (in_head.cause >= fact.seq) return "its cause is not an earlier fact";
    if (link(last.hash, fact.head) != fact.hash) return "its hash does not follow from the fact before and its head";
    return {};
}

Result<> may_withhold(const Store& store, std::uint64_t seq, std::uint64_t by) {
    TRY(auto target, store.find(seq));
    TRY(auto warrant, store.find(by));
    if (!target || !warrant) return fault(Why::not_found, "fact " + std::to_string(target ? by : seq));
    if (seq == 1 || target->kind == withheld_kind)
        return fault(Why::denied, "fact " + std::to_string(seq), "this fact must stay readable");
    if (withheld_seq(view(*warrant)) != seq) {
        return fault(Why::denied, "fact " + std::to_string(by),
                     "it does not say that fact " + std::to_string(seq) + " is withheld");
    }
    return ok();
}
}  // namespace greentally::book
