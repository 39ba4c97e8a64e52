#pragma once
/// The backends that must behave alike. A new one adds a line to stores.cpp.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "book/store.hpp"
#include "facts.hpp"

namespace greentally {
struct Backend {
    std::string name;
    bool survives;  // what was appended is there after reopening
    std::function<std::unique_ptr<book::Store>(const std::filesystem::path& folder)> open;
};
const std::vector<Backend>& backends();
}  // namespace greentally
