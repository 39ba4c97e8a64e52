#include "derived/area_search/initials.hpp"

#include <algorithm>

namespace greentally::area_search {
char32_t next_character(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return char32_t(std::uint8_t(text[i])); };
    const char32_t first = byte(0);
    const std::size_t n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = n == 1 ? first : first & (0xFFu >> (n + 1));
    bool good = n <= text.size() && (n == 1 || first >= 0xC2) && first < 0xF5;
    for (std::size_t i = 1; good && i < n; ++i) good = (byte(i) & 0xC0) == 0x80, c = c << 6 | (byte(i) & 0x3F);
    text.remove_prefix(good ? n : 1);
    return good ? c : 0xFFFD;
}

std::uint64_t Initials::bit(char letter) {
    if (letter >= 'a' && letter <= 'z') return std::uint64_t{1} << (letter - 'a');
    if (letter >= '0' && letter <= '9') return std::uint64_t{1} << (26 + letter - '0');
    return 0;
}
const Initials& Initials::table() {
    static const Initials table;
    return table;
}
Initials::Initials() : sets_{0}, plane_(0x10000) {
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789")) plane_[std::size_t(c)] = set(bit(c));
    for (std::string_view rest = initials_table; !rest.empty();) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::uint64_t letters = 0;
        for (; line[0] != ' '; line.remove_prefix(1)) letters |= bit(line[0]);
        line.remove_prefix(1);
        const std::uint16_t which = set(letters);
        while (!line.empty()) {
            const char32_t c = next_character(line);
            if (c < plane_.size())
                plane_[c] = which;
            else
                beyond_[c] = which;
        }
    }
    std::copy_n(sets_.begin(), std::min<std::size_t>(sets_.size(), rare), direct_.begin());
}
std::uint16_t Initials::set(std::uint64_t letters) {
    const auto known = std::find(sets_.begin(), sets_.end(), letters);
    if (known != sets_.end()) return std::uint16_t(known - sets_.begin());
    sets_.push_back(letters);
    return std::uint16_t(sets_.size() - 1);
}
std::uint16_t Initials::index(char32_t c) const {
    if (c < plane_.size()) return plane_[c];
    const auto found = beyond_.find(c);
    return found == beyond_.end() ? 0 : found->second;
}
std::uint8_t Initials::class_of(char32_t c) const { return std::uint8_t(std::min<std::uint16_t>(index(c), rare)); }
std::uint64_t Initials::letters(char32_t c) const { return sets_[index(c)]; }
}  // namespace greentally::area_search
