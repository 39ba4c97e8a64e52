#pragma once
/// Leaves of a shape with a form of their own in JSON: days, instants, decimals, sums, periods. A type joins by
/// declaring these three beside it. Decimals and sums are strings, so that no reader rounds them.
#include "base/decimal.hpp"
#include "base/json.hpp"
#include "base/period.hpp"
#include "base/time.hpp"

namespace greentally {
void write_leaf(std::string& out, const Day&);
bool read_leaf(Json, Day&);
std::string_view leaf_schema(const Day*);
void write_leaf(std::string& out, const Instant&);
bool read_leaf(Json, Instant&);
std::string_view leaf_schema(const Instant*);
}  // namespace greentally
