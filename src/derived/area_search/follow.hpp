#pragma once
#include "derived/area_search/area_search.hpp"
#include "state/derive.hpp"

namespace greentally::area_search {
struct Pages {
    using Row = NamePage;
    using Reads = greentally::Reads<Area>;
    static void touch(const Around<Pages>&, const Change<Area>&, Keys<NamePage>&);
    static std::optional<NamePage> settle(Look<Pages>&, const NamePage::Key&, const NamePage* was);
};
}  // namespace greentally::area_search
