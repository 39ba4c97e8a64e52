#include "domain/import/acts.hpp"
#include "domain/import/ledger.hpp"
#include "domain/import/views.hpp"

namespace greentally::import_ {
Room room() {
    return {"import",
            {row_kind<Import>(), row_kind<Layout>()},
            {fact<Entered, Mine>(), fact<Undone, Mine>()},
            {},
            {},
            {{"GET", "/imports", Action::read, view<list>}},
            {},
            &ledger};
}
}  // namespace greentally::import_
