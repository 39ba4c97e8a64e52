#include "state/derive.hpp"

namespace greentally {
std::vector<Derivation> in_order(std::vector<Derivation> all) {
    std::vector<Derivation> out;
    while (!all.empty()) {
        const auto ready = std::find_if(all.begin(), all.end(), [&](const Derivation& d) {
            return std::none_of(all.begin(), all.end(), [&](const Derivation& other) {
                return std::find(d.reads.begin(), d.reads.end(), other.writes) != d.reads.end();
            });
        });
        if (ready == all.end())
            throw std::logic_error("derivations read each other in a circle, one of them " + all.front().name);
        out.push_back(std::move(*ready));
        all.erase(ready);
    }
    return out;
}
}  // namespace greentally
