#include "press/paper/docx/fixed.hpp"

#include <vector>

#include "press/paper/docx/shape.hpp"
#include "press/paper/docx/xml.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
struct Style {
    const char *id, *name, *based;
    string paragraph, run;
};
string spacing(int exact, int before = 0, int after = 0) {
    return "<w:spacing w:before=\"" + std::to_string(before) + "\" w:after=\"" + std::to_string(after) +
           "\" w:line=\"" + std::to_string(exact) + "\" w:lineRule=\"exact\"/>";
}
/// 28 characters of 16 points are a little more than a line: each gives up a quarter of a point. What pages print by a
/// grid of characters differs between programs, so paragraphs do not follow it; it is set for those who look for it.
constexpr int narrower = -5;
string closer(int twentieths) { return "<w:spacing w:val=\"" + std::to_string(twentieths) + "\"/>"; }
string side(const char* jc) { return "<w:jc w:val=\"" + string(jc) + "\"/>"; }
string indented() {
    return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + std::to_string(2 * word::character) + "\"/>";
}
string numbered(int level) {
    return "<w:keepNext/><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"1\"/></w:numPr>" +
           indented() + "<w:outlineLvl w:val=\"" + std::to_string(level) + "\"/>";
}
std::vector<Style> styles() {
    const string body = fonts_of(Face::fang), hei = fonts_of(Face::hei), kai = fonts_of(Face::kai);
    return {
        {"BodyText", "公文正文", "Normal", indented(), ""},
        {"Title", "Title", "Normal", spacing(twips(f::title_pitch)) + side("center"),
         fonts_of(Face::title) + closer(0) + size_of(f::size2)},
        {"Heading1", "heading 1", "Normal", numbered(0), hei},
        {"Heading2", "heading 2", "Normal", numbered(1), kai},
        {"Heading3", "heading 3", "Normal", numbered(2), body},
        {"Heading4", "heading 4", "Normal", numbered(3), body},
        {"RedHead", "发文机关标志", "Normal", side("center"),
         fonts_of(Face::title) + "<w:color w:val=\"FF0000\"/>" + closer(0)},
        {"Marks", "份号密级紧急程度", "Normal", side("left"), ""},
        {"Number", "发文字号", "Normal", side("center"), ""},
        {"Addressee", "主送机关", "Normal", "", ""},
        {"Attached", "附件说明", "Normal", "", ""},
        {"AttachmentMark", "附件标志", "Normal", "", hei},
        {"Signature", "发文机关署名", "Normal", side("right"), ""},
        {"Note", "附注", "Normal", indented(), ""},
        {"Imprint", "版记", "Normal", spacing(twips(f::size4 + f::leading)) + side("left"),
         closer(0) + size_of(f::size4)},
        {"TableTitle", "表格标题", "Normal", "<w:keepNext/>" + side("center"), hei + closer(0)},
        {"TableText", "表格文字", "Normal", "", closer(0)},
        {"Footer", "footer", "Normal", spacing(400), fonts_of(Face::song) + closer(0) + size_of(f::size4)},
    };
}
string level(int n, const char* format, const char* text, Face face) {
    return "<w:lvl w:ilvl=\"" + std::to_string(n) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:pStyle w:val=\"Heading" + std::to_string(n + 1) +
           "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" + text +
           "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"" +
           std::to_string(2 * word::character) + "\"/></w:pPr><w:rPr>" + fonts_of(face) + "</w:rPr></w:lvl>";
}
string font(Face face, const char* also, const char* family, const char* pitch) {
    return "<w:font w:name=\"" + string(font_name(face)) + "\"><w:altName w:val=\"" + also +
           "\"/><w:charset w:val=\"86\"/><w:family w:val=\"" + family + "\"/><w:pitch w:val=\"" + pitch +
           "\"/></w:font>";
}
/// — 1 — in one paragraph.
string page_number(bool odd) {
    string out;
    Layout layout;
    layout.side = odd ? "right" : "left";
    (odd ? layout.right : layout.left) = word::character;
    begin_paragraph(out, "Footer", layout);
    run(out, "— ");
    out +=
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"
        "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    run(out, odd ? "1" : "2");
    out += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    run(out, " —");
    end_paragraph(out);
    return out;
}
string footer(const string& inside) {
    return string(xml_head) + "<w:ftr " + word_namespaces + " " + shape_namespaces + ">" + inside + "</w:ftr>";
}
}  // namespace

