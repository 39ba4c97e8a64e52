#include "domain/import/ledger.hpp"

#include "domain/import/acts.hpp"
#include "domain/unit/unit.hpp"

namespace greentally {
namespace {
Scope inside(Id<Unit> unit) {
    Scope s;
    return s.audience = Audience::addressed, s.units[0] = unit, s;
}
}  // namespace
Scope scope(const State&, const Import& i) { return inside(i.unit); }
Scope scope(const State&, const Layout& l) { return inside(l.key.unit); }
}  // namespace greentally

namespace greentally::import_ {
void apply(Mine mine, const Stamp& stamp, const Entered& f) {
    Import& i = mine.edit(f.id);
    i = {f.id,      f.unit,  f.person,  stamp.at, f.kind,    f.name, f.file, f.table, f.added,
         f.changed, f.equal, f.refused, f.first,  stamp.seq, {},     {},     0,       0};
    if (!f.layout) return;
    const Layout::Key key{f.unit, f.kind, f.layout->signature};
    mine.row<Layout>(key) = {key, f.id, f.layout->form, f.layout->columns};
}
void apply(Mine mine, const Stamp& stamp, const Undone& f) {
    Import& i = mine.edit(f.id);
    i.undone_at = stamp.at, i.undone_by = f.person, i.undone = f.undone, i.left = f.left;
}
namespace {
void enter(const State& state, const By& by, const ImportReceipt& r, Facts& facts) {
    const Id<Import> id = state.next<Import>();
    const ImportCounts& n = r.counts;
    add(facts, Entered{id, by.viewer.unit, by.viewer.person, by.seq, r.kind, r.name, r.file, r.table, n.added,
                       n.changed, n.equal, n.refused, r.layout});
    facts.id = id.n;
}
std::optional<ImportEntered> find(const Sight& sight, std::uint32_t import) {
    const Import* i = sight.find<Import>(Id<Import>{import});
    return i ? std::optional(ImportEntered{i->kind, i->name, i->file, i->first, i->seq}) : std::nullopt;
}
std::optional<Refusal> undo(const State& state, const By& by, std::uint32_t import, std::uint32_t undone,
                            std::uint32_t left, Facts& facts) {
    const Import& i = state.at_id(Id<Import>{import});
    if (i.undone_at.us) return Refusal{"import.undone", "import"};
    if (!undone) return Refusal{"import.nothing_left", "import"};
    add(facts, Undone{i.id, by.viewer.person, undone, left});
    facts.id = i.id.n;
    return {};
}
}  // namespace
const ImportLedger ledger{enter, find, undo};
}  // namespace greentally::import_
