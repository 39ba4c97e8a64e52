#include <algorithm>
#include <cmath>

#include "press/paper/docx/parts.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
using word::line_points;
/// A red rule below a paragraph: weight in eighths of a point, its distance from the text in points.
string red_below(double weight, int space) {
    return "<w:bottom w:val=\"single\" w:sz=\"" + std::to_string(int(weight * 8 + 0.5)) + "\" w:space=\"" +
           std::to_string(space) + "\" w:color=\"FF0000\"/>";
}
string narrowed(double narrow) {
    return narrow < 1 ? "<w:w w:val=\"" + std::to_string(int(narrow * 100)) + "\"/>" : "";
}
/// A name as wide as the page, in half points, a hair less: programs round differently.
string mark_size(double size) { return size_of(std::floor(size * 2 - 0.5) / 2); }
double used_by_marks(string& out, const Paper& paper) {
    double used = 0;
    const auto put = [&](const string& text, Face face) {
        if (text.empty()) return;
        begin_paragraph(out, "Marks");
        run(out, text, fonts_of(face));
        end_paragraph(out);
        used += line_points;
    };
    put(paper.copy_number, Face::fang);
    if (paper.copy_number.empty() && !paper.secrecy.empty() && paper.form != Form::letter) {
        begin_paragraph(out, "Marks"), end_paragraph(out);
        used += line_points;
    }
    put(paper.secrecy, Face::hei);
    put(paper.urgency, Face::hei);
    return used;
}
/// One agency, its characters' top 35 mm below the page's body; gives what is below its foot.
double one_name(string& out, const Paper& paper, const Setter& setter, double used) {
    const string name = paper.agencies[0] + (paper.file_word ? "文件" : "");
    const Text set = red_name(name, setter, f::mark_size);
    const double height = set.size * 1.3, ink = word::above * height - f::ink_top * set.size;
    Layout layout;
    layout.before = twips(f::mark_top - f::top - used - ink), layout.exact = twips(height);
    begin_paragraph(out, "RedHead", layout);
    run(out, name, narrowed(set.narrow) + mark_size(set.size));
    end_paragraph(out);
    return word::under(height, set.size);
}
/// Several agencies in a table without rules, each as wide as the column; 文件 beside them.
double joint_names(string& out, const Paper& paper, const Setter& setter, double used) {
    const JointName joint = joint_name(paper, setter);
    const double height = joint.step, ink = word::above * height - f::ink_top * joint.font.size;
    Layout before;
    before.exact = std::max(20, twips(f::mark_top - f::top - used - ink));
    begin_paragraph(out, "Marks", before), end_paragraph(out);
    const int names = twips(joint.names_width) + 40, beside = paper.file_word ? twips(joint.word_width) + 60 : 0;
    const int margin = std::max(0, (word::width - names - beside) / 2);
    out += "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(names + beside) + "\" w:type=\"dxa\"/><w:tblInd w:w=\"" +
           std::to_string(margin) + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>" + no_margins() +
           "</w:tblPr><w:tblGrid><w:gridCol w:w=\"" + std::to_string(names) + "\"/>" +
           (beside ? "<w:gridCol w:w=\"" + std::to_string(beside) + "\"/>" : string()) + "</w:tblGrid>";
    for (std::size_t i = 0; i < paper.agencies.size(); ++i) {
        out += "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(names) + "\" w:type=\"dxa\"/></w:tcPr>";
        Layout layout;
        layout.exact = twips(height), layout.side = "distribute";
        begin_paragraph(out, "RedHead", layout);
        run(out, paper.agencies[i], narrowed(joint.font.narrow) + mark_size(joint.font.size));
        end_paragraph(out);
        out += "</w:tc>";
        if (beside) {
            out += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(beside) + "\" w:type=\"dxa\"/><w:vMerge" +
                   (i ? "/>" : " w:val=\"restart\"/>") + "<w:vAlign w:val=\"center\"/></w:tcPr>";
            layout.exact = twips(joint.large.size * 1.25), layout.side = "right";
            begin_paragraph(out, "RedHead", layout);
            if (!i) run(out, "文件", narrowed(joint.large.narrow) + mark_size(joint.large.size));
            end_paragraph(out);
            out += "</w:tc>";
        }
        out += "</w:tr>";
    }
    out += "</w:tbl>";
    return word::under(height, joint.font.size);
}
string tab(const char* kind, int at) {
    return "<w:tab w:val=\"" + string(kind) + "\" w:pos=\"" + std::to_string(at) + "\"/>";
}
/// Number and signers, the red rule below.
void number_line(string& out, const Paper& paper, const Setter& setter, double under_name) {
    const double two = 2 * line_points;
    Layout layout;
    layout.before = twips(two - under_name - word::over(line_points, f::size3));
    const int space = int(f::red_rule_gap - word::under(line_points, f::size3) + 0.5);
    if (paper.signers.empty()) {
        layout.border = red_below(f::red_rule, space);
        begin_paragraph(out, "Number", layout);
        return run(out, paper.number), end_paragraph(out);
    }
    const SignerPlaces places = signer_places(paper, setter);
    const std::size_t lines = (paper.signers.size() + 1) / 2;
    layout.side = "left";
    for (std::size_t i = 0; i < lines; ++i) {
        const bool last = i + 1 == lines;
        layout.tabs = tab("left", twips((i ? places.first : places.label) - f::left)) +
                      tab("left", twips(places.second - f::left));
        if (last) layout.border = red_below(f::red_rule, space);
        begin_paragraph(out, "Number", layout);
        if (last) run(out, "　" + paper.number);
        run(out, i ? "\t" : "\t签发人：");
        run(out, paper.signers[2 * i], fonts_of(Face::kai));
        if (2 * i + 1 < paper.signers.size()) run(out, "\t" + paper.signers[2 * i + 1], fonts_of(Face::kai));
        end_paragraph(out);
        layout.before = 0;
    }
}
/// A frame that stands at its place on the page.
string framed(double x, double y, double width) {
    return "<w:framePr w:w=\"" + std::to_string(twips(width)) +
           "\" w:wrap=\"notBeside\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"" + std::to_string(twips(x)) +
           "\" w:y=\"" + std::to_string(twips(y)) + "\"/>";
}
/// 份号, 密级, 紧急程度 at the left, the number at the right of the first of them, below the double rule.
void letter_head(string& out, const Paper& paper, const Setter& setter) {
    const Text set = red_name(paper.agencies[0], setter, f::letter_mark_size);
    const double height = set.size * 1.3, ink = word::above * height - f::ink_top * set.size;
    const double name_top = f::letter_mark_top - ink, name_foot = f::letter_mark_top + f::from_ink(set.size);
    Layout name;
    name.exact = twips(height);
    name.more = framed((f::page_width - f::letter_rule_width) / 2, name_top, f::letter_rule_width);
    begin_paragraph(out, "RedHead", name);
    run(out, paper.agencies[0], narrowed(set.narrow) + mark_size(set.size));
    end_paragraph(out);
    const double rules = f::letter_rule_gap + f::letter_thick + f::letter_between + f::letter_thin;
    const double first = name_foot + rules + f::leading - word::over(line_points, f::size3);
    Layout layout;
    layout.before = twips(std::max(0.0, first - std::max(name_top + height, f::top)));
    layout.tabs = tab("right", word::width);
    string number = "\t" + paper.number;
    const auto put = [&](const string& text, Face face) {
        if (text.empty() && number.empty()) return;
        begin_paragraph(out, "Marks", layout);
        run(out, text, fonts_of(face)), run(out, number);
        end_paragraph(out);
        number.clear(), layout = {};
    };
    if (!paper.copy_number.empty()) put(paper.copy_number, Face::fang);
    if (!paper.secrecy.empty()) put(paper.secrecy, Face::hei);
    put(paper.urgency, Face::hei);
}
}  // namespace

void word_head(string& out, const Paper& paper, const Setter& setter) {
    if (paper.form == Form::letter) return letter_head(out, paper, setter);
    const double used = used_by_marks(out, paper);
    if (paper.form == Form::office) return;
    const double under =
        paper.agencies.size() == 1 ? one_name(out, paper, setter, used) : joint_names(out, paper, setter, used);
    number_line(out, paper, setter, under);
}
}  // namespace greentally::press
