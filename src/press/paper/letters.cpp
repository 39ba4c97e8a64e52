#include "press/paper/letters.hpp"

namespace greentally::press {
namespace {
constexpr std::u32string_view closing_marks = U"，。、；：？！）》〉】」』〕］”’";
constexpr std::u32string_view opening_marks = U"（《〈【「『〔［“‘";
constexpr std::u32string_view never_first = U"…—～·％‰℃,.;:?!)]}%°";
bool among(std::u32string_view marks, char32_t c) { return marks.find(c) != marks.npos; }
}  // namespace

std::u32string letters(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 4;
        char32_t c = more == 0 ? lead : lead & (0x3F >> more);
        bool good = more < 4 && i + more < text.size();
        for (std::size_t n = 1; good && n <= more; ++n) {
            const auto next = static_cast<unsigned char>(text[i + n]);
            good = (next & 0xC0) == 0x80;
            c = c << 6 | (next & 0x3F);
        }
        out += good ? c : U'\uFFFD';
        i += good ? more + 1 : 1;
    }
    return out;
}
void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | c >> 6), out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | c >> 12), out += char(0x80 | (c >> 6 & 0x3F)), out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | c >> 18), out += char(0x80 | (c >> 12 & 0x3F));
        out += char(0x80 | (c >> 6 & 0x3F)), out += char(0x80 | (c & 0x3F));
    }
}
std::string utf8(std::u32string_view letters) {
    std::string out;
    out.reserve(letters.size() * 3);
    for (const char32_t c : letters) append_utf8(out, c);
    return out;
}
std::size_t count_letters(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}
bool opening(char32_t c) { return among(opening_marks, c); }
bool closing(char32_t c) { return among(closing_marks, c); }
bool begins_no_line(char32_t c) { return closing(c) || among(never_first, c); }
bool ends_no_line(char32_t c) { return opening(c) || c == '(' || c == '[' || c == '{' || c == U'￥' || c == U'＃'; }
bool of_word(char32_t c) { return c > 0x20 && c < 0x2000 && c != U'·'; }
}  // namespace greentally::press
