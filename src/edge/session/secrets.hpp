#pragma once
/// Small secret files under secrets/: lines of tab-separated columns, mode 0600, replaced as a whole or not at all.
#include <string>
#include <vector>

#include "base/result.hpp"

namespace greentally::edge {
using SecretLines = std::vector<std::vector<std::string>>;
/// A missing file has no lines. Errors: io, denied (others may read it).
Result<SecretLines> read_secret(const std::string& path);
/// Written beside, flushed, renamed. Errors: io, full; malformed if a column holds a tab or a line end.
Result<> write_secret(const std::string& path, const SecretLines& lines);
}  // namespace greentally::edge
