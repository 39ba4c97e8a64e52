#pragma once
/// Parts → a package (ECMA-376 part 2), that is, a zip. The only file of the press that names libzip.
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace greentally::press {
/// By name, in this order. Errors: io.
Result<std::string> zipped(const std::vector<std::pair<std::string, std::string>>& parts);
}  // namespace greentally::press
