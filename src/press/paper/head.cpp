#include <algorithm>

#include "press/paper/parts.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
constexpr Font body{}, hei{Face::hei}, kai{Face::kai};
constexpr double joint_most = 80 * f::mm;  // the first page shows some of the body
constexpr double joint_step = 1.25;        // from one agency to the next, of their size
constexpr double larger = 1.2;             // 文件 beside several
constexpr double narrowest = 0.66;

/// 份号, 密级和保密期限, 紧急程度, from the top; 密级 is never above the second line (7.2.1–7.2.3).
void lay_marks(const Paper& paper, const Setter& setter, Page& page, double top) {
    const bool letter = paper.form == Form::letter;
    double at = top;
    const auto put = [&](const std::string& text, const Font& font) {
        if (text.empty()) return;
        page.texts.push_back(setter.line(text, font, f::left, baseline(at, f::size3)));
        at += f::pitch;
    };
    put(paper.copy_number, body);
    if (paper.copy_number.empty() && !paper.secrecy.empty() && !letter) at += f::pitch;
    put(paper.secrecy, hei);
    put(paper.urgency, hei);
}
/// A red name as wide as the page allows, narrowed if it is long (7.2.4 leaves the size to the office).
Font mark_font(double characters, double width, double most) {
    Font font{Face::title, std::clamp(width / characters, f::mark_size_least, most), Ink::red};
    if (characters * font.size > width) font.narrow = std::max(narrowest, width / (characters * font.size));
    return font;
}
double characters_of(const Setter& setter, const std::string& name) { return setter.width(name, {Face::title, 1}); }
/// One or several agencies, 文件 beside them; gives where the name ends.
double lay_red_name(const Paper& paper, const Setter& setter, Page& page) {
    const auto& names = paper.agencies;
    if (names.size() == 1) {
        const std::string name = names[0] + (paper.file_word ? "文件" : "");
        const Font font = mark_font(characters_of(setter, name), f::width, f::mark_size);
        page.texts.push_back(
            setter.line(name, font, f::left + f::width / 2, f::mark_top + f::ink_top * font.size, Side::centre));
        return f::mark_top + f::from_ink(font.size);
    }
    const JointName joint = joint_name(paper, setter);
    const double left = f::left + (f::width - joint.names_width - joint.word_width) / 2;
    const double block = joint.step * double(names.size() - 1) + joint.font.size;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double y = f::mark_top + f::ink_top * joint.font.size + joint.step * double(i);
        Text line = setter.line(names[i], joint.font, left, y);
        const double spare = joint.names_width - setter.width(names[i], joint.font);
        for (std::size_t n = 1; n < line.letters.size(); ++n)
            line.letters[n].x += spare * double(n) / double(line.letters.size() - 1);
        page.texts.push_back(std::move(line));
    }
    if (paper.file_word)
        page.texts.push_back(setter.line("文件", joint.large, left + joint.names_width + joint.large.step() / 2,
                                         f::mark_top + (block - joint.large.size) / 2 + f::ink_top * joint.large.size));
    return f::mark_top + block - joint.font.size + f::from_ink(joint.font.size);
}
/// 签发人, two in a line, the last beside the number (7.2.6); gives how many lines there are.
std::size_t lay_signers(const Paper& paper, const Setter& setter, Page& page, double top) {
    const SignerPlaces places = signer_places(paper, setter);
    page.texts.push_back(setter.line("签发人：", body, places.label, baseline(top, f::size3)));
    for (std::size_t i = 0; i < paper.signers.size(); ++i)
        page.texts.push_back(setter.line(paper.signers[i], kai, i % 2 ? places.second : places.first,
                                         baseline(top + double(i / 2) * f::pitch, f::size3)));
    return (paper.signers.size() + 1) / 2;
}
Head lay_document(const Paper& paper, const Setter& setter) {
    Head head;
    lay_marks(paper, setter, head.page, f::top);
    double at = lay_red_name(paper, setter, head.page) + 2 * f::pitch;
    if (paper.signers.empty()) {
        head.page.texts.push_back(
            setter.line(paper.number, body, f::left + f::width / 2, baseline(at, f::size3), Side::centre));
    } else {
        at += double(lay_signers(paper, setter, head.page, at) - 1) * f::pitch;
        head.page.texts.push_back(setter.line(paper.number, body, f::left + f::character, baseline(at, f::size3)));
    }
    const double rule = at + f::size3 + f::red_rule_gap + f::red_rule / 2;
    head.page.rules.push_back({f::left, rule, f::right, rule, f::red_rule, Ink::red});
    head.below = rule + f::red_rule / 2 + 2 * f::pitch;
    return head;
}
void double_rule(Page& page, double top, bool thick_first) {
    const double left = (f::page_width - f::letter_rule_width) / 2, right = left + f::letter_rule_width;
    const double first = thick_first ? f::letter_thick : f::letter_thin;
    const double second = thick_first ? f::letter_thin : f::letter_thick;
    const double y1 = top + first / 2, y2 = top + first + f::letter_between + second / 2;
    page.rules.push_back({left, y1, right, y1, first, Ink::red});
    page.rules.push_back({left, y2, right, y2, second, Ink::red});
}
Head lay_letter(const Paper& paper, const Setter& setter) {
    Head head;
    const std::string& name = paper.agencies[0];
    const Font font = mark_font(characters_of(setter, name), f::width, f::letter_mark_size);
    head.page.texts.push_back(
        setter.line(name, font, f::page_width / 2, f::letter_mark_top + f::ink_top * font.size, Side::centre));
    const double both = f::letter_thick + f::letter_between + f::letter_thin;
    const double rule = f::letter_mark_top + f::from_ink(font.size) + f::letter_rule_gap;
    double_rule(head.page, rule, true);
    double_rule(head.page, f::letter_foot - both, false);
    const double first = rule + both + f::leading;
    lay_marks(paper, setter, head.page, first);
    head.page.texts.push_back(setter.line(paper.number, body, f::right, baseline(first, f::size3), Side::right));
    const int marks = !paper.copy_number.empty() + !paper.secrecy.empty() + !paper.urgency.empty();
    head.below = first + std::max(marks, 1) * f::pitch + 2 * f::pitch;
    return head;
}
}  // namespace

