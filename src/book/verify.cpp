#include "book/verify.hpp"

#include <cstring>
#include <set>

namespace greentally::book {
namespace {
class Prover {
public:
    explicit Prover(const std::optional<Digest>& printed) : printed_(printed) {}

    /// False once a fact is bad.
    bool take(const FactView& fact) {
        std::string_view why = breaks(last_, fact);
        if (why.empty()) why = beside(fact);
        if (why.empty() && fact.seq == 1 && !opened(fact)) why = "it does not open a book of a known format";
        if (!why.empty()) return blame(last_.seq + 1, why), false;
        if (const auto seq = withheld_seq(fact)) unexplained_.erase(*seq);
        if (printed_ == fact.hash) proof_.printed_at = fact.seq;
        last_ = {fact.seq, fact.hash, fact.recorded_at};
        return true;
    }

    Proof finish(const Result<>& read) {
        if (proof_.fault.empty() && !read) {
            const Fault& f = read.error();
            blame(last_.seq + 1, f.where + (f.detail.empty() ? "" : ": " + f.detail));
        }
        if (proof_.fault.empty() && last_.seq == 0) blame(1, "the book is empty");
        // Before the next: with the end the reason for a missing body is cut off, too.
        if (proof_.fault.empty() && printed_ && !proof_.printed_at) {
            blame(last_.seq + 1,
                  "no fact bears the printed hash: facts are missing at the end, or it is another book's");
        }
        if (proof_.fault.empty() && !unexplained_.empty()) {
            blame(*unexplained_.begin(), "its body is missing and no later fact says that it was withheld");
        }
        proof_.ok = proof_.fault.empty();
        proof_.facts = last_.seq;
        proof_.head = last_.hash;
        return std::move(proof_);
    }

private:
    std::string_view beside(const FactView& fact) {
        if (fact.withheld) {
            unexplained_.insert(fact.seq), ++proof_.withheld;
            return fact.kind == withheld_kind ? "a fact that withholds another has no body" : "";
        }
        if (fact.body.size() > body_bytes_max) return "its body is too long";
        const Digest digest = body_digest(fact.salt, fact.body);
        const bool same = std::memcmp(digest.data(), digest_in(fact.head).data(), digest.size()) == 0;
        return same ? "" : "its body or salt is not the one that its head names";
    }
    void blame(std::uint64_t seq, std::string_view why) { proof_.seq = seq, proof_.fault = why; }

    std::optional<Digest> printed_;
    Proof proof_;
    Last last_;
    std::set<std::uint64_t> unexplained_;  // bodies that are missing so far without a fact that says why
};
}  // namespace

Proof verify(const Store& store, const std::optional<Digest>& printed) {
    Prover prover(printed);
    const auto read = store.read(1, [&](const FactView& fact) { return prover.take(fact); });
    return prover.finish(read);
}
}  // namespace greentally::book
