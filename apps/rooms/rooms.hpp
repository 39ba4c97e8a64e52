#pragma once
/// Every room of the build, found by folder.
#include "engine/house.hpp"

namespace greentally {
std::vector<Room> all_rooms();
House whole_house();
}  // namespace greentally
