#include "domain/area/acts.hpp"
#include "domain/area/follow.hpp"
#include "domain/area/import_kind.hpp"
#include "domain/area/views.hpp"

namespace greentally::area {
Room room() {
    return {
        "area",
        {row_kind<Area>(), row_kind<AreaPast>(), row_kind<Succession>(), row_kind<Carve>(), row_kind<AreaEdition>()},
        {fact<Imported, Mine>(), fact<Renamed, Mine>(), fact<Removed, Mine>(), fact<SuccessionSuggested, Mine>(),
         fact<SuccessionStated, Mine>(), fact<EditionClosed, Mine>(), fact<Founded, Mine>(), fact<CarvesSet, Mine>()},
        {row_kind<AreaPlace>(), row_kind<Predecessor>()},
        {derivation<Places>(), derivation<Predecessors>()},
        {
            {"GET", "/areas", Action::read, view<list>},
            {"GET", "/areas/editions", Action::read, view<editions>},
            {"GET", "/areas/{area}", Action::read, view<show>},
            {"GET", "/areas/{area}/history", Action::read, view<history>},
            {"POST", "/areas", Action::direct, command<Found>},
            {"POST", "/areas/{area}/rename", Action::direct, command<Rename>},
            {"POST", "/areas/{area}/dissolve", Action::direct, command<Dissolve>},
            {"POST", "/areas/{area}/carves", Action::direct, command<SetCarves>},
            {"POST", "/areas/{area}/successors", Action::direct, command<StateSuccession>},
        },
        {&import_kind}};
}
}  // namespace greentally::area
