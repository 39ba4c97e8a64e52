#pragma once
/// Places found by what a hand calls them: 双 河 镇, 1.双河镇★, 长宁双河镇, 双河, a name it bore before. Knows no area
/// and no state: whoever looks says which places there are. Source: R-DOC-02.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greentally {
class PlaceNames {
public:
    enum class How { named, marked, above, shortened, formerly };
    struct Found {
        std::vector<std::uint32_t> places;  // several: the name alone does not tell
        How how = How::named;
    };
    /// `above`: names of the areas that it lies in, nearest first.
    void add(std::uint32_t place, std::string_view name, const std::vector<std::string>& above);
    void add_former(std::uint32_t place, std::string_view name);
    /// `within`: a name of an area above it, or empty. Nothing found: `nearest` may say what was meant.
    Found find(std::string_view typed, std::string_view within) const;
    std::string nearest(std::string_view typed) const;

private:
    using Index = std::multimap<std::string, std::uint32_t, std::less<>>;
    std::vector<std::uint32_t> in(const Index& index, std::string_view name, std::string_view within) const;
    bool lies_in(std::uint32_t place, std::string_view within) const;
    std::string_view without_above(std::string_view typed) const;
    Index names_, shorts_, former_;
    std::multimap<std::uint32_t, std::string> above_;
    std::vector<std::string> above_names_, shown_;
};
}  // namespace greentally
