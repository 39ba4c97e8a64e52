#pragma once
/// Text as it is compared, whatever hand typed it.
#include <string>
#include <string_view>

namespace greentally {
/// Full-width forms as plain ones, every blank and line end as a space, marks without width left out: "９５．６　％" is
/// "95.6 %".
std::string narrow(std::string_view text);
/// The same without any blank.
std::string unspaced(std::string_view text);
/// The same with small Latin letters: "Ｃｏｄｅ " is code, "污水\n量（万m³）" is 污水量(万m³).
std::string plain(std::string_view text);
}  // namespace greentally
