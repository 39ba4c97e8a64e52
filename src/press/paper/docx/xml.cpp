#include "press/paper/docx/xml.hpp"

namespace greentally::press {
const char* font_name(Face face) {
    switch (face) {
        case Face::fang: return "仿宋_GB2312";
        case Face::song: return "宋体";
        case Face::hei: return "黑体";
        case Face::kai: return "楷体_GB2312";
        case Face::title: return "方正小标宋简体";
    }
    return "";
}
void escape(std::string& out, std::string_view text) {
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
}
std::string fonts_of(Face face) {
    const std::string name = font_name(face);
    return "<w:rFonts w:ascii=\"" + name + "\" w:eastAsia=\"" + name + "\" w:hAnsi=\"" + name + "\" w:cs=\"" + name +
           "\" w:hint=\"eastAsia\"/>";
}
std::string size_of(double points) {
    const std::string half = std::to_string(int(points * 2 + 0.5));
    return "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
}
namespace {
void attribute(std::string& out, const char* name, int value) {
    ((out += " w:") += name) += "=\"";
    (out += std::to_string(value)) += '"';
}
}  // namespace
void begin_paragraph(std::string& out, std::string_view style, const Layout& l) {
    ((out += "<w:p><w:pPr><w:pStyle w:val=\"") += style) += "\"/>";
    if (l.keeps || l.parts) out += l.keeps ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>";
    if (l.new_page) out += "<w:pageBreakBefore/>";
    out += l.more;
    if (!l.border.empty()) ((out += "<w:pBdr>") += l.border) += "</w:pBdr>";
    if (!l.tabs.empty()) ((out += "<w:tabs>") += l.tabs) += "</w:tabs>";
    if (l.before || l.after || l.exact) {
        out += "<w:spacing";
        attribute(out, "before", l.before), attribute(out, "after", l.after);
        if (l.exact) attribute(out, "line", l.exact), out += " w:lineRule=\"exact\"";
        out += "/>";
    }
    if (l.set_indent || l.left || l.right || l.first) {
        out += "<w:ind";
        attribute(out, "left", l.left), attribute(out, "right", l.right);
        if (l.first < 0)
            attribute(out, "hanging", -l.first);
        else
            attribute(out, "firstLine", l.first);
        out += " w:firstLineChars=\"0\"/>";
    }
    if (l.side) ((out += "<w:jc w:val=\"") += l.side) += "\"/>";
    out += "</w:pPr>";
}
void run(std::string& out, std::string_view text, std::string_view properties) {
    if (text.empty()) return;
    out += "<w:r>";
    if (!properties.empty()) ((out += "<w:rPr>") += properties) += "</w:rPr>";
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find_first_of("\n\t", at), text.size());
        if (end > at) out += "<w:t xml:space=\"preserve\">", escape(out, text.substr(at, end - at)), out += "</w:t>";
        if (end < text.size()) out += text[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        at = end + 1;
    }
    out += "</w:r>";
}
}  // namespace greentally::press
