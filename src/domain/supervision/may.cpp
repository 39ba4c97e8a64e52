#include "domain/supervision/may.hpp"

namespace greentally::supervision {
namespace {
constexpr std::uint32_t deciding = bit(Role::head) | bit(Role::steward);
constexpr std::uint32_t answering = deciding | bit(Role::clerk) | bit(Role::checker);
std::string of_unit(const Viewer& viewer, Id<Unit> unit, std::uint32_t roles, const char* elsewhere) {
    if (viewer.unit != unit) return elsewhere;
    if (!(viewer.roles & roles)) return "supervision.role";
    return viewer.person ? "" : "supervision.no_person";
}
}  // namespace

std::string not_deciding(Rows rows, const Viewer& viewer, const Problem& p, const LadderRung& rung) {
    const Unit* unit = rows.find<Unit>(viewer.unit);
    const Area *own = unit ? rows.find<Area>(unit->area) : nullptr, *area = rows.find<Area>(p.area);
    if (!own || !area || unsigned(own->level) + 1 != unsigned(rung.level) || !own->span.holds(area->span))
        return "supervision.other_level";
    return of_unit(viewer, viewer.unit, deciding, "");
}
std::string not_issuer(const Viewer& viewer, const Supervision& s) {
    return of_unit(viewer, s.issuer, deciding, "supervision.not_issuer");
}
std::string not_addressee(const Viewer& viewer, const Supervision& s) {
    return of_unit(viewer, s.to, answering, "supervision.not_addressee");
}
std::vector<Text<32>> may_do(Rows rows, const Viewer& viewer, const Supervision& s) {
    std::vector<Text<32>> out;
    const LadderRung* rung = rows.find<LadderRung>(s.rung);
    if (!rung || s.stage == Stage::declined || s.stage == Stage::ended) return out;
    using rectification::RungWay;
    const bool talk = rung->way == RungWay::talk, listing = rung->way == RungWay::listing;
    if (not_issuer(viewer, s).empty()) {
        if (talk && next<Held>(moves, s.stage)) out.push_back("hold");
        if (next<SentBack>(moves, s.stage)) out.push_back("send-back");
        if (!listing && next<Accepted>(moves, s.stage)) out.push_back("accept");
        if (listing && next<LiftChecked>(moves, s.stage)) out.push_back("check-lift");
        if (listing && next<Lifted>(moves, s.stage)) out.push_back("lift");
    }
    if (not_addressee(viewer, s).empty()) {
        if (next<Answered>(moves, s.stage) && (!talk || s.stage == Stage::held)) out.push_back("answer");
        if (listing && next<LiftAsked>(moves, s.stage)) out.push_back("ask-lift");
    }
    return out;
}
}  // namespace greentally::supervision
