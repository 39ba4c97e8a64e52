#include "domain/evidence/views.hpp"

#include "domain/unit/unit.hpp"

namespace greentally::evidence {
Viewed<Out> one(const Sight& sight, const Query& q) {
    const Evidence* e = sight.find<Evidence>(q.id);
    if (!e) return Refusal{"not_found", "id"};
    const Unit* unit = sight.find<Unit>(e->unit);
    const Person* person = sight.find<Person>(e->person);
    return Out{e->id, e->name, e->media, e->bytes, e->file, unit ? unit->name : Name(), person ? person->name : Name(),
               e->at};
}
}  // namespace greentally::evidence
