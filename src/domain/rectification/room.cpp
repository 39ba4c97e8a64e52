#include "domain/rectification/rules.hpp"
#include "domain/rectification/views.hpp"

namespace greentally::rectification {
Room room() {
    std::vector<RowKind> rows;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Rows>>(
        [&]<class Row>(boost::mp11::mp_identity<Row>) { rows.push_back(row_kind<Row>()); });
    return {"rectification",
            std::move(rows),
            {fact<Ruled, Mine>()},
            {},
            {},
            {{"GET", "/rectification", Action::read, view<rules>}},
            {},
            nullptr,
            &section};
}
}  // namespace greentally::rectification