Text red_name(const std::string& name, const Setter& setter, double most) {
    const Font font = mark_font(characters_of(setter, name), f::width, most);
    return {{}, 0, font.size, font.face, font.ink, font.narrow};
}
JointName joint_name(const Paper& paper, const Setter& setter) {
    JointName joint;
    double longest = 1;
    for (const auto& name : paper.agencies) longest = std::max(longest, characters_of(setter, name));
    const double count = double(paper.agencies.size()), beside = paper.file_word ? 2.5 * larger : 0;
    joint.font = mark_font(longest + beside, f::width, std::min(f::mark_size, joint_most / (count * joint_step)));
    joint.step = joint.font.size * joint_step;
    joint.names_width = longest * joint.font.step();
    joint.large = {Face::title, joint.font.size * larger, Ink::red, joint.font.narrow};
    if (paper.file_word) joint.word_width = 2.5 * joint.large.step();
    return joint;
}
SignerPlaces signer_places(const Paper& paper, const Setter& setter) {
    double first = 0, second = 0;
    for (std::size_t i = 0; i < paper.signers.size(); ++i)
        (i % 2 ? second : first) = std::max(i % 2 ? second : first, setter.width(paper.signers[i], kai));
    const double end = f::right - f::character, names = end - first - (second > 0 ? f::character + second : 0);
    return {names - setter.width("签发人：", body), names, names + first + f::character};
}
Head lay_head(const Paper& paper, const Setter& setter) {
    if (paper.form == Form::document) return lay_document(paper, setter);
    if (paper.form == Form::letter) return lay_letter(paper, setter);
    Head head;
    lay_marks(paper, setter, head.page, f::top);
    const int marks = !paper.copy_number.empty() + !paper.secrecy.empty() + !paper.urgency.empty();
    head.below = f::top + (marks ? marks + (paper.copy_number.empty() && !paper.secrecy.empty()) : 0) * f::pitch;
    return head;
}
}  // namespace greentally::press
