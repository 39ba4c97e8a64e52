#pragma once
/// The measure that a table's titles give for all its columns.
#include <string>
#include <vector>

namespace greentally::intake {
/// 万吨 of 单位：万吨 or 计量单位：万吨. Empty if there is none, or several (单位：万元、%), or 单位 means an office.
std::string measure_in(const std::vector<std::string>& titles);
}  // namespace greentally::intake
