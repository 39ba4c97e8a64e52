#pragma once
/// Area lists as a kind of import.
#include "access/import.hpp"

namespace greentally::area {
extern const ImportKind import_kind;
}  // namespace greentally::area