string styles_part() {
    string out =
        string(xml_head) + "<w:styles " + word_namespaces + "><w:docDefaults><w:rPrDefault><w:rPr>" +
        fonts_of(Face::fang) + size_of(f::size3) +
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
        "<w:pPr><w:widowControl w:val=\"0\"/><w:kinsoku/><w:overflowPunct w:val=\"0\"/>"
        "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>" +
        spacing(word::line) + side("both") + "</w:pPr><w:rPr>" + closer(narrower) + "</w:rPr></w:style>";
    out +=
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
        "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" "
        "w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
        "</w:tblPr></w:style>";
    for (const Style& s : styles()) {
        out += "<w:style w:type=\"paragraph\" w:styleId=\"" + string(s.id) + "\"><w:name w:val=\"" + s.name +
               "\"/><w:basedOn w:val=\"" + s.based + "\"/><w:qFormat/>";
        if (!s.paragraph.empty()) out += "<w:pPr>" + s.paragraph + "</w:pPr>";
        if (!s.run.empty()) out += "<w:rPr>" + s.run + "</w:rPr>";
        out += "</w:style>";
    }
    return out + "</w:styles>";
}
string numbering_part(std::size_t lists) {
    string out = string(xml_head) + "<w:numbering " + word_namespaces + ">";
    out += "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>" +
           level(0, "chineseCountingThousand", "%1、", Face::hei) +
           level(1, "chineseCountingThousand", "（%2）", Face::kai) + level(2, "decimal", "%3.", Face::fang) +
           level(3, "decimal", "（%4）", Face::fang) + "</w:abstractNum>";
    for (std::size_t n = 1; n <= lists; ++n) {
        out += "<w:num w:numId=\"" + std::to_string(n) + "\"><w:abstractNumId w:val=\"0\"/>";
        for (int i = 0; n > 1 && i < 4; ++i)
            out += "<w:lvlOverride w:ilvl=\"" + std::to_string(i) + "\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        out += "</w:num>";
    }
    return out + "</w:numbering>";
}
string fonts_part() {
    return string(xml_head) + "<w:fonts " + word_namespaces + ">" +
           font(Face::fang, "仿宋;FangSong;FandolFang R;Noto Serif CJK SC", "modern", "fixed") +
           font(Face::song, "SimSun;Noto Serif CJK SC", "roman", "variable") +
           font(Face::hei, "SimHei;FandolHei;Noto Sans CJK SC", "swiss", "variable") +
           font(Face::kai, "楷体;KaiTi;FandolKai;Noto Serif CJK SC", "modern", "fixed") +
           font(Face::title, "FZXiaoBiaoSong-B05S;Noto Serif CJK SC", "roman", "variable") + "</w:fonts>";
}
string settings_part() {
    return string(xml_head) + "<w:settings " + word_namespaces +
           "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"" + std::to_string(2 * word::character) +
           "\"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
           "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
           "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
           "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
           "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
}
string footer_part(bool odd) { return footer(page_number(odd)); }
string turned_footer_part(bool odd) {
    constexpr double high = 20, dash = 10.4;  // of the number's line; from its top to the dash
    const double x = f::page_height - f::bottom - f::number_gap + dash - high;
    return footer("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" +
                  sideways_shape(1, "页码", x, f::left, high, f::width, page_number(odd)) + "</w:p>");
}
string empty_footer_part() { return footer("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>"); }
string letter_header_part(double name_foot) {
    const double x = (f::page_width - f::letter_rule_width) / 2;
    const double both = f::letter_thick + f::letter_between + f::letter_thin;
    const double upper = name_foot + f::letter_rule_gap, lower = f::letter_foot - both;
    const auto line = [&](int id, double top, double weight) {
        return line_shape(id, x, top + weight / 2, f::letter_rule_width, weight);
    };
    const double thick_thin = f::letter_thick + f::letter_between, thin_thick = f::letter_thin + f::letter_between;
    return string(xml_head) + "<w:hdr " + word_namespaces + " " + shape_namespaces +
           "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + line(1, upper, f::letter_thick) +
           line(2, upper + thick_thin, f::letter_thin) + line(3, lower, f::letter_thin) +
           line(4, lower + thin_thick, f::letter_thick) + "</w:p></w:hdr>";
}
}  // namespace greentally::press
