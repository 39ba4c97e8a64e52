#pragma once
/// What a column may mean, who says so, and why it is believed. For this room's imports.
#include "access/import.hpp"
#include "domain/return/asked.hpp"
#include "domain/return/heading.hpp"

namespace greentally {
struct Layout;
namespace return_ {
/// Values of ImportColumn::means; elements are element/<code>.
namespace meaning {
inline constexpr std::string_view code = "area/code", name = "area/name", within = "area/within", period = "period",
                                  passed = "pass", element = "element/";
}
extern const Bilingual remembered_reason, areas_reason;
/// The form's element that is meant; null if none is.
const Element* element_meant(const Asked& asked, std::string_view means);
/// Whether the element bears this name or code, however it was typed.
bool called(const State& state, const Element& e, std::string_view name);
std::vector<ImportChoice> elements_of(const State& state, const Asked& asked);
/// What a column may be that is no element.
std::vector<ImportChoice> general_meanings();
Bilingual elements_wanted(const State& state, const Asked& asked);
/// Whether most of a column's first cells are codes or names of the form's areas.
bool holds_areas(const State& state, const Asked& asked, const ImportFile& file, std::size_t column,
                 std::string_view means);
class Said {
public:
    Said() = default;
    Said(const State& state, const ImportOptions& options, const Layout* last)
        : state_(&state), options_(&options), last_(last) {}
    /// By the asker, by the last time, by words for areas and periods.
    void what_goes_without_a_form(const Heading& heading, ImportColumn& column) const;
    /// Names of elements; a near one is a suggestion only.
    void what_the_form_says(const Asked& asked, const Heading& heading, ImportColumn& column) const;

private:
    const State* state_ = nullptr;
    const ImportOptions* options_ = nullptr;
    const Layout* last_ = nullptr;
};
}  // namespace return_
}  // namespace greentally
