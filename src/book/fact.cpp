#include "book/fact.hpp"

#include <charconv>
#include <cstring>

namespace greentally::book {
namespace {
constexpr char version = 1;
constexpr std::size_t fixed_bytes = 1 + 4 * 8 + 4 * 4;

template <class To, class From>
To convert(const From& f) {
    using Text = decltype(To{}.kind);
    return {f.seq,        f.recorded_at, f.occurred_at, f.cause, f.actor,      f.post,     f.on_behalf_of, f.unit,
            Text(f.kind), Text(f.basis), Text(f.key),   f.salt,  Text(f.body), f.withheld, Text(f.head),   f.hash};
}

std::string_view text(const Digest& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

template <class Number>
void put(std::string& out, Number n) {
    for (std::size_t i = 0; i < sizeof n; ++i) out += char(std::uint64_t(n) >> (8 * i) & 0xff);
}
void put(std::string& out, std::string_view text) { put(out, std::uint16_t(text.size())), out += text; }

/// A cursor over a head; `short_of` stays set once bytes were missing.
struct Cut {
    std::string_view rest;
    bool short_of = false;

    template <class Number>
    void take(Number& n) {
        std::uint64_t value = 0;
        if (rest.size() < sizeof n) {
            short_of = true;
            return;
        }
        for (std::size_t i = 0; i < sizeof n; ++i) value |= std::uint64_t(std::uint8_t(rest[i])) << (8 * i);
        n = Number(value);
        rest.remove_prefix(sizeof n);
    }
    void take(std::string_view& text) {
        std::uint16_t size = 0;
        take(size);
        if (rest.size() < size) {
            short_of = true;
            return;
        }
        text = rest.substr(0, size);
        rest.remove_prefix(size);
    }
};

/// The text between `before` and `after`, if `all` consists of just these three.
std::optional<std::string_view> between(std::string_view all, std::string_view before, std::string_view after) {
    if (all.size() < before.size() + after.size() || !all.starts_with(before) || !all.ends_with(after)) return {};
    return all.substr(before.size(), all.size() - before.size() - after.size());
}

std::string opening_body(const Opening& o) {
    return R"({"format":1,"book":")" + hex(o.book) + R"(","name":")" + o.name + R"(","chain":"SM3"})";
}
constexpr std::string_view opening_kind = "book.opened";
}  // namespace

FactView view(const Fact& fact) { return convert<FactView>(fact); }
Fact own(const FactView& fact) { return convert<Fact>(fact); }

Digest body_digest(const Salt& salt, std::string_view body) {
    thread_local Sm3 hash;
    return hash.add(std::span<const std::uint8_t>(salt)).add(body).finish();
}

Digest link(const Digest& previous, std::string_view head) {
    thread_local Sm3 hash;
    return hash.add(std::span<const std::uint8_t>(previous)).add(head).finish();
}

Result<std::string> encode_head(const FactView& f, const Digest& digest) {
    if (f.kind.empty() || f.kind.size() > kind_bytes_max) return fault(Why::limit, "kind", "1 to 64 bytes are allowed");
    if (f.basis.size() > basis_bytes_max) return fault(Why::limit, "basis", "at most 1024 bytes are allowed");
    if (f.key.size() > key_bytes_max) return fault(Why::limit, "key", "at most 128 bytes are allowed");
    std::string out;
    out.reserve(fixed_bytes + 6 + f.kind.size() + f.basis.size() + f.key.size() + digest.size());
    out += version;
    put(out, f.seq), put(out, f.recorded_at.us), put(out, f.occurred_at.us), put(out, f.cause);
    put(out, f.actor), put(out, f.post), put(out, f.on_behalf_of), put(out, f.unit);
    put(out, f.kind), put(out, f.basis), put(out, f.key);
    out += text(digest);
    return out;
}

std::string_view decode_head(std::string_view head, FactView& f) {
    if (head.empty()) return "the head is empty";
    if (head[0] != version) return "the head has an unknown version";
    Cut cut{head.substr(1)};
    cut.take(f.seq), cut.take(f.recorded_at.us), cut.take(f.occurred_at.us), cut.take(f.cause);
    cut.take(f.actor), cut.take(f.post), cut.take(f.on_behalf_of), cut.take(f.unit);
    cut.take(f.kind), cut.take(f.basis), cut.take(f.key);
    if (cut.short_of || cut.rest.size() != Digest{}.size()) return "the head has the wrong length";
    if (f.kind.empty() || f.kind.size() > kind_bytes_max) return "the kind has a length that is not allowed";
    if (f.basis.size() > basis_bytes_max || f.key.size() > key_bytes_max) return "a text of the head is too long";
    f.head = head;
    return {};
}

std::string_view digest_in(std::string_view head) { return head.substr(head.size() - Digest{}.size()); }

Fact opening(const Opening& o, Instant at, const Salt& salt) {
    Fact fact;
    fact.recorded_at = fact.occurred_at = at;
    fact.kind = opening_kind;
    fact.salt = salt;
    fact.body = opening_body(o);
    return fact;
}

std::optional<Opening> opened(const FactView& fact) {
    if (fact.seq != 1 || fact.kind != opening_kind || fact.withheld) return {};
    const auto inner = between(fact.body, R"({"format":1,"book":")", R"(","chain":"SM3"})");
    if (!inner || inner->size() < 32) return {};
    const auto id = unhex(inner->substr(0, 32));
    const auto name = between(inner->substr(32), R"(","name":")", "");
    if (!id || !name || name->empty() || name->find_first_not_of("abcdefghijklmnopqrstuvwxyz") != name->npos) return {};
    Opening o{.name = std::string(*name)};
    std::memcpy(o.book.data(), id->data(), o.book.size());
    if (opening_body(o) != fact.body) return {};  // one spelling only
    return o;
}

std::string withheld_body(std::uint64_t seq) { return R"({"seq":)" + std::to_string(seq) + "}"; }

std::optional<std::uint64_t> withheld_seq(const FactView& fact) {
    if (fact.kind != withheld_kind) return {};
    const auto digits = between(fact.body, R"({"seq":)", "}");
    std::uint64_t seq = 0;
    if (!digits || std::from_chars(digits->data(), digits->data() + digits->size(), seq).ec != std::errc{}) return {};
    if (withheld_body(seq) != fact.body || seq == 0 || seq >= fact.seq) return {};
    return seq;
}
}  // namespace greentally::book
