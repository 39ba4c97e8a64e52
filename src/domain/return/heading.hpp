#pragma once
/// The heading of an imported column, taken apart. For this room's imports.
#include <string>
#include <string_view>
#include <vector>

namespace greentally::return_ {
/// Of "2022年3月 污水排放量（万m³）": whole 污水排放量(万m³), name 污水排放量, measure 万m³; of a header of two lines,
/// 水量/污水排放量, `last` is the lower one. The month that a heading is of says nothing about what stands below it.
struct Heading {
    explicit Heading(std::string_view cell);
    std::string whole, name, last, measure;
};
/// SM3 of headings without their months: the same for every month of an office's table.
std::string layout_signature(const std::vector<std::string>& headings);
}  // namespace greentally::return_
