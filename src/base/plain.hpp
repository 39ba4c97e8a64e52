#pragma once
/// Text as it is compared, whatever hand typed it.
#include <string>
#include <string_view>

namespace greentally {
/// Without blanks and invisible marks, full-width forms as plain ones, Latin letters small: "Ｃｏｄｅ " is code,
/// "污水\n量（万 m³）" is 污水量(万m³).
std::string plain(std::string_view text);
}  // namespace greentally
