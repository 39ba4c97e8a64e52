#pragma once
/// The places that a cell names, outermost first: 渠村乡大闵城村等3处. Which area each is, is for the caller
/// (base/place_names). Source: R-REC-01, R-DOC-02.
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greentally::intake {
BOOST_DEFINE_ENUM_CLASS(PlaceLevel, province, city, county, town, village, site)
struct NamedPlace {
    std::string name;
    PlaceLevel level{};  // a hint by its last character; site: none of the others (县城填埋场)
    bool operator==(const NamedPlace&) const = default;
};
struct PlaceMention {
    std::vector<NamedPlace> path;  // with what the context says, where the cell does not say it itself
    std::string written, remark;   // of the cell; in brackets behind it
    bool operator==(const PlaceMention&) const = default;
};
struct PlaceMentions {
    std::vector<PlaceMention> mentions;
    std::optional<int> count;  // 等3处
    bool and_others = false;   // 等
};
/// What other cells of the row say; empty ones are not known.
struct PlaceContext {
    std::string_view province, city, county, town;
};
PlaceMentions parse_places(std::string_view cell, const PlaceContext&);
}  // namespace greentally::intake
