#pragma once
/// The plan of an import into the book.
#include "access/import.hpp"
#include "engine/engine.hpp"

namespace greentally::edge {
/// Sends the steps one after the other, each under the key "<key>-<its number>": sent again, it is answered as before.
/// Ends at the first step that is not recorded, or when `progress` says so (outcome stopped, no reason).
/// `as`: who does it. Never on the writer's thread.
Answer enter(Engine& engine, const ImportPlan& plan, const ImportKind& kind, const Order& as, const std::string& key,
             const ImportProgress& progress);
}  // namespace greentally::edge
