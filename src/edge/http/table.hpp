#pragma once
/// A view's sheet as a file that leaves the house. A format more is a press more, here.
#include <cstdio>

#include "access/sheet.hpp"
#include "base/hash.hpp"
#include "edge/http/words.hpp"

namespace greentally::edge {
enum class Format { json, csv, xlsx };
/// By the name that an address or a command line gives; nothing if there is none of that name.
std::optional<Format> format_named(std::string_view name);
/// What a table was read from; whoever holds it can ask for that seq again and prove the head (`greentally verify`).
struct Origin {
    std::uint64_t seq = 0;
    Instant at;
    Digest head{};
};
/// Row by row into an empty file that can be read, too, which a CSV does not need. An .xlsx has its origin below the
/// rows; `title` names the worksheet. Errors: as press::xlsx.
Result<> write_xlsx(const Sheet& sheet, std::string_view title, const Origin& origin, Language language, std::FILE* to);
Result<> write_csv(const Sheet& sheet, std::FILE* to);
}  // namespace greentally::edge
