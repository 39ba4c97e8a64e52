#pragma once
/// Which names a formula uses.
#include <string>
#include <string_view>
#include <vector>

namespace greentally::programme {
struct FormulaNames {
    struct Use {
        std::string name;
        std::uint32_t offset = 0;  // in characters
    };
    std::vector<Use> names;
    bool good = true;
    std::uint32_t offset = 0;  // of the fault
    std::string found, expected_zh, expected_en;
};
FormulaNames formula_names(std::string_view formula);
}  // namespace greentally::programme
