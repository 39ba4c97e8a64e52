#pragma once
/// Compression of answers. The only file that names zlib.
#include <optional>
#include <string>
#include <string_view>

namespace greentally::net {
/// Gzip at level 1..9. Errors: nothing if zlib has no memory.
std::optional<std::string> gzip(std::string_view bytes, int level);
/// Texts shrink; pictures and archives do not.
bool worth_compressing(std::string_view content_type, std::size_t size);
}  // namespace greentally::net
