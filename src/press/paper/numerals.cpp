#include "press/paper/numerals.hpp"

#include <algorithm>

namespace greentally::press {
std::string chinese_number(int n) {
    constexpr const char* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const int hundreds = n / 100, tens = n / 10 % 10, ones = n % 10;
    std::string out;
    if (hundreds) out = std::string(digits[hundreds]) + "百";
    if (tens)
        out += (tens > 1 || hundreds ? std::string(digits[tens]) : "") + "十";
    else if (hundreds && ones)
        out += digits[0];
    return ones ? out + digits[ones] : out;
}
std::string heading_numeral(int level, int n) {
    switch (level) {
        case 1: return chinese_number(n) + "、";
        case 2: return "（" + chinese_number(n) + "）";
        case 3: return std::to_string(n) + ".";
        default: return "（" + std::to_string(n) + "）";
    }
}
std::string written(Day day) {
    if (!day.known()) return {};
    const Civil c = civil(day);
    return std::to_string(c.year) + "年" + std::to_string(c.month) + "月" + std::to_string(c.day) + "日";
}
int HeadingCount::next(int level) {
    std::fill(at_.begin() + level, at_.end(), 0);
    return ++at_[std::size_t(level - 1)];
}
}  // namespace greentally::press
