#include "domain/area/acts.hpp"

namespace greentally::area {
static Kind county_kind(int city, int number, std::string_view name) {
    if (number == 0 || name == "市辖区" || name == "县") return Kind::placeholder;
    if (number >= 70 && number <= 80) return Kind::development_zone;
    if (name.ends_with("市")) return Kind::county_level_city;
    // 神农架林区 lies directly under its province and is no district of any city.
    if (number <= 20 || (name.ends_with("区") && city != 90)) return Kind::district;
    return Kind::county;
}
Kind kind_of(std::string_view code, std::string_view name) {
    const auto number = [&](std::size_t at, std::size_t n) {
        int value = 0;
        for (const char c : code.substr(at, n)) value = value * 10 + (c - '0');
        return value;
    };
    switch (code.size()) {
        case 4: return name == "市辖区" || name == "县" || number(2, 2) == 90 ? Kind::placeholder : Kind::ordinary;
        case 6: return county_kind(number(2, 2), number(4, 2), name);
        case 9: {
            const int town = number(6, 3);
            return town < 100   ? Kind::subdistrict
                   : town < 200 ? Kind::designated_town
                   : town < 400 ? Kind::township
                                : Kind::special;
        }
        case 12: {
            const int village = number(9, 3);
            return village < 200   ? Kind::residents_committee
                   : village < 400 ? Kind::administrative_village
                                   : Kind::village_like;
        }
        default: return Kind::ordinary;
    }
}
}  // namespace greentally::area
