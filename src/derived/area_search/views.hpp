#pragma once
#include "access/room.hpp"
#include "derived/area_search/scan.hpp"

namespace greentally::area_search {
struct Query {
    Text<200> q;  // a piece of a name, a code or its beginning, first letters; several with spaces: the last lies in
                  // the former
    std::optional<std::uint32_t> limit;
    std::optional<Id<Area>> within;
    std::optional<bool> removed;  // true: removed areas as well, after the current ones
};
struct Hit {
    Id<Area> id;
    std::string code, name;
    area::Level level{};
    area::Kind kind{};
    bool internal = false;
    std::string path;  // 四川省 / 宜宾市 / 长宁县: what tells it from others of its name
    Match match{};
    Day valid_to;
};
struct Hits {
    std::vector<Hit> items;
};
Viewed<Hits> search(const Sight&, const Query&);
}  // namespace greentally::area_search
