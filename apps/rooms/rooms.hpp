#pragma once
/// Every room of the build, found by folder.
#include "access/section.hpp"
#include "engine/house.hpp"

namespace greentally {
std::vector<Room> all_rooms();
/// Files of a programme's folder that other rooms than its own read.
std::vector<Section> all_sections();
House whole_house();
}  // namespace greentally
