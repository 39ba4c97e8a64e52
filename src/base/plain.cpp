#include "base/plain.hpp"

#include <array>

namespace greentally {
namespace {
constexpr std::array<std::string_view, 9> passed_over{" ",      "\t",     "\n",     "\r",    "\u3000",
                                                      "\u00A0", "\u200B", "\u200D", "\uFEFF"};
}  // namespace
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        bool blank = false;
        for (const std::string_view b : passed_over)
            if (!blank && text.starts_with(b)) text.remove_prefix(b.size()), blank = true;
        if (blank) continue;
        const auto c = [&](std::size_t i) { return i < text.size() ? std::uint8_t(text[i]) : 0; };
        // U+FF01 … U+FF5E are ! … ~
        const bool wide = c(0) == 0xEF && ((c(1) == 0xBC && c(2) >= 0x81) || (c(1) == 0xBD && c(2) <= 0x9E));
        char one = wide ? char((c(1) == 0xBC ? c(2) - 0x81 : c(2) - 0x80 + 0x3F) + '!') : text[0];
        if (one >= 'A' && one <= 'Z') one += 'a' - 'A';
        out += one;
        text.remove_prefix(wide ? 3 : 1);
    }
    return out;
}
}  // namespace greentally
