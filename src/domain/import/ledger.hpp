#pragma once
/// What the jobs that carry out imports need of this room.
#include "access/import.hpp"

namespace greentally::import_ {
extern const ImportLedger ledger;
}  // namespace greentally::import_
