#include "derived/area_search/follow.hpp"
#include "derived/area_search/views.hpp"

namespace greentally::area_search {
Room room() {
    return {"area_search",
            {},
            {},
            {row_kind<NamePage>()},
            {derivation<Pages>()},
            {{"GET", "/areas/search", Action::read, view<search>}}};
}
}  // namespace greentally::area_search
