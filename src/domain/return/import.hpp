#pragma once
/// Tables of figures as kinds of import: a row for each area, a column for each element of a form that the asker's unit
/// owes. What is read is typed into the unit's return by the acts of a person at the keyboard; a row with a fault stays
/// out, a blank cell says nothing. The census is the same for forms of a year.
#include "access/import.hpp"

namespace greentally::return_ {
extern const ImportKind import_return, import_census;
}  // namespace greentally::return_
