#pragma once
/// The city in which random stories are told: who acts there, asked by the routes, and what is then to be seen.
#include "property/problems/auditor.hpp"
#include "scenario/city/city.hpp"

namespace greentally::story {
class World {
public:
    World();
    /// "" or the refusal's code; `id` is what the answer names.
    std::string ask(const Command&);
    void dawn(Day);
    /// A file of the actor's own, filed now.
    std::uint32_t file(std::size_t actor);
    scenario::View get(std::size_t actor, const std::string& path) const;

    mutable scenario::City city;
    std::vector<Actor> actors;
    std::vector<std::uint32_t> fixers;            // units that problems are given to
    std::map<std::string, std::uint32_t> places;  // of a county
    Rules rules;
    std::uint32_t id = 0;

private:
    void add(const char* name, const scenario::Seat&, Id<Unit>, const char* role, const char* level,
             const char* county);
    std::string body(const Command&) const;
    std::vector<scenario::Seat> seats_;
};
}  // namespace greentally::story
