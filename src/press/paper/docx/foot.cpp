#include <algorithm>

#include "press/paper/docx/parts.hpp"
#include "press/paper/docx/shape.hpp"
#include "press/paper/letters.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
constexpr Font body{};
constexpr int imprint_id = 99;
constexpr double under_table = 4;   // points: the rules, and the paragraph that has to follow a table
constexpr int thick = 8, thin = 6;  // eighths of a point: 0.35 mm, 0.25 mm

void line(string& out, const string& text, double right, bool keeps) {
    Layout layout;
    layout.set_indent = true, layout.right = std::max(0, twips(right)), layout.keeps = keeps;
    begin_paragraph(out, "Signature", layout);
    run(out, text);
    end_paragraph(out);
}
void blank(string& out, double lines) {
    Layout layout;
    layout.exact = int(word::line * lines), layout.keeps = true;
    begin_paragraph(out, "Signature", layout);
    end_paragraph(out);
}
/// As the pages are laid out, each text is put at the place that it has there.
void placed(string& out, const Row& row, bool keeps, const Setter& setter, Face face) {
    Layout layout;
    layout.keeps = keeps, layout.side = "left";
    string text;
    for (const Text& t : row.texts) {
        std::string words;
        std::u32string letters;
        for (const Placed& p : t.letters) letters += p.letter;
        words = utf8(letters);
        const double middle = t.letters.front().x + setter.width(words, {face}) / 2 - f::left;
        layout.tabs += "<w:tab w:val=\"center\" w:pos=\"" + std::to_string(twips(middle)) + "\"/>";
        text += "\t" + words;
    }
    begin_paragraph(out, "Signature", layout);
    run(out, text);
    end_paragraph(out);
}
string rule(const char* edge, int eighths) {
    return "<w:" + string(edge) + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) +
           "\" w:space=\"0\" w:color=\"000000\"/>";
}
}  // namespace

void word_signature(string& out, const Paper& paper, const Setter& setter) {
    Flow flow;
    lay_signature(paper, setter, 0, flow);
    for (const Row& row : flow.rows) {
        const bool note = !paper.note.empty() && &row == &flow.rows.back();
        if (row.texts.empty())
            blank(out, row.height / f::pitch);
        else if (row.texts.size() > 1 || note)
            placed(out, row, row.keeps, setter, Face::fang);
        else {
            const Text& t = row.texts[0];
            std::u32string letters;
            for (const Placed& p : t.letters) letters += p.letter;
            const string words = utf8(letters);
            line(out, words, f::right - t.letters.front().x - setter.width(words, body), row.keeps);
        }
    }
}
void word_imprint(string& out, const Paper& paper, const Setter& setter) {
    const Imprint& imprint = *paper.imprint;
    const bool ruled = paper.form != Form::letter;
    struct Element {
        string label, text, date;
    };
    std::vector<Element> elements;
    if (!imprint.to_also.empty()) elements.push_back({"主送：", joined(imprint.to_also, "，") + "。", ""});
    if (!imprint.copies.empty()) elements.push_back({"抄送：", joined(imprint.copies, "，") + "。", ""});
    const string date = imprint.printed_on.known() ? written(imprint.printed_on) + "印发" : "";
    if (ruled && (!imprint.printed_by.empty() || !date.empty())) elements.push_back({"", imprint.printed_by, date});
    if (elements.empty()) return;
    const string width = std::to_string(word::width);
    const int indent = twips(f::size4);
    string table = "<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>" +
                   no_margins() + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"" + width + "\"/></w:tblGrid>";
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Element& e = elements[i];
        table += "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>";
        if (ruled)
            table += "<w:tcBorders>" + rule("top", i ? thin : thick) +
                     rule("bottom", i + 1 == elements.size() ? thick : thin) + "</w:tcBorders>";
        table += "</w:tcPr>";
        Layout layout;
        layout.set_indent = true, layout.left = layout.right = indent;
        if (!e.label.empty()) layout.left += 3 * indent, layout.first = -3 * indent;
        if (!e.date.empty())
            layout.tabs = "<w:tab w:val=\"right\" w:pos=\"" + std::to_string(word::width - indent) + "\"/>";
        begin_paragraph(table, "Imprint", layout);
        run(table, e.label + e.text + (e.date.empty() ? "" : "\t" + e.date));
        end_paragraph(table);
        table += "</w:tc></w:tr>";
    }
    table += "</w:tbl>";
    word_joint(table);
    // Its content stands on its foot; other fonts may need another line for the copies.
    const bool wraps = !imprint.copies.empty() || !imprint.to_also.empty();
    const double spare = wraps ? f::size4 + f::leading : 0;
    const double height = lay_imprint(paper, setter).height + spare + under_table;
    word_joint(out, {}, foot_shape(imprint_id, "版记", height, table));
}
}  // namespace greentally::press
