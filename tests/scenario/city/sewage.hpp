#pragma once
/// What a bureau types of its towns' sewage.
#include "scenario/city/city.hpp"

namespace greentally::scenario {
inline std::vector<Typed> sewage(const char* town, const char* discharged, const char* collected, const char* treated) {
    return {{town, "sewage_discharged_town", discharged},
            {town, "sewage_collected_town", collected},
            {town, "sewage_treated_town", treated}};
}
}  // namespace greentally::scenario
