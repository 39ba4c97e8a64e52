#pragma once
/// What both writers of this module need: texts and names as a workbook has them, and files without a name.
#include <cstdio>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace greentally::press {
bool starts_character(char c);
/// A spreadsheet reads _x0041_ as A: the first _ of what looks so is written as its own code. Source: ECMA-376 part 1,
/// 22.9.2.19.
std::string literal(std::string_view text);
/// A worksheet's name holds at most 31 characters and none of []:*?/\'.
std::string sheet_name(std::string_view title);
/// Under which a temporary file without a name can be opened.
std::string path_of(std::FILE* file);
/// A packed workbook, whole. Errors: io.
Result<std::string> read_back(std::FILE* file);
}  // namespace greentally::press
