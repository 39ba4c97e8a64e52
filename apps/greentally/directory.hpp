#pragma once
/// What the log-in must know of accounts and posts, from the engine's state.
#include "edge/session/log_in.hpp"
#include "engine/engine.hpp"

namespace greentally {
edge::Directory directory_of(Engine& engine);
}  // namespace greentally
