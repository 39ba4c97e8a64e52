#pragma once
/// What the demonstration's offices type: figures that tell the speech's own situation, from the seed.
#include "base/period.hpp"
#include "greentally/demo/places.hpp"

namespace greentally::demo {
class Numbers {
public:
    explicit Numbers(const Chance& chance) : chance_(chance) {}
    /// The text typed for an element at a county or one of its towns (town null: the county), for a period; "" if it
    /// has none.
    std::string typed(const std::string& element, const County& county, const Town* town, Period period) const;

private:
    double progress(Period period) const;  // 0 at the start of 2019, 1 at the end of 2021
    double sewage(const County&, const Town&, Period) const;
    std::string town_value(const std::string& element, const County&, const Town&, Period) const;
    std::string county_value(const std::string& element, const County&, Period) const;
    const Chance& chance_;
};
}  // namespace greentally::demo
