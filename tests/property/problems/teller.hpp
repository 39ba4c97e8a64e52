#pragma once
/// Makes up the next command: mostly what somebody would ask now, often what he must not.
#include <random>

#include "property/problems/world.hpp"

namespace greentally::story {
class Teller {
public:
    Teller(World& world, const Auditor& auditor, unsigned seed) : world_(world), auditor_(auditor), random_(seed) {}
    Command next();
    /// The verb asked as it should be.
    Command legal(const std::string& verb, std::size_t actor, const Item&) const;
    Day later() { return Day(auditor_.today.n + 1 + int(random_() % 9)); }
    bool chance(unsigned in_a_hundred) { return random_() % 100 < in_a_hundred; }

private:
    Command of_problem(const Item&);
    Command of_order(const Order&);
    Command registered();
    void fill(Command&, const Item&);
    void prove(Command&, const std::vector<std::string>& slots);
    std::size_t somebody(const std::string& verb, const Item&);
    std::size_t of_unit(std::uint32_t unit, bool clerk);
    const Item& any_item();
    template <class List>
    const auto& pick(const List& list) {
        return *std::next(list.begin(), std::ptrdiff_t(random_() % list.size()));
    }
    std::string said() { return chance(4) ? "" : "说明"; }
    std::uint32_t fixing_unit() { return pick(world_.fixers); }

    World& world_;
    const Auditor& auditor_;
    std::mt19937 random_;
    std::map<std::size_t, Proof> filed_;  // by actor: a file that he has
};
}  // namespace greentally::story
