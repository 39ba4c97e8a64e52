#pragma once
/// Units, persons, posts and accounts of the demonstration.
#include <map>

#include "domain/area/area.hpp"
#include "engine/engine.hpp"
#include "greentally/demo/places.hpp"

namespace greentally::demo {
struct Seat {
    Id<Account> account;
    Id<Post> post;
    std::string login;
};
struct Office {
    Id<Unit> unit;
    Id<Area> area;
    Seat clerk, checker, head;
};
struct People {
    Id<Area> city;
    Office bureau;  // 市住建局 with its task force
    Seat steward, province;
    std::map<std::string, Office> plants;   // by county code: the operator of its sewage plants
    std::map<std::string, Office> offices;  // by name of the unit
    std::map<std::pair<std::string, std::string>, std::string> competent;  // (county code, function) → name of the unit
    std::vector<std::string> logins;
};
/// Runs a decision as the house and gives the id it answered. Errors: CHECKs: the demonstration must not be refused.
std::uint32_t act(Engine& engine, std::function<Decision(const State&, const By&)> decide);
Id<Area> area_of(Engine& engine, const std::string& code, bool internal = true);
People people(Engine& engine, const City& city);
}  // namespace greentally::demo
