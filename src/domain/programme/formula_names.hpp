#pragma once
/// The names that stand in a formula, and a formula with the numbers of parameters in their place. Grammar and meaning
/// are numbers/formula's.
#include <string>
#include <string_view>
#include <vector>

#include "domain/programme/acts.hpp"

namespace greentally::programme {
struct NameUse {
    std::string name;
    std::uint32_t offset = 0;  // in bytes, which in a sound formula are characters
};
/// Each use in order; min and all, which are no names, left out.
std::vector<NameUse> names_in(std::string_view formula);
/// `aligned`: as many characters as before where the number is not longer, so that places stay right.
std::string with_numbers(std::string_view formula, const std::vector<ParameterEntry>& parameters, bool aligned);
}  // namespace greentally::programme
