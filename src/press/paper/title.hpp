#pragma once
/// A title's lines. Source: GB/T 9704-2012, 7.3.1: broken where the sense allows, in a trapezoid or a diamond, no word
/// divided.
#include <string>
#include <string_view>
#include <vector>

#include "press/paper/sheet.hpp"

namespace greentally::press {
/// Line ends in the title are kept. Else words stay whole (a dictionary of the language tells them), 的 and 和 do not
/// stand on the wrong side, 《…》 and numbers with their measures stay together while there is another way.
std::vector<std::string> break_title(std::string_view title, const Measure& measure, double characters_per_line);
}  // namespace greentally::press
