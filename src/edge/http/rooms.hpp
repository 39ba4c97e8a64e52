#pragma once
/// The rooms' routes as endpoints: query → Sight → view, command → door. No rule lives here.
#include "edge/http/site.hpp"
#include "engine/engine.hpp"

#include "edge/http/problem.hpp"

namespace greentally::edge {
/// A room's refusal, with what else of the same command was wrong.
Problem problem_of(const Refusal& refusal);
inline constexpr std::string_view api_prefix = "/api/v1";
struct RoomsOptions {
    std::function<void(const Audited&)> audit = {};
    /// Called with the seconds that each answer took.
    std::function<void(double seconds, bool command)> measured = {};
};
/// Every route of the engine's rooms, under api_prefix. The engine must outlive them.
/// Views take `as_of` (a moment) or `seq`, `format=csv`, `format=xlsx`; commands take Idempotency-Key.
std::vector<Endpoint> endpoints_of(Engine& engine, RoomsOptions options);
}  // namespace greentally::edge
