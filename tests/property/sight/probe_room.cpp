#include "probe_room.hpp"

namespace greentally::probe {
namespace {
struct Noted {
    Secret secret;
};
void apply(Own<Secret> own, const Stamp&, const Noted& f) { own.edit(f.secret.id) = f.secret; }
struct Counts {
    using Row = SecretCount;
    using Reads = greentally::Reads<Secret>;
    static void touch(const Around<Counts>&, const Change<Secret>&, Keys<SecretCount>& keys) { keys.push_back(1); }
    static std::optional<SecretCount> settle(Look<Counts>& look, std::uint32_t, const SecretCount*) {
        SecretCount all;
        look.from<Secret>({}, [&](const auto&, const Secret&) { return ++all.count, true; });
        return all.count ? std::optional(all) : std::nullopt;
    }
};

struct ListQuery {
    std::optional<Name> text;
};
struct SecretLine {
    Id<Secret> id;
    Name text;
};
struct Secrets {
    std::vector<SecretLine> items;
};
Secrets list(const Sight& sight, const ListQuery& query) {
    Secrets out;
    sight.each<Secret>([&](const Secret& s) {
        if (!query.text || *query.text == s.text) out.items.push_back({s.id, s.text});
        return true;
    });
    return out;
}
struct CountQuery {};
struct Counted {
    std::uint32_t count = 0;
};
Counted count(const Sight& sight, const CountQuery&) {
    const SecretCount* all = sight.find<SecretCount>(1);
    return {all ? all->count : 0};
}
Room room(bool leaks) {
    Room room{"probe",
              {row_kind<Secret>()},
              {fact<Noted, Own<Secret>>()},
              {row_kind<SecretCount>()},
              {derivation<Counts>()},
              {{"GET", "/secrets", Action::read, view<list>}}};
    if (leaks) room.routes.push_back({"GET", "/secrets/count", Action::read, view<count>});
    return room;
}
}  // namespace
Room honest() { return room(false); }
Room leaking() { return room(true); }
}  // namespace greentally::probe
