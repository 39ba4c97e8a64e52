#pragma once
/// JSON → the tree of a paper: docs/formats/paper.md.
#include <string_view>

#include "press/paper/paper.hpp"

namespace greentally::press {
/// What is left out is as in a blank Paper. Errors: malformed; `where` is line:column if it is no JSON, else a JSON
/// pointer (RFC 6901) to what is of the wrong kind, unknown, or no word of those listed. check() is not called.
Result<Paper> paper_from_json(std::string_view text);
}  // namespace greentally::press
