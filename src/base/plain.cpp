#include "base/plain.hpp"

#include <algorithm>
#include <cstdint>

namespace greentally {
namespace {
/// A character of three bytes: what stands for it, or nothing for itself; '\0' if it is left out.
constexpr char itself = '\x7F', left_out = '\0';
char three(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    const unsigned code = unsigned(a & 0x0F) << 12 | unsigned(b & 0x3F) << 6 | unsigned(c & 0x3F);
    if (code >= 0xFF01 && code <= 0xFF5E) return char(code - 0xFF01 + '!');
    if (code == 0x3000 || code == 0x202F || (code >= 0x2000 && code <= 0x200A)) return ' ';
    return code == 0xFEFF || (code >= 0x200B && code <= 0x200F) ? left_out : itself;
}
}  // namespace
std::string narrow(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t n) {
            return i + n < text.size() ? std::uint8_t(text[i + n]) : std::uint8_t(0);
        };
        const std::uint8_t first = byte(0);
        if (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
            out += ' ';
        } else if (first == 0xC2 && byte(1) == 0xA0) {
            out += ' ', i += 1;
        } else if ((first == 0xE2 || first == 0xE3 || first == 0xEF) && byte(2)) {
            const char stands = three(first, byte(1), byte(2));
            if (stands == itself)
                out.append(text, i, 3);
            else if (stands != left_out)
                out += stands;
            i += 2;
        } else
            out += text[i];
    }
    return out;
}
std::string unspaced(std::string_view text) {
    std::string out = narrow(text);
    out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
    return out;
}
std::string plain(std::string_view text) {
    std::string out = unspaced(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}
}  // namespace greentally
