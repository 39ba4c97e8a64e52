#pragma once
/// The period that a title, a sheet's or file's name, or a cell speaks of. For this room's imports.
#include <optional>
#include <string_view>

#include "base/period.hpp"

namespace greentally::return_ {
/// "2022年3月", "2022年1—3月" (up to March), "2022.03", "2022年第一季度", "2022年上半年", "2022年度", "2022-03-31".
/// Nothing unless it says a period of this kind; 2018.1 may be 2018.10 that lost its zero, and says none.
std::optional<Period> period_said(std::string_view text, PeriodKind kind);
}  // namespace greentally::return_
