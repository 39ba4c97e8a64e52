#include "access/sight.hpp"

#include <gtest/gtest.h>

#include <random>

#include "access/policy.hpp"
#include "state/turn.hpp"

namespace greentally {
// One row for each way of being seen: its scope is what it says of itself.
namespace probe {
struct Any {
    Id<Any> id;
    Audience audience{};
    Span span{}, peers{};
    decltype(Scope::units) units{};
    std::vector<Id<Person>> persons;
    std::uint32_t roles = 0;
    bool operator==(const Any&) const = default;
};
Scope scope(const State&, const Any& a) { return {a.audience, a.span, a.units, &a.persons, a.peers, a.roles}; }
}  // namespace probe

namespace {
using probe::Any;

constexpr Span city{510100000000, 510199999999}, county{510104000000, 510104999999},
    other_county{510105000000, 510105999999}, town{510104001000, 510104001999}, other_city{510300000000, 510399999999},
    nothing{};

Viewer office(unsigned unit, Span span, std::uint32_t roles = bit(Role::clerk)) {
    return {{unit}, {unit}, {unit}, {unit}, span, roles};
}
const Viewer in_city = office(1, city, bit(Role::steward)), in_county = office(2, county),
             in_other_county = office(3, other_county), in_town = office(4, town),
             in_other_city = office(5, other_city);
const Viewer system_admin{{6}, {6}, {6}, {2}, nothing, bit(Role::system_admin)};
const Viewer security_admin{{7}, {7}, {7}, {2}, nothing, bit(Role::security_admin)};
const Viewer audit_admin{{8}, {8}, {8}, {2}, nothing, bit(Role::audit_admin)};
const Viewer no_post{{2}, {2}, {}, {}, nothing, 0};
const Viewer nobody{};
const std::vector<std::pair<const char*, Viewer>> everybody{{"city", in_city},
                                                            {"county", in_county},
                                                            {"other county", in_other_county},
                                                            {"town", in_town},
                                                            {"other city", in_other_city},
                                                            {"system", system_admin},
                                                            {"security", security_admin},
                                                            {"audit", audit_admin},
                                                            {"no post", no_post},
                                                            {"public", nobody}};

std::string seen_by(const Any& row) {
    std::string names;
    for (const auto& [name, viewer] : everybody)
        if (admits(scope(State(), row), viewer)) names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}
/// A row of the county that stands at unit 2, with the audience.
Any row(Audience audience) {
    Any a;
    a.id = {1}, a.audience = audience, a.span = county;
    return a;
}

TEST(Admits, EachAudienceByHand) {
    const std::string all = "city, county, other county, town, other city, system, security, audit, no post, public";
    const std::string offices = "city, county, other county, town, other city";
    EXPECT_EQ(seen_by(row(Audience::everyone)), all);
    EXPECT_EQ(seen_by(row(Audience::offices)), offices);
    EXPECT_EQ(seen_by(row(Audience::range)), "city, county");
    EXPECT_EQ(seen_by(row(Audience::addressed)), "");
    EXPECT_EQ(seen_by(row(Audience::named)), "");
    EXPECT_EQ(seen_by(row(Audience::nobody)), "");

    Any a = row(Audience::range);
    a.units = {Id<Unit>{5}, Id<Unit>{4}};
    EXPECT_EQ(seen_by(a), "city, county, town, other city") << "addressed to two more";
    a.audience = Audience::addressed;
    EXPECT_EQ(seen_by(a), "town, other city") << "主送/抄送 alone";
    a.persons = {{1}};
    EXPECT_EQ(seen_by(a), "city, town, other city") << "and one by name";
    a.audience = Audience::named;
    EXPECT_EQ(seen_by(a), "city") << "知悉范围 alone";
    a.audience = Audience::nobody;
    a.roles = ~0u;
    EXPECT_EQ(seen_by(a), "") << "sealed is sealed, whoever is named";

    a = row(Audience::range);
    a.peers = city;
    EXPECT_EQ(seen_by(a), "city, county, other county, town") << "what peers see of each other";
    a = row(Audience::range);
    a.span = nothing;
    EXPECT_EQ(seen_by(a), "") << "a row without an area is nobody's";
}
TEST(Admits, AdministratorsHaveNoBusiness) {
    for (const Audience audience : {Audience::offices, Audience::range, Audience::addressed, Audience::named}) {
        Any a = row(audience);
        a.units = {Id<Unit>{2}};  // the unit in which the three sit
        a.persons = {{6}, {7}, {8}};
        const std::string who = seen_by(a);
        for (const char* admin : {"system", "security", "audit"}) EXPECT_EQ(who.find(admin), who.npos) << admin;
        a.roles = bit(Role::security_admin);
        EXPECT_NE(seen_by(a).find("security"), std::string::npos);
        EXPECT_EQ(seen_by(a).find("audit"), std::string::npos);
    }
}
TEST(Admits, ZeroIsNoUnitAndNoPerson) {
    Any a = row(Audience::addressed);
    a.persons = {{0}};
    Viewer v = in_other_city;
    v.unit = {}, v.person = {};
    EXPECT_FALSE(admits(scope(State(), a), v));
}

const std::vector<Span> spans{nothing, city, county, other_county, town, everywhere};
const std::vector<std::vector<Id<Person>>> persons{{}, {{2}}, {{9}}, {{2}, {9}}};
const std::vector<decltype(Scope::units)> units{{}, {Id<Unit>{2}}, {Id<Unit>{9}, {}, {}, Id<Unit>{3}}};
const std::vector<std::uint32_t> roles{0, bit(Role::security_admin), bit(Role::steward)};
/// Each combination of what may decide, the audience left open.
std::vector<Scope> combinations() {
    std::vector<Scope> out;
    for (const Span span : spans)
        for (const Span peers : spans)
            for (const auto& p : persons)
                for (const auto& u : units)
                    for (const auto r : roles) out.push_back({Audience::nobody, span, u, &p, peers, r});
    return out;
}
bool implies(bool a, bool b) { return !a || b; }
/// Why a row of a range may be seen: the place, the unit, the name. Nothing else.
bool reason(const Scope& s, const Viewer& v) {
    const bool place = v.span.holds(s.span) || s.peers.holds(v.span);
    const bool unit = std::count(s.units.begin(), s.units.end(), v.unit) > 0;
    const bool name = std::count(s.persons->begin(), s.persons->end(), v.person) > 0;
    return v.business() && (place || unit || name);
}
TEST(Admits, OverEveryCombination) {
    std::size_t checked = 0, admitted = 0;
    for (Scope s : combinations())
        for (const auto& [name, viewer] : everybody) {
            const bool by_role = viewer.account && (s.roles & viewer.roles);
            bool before = false;
            for (const Audience audience : {Audience::nobody, Audience::named, Audience::addressed, Audience::range,
                                            Audience::offices, Audience::everyone}) {
                s.audience = audience;
                const bool sees = admits(s, viewer);
                ++checked, admitted += sees;
                ASSERT_TRUE(implies(before, sees)) << name << ": a wider audience takes nothing away";
                before = sees;
                ASSERT_TRUE(implies(audience == Audience::everyone, sees)) << name;
                ASSERT_TRUE(implies(audience == Audience::nobody, !sees)) << name;
                ASSERT_TRUE(implies(!viewer.account && audience != Audience::everyone, !sees)) << name;
                ASSERT_TRUE(implies(audience != Audience::nobody && by_role, sees)) << name;
                ASSERT_TRUE(implies(audience == Audience::range, sees == (by_role || reason(s, viewer)))) << name;
                Viewer wider = viewer;
                wider.span = everywhere;
                const bool only_as_peer = s.peers.holds(viewer.span) && !viewer.span.holds(s.span);
                ASSERT_TRUE(implies(viewer.business() && sees && !only_as_peer, admits(s, wider))) << name;
            }
        }
    EXPECT_EQ(checked,
              spans.size() * spans.size() * persons.size() * units.size() * roles.size() * everybody.size() * 6);
    EXPECT_GT(admitted, checked / 10);
    EXPECT_LT(admitted, checked * 9 / 10);
}

State with(const std::vector<Any>& rows) {
    State state;
    Turn turn(state);
    for (const Any& a : rows) turn.edit<Any>(a.id) = a;
    return state;
}
Any at(unsigned id, Span span) {
    Any a = row(Audience::range);
    a.id = {id}, a.span = span;
    return a;
}
TEST(Sight, FindsAndListsNothingElse) {
    const Sight sight(with({at(1, county), at(2, other_county), at(3, town), at(4, city)}), in_county);
    EXPECT_TRUE(sight.find<Any>({1}));
    EXPECT_FALSE(sight.find<Any>({2}));
    EXPECT_TRUE(sight.find<Any>({3}));
    EXPECT_FALSE(sight.find<Any>({4}));
    EXPECT_FALSE(sight.find<Any>({5}));
    std::vector<unsigned> seen, from;
    sight.each<Any>([&](const Any& a) { return seen.push_back(a.id.n), true; });
    sight.from<Any>({2}, [&](const Id<Any>& id, const Any&) { return from.push_back(id.n), true; });
    EXPECT_EQ(seen, (std::vector<unsigned>{1, 3}));
    EXPECT_EQ(from, (std::vector<unsigned>{3}));
    const auto one = sight.list<Any>([](const Any&) { return true; }, [](const Any& a) { return a.id.n; }, 1);
    EXPECT_EQ(one, (std::vector<unsigned>{1}));
}
TEST(Sight, AsOfTakesTheRightsOfToday) {
    Any moved = at(2, county), sealed = at(3, county);
    const State then = with({at(1, county), moved, sealed, at(4, county)});
    moved.span = other_county, sealed.audience = Audience::nobody;
    const State today = with({at(1, county), moved, sealed});
    const Sight sight(then, today, in_county);
    EXPECT_TRUE(sight.find<Any>({1}));
    EXPECT_FALSE(sight.find<Any>({2})) << "not theirs any more";
    EXPECT_FALSE(sight.find<Any>({3})) << "sealed meanwhile";
    EXPECT_TRUE(sight.find<Any>({4})) << "gone today, theirs then";
    EXPECT_TRUE(Sight(then, in_county).find<Any>({2}));
}

struct Part {
    std::optional<Id<Any>> also;
};
struct Request {
    Id<Any> any;
    std::vector<Id<Any>> others;
    std::vector<Part> parts;
};
TEST(Unseen, HiddenAndAbsentAreRefusedAlikeWhereverAnIdStands) {
    const Sight sight(with({at(1, county), at(2, other_county)}), in_county);
    const auto no = [](const char* field) { return std::optional(Refusal{"not_found", field}); };
    EXPECT_EQ(unseen(sight, Request{{1}, {{1}}, {{}, {Id<Any>{1}}}}), std::nullopt);
    for (const unsigned n : {2u, 3u, 0u}) {  // hidden, absent, none
        EXPECT_EQ(unseen(sight, Request{{n}, {}, {}}), no("any"));
        EXPECT_EQ(unseen(sight, Request{{1}, {{1}, {n}}, {}}), no("others"));
        EXPECT_EQ(unseen(sight, Request{{1}, {}, {{Id<Any>{n}}}}), no("also"));
    }
}
TEST(Sight, MasksWhatIsPersonal) {
    const Sight sight(State(), in_county);
    const Personal<std::string> phone("13800000000");
    EXPECT_EQ(sight.show(phone, false), "***");
    EXPECT_EQ(sight.show(phone, true), "13800000000");
}
}  // namespace
}  // namespace greentally
