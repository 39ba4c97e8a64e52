#pragma once
/// Where fonts of papers are looked for beside the machine's own.
#include <filesystem>
#include <string>
#include <vector>

namespace greentally {
/// The folders named, then those of GREENTALLY_FONTS (with : between).
std::vector<std::filesystem::path> font_folders(const std::vector<std::string>& named);
}  // namespace greentally
