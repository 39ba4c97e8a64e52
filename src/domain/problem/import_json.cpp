/// How a row was understood, as `import problem --dry-run --json` prints it.
#include "domain/problem/import_rows.hpp"

namespace greentally::problem {
namespace {
struct DeadlineJson {
    std::string phrase;
    std::optional<Day> date;
    std::string kind;
    int confidence = 0;
    std::vector<std::string> doubts;
    std::vector<Day> milestones;
    bool immediate = false, standing = false;
};
struct AreaJson {
    std::string code;
    Name name;
};
struct PlaceJson {
    std::optional<AreaJson> area;
    std::vector<AreaJson> candidates;
    std::optional<std::string> missing, nearest;
};
struct UnitJson {
    std::string name, role;
    std::optional<std::uint32_t> unit;
};
struct RowJson {
    std::uint32_t row = 0;
    Name title;
    DeadlineJson deadline;
    std::vector<AreaJson> areas;
    std::vector<PlaceJson> places;
    std::vector<UnitJson> units;
    std::vector<std::string> persons, doubts;
};
AreaJson area_json(const State& state, Id<Area> id) {
    const Area& a = state.at_id(id);
    return {a.internal ? "" : area::code(a.span, a.level), a.name};
}
}  // namespace
std::string json_of(const State& state, const RowSaid& row) {
    const intake::Deadline& d = row.deadline;
    RowJson out;
    out.row = row.line, out.title = row.entry.title, out.persons = row.persons, out.doubts = row.doubt_codes;
    DeadlineJson& said = out.deadline;
    said.phrase = d.phrase, said.date = d.date, said.confidence = d.confidence;
    said.kind = boost::describe::enum_to_string(d.kind, "none");
    said.milestones = d.milestones, said.immediate = d.immediate, said.standing = d.standing;
    for (const auto doubt : d.doubts) out.deadline.doubts.push_back(boost::describe::enum_to_string(doubt, "unread"));
    for (const Id<Area> area : row.entry.areas) out.areas.push_back(area_json(state, area));
    for (const FoundPlace& p : row.places) {
        PlaceJson& place = out.places.emplace_back();
        if (p.area) place.area = area_json(state, p.area);
        for (const Id<Area> a : p.others) place.candidates.push_back(area_json(state, a));
        if (!p.missing.empty()) place.missing = p.missing;
        if (!p.nearest.empty()) place.nearest = p.nearest;
    }
    for (const UnitSaid& u : row.units)
        out.units.push_back({u.name, u.role, u.unit ? std::optional(u.unit.n) : std::nullopt});
    return to_json(out);
}
}  // namespace greentally::problem
