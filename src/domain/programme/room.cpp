#include "domain/programme/acts.hpp"
#include "domain/programme/views.hpp"

namespace greentally::programme {
Room room() {
    std::vector<RowKind> rows;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Rows>>(
        [&]<class Row>(boost::mp11::mp_identity<Row>) { rows.push_back(row_kind<Row>()); });
    return {"programme",
            std::move(rows),
            {fact<Loaded, Mine>(), fact<Listed, Mine>()},
            {},
            {},
            {
                {"POST", "/programmes", Action::direct, command<Load>},
                {"GET", "/programmes", Action::read, view<list>},
                {"GET", "/programmes/{programme}", Action::read, view<page>},
                {"GET", "/programmes/{programme}/indicators", Action::read, view<indicators>},
                {"GET", "/programmes/{programme}/elements", Action::read, view<elements>},
                {"GET", "/programmes/{programme}/forms", Action::read, view<forms>},
                {"GET", "/programmes/{programme}/duties", Action::read, view<duties>},
            }};
}
}  // namespace greentally::programme
