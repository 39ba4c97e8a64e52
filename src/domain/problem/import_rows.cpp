#include "domain/problem/import_rows.hpp"

#include <algorithm>

#include "base/plain.hpp"
#include "domain/problem/may.hpp"
#include "domain/programme/programme.hpp"
#include "domain/rectification/rectification.hpp"
#include "intake/phrase/offices.hpp"
#include "intake/phrase/persons.hpp"

namespace greentally::problem {
namespace {
/// Not cut inside a character.
template <std::size_t n>
Text<n> cut(std::string_view text) {
    std::size_t size = std::min(text.size(), n);
    while (size < text.size() && size && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return Text<n>(text.substr(0, size));
}
/// The first sentence, or what fits into a line.
Name title_of(std::string_view original) {
    constexpr std::size_t line = 120;
    std::string_view first = original.substr(0, std::min(original.find("。"), original.size()));
    return first.size() <= line ? cut<200>(first) : Name(cut<line>(first).str() + "…");
}
/// The row whose alias stands in the text, the longest alias first.
template <class Row>
const Row* spoken_of(const State& state, std::string_view text) {
    const Row* best = nullptr;
    std::size_t length = 0;
    const std::string typed = plain(text);
    state.all<Row>().each([&](const auto&, const Row& row) {
        const auto consider = [&](std::string_view word) {
            const std::string w = plain(word);
            if (!w.empty() && w.size() > length && typed.find(w) != typed.npos) best = &row, length = w.size();
        };
        if (!row.live) return true;
        consider(row.zh), consider(row.code);
        for (const Name& alias : row.aliases) consider(alias);
        return true;
    });
    return best;
}
Term term_of(const intake::Deadline& d) {
    using intake::DeadlineKind;
    switch (d.kind) {
        case DeadlineKind::by: return Term::by;
        case DeadlineKind::within: return Term::within;
        case DeadlineKind::immediate: return Term::immediate;
        case DeadlineKind::standing: return Term::standing;
        case DeadlineKind::vague: return Term::vague;
        default: return Term::none;
    }
}
Calendar calendar_of(const State& state) {
    std::map<int, HolidayNotice> years;
    state.all<Holiday>().each([&](const Day& day, const Holiday& h) {
        HolidayNotice& notice = years[h.year];
        notice.year = h.year, (h.worked ? notice.worked : notice.free).push_back(day);
        return true;
    });
    std::vector<HolidayNotice> notices;
    for (auto& [year, notice] : years) notices.push_back(std::move(notice));
    return Calendar(notices);
}
/// Where names are looked for that say no province or city.
Id<Area> home_of(const State& state, const Viewer& viewer) {
    const Unit* unit = viewer.unit ? state.find<Unit>(viewer.unit) : nullptr;
    return unit ? unit->area : Id<Area>();
}
}  // namespace

RowReader::RowReader(const State& state, const Viewer& viewer, const ImportFile& file, const Columns& columns)
    : state_(state),
      viewer_(viewer),
      file_(file),
      columns_(columns),
      finder_(state, home_of(state, viewer)),
      calendar_(calendar_of(state)) {
    state.all<Unit>().each([&](const auto& id, const Unit& u) {
        if (!u.valid(state.today)) return true;
        units_.emplace(plain(u.name), id);
        if (!u.short_name.empty()) units_.emplace(plain(u.short_name), id);
        return true;
    });
}
std::string RowReader::cell(const SourceNode& row, Means means) const {
    const auto column = columns_.of(means);
    return column && *column < row.items.size() ? std::string(trimmed(row.items[*column].text)) : std::string();
}
Place RowReader::place_of(const SourceNode& row, Means means) const {
    const auto column = columns_.of(means);
    return column && *column < row.items.size() ? row.items[*column].at : row.at;
}
void RowReader::doubt(RowSaid& out, const SourceNode& row, Means means, const std::string& code,
                      Bilingual expected) const {
    out.doubts.add(file_.name, place_of(row, means), cell(row, means), std::move(expected));
    out.doubt_codes.push_back(code);
}
RowSaid RowReader::read(const SourceNode& row) {
    RowSaid out;
    out.line = row.at.line;
    words(out, row), source(out, row), themes(out, row), places(out, row), units(out, row), deadline(out, row);
    keep(out, row);
    return out;
}
void RowReader::words(RowSaid& out, const SourceNode& row) const {
    const std::string original = cell(row, Means::original), title = cell(row, Means::title);
    Register& e = out.entry;
    e.title = title.empty() ? title_of(original) : cut<200>(title);
    if (e.title.empty())
        out.faults.add(file_.name, place_of(row, Means::original), "", {"问题内容", "what the problem is"});
    e.original = cut<4000>(original), e.summary = cut<4000>(cell(row, Means::summary));
    e.goal = cut<4000>(cell(row, Means::goal)), e.measures = cut<4000>(cell(row, Means::measures));
    e.batch = cut<200>(cell(row, Means::batch)), e.item_no = cut<200>(cell(row, Means::item_no));
    e.number = cut<64>(cell(row, Means::number));
    e.responsible = cut<400>(cell(row, Means::responsible));
}
void RowReader::source(RowSaid& out, const SourceNode& row) const {
    const std::string said = cell(row, Means::source);
    const ProblemSource* found = spoken_of<ProblemSource>(state_, said);
    if (found) {
        out.entry.source = found->id;
        if (!out.entry.batch || out.entry.batch->empty()) out.entry.batch = cut<200>(said);
        return;
    }
    std::string zh, en;
    state_.all<ProblemSource>().each([&](const auto&, const ProblemSource& s) {
        if (s.live) zh += (zh.empty() ? "" : "、") + s.zh.str(), en += (en.empty() ? "" : ", ") + s.en.str();
        return true;
    });
    out.doubt_codes.push_back("source");
    out.faults.add(file_.name, place_of(row, Means::source), said, {"问题来源：" + zh, "a source: " + en});
}
void RowReader::themes(RowSaid& out, const SourceNode& row) const {
    const std::string said = cell(row, Means::theme);
    const ProblemTheme* found = spoken_of<ProblemTheme>(state_, said);
    if (!found) found = spoken_of<ProblemTheme>(state_, cell(row, Means::original));
    if (found) out.entry.themes = {found->id};
    if (!found && !said.empty())
        doubt(out, row, Means::theme, "theme", {"方案中的问题类型", "a theme of the programme"});
}
void RowReader::places(RowSaid& out, const SourceNode& row) {
    const std::string province = cell(row, Means::province), city = cell(row, Means::city),
                      county = cell(row, Means::county), town = cell(row, Means::town);
    const Means means = columns_.of(Means::town) && !town.empty() ? Means::town : Means::county;
    std::string typed = town;
    if (typed.empty()) typed = county.empty() ? city : county;
    out.entry.place = cut<200>(town);
    const auto mentions = intake::parse_places(typed, {province, city, county, {}});
    for (const intake::PlaceMention& mention : mentions.mentions) {
        FoundPlace found = finder_.find(mention.path);
        if (!found.others.empty())
            doubt(out, row, means, "area_several",
                  {"同名区划有多个，请加上级名称", "the name of the area above it, too: several bear this one"});
        if (!found.missing.empty()) {
            Bilingual wanted{"区划名称：“" + found.missing + "”不在区划表中",
                             "an area: there is no “" + found.missing + "”"};
            if (!found.nearest.empty())
                wanted.zh += "；是否为 " + found.nearest, wanted.en += "; did you mean " + found.nearest;
            doubt(out, row, means, "area_missing", std::move(wanted));
        }
        if (found.area &&
            std::find(out.entry.areas.begin(), out.entry.areas.end(), found.area) == out.entry.areas.end())
            out.entry.areas.push_back(found.area);
        out.places.push_back(std::move(found));
    }
    if (mentions.count && std::size_t(*mentions.count) > mentions.mentions.size())
        doubt(out, row, means, "places_counted",
              {"写明 " + std::to_string(*mentions.count) + " 处，列出的少于此数",
               "more places: the cell speaks of " + std::to_string(*mentions.count)});
    if (out.entry.areas.empty() && finder_.find({}).area) out.entry.areas = {finder_.find({}).area};
    if (out.entry.areas.empty())
        out.faults.add(file_.name, place_of(row, means), typed, {"区划表中的地区", "an area of the book"});
    for (const Id<Area> area : out.entry.areas)
        if (!viewer_.span.holds(state_.at_id(area).span))
            out.faults.add(file_.name, place_of(row, means), typed,
                           {"本单位辖区内的地区", "an area in your unit's range"});
}
void RowReader::units(RowSaid& out, const SourceNode& row) const {
    for (const Means means : {Means::lead, Means::responsible, Means::supervising}) {
        const auto said = intake::parse_offices(cell(row, means));
        for (const intake::NamedOffice& office : said.offices) {
            const auto [from, to] = units_.equal_range(plain(office.name));
            UnitSaid unit{office.name, from != to && std::next(from) == to ? from->second : Id<Unit>(),
                          boost::describe::enum_to_string(office.role, "none")};
            if (means == Means::lead) unit.role = "lead";
            if (!unit.unit)
                doubt(out, row, means, "unit_unknown",
                      {"单位名录中的单位：“" + office.name + "”不在其中",
                       "a unit of the directory: “" + office.name + "” is none"});
            out.units.push_back(std::move(unit));
        }
        if (said.and_others)
            doubt(out, row, means, "units_and_others", {"逐一写明单位，不用“等”", "every unit by name"});
    }
    for (const auto& person : intake::parse_persons(cell(row, Means::persons)))
        if (!person.name.empty()) out.persons.push_back(person.name);
}
void RowReader::deadline(RowSaid& out, const SourceNode& row) const {
    const auto found = day_from_iso(cell(row, Means::found));
    if (found) out.entry.found = found;
    const std::string phrase = cell(row, Means::deadline);
    out.deadline = intake::parse_deadline(phrase, {found.value_or(state_.today), calendar_});
    out.entry.phrase = cut<400>(phrase), out.entry.term = term_of(out.deadline);
    if (out.deadline.date) out.entry.due = *out.deadline.date;
    for (const intake::DeadlineDoubt d : out.deadline.doubts) {
        const std::string code = boost::describe::enum_to_string(d, "unread");
        const std::string read = out.deadline.date ? iso(*out.deadline.date) : std::string();
        doubt(out, row, Means::deadline, "deadline_" + code,
              read.empty() ? Bilingual{"确定的日期：这里读不出日期，交办前须补",
                                       "a certain date: none can be read here; it is needed before assignment"}
                           : Bilingual{"请确认：读作 " + read, "please confirm: read as " + read});
    }
}
void RowReader::keep(RowSaid& out, const SourceNode& row) const {
    out.origin.row = row.at.line;
    for (std::size_t i = 0; i < row.items.size() && i < row.names.size(); ++i) {
        out.origin.headings.push_back(cut<200>(row.names[i].text));
        out.origin.cells.push_back(cut<1000>(row.items[i].text));
    }
}
}  // namespace greentally::problem
