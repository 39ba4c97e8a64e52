#include "numbers/measure.hpp"

#include <array>
#include <string>

namespace greentally::numbers {
namespace {
/// A spelling of a unit: so many tens of the unit that measures the same.
struct Spelling {
    std::string_view word, unit;
    int tens;
};
constexpr std::array spellings{
    Spelling{"立方米", "m³", 0},   Spelling{"m³", "m³", 0},     Spelling{"m3", "m³", 0},
    Spelling{"㎥", "m³", 0},       Spelling{"方", "m³", 0},     Spelling{"升", "m³", -3},
    Spelling{"L", "m³", -3},       Spelling{"吨", "t", 0},      Spelling{"t", "t", 0},
    Spelling{"千克", "t", -3},     Spelling{"公斤", "t", -3},   Spelling{"kg", "t", -3},
    Spelling{"克", "t", -6},       Spelling{"平方米", "m²", 0}, Spelling{"㎡", "m²", 0},
    Spelling{"m²", "m²", 0},       Spelling{"m2", "m²", 0},     Spelling{"公顷", "m²", 4},
    Spelling{"hm²", "m²", 4},      Spelling{"hm2", "m²", 4},    Spelling{"平方公里", "m²", 6},
    Spelling{"平方千米", "m²", 6}, Spelling{"km²", "m²", 6},    Spelling{"km2", "m²", 6},
    Spelling{"千米", "m", 3},      Spelling{"公里", "m", 3},    Spelling{"km", "m", 3},
    Spelling{"米", "m", 0},        Spelling{"m", "m", 0},       Spelling{"元", "元", 0},
    Spelling{"人", "人", 0},       Spelling{"户", "户", 0},     Spelling{"个", "个", 0},
    Spelling{"座", "座", 0},       Spelling{"处", "处", 0},     Spelling{"台", "台", 0},
    Spelling{"千瓦时", "kWh", 0},  Spelling{"kWh", "kWh", 0},   Spelling{"度", "kWh", 0},
    Spelling{"日", "d", 0},        Spelling{"天", "d", 0},      Spelling{"d", "d", 0},
    Spelling{"年", "a", 0},        Spelling{"a", "a", 0},       Spelling{"月", "月", 0},
    Spelling{"%", "%", 0},         Spelling{"％", "%", 0},      Spelling{"百分比", "%", 0}};
constexpr std::array<std::pair<std::string_view, int>, 6> powers{
    {{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}, {"十", 1}, {"k", 3}}};

struct Measured {
    std::string unit;
    int tens = 0;
};
std::optional<Measured> one(std::string_view text) {
    int tens = 0;
    for (bool more = true; more;) {
        for (const Spelling& s : spellings)
            if (s.word == text) return Measured{std::string(s.unit), tens + s.tens};
        more = false;
        for (const auto& [word, power] : powers)
            if (!more && text.starts_with(word) && text.size() > word.size())
                tens += power, text.remove_prefix(word.size()), more = true;
    }
    return {};
}
/// 万m³/d is m³ by d, four tens.
std::optional<Measured> read(std::string_view text) {
    std::string bare;
    for (const char c : text)
        if (c != ' ') bare += c;
    const auto slash = bare.find('/');
    const auto above = one(std::string_view(bare).substr(0, slash));
    if (slash == std::string::npos || !above) return above;
    const auto below = one(std::string_view(bare).substr(slash + 1));
    if (!below) return {};
    return Measured{above->unit + "/" + below->unit, above->tens - below->tens};
}
}  // namespace
std::optional<int> tens_between(std::string_view from, std::string_view to) {
    const auto a = read(from), b = read(to);
    if (!a || !b || a->unit != b->unit) return {};
    return a->tens - b->tens;
}
std::optional<Decimal> times_tens(Decimal value, int tens) {
    for (; tens < 0; ++tens) {
        if (value.micro % 10) return {};
        value.micro /= 10;
    }
    for (; tens > 0; --tens) {
        if (value.micro > Decimal::limit / 10 || value.micro < -Decimal::limit / 10) return {};
        value.micro *= 10;
    }
    return value;
}
}  // namespace greentally::numbers
