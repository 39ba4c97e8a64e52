#pragma once
/// Bytes of a text file → UTF-8. The only file that names ICU's converters.
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/source.hpp"

namespace greentally::intake {
enum class Encoding { utf8, utf8_bom, utf16, gb18030 };
struct Decoded {
    std::string text;  // UTF-8, no byte order mark
    Encoding encoding{};
};
/// UTF-8 with or without mark, UTF-16 with mark, else GB18030, strictly: nothing is replaced by "?".
/// Errors: malformed, and `bad` is the place from which no encoding fits; limit if it is longer than bytes_max.
Result<Decoded> decode(std::string_view bytes, std::size_t bytes_max, Place& bad);
/// Line and column (in characters, from 1) of a byte offset of UTF-8 text. Line ends: LF, CR LF, CR.
Place place_of(std::string_view text, std::size_t offset);
/// The offset of the first byte that is not UTF-8 (no overlong forms, no surrogates, at most U+10FFFF); npos if there
/// is none.
std::size_t first_bad_utf8(std::string_view);
}  // namespace greentally::intake
