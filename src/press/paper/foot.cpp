#include <algorithm>

#include "press/paper/parts.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
constexpr Font body{}, small{Face::fang, f::size4};
constexpr double sealed_blank = 2, seal_rows = 5;  // lines: the seal's top within one of the text; rows of seals apart
constexpr std::size_t seals_in_row = 3;

void put(Flow& flow, Text text) {
    Row row = body_row();
    row.keeps = true;
    row.texts.push_back(std::move(text));
    flow.rows.push_back(std::move(row));
}
/// The date four characters from the right, the agency centred on it (7.3.5.1).
void lay_sealed(const std::string& agency, const std::string& date, const Setter& setter, Flow& flow) {
    const double half = setter.width(agency, body) / 2;
    const double middle = std::min(f::right - 4 * f::character - setter.width(date, body) / 2, f::right - half);
    if (!agency.empty()) put(flow, setter.line(agency, body, middle, baseline(0, f::size3), Side::centre));
    if (!date.empty()) put(flow, setter.line(date, body, middle, baseline(0, f::size3), Side::centre));
}
/// Several agencies in rows of three, a seal on each, the date below the last (7.3.5.1).
void lay_sealed_jointly(const std::vector<std::string>& agencies, const std::string& date, const Setter& setter,
                        Flow& flow) {
    double widest = 0;
    for (const auto& name : agencies) widest = std::max(widest, setter.width(name, body));
    const std::size_t fit = std::max<std::size_t>(1, std::size_t(f::width / (widest + f::character)));
    const std::size_t in_row = std::min({seals_in_row, fit, agencies.size()});
    for (std::size_t i = 0; i < agencies.size(); i += in_row) {
        if (i) flow.rows.push_back(blank_row(seal_rows - 1)), flow.rows.back().keeps = true;
        const std::size_t here = std::min(in_row, agencies.size() - i);
        Row row = body_row();
        row.keeps = true;
        const double step = f::width / double(in_row), first = f::right - step * double(here);
        for (std::size_t n = 0; n < here; ++n)
            row.texts.push_back(setter.line(agencies[i + n], body, first + step * (double(n) + 0.5),
                                            baseline(0, f::size3), Side::centre));
        flow.rows.push_back(std::move(row));
        if (i + here == agencies.size() && !date.empty())
            put(flow, setter.line(date, body, f::right - step / 2, baseline(0, f::size3), Side::centre));
    }
}
/// The agency two characters from the right, the date beginning two characters to the right of it; a longer date keeps
/// the two characters and moves the agency (7.3.5.2).
void lay_unsealed(const std::vector<std::string>& agencies, const std::string& date, const Setter& setter, Flow& flow) {
    const double days = setter.width(date, body), edge = f::right - 2 * f::character;
    for (std::size_t i = 0; i < agencies.size(); ++i) {
        const bool last = i + 1 == agencies.size();
        double x = edge - setter.width(agencies[i], body);
        if (last && !date.empty()) x = std::min(x, edge - days - 2 * f::character);
        put(flow, setter.line(agencies[i], body, x, baseline(0, f::size3)));
        if (last && !date.empty()) put(flow, setter.line(date, body, x + 2 * f::character, baseline(0, f::size3)));
    }
    if (agencies.empty() && !date.empty()) put(flow, setter.line(date, body, edge, baseline(0, f::size3), Side::right));
}
/// The last line of the body stays with what follows: the list of attachments, the signature.
void keep_last_line(Flow& flow, std::size_t body_end) {
    std::size_t from = body_end;
    while (from > 0 && flow.rows[from - 1].blank) --from;
    for (std::size_t i = from > 0 ? from - 1 : 0; i < flow.rows.size(); ++i) flow.rows[i].keeps = true;
}
}  // namespace

const std::vector<std::string>& signing(const Paper& paper) {
    return paper.signature && !paper.signature->agencies.empty() ? paper.signature->agencies : paper.agencies;
}
void lay_signature(const Paper& paper, const Setter& setter, std::size_t body_end, Flow& flow) {
    if (paper.signature) {
        keep_last_line(flow, body_end);
        const auto& agencies = signing(paper);
        const std::string date = written(paper.signature->date);
        flow.rows.push_back(blank_row(paper.signature->sealed ? sealed_blank : 1)), flow.rows.back().keeps = true;
        if (!paper.signature->sealed)
            lay_unsealed(agencies, date, setter, flow);
        else if (agencies.size() > 1)
            lay_sealed_jointly(agencies, date, setter, flow);
        else
            lay_sealed(agencies.empty() ? "" : agencies[0], date, setter, flow);
    }
    if (!paper.note.empty()) {  // 7.3.6
        const auto glyphs = setter.glyphs("（" + paper.note + "）", body);
        for (const Line& line : break_lines(glyphs, {f::width, 2 * f::character})) {
            Row row = body_row();
            row.keeps = true;
            Setter::put(row.texts, glyphs, line, body, f::left, baseline(0, f::size3));
            flow.rows.push_back(std::move(row));
        }
    }
    if (!flow.rows.empty()) flow.rows.back().keeps = false;
}
Foot lay_imprint(const Paper& paper, const Setter& setter) {
    Foot foot;
    if (!paper.imprint) return foot;
    const Imprint& imprint = *paper.imprint;
    const bool ruled = paper.form != Form::letter;  // 10.1: a letter's has no rules, no printer
    constexpr double step = f::size4 + f::leading, before = f::leading / 2;
    const auto rule = [&](double weight) {
        if (ruled) foot.rules.push_back({f::left, foot.height, f::right, foot.height, weight});
    };
    const auto element = [&](const std::string& label, const std::vector<std::string>& names) {
        if (names.empty()) return;
        rule(foot.height == 0 ? f::thick_rule : f::thin_rule);
        const auto glyphs = setter.glyphs(label + joined(names, "，") + "。", small);
        const double hang = f::size4 + setter.width(label, small);
        for (const Line& line : break_lines(glyphs, {f::width - f::size4, f::size4, hang})) {
            Setter::put(foot.texts, glyphs, line, small, f::left, baseline(foot.height + before, f::size4));
            foot.height += step;
        }
    };
    element("主送：", imprint.to_also);
    element("抄送：", imprint.copies);
    if (ruled && (!imprint.printed_by.empty() || imprint.printed_on.known())) {
        rule(foot.height == 0 ? f::thick_rule : f::thin_rule);
        const std::string date = imprint.printed_on.known() ? written(imprint.printed_on) + "印发" : "";
        const auto glyphs = setter.glyphs(imprint.printed_by, small);
        const double room = f::width - 3 * f::size4 - setter.width(date, small);
        for (const Line& line : break_lines(glyphs, {room + f::size4, f::size4, f::size4})) {
            Setter::put(foot.texts, glyphs, line, small, f::left, baseline(foot.height + before, f::size4));
            foot.height += step;
        }
        if (!date.empty())
            foot.texts.push_back(setter.line(date, small, f::right - f::size4,
                                             baseline(foot.height - step + before, f::size4), Side::right));
    }
    if (foot.height > 0) rule(f::thick_rule);
    return foot;
}
}  // namespace greentally::press
