#pragma once
/// Numerals of headings and dates as papers write them. Source: GB/T 9704-2012, 7.3.3 and 7.3.5.4.
#include <array>
#include <string>

#include "base/time.hpp"

namespace greentally::press {
/// 1 to 999: 一, 十, 十一, 二十, 一百零五.
std::string chinese_number(int n);
/// Of a heading at level 1 to 4: 一、 （一） 1. （1）
std::string heading_numeral(int level, int n);
/// 2022年4月8日: no zeros before.
std::string written(Day day);

/// Counts headings: a new one at a level begins the levels below anew.
class HeadingCount {
public:
    /// The heading's number at its level, from 1.
    int next(int level);

private:
    std::array<int, 4> at_{};
};
}  // namespace greentally::press
