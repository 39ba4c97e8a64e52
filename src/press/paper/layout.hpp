#pragma once
/// A paper → pages.
#include "press/paper/sheet.hpp"

namespace greentally::press {
/// The fonts' widths are `measure`'s. Errors: those of check(); limit if 版记 does not fit a page.
Result<Sheets> lay_out(const Paper& paper, const Measure& measure);
}  // namespace greentally::press
