#include "greentally/demo/places.hpp"

#include <array>

namespace greentally::demo {
std::uint64_t Chance::number(const std::string& what) const {
    std::uint64_t h = seed_ ^ 0x9E3779B97F4A7C15ULL;
    for (const char c : what) h = (h ^ std::uint8_t(c)) * 0x100000001B3ULL;
    h ^= h >> 30, h *= 0xBF58476D1CE4E5B9ULL;
    h ^= h >> 27, h *= 0x94D049BB133111EBULL;
    return h ^ h >> 31;
}
namespace {
constexpr std::array heads{"青", "云", "白", "石", "松", "澄", "月", "柳", "竹", "枫", "鹿", "雁",
                           "霞", "溪", "泉", "禾", "桂", "兰", "岚", "荷", "梅", "苇", "沙", "碧"};
constexpr std::array tails{"川", "坪", "湾", "岭", "桥", "浦", "塘", "坝",
                           "洲", "垭", "沟", "原", "滩", "峡", "台", "冲"};
std::string name_of(std::size_t n, const char* ending) {
    return std::string(heads[n % heads.size()]) + tails[(n / heads.size() + n * 5) % tails.size()] + ending;
}
std::string padded(int n, int digits) {
    std::string text = std::to_string(n);
    return std::string(digits - int(text.size()), '0') + text;
}
void add(City& city, const std::string& code, const std::string& name) { city.tree += code + "\t" + name + "\n"; }
}  // namespace

City city(const Chance& chance) {
    City city;
    city.counties = {{"519802", "青禾区", 'd', 0.78, 0.95, {}}, {"519803", "云溪区", 'd', 0.74, 0.94, {}},
                     {"519821", "白鹭县", 'c', 0.63, 0.90, {}}, {"519822", "石桥县", 'c', 0.47, 0.82, {}},
                     {"519823", "松岭县", 'c', 0.56, 0.88, {}}, {"519824", "澄湖县", 'c', 0.58, 0.86, {}},
                     {"519881", "月河市", 'l', 0.69, 0.93, {}}, {"519871", "绿江经济开发区", 'z', 0.90, 0.97, {}}};
    city.tree = "code\tname\n";
    add(city, city.code, city.name);
    std::size_t named = 0;
    for (County& county : city.counties) {
        add(city, county.code, county.name + "（演示）");
        const bool zone = county.kind == 'z';
        const int streets = county.kind == 'c' || zone ? 1 : 4,
                  designated = zone ? 2 : 8 + int(chance.number(county.code + "towns") % 4),
                  townships = zone ? 0 : 4 + int(chance.number(county.code + "rural") % 3);
        for (int t = 0; t < streets + designated + townships; ++t) {
            const bool street = t < streets, town = t < streets + designated && !street;
            const std::string code = county.code + padded(street ? 1 + t
                                                          : town ? 100 + t - streets
                                                                 : 200 + t - streets - designated,
                                                          3);
            const std::string name = name_of(named++, street ? "街道" : town ? "镇" : "乡");
            const int villages = street ? 3 : 8 + int(chance.number(code) % 7);
            county.towns.push_back({code, name, town, villages});
            add(city, code, name);
            for (int v = 0; v < 2; ++v)
                add(city, code + padded(1 + v, 3), name_of(named * 7 + std::size_t(v), "社区居委会"));
            for (int v = 0; v < villages; ++v)
                add(city, code + padded(200 + v, 3), name_of(named * 11 + std::size_t(v), "村委会"));
        }
    }
    return city;
}
}  // namespace greentally::demo
