#include <algorithm>

#include "press/paper/parts.hpp"
#include "press/paper/title.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
constexpr Font body{}, hei{Face::hei};

/// One row of the flow for each line.
void lay_lines(std::span<const Glyph> glyphs, const LineBox& box, const Font& font, Flow& flow, bool keeps = false) {
    for (const Line& line : break_lines(glyphs, box)) {
        Row row = body_row();
        row.keeps = keeps;
        Setter::put(row.texts, glyphs, line, font, f::left, baseline(0, font.size));
        flow.rows.push_back(std::move(row));
    }
}
void lay_paragraph(const Paragraph& p, const Setter& setter, Flow& flow) {
    std::vector<Glyph> glyphs;
    for (const Run& run : p.runs)
        for (const Glyph& g : setter.glyphs(run.text, {run.face})) glyphs.push_back(g);
    lay_lines(glyphs, {f::width, p.indented && p.side == Side::left ? 2 * f::character : 0, 0, p.side}, body, flow);
}
constexpr Face level_faces[] = {Face::hei, Face::kai, Face::fang, Face::fang};  // 7.3.3

void lay_heading(const Heading& h, bool keeps, HeadingCount& count, const Setter& setter, Flow& flow) {
    const Font font{level_faces[h.level - 1]};
    const std::string text = (h.numbered ? heading_numeral(h.level, count.next(h.level)) : "") + h.text;
    std::vector<Glyph> glyphs = setter.glyphs(text, font);
    for (const Run& run : h.rest)
        for (const Glyph& g : setter.glyphs(run.text, {run.face})) glyphs.push_back(g);
    const std::size_t first = flow.rows.size();
    lay_lines(glyphs, {f::width, 2 * f::character}, body, flow, keeps);
    flow.rows[first].heading = h.level, flow.rows[first].bookmark = text;
}
}  // namespace

bool keeps_next(const std::vector<Block>& blocks, std::size_t i) {
    const auto& heading = std::get<Heading>(blocks[i]);
    const auto* next = i + 1 < blocks.size() ? std::get_if<Heading>(&blocks[i + 1]) : nullptr;
    return heading.rest.empty() && (!next || next->level > heading.level);
}
void lay_blocks(const std::vector<Block>& blocks, const Setter& setter, Flow& flow) {
    HeadingCount count;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (const auto* p = std::get_if<Paragraph>(&block)) lay_paragraph(*p, setter, flow);
        if (const auto* h = std::get_if<Heading>(&block)) lay_heading(*h, keeps_next(blocks, i), count, setter, flow);
        if (const auto* t = std::get_if<Table>(&block)) lay_table(*t, setter, flow);
    }
}
void lay_title(std::string_view title, const Setter& setter, Flow& flow) {
    const Font font{Face::title, f::size2};
    for (const auto& line : break_title(title, setter.measure(), f::title_characters)) {
        Row row{.height = f::title_pitch, .hangs = f::leading, .keeps = true};
        row.texts.push_back(setter.line(line, font, f::left + f::width / 2, baseline(0, f::size2), Side::centre));
        flow.rows.push_back(std::move(row));
    }
}
std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string out;
    for (const auto& name : names) (out += out.empty() ? "" : between) += name;
    return out;
}
void lay_opening(const Paper& paper, const Setter& setter, Flow& flow) {
    lay_title(paper.title, setter, flow);
    if (paper.form == Form::office && !paper.number.empty()) {
        Row row = body_row();
        row.keeps = true;
        row.texts.push_back(
            setter.line(paper.number, body, f::left + f::width / 2, baseline(0, f::size3), Side::centre));
        flow.rows.push_back(std::move(row));
    }
    if (!paper.title.empty()) flow.rows.push_back(blank_row()), flow.rows.back().keeps = true;
    if (paper.addressees.empty()) return;
    lay_lines(setter.glyphs(joined(paper.addressees, "，") + "：", body), {f::width}, body, flow);
}
void lay_attachment_list(const std::vector<Attachment>& all, const Setter& setter, Flow& flow) {
    if (all.empty()) return;
    flow.rows.push_back(blank_row());
    const double numbers = 5 * f::character, hang = all.size() > 1 ? numbers + setter.width("1.", body) : numbers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string text = i ? "" : "附件：";
        if (all.size() > 1) text += std::to_string(i + 1) + ".";
        const double first = i ? numbers : 2 * f::character;
        lay_lines(setter.glyphs(text + all[i].title, body), {f::width, first, hang}, body, flow);
    }
}
std::string attachment_mark(std::size_t index, std::size_t of) {
    return of > 1 ? "附件" + std::to_string(index + 1) : "附件";
}
void lay_attachments(const std::vector<Attachment>& all, const Setter& setter, Flow& flow) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].enclosed) continue;
        Row mark = body_row();
        mark.new_page = mark.keeps = true;
        mark.texts.push_back(setter.line(attachment_mark(i, all.size()), hei, f::left, baseline(0, f::size3)));
        flow.rows.push_back(std::move(mark));
        flow.rows.push_back(blank_row()), flow.rows.back().keeps = true;
        lay_title(all[i].title, setter, flow);
        flow.rows.push_back(blank_row()), flow.rows.back().keeps = true;
        lay_blocks(all[i].blocks, setter, flow);
    }
}
}  // namespace greentally::press
