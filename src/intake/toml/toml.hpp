#pragma once
/// A TOML file as a tree with places. The only folder that names toml++.
#include <string>
#include <string_view>

#include "base/source.hpp"

namespace greentally::intake {
inline constexpr std::size_t toml_bytes_max = 4u << 20;
/// Faults of encoding and syntax (the parser stops at the first) are reported under the file's name; the tree is then
/// empty.
SourceFile toml_file(std::string file, std::string_view bytes, SourceFaults&);
}  // namespace greentally::intake
