#include "press/xlsx/spelled.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace greentally::press {
bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
std::string literal(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = text.substr(i, 7);
        const bool escape =
            code.size() == 7 && code.starts_with("_x") && code.ends_with('_') &&
            std::all_of(code.begin() + 2, code.end() - 1, [](unsigned char c) { return std::isxdigit(c); });
        escape ? out += "_x005F_" : out += text[i];
    }
    return out;
}
std::string sheet_name(std::string_view title) {
    std::string name;
    std::size_t characters = 0;
    for (const char c : title) {
        if (starts_character(c) && ++characters > LXW_SHEETNAME_MAX) break;
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '_';
    }
    return name;
}

std::string path_of(std::FILE* file) { return "/proc/self/fd/" + std::to_string(::fileno(file)); }
Result<std::string> read_back(std::FILE* file) {
    std::string out;
    std::array<char, 65536> block;
    while (const std::size_t n = std::fread(block.data(), 1, block.size(), file)) out.append(block.data(), n);
    constexpr std::size_t end_record = 22;  // of a zip without a comment: nothing was cut off
    if (std::ferror(file) || out.size() < end_record ||
        !std::string_view(out).substr(out.size() - end_record).starts_with("PK\5\6"))
        return fault(Why::io, "xlsx", "the temporary file could not be read back");
    return out;
}
}  // namespace greentally::press
