#include "access/secrecy.hpp"

#include <vector>

namespace greentally {
namespace {
using Letters = std::u32string;

constexpr std::u32string_view spaces = U" \t\u00A0\u3000\u2002\u2003\u2009";
constexpr std::u32string_view lines = U"\r\n\v\f\u2028\u2029";
constexpr std::u32string_view invisible = U"\u200B\u200C\u200D\u2060\uFEFF\u00AD";
constexpr std::u32string_view stars = U"★☆✩✪✭✮✯✰⭐";
constexpr std::u32string_view asterisks = U"*＊";
constexpr std::u32string_view brackets = U"()（）[]［］【】〔〕〖〗「」『』<>〈〉{}｛｝";
constexpr std::u32string_view joints = U"-_－＿—–.．|｜/／\\·#";

bool one_of(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }
bool digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool numeral(char32_t c) { return digit(c) || one_of(U"〇一二三四五六七八九十百", c); }

/// Letters of a text without what does not print. Bytes that are no UTF-8 become U+FFFD one by one.
Letters letters_of(std::string_view text) {
    Letters out;
    for (std::size_t i = 0; i < text.size();) {
        const auto b = static_cast<unsigned char>(text[i]);
        const std::size_t n = b < 0x80 ? 1 : b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 0;
        char32_t c = n == 1 ? b : n == 0 ? 0 : b & (0xFF >> (n + 1));
        bool good = n != 0 && i + n <= text.size();
        for (std::size_t k = 1; good && k < n; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            good = (next & 0xC0) == 0x80;
            c = c << 6 | (next & 0x3F);
        }
        if (!good)
            out += U'\uFFFD', ++i;
        else if (i += n; !one_of(invisible, c))
            out += c;
    }
    return out;
}
std::string utf8(std::u32string_view letters) {
    std::string out;
    for (const char32_t c : letters) {
        if (c < 0x80)
            out += char(c);
        else if (c < 0x800)
            out += char(0xC0 | c >> 6), out += char(0x80 | (c & 0x3F));
        else if (c < 0x10000)
            out += char(0xE0 | c >> 12), out += char(0x80 | (c >> 6 & 0x3F)), out += char(0x80 | (c & 0x3F));
        else
            out += char(0xF0 | c >> 18), out += char(0x80 | (c >> 12 & 0x3F)), out += char(0x80 | (c >> 6 & 0x3F)),
                out += char(0x80 | (c & 0x3F));
    }
    return out;
}

/// One text being looked at.
class Scan {
public:
    explicit Scan(std::string_view text) : s_(letters_of(text)) {}
    std::optional<std::string> mark() const {
        for (std::size_t i = 0; i < s_.size(); ++i)
            if (const std::size_t end = word(i); end && stands(i, end)) return utf8(shown(i, end));
        return {};
    }

private:
    char32_t at(std::size_t i) const { return i < s_.size() ? s_[i] : U'\n'; }
    std::size_t skip(std::size_t i) const {
        while (i < s_.size() && one_of(spaces, s_[i])) ++i;
        return i;
    }
    std::size_t back(std::size_t i) const {  // the first letter before i that is no space, +1; 0 at the beginning
        while (i > 0 && one_of(spaces, s_[i - 1])) --i;
        return i;
    }
    bool line_end(std::size_t i) const { return i >= s_.size() || one_of(lines, s_[i]); }
    bool line_begin(std::size_t i) const { return i == 0 || one_of(lines, s_[i - 1]); }

    /// The end of 秘密, 机密, 绝密 that begins at i, with spaces inside allowed (密 级 is often set wide); 0 if none
    /// does.
    std::size_t word(std::size_t i) const {
        if (!one_of(U"秘机绝祕機絕", s_[i])) return 0;
        const std::size_t second = skip(i + 1);
        return at(second) == U'密' ? second + 1 : 0;
    }
    std::u32string_view shown(std::size_t begin, std::size_t end) const {
        const std::size_t star = skip(end);
        return std::u32string_view(s_).substr(begin, (one_of(stars, at(star)) ? star + 1 : end) - begin);
    }
    bool term(std::size_t i) const {  // 10年, 长期, with a star or without
        if (at(i) == U'长' && at(i + 1) == U'期') return true;
        const std::size_t first = i;
        while (numeral(at(i))) ++i;
        i = skip(i);
        return i > first && (at(i) == U'年' || at(i) == U'个' || at(i) == U'月');
    }
    bool stands(std::size_t begin, std::size_t end) const {
        const std::size_t after = skip(end), before = back(begin);
        if (one_of(stars, at(after))) return true;
        if (one_of(asterisks, at(after)) && term(skip(after + 1))) return true;
        const bool wide = end - begin > 2;  // spaces inside: only a line of its own is a mark
        if (line_begin(before) && line_end(after)) return true;
        if (wide) return false;
        if (before > 0 && one_of(stars, s_[before - 1])) return edge_right(end);
        if (labelled(before)) return !han(at(end));
        return edge_left(begin) && (edge_right(end) || term(after));
    }
    static bool han(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }
    bool labelled(std::size_t before) const {  // 密级：
        while (before > 0 && one_of(U":：=为", s_[before - 1])) before = back(before - 1);
        return before >= 2 && s_[before - 1] == U'级' && s_[before - 2] == U'密';
    }
    bool edge(char32_t c) const {
        return one_of(spaces, c) || one_of(lines, c) || one_of(brackets, c) || one_of(joints, c);
    }
    bool edge_left(std::size_t i) const { return i == 0 || edge(s_[i - 1]); }
    bool edge_right(std::size_t i) const { return i >= s_.size() || edge(s_[i]); }

    Letters s_;
};
}  // namespace

std::optional<std::string> classification_in(std::string_view text) {
    constexpr std::string_view secret = "密";
    if (text.find(secret) == text.npos) return {};  // nearly every text ends here
    return Scan(text).mark();
}
std::optional<Refusal> classified_text(std::string_view field, std::string_view text) {
    if (auto mark = classification_in(text)) return Refusal{"secrecy.classified", std::string(field), *mark};
    return {};
}
}  // namespace greentally
