#include "domain/return/import_rows.hpp"

#include "base/plain.hpp"
#include "domain/return/import_period.hpp"
#include "domain/return/may.hpp"
#include "domain/return/typed.hpp"
#include "domain/unit/unit.hpp"
#include "numbers/measure.hpp"

namespace greentally::return_ {
struct ImportRows::Row {
    Place at;
    std::string_view file;  // and sheet
    bool refused = false, changed = false;
    std::vector<TypedCell> cells;
};
namespace {
std::string shown(Cell cell) { return cell.present() ? text(cell.value()) : typed_as(cell); }
Bilingual wanted_instead(std::string_view code, const Return& r, Cell now) {
    const std::string value = shown(now);
    if (code == "return.already_known")
        return {"账上已有的 " + value + "，不再重报", "what the book has already: " + value};
    if (code == "return.not_asked") return {"空：此区划不填此项", "nothing: it is not asked of this area"};
    if (r.stage == Stage::checked || r.stage == Stage::approved)
        return {"已交审核的 " + value + "；退回填报后才能改",
                "what was passed on: " + value + "; it must be sent back first"};
    return {"已报的 " + value + "；更正须申请", "what was reported: " + value + "; ask for a correction"};
}
Bilingual areas_wanted(const std::string& near) {
    return {"本表应报的区划" + (near.empty() ? "" : "，如 " + near),
            "an area of this return" + (near.empty() ? "" : ", such as " + near)};
}
/// What stands in a column whose heading names another measure: a number is the element's after so many tens.
Reading in_measure(std::string_view typed, const Headings::Figures& as) {
    Reading read = understood(typed, as.tens ? std::string_view(as.measure) : as.element->measure.view());
    if (!as.tens || !read.good() || !read.value.present()) return read;
    const auto value = numbers::times_tens(read.value.value(), as.tens);
    return value ? Reading{*value, {}} : Reading{{}, "return.number_too_large"};
}
}  // namespace

ImportSheet::ImportSheet(const State& state, const Return& r) : of(r), asked(Rows(state), r.key, r.id) {
    for (const Id<Area> id : asked.areas()) {
        const Area& a = state.at_id(id);
        std::vector<std::string> above;
        for (const Area* up = state.find<Area>(a.parent); up; up = state.find<Area>(up->parent))
            above.push_back(up->name.str());
        places.add(id.n, a.name, above);
        state.all<AreaPast>().from({id, 0}, [&](const AreaPast::Key& key, const AreaPast& past) {
            if (key.area == id && past.name != a.name) places.add_former(id.n, past.name);
            return key.area == id;
        });
        state.all<Predecessor>().from({id, {}}, [&](const Predecessor::Key& key, const Predecessor&) {
            const Area* before = key.to == id ? state.find<Area>(key.from) : nullptr;
            if (before && before->name != a.name) places.add_former(id.n, before->name);
            return key.to == id;
        });
    }
}
ImportRows::ImportRows(const State& state, const Viewer& viewer, const ImportFile& file, const ImportOptions& options,
                       Headings headings, ImportPlan& plan)
    : trial_(state), viewer_(viewer), file_(file), options_(options), headings_(std::move(headings)), plan_(plan) {
    for (const auto& name : file.table.root.items.front().names) plan_.columns.push_back({name.text, name.text});
}
void ImportRows::fail(Row& row, Place at, std::string_view found, Bilingual expected) {
    plan_.faults.add(row.file, at, found, std::move(expected));
    row.refused = true;
}
void ImportRows::read(const SourceNode& cells) {
    Row row{cells.at, cells.text.empty() ? file_.table.name : cells.text, false, false, {}};
    ImportSheet* const into = sheet(row, cells);
    const Id<Area> of = into ? area(row, cells, *into) : Id<Area>();
    if (of) {
        const auto [first, fresh] = into->lines.try_emplace(of, row.at.line);
        const std::string line = std::to_string(first->second);
        if (!fresh)
            fail(row, row.at, "",
                 {"每个区划一行（第 " + line + " 行已有）", "one row for each area (line " + line + ")"});
        for (const auto& as : headings_.figures) figure(row, *into, of, as, cells.items[as.column]);
    }
    ImportCounts& n = plan_.counts;
    if (row.refused) return void(++n.refused);
    if (row.cells.empty()) return void(++n.equal);
    ++(row.changed ? n.changed : n.added);
    into->cells.insert(into->cells.end(), row.cells.begin(), row.cells.end());
    show(row, cells);
}
void ImportRows::show(const Row& row, const SourceNode& cells) {
    if (plan_.lines.size() == ImportPlan::lines_max) return;
    ImportLine& line = plan_.lines.emplace_back(ImportLine{row.at.line, {}});
    for (const SourceNode& cell : cells.items) line.cells.push_back(cell.text);
}

ImportSheet* ImportRows::sheet(Row& row, const SourceNode& cells) {
    const SourceNode* cell = headings_.period ? &cells.items[*headings_.period] : nullptr;
    const std::string typed(trimmed(cell ? std::string_view(cell->text) : options_.period.value_or(Code()).view()));
    auto period = period_from_text(typed);
    if (!period) period = period_said(typed, headings_.form->cadence);
    const Place at = cell ? cell->at : Place{};
    if (!period || period->kind() != headings_.form->cadence) {
        const std::string like = text(period_of(headings_.form->cadence, trial_.today));
        return fail(row, at, typed, {"期间，如 " + like, "a period such as " + like}), nullptr;
    }
    auto known = sheets_.find(*period);
    if (known == sheets_.end()) known = sheets_.emplace(*period, opened(row, *period, at)).first;
    if (!known->second) row.refused = true;
    return known->second ? &*known->second : nullptr;
}
std::optional<ImportSheet> ImportRows::opened(Row& row, Period period, Place at) {
    const By by{viewer_, trial_.at, trial_.today, trial_.seq + 1, {}};
    const ReturnKey key{headings_.form->id, viewer_.unit, period};
    const Decision decision = asked_in_person(trial_, by, Open{key.form, key.unit, key.period});
    if (const auto* no = std::get_if<Refusal>(&decision)) {
        if (no->code != "return.not_owed") return plan_.refusal = *no, std::nullopt;
        return fail(row, at, text(period), {"本单位应报的期间", "a period for which your unit owes it"}), std::nullopt;
    }
    if (const Facts& facts = std::get<Facts>(decision); !facts.drafts.empty()) {
        Turn turn(trial_);
        apply(Mine(turn), {}, Opened{{facts.id}, key.form, key.unit, key.period, viewer_.person});
    }
    return ImportSheet(trial_, trial_.at_id(trial_.find<ReturnAt>(key)->id));
}
/// Whose row it is, among the areas of the return alone: one elsewhere and one that is none look alike.
Id<Area> ImportRows::area(Row& row, const SourceNode& cells, const ImportSheet& sheet) {
    const auto said = [&](const std::optional<std::size_t>& column) {
        return column ? trimmed(cells.items[*column].text) : std::string_view();
    };
    const std::string code = plain(said(headings_.code));
    if (code.empty() && headings_.name) return named(row, cells.items[*headings_.name], said(headings_.within), sheet);
    for (const Id<Area> id : sheet.asked.areas())
        if (area::code(trial_.at_id(id)) == code) return id;
    const SourceNode& cell = cells.items[*headings_.code];
    std::vector<std::string> codes;
    if (plan_.faults.left_out() == 0)  // of more faults than are shown nobody asks what was meant
        for (const Id<Area> id : sheet.asked.areas()) codes.push_back(area::code(trial_.at_id(id)));
    return fail(row, cell.at, cell.text, areas_wanted(nearest(code, codes))), Id<Area>();
}
Id<Area> ImportRows::named(Row& row, const SourceNode& cell, std::string_view within, const ImportSheet& sheet) {
    const Area* above = options_.area ? trial_.find<Area>(*options_.area) : nullptr;
    PlaceNames::Found found = sheet.places.find(cell.text, within);
    if (above)
        std::erase_if(found.places,
                      [&](std::uint32_t place) { return !above->span.holds(trial_.at_id(Id<Area>{place}).span); });
    if (found.places.size() > 1)
        return fail(row, cell.at, cell.text,
                    {"区划代码或上级区划：此名称不止一个", "its code, or the area above it: several bear this name"}),
               Id<Area>();
    if (found.places.empty()) {
        const std::string near = plan_.faults.left_out() ? "" : sheet.places.nearest(trimmed(cell.text));
        return fail(row, cell.at, cell.text, areas_wanted(near)), Id<Area>();
    }
    const Id<Area> id{found.places.front()};
    if (found.how == PlaceNames::How::shortened || found.how == PlaceNames::How::formerly) {
        const Name& name = trial_.at_id(id).name;
        const std::string code = area::code(trial_.at_id(id));
        plan_.faults.add(row.file, cell.at, cell.text,
                         {"按 " + name.str() + "（" + code + "）读入", "read as " + name.str() + " (" + code + ")"});
    }
    return id;
}
void ImportRows::figure(Row& row, const ImportSheet& sheet, Id<Area> area, const Headings::Figures& as,
                        const SourceNode& cell) {
    const Element& element = *as.element;
    std::string typed(trimmed(cell.text));
    if (typed.empty()) return;
    Reading read = in_measure(typed, as);
    if (typed.size() > Text<64>::bytes_max) read.fault = "return.number_too_large";
    if (!read.good()) return fail(row, cell.at, typed, wanted_instead_of(read, element.measure));
    if (as.tens) typed = typed_as(read.value);
    const AskedColumn& column = *sheet.asked.column(element.id);
    const bool asked = sheet.asked.asks(column, area);
    const auto known = sheet.asked.elsewhere(column, area);
    const Cell now = known ? known->value : sheet.asked.value(column, area);
    if (now == read.value || (!asked && read.value.absence() == Absence::not_applicable)) return;
    if (const auto no = closed_cell(trial_, sheet.of, sheet.asked, {area, element.id}, 0))
        return fail(row, cell.at, typed, wanted_instead(no->code, sheet.of, now));
    row.changed |= now.absence() != Absence::missing;
    row.cells.push_back({area, element.id, typed});
}
}  // namespace greentally::return_
