#pragma once
/// The bytes of a request target and of a Cookie header, read strictly. Pure; fuzzed.
#include "net/message.hpp"

namespace greentally::net {
struct Target {
    std::vector<std::string> path;
    Pairs query;
};
/// `/a/b%20c?x=1&y=` (origin-form or absolute-form) → decoded segments and pairs; an empty path is `/`.
/// Errors: nothing for a broken escape, a control character, text that is not UTF-8, an escaped `/` or `\`, a segment
/// `.` or `..`, more than 64 segments or 128 pairs.
std::optional<Target> read_target(std::string_view target);
/// The value of one cookie; empty if absent. Never throws; the first of equal names counts.
std::string_view cookie(std::string_view header, std::string_view name);
bool is_utf8(std::string_view text);
}  // namespace greentally::net
