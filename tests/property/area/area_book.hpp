#pragma once
/// A book of areas alone, without engine or file: plans are applied and settled as the writer would.
#include <map>

#include "derived/area_search/views.hpp"
#include "domain/area/import.hpp"
#include "domain/area/views.hpp"
#include "engine/house.hpp"

namespace greentally::testing {
/// The text of a file of ../shared/data/divisions. Errors: empty if it is absent.
std::string divisions(const std::string& file);
constexpr const char* no_divisions =
    "../shared/data/divisions is absent: the national tree is not part of the repository";

class AreaBook {
public:
    explicit AreaBook(State start = {});
    AreaBook(const AreaBook&) = delete;
    area::ImportPlan plan(const std::string& text, const std::string& file, std::int32_t edition,
                          bool internal = false) const;
    /// Plans and records. Without faults the facts are in the state afterwards.
    area::ImportPlan import(const std::string& text, const std::string& file, std::int32_t edition,
                            bool internal = false);
    /// Errors: the refusal's code; empty if it was recorded.
    std::string perform(const Decision& decision);
    By by(Span range = everywhere) const;
    Sight sight() const { return {state, by().viewer}; }
    const Area& at(std::string_view code) const;
    /// code → name of the current tree under a code.
    std::map<std::string, std::string> names(std::string_view code) const;
    std::vector<area_search::Hit> search(std::string_view q, std::uint32_t limit = 20, bool removed = false) const;
    std::vector<area::Stretch> history(Id<Area> area) const;
    std::string dump() const { return house.dump(state); }

    House house;
    State state;
    std::vector<Draft> facts;
};
/// code → name of a tree file, read without the importer; only those that begin with `code`.
std::map<std::string, std::string> names_in(const std::string& text, std::string_view code = {});
}  // namespace greentally::testing
