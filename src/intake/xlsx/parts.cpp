#include "intake/xlsx/parts.hpp"

#include <algorithm>
#include <charconv>

namespace greentally::intake {
namespace {
unsigned number(std::string_view text, unsigned otherwise = 0) {
    unsigned n = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}
bool yes(std::string_view text) { return text == "1" || text == "true"; }
void append_utf8(std::string& out, unsigned c) {
    if (c < 0x80)
        out += char(c);
    else if (c < 0x800)
        out += char(0xC0 | c >> 6), out += char(0x80 | (c & 0x3F));
    else
        out += char(0xE0 | c >> 12), out += char(0x80 | (c >> 6 & 0x3F)), out += char(0x80 | (c & 0x3F));
}
bool shown(unsigned c) { return c >= 0x20 || c == '\t' || c == '\n'; }
}  // namespace
void append_text(std::string& out, std::string_view piece) {
    for (std::size_t at = 0; at < piece.size(); ++at) {
        unsigned c = 0;
        const bool escaped =
            piece[at] == '_' && at + 6 < piece.size() && piece[at + 1] == 'x' && piece[at + 6] == '_' &&
            std::from_chars(piece.data() + at + 2, piece.data() + at + 6, c, 16).ptr == piece.data() + at + 6;
        if (escaped && !(c >= 0xD800 && c < 0xE000)) {
            if (shown(c)) append_utf8(out, c);
            at += 6;
        } else if (shown(static_cast<unsigned char>(piece[at])))
            out += piece[at];
    }
}
void Relations::begin(std::string_view element, const Attributes& with) {
    if (element != "Relationship" || with.find("TargetMode") == "External") return;
    const std::string_view type = with.find("Type");
    by_id.emplace(with.find("Id"),
                  Related{std::string(type.substr(type.rfind('/') + 1)), std::string(with.find("Target"))});
}
const std::string* Relations::of_type(std::string_view type) const {
    const auto at = std::find_if(by_id.begin(), by_id.end(), [&](const auto& r) { return r.second.type == type; });
    return at == by_id.end() ? nullptr : &at->second.target;
}
void SheetNames::begin(std::string_view element, const Attributes& with) {
    if (element == "workbookPr") from_1904 = yes(with.find("date1904"));
    if (element != "sheet") return;
    Named named{std::string(with.find("name")), std::string(with.find("id")), false};
    named.hidden = with.find("state") == "hidden" || with.find("state") == "veryHidden";
    sheets.push_back(std::move(named));
}
void Styles::begin(std::string_view element, const Attributes& with) {
    if (element == "numFmt") codes_[number(with.find("numFmtId"))] = with.find("formatCode");
    if (element == "cellXfs") in_cells_ = true;
    if (element != "xf" || !in_cells_) return;
    const unsigned id = number(with.find("numFmtId"));
    const auto own = codes_.find(id);
    formats.push_back(number_format(own == codes_.end() ? std::string(built_in_format(id)) : own->second));
}
void Styles::end(std::string_view element) {
    if (element == "cellXfs") in_cells_ = false;
}
void SharedTexts::begin(std::string_view element, const Attributes&) {
    if (element == "t")
        in_text_ = phonetic_ == 0;
    else if (element == "rPh")
        ++phonetic_;
}
void SharedTexts::end(std::string_view element) {
    if (element == "t") {
        in_text_ = false;
    } else if (element == "rPh") {
        --phonetic_;
    } else if (element == "si") {
        append_text(all_, text_);
        text_.clear();
        from_.push_back(all_.size());
        if (from_.size() > limits_.texts) too_many = true, stop();
    }
}
void SharedTexts::characters(std::string_view piece) {
    if (!in_text_) return;
    text_ += piece;
    if (text_.size() > limits_.cell_bytes) too_many = true, stop();
}
}  // namespace greentally::intake
