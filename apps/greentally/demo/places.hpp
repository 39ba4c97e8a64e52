#pragma once
/// The demonstration's city: invented names, places in the code space that no real division has.
#include <cstdint>
#include <string>
#include <vector>

namespace greentally::demo {
/// Numbers that depend on the seed and on what they are for, not on the order in which they are asked.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : seed_(seed) {}
    std::uint64_t number(const std::string& what) const;
    /// 0 … 1.
    double share(const std::string& what) const { return double(number(what) >> 11) / 9007199254740992.0; }
    double between(const std::string& what, double low, double high) const { return low + (high - low) * share(what); }

private:
    std::uint64_t seed_;
};
struct Town {
    std::string code, name;
    bool designated = false;
    int villages = 0;  // administrative ones
};
struct County {
    std::string code, name;
    char kind = 'c';         // d district, c county, l county-level city, z development zone
    double collected = 0.6;  // share of town sewage collected at the end of 2021
    double run = 0.9;        // share of the collected that is treated to standard
    std::vector<Town> towns;
};
struct City {
    std::string code = "5198", name = "绿江市（演示）";
    std::vector<County> counties;  // the development zone last
    std::string tree;              // code⇥name, for `area import --internal`
};
City city(const Chance& chance);
}  // namespace greentally::demo
