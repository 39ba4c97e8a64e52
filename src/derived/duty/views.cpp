#include "derived/duty/views.hpp"

#include <map>

#include "domain/area/area.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::duty {
namespace {
constexpr std::uint32_t lines_usual = 100, lines_max = 1'000;
constexpr int handovers_max = 32;

/// Who in office holds what: posts end, are handed over, or leave what they held orphaned.
class Office {
public:
    explicit Office(const Sight& sight) : sight_(sight) {}
    /// The person who now holds what `person` held in a unit; nobody if it lies orphaned.
    Id<Person> holder(Id<Person> person, Id<Unit> unit) {
        const auto [at, fresh] = holders_.try_emplace({person, unit});
        if (fresh) at->second = find_holder(person, unit);
        return at->second;
    }
    bool anybody(Id<Unit> unit, Role role) {
        const auto [at, fresh] = staffed_.try_emplace({unit, role}, false);
        if (fresh)
            sight_.from<PostIn>({unit, {}}, [&](const PostIn::Key& k, const PostIn&) {
                if (k.unit != unit) return false;
                const Post* p = sight_.find<Post>(k.post);
                at->second |= p && p->is(role) && held(*p);
                return !at->second;
            });
        return at->second;
    }

private:
    bool held(const Post& p) const {
        const Person* person = sight_.find<Person>(p.person);
        return p.held(sight_.today()) && person && person->serves(sight_.today());
    }
    Id<Person> find_holder(Id<Person> person, Id<Unit> unit) const {
        Id<Person> holder;
        sight_.from<PostOf>({person, {}}, [&](const PostOf::Key& k, const PostOf&) {
            if (k.person != person) return false;
            const Post* p = sight_.find<Post>(k.post);
            if (!p || p->unit != unit) return true;
            for (int i = 0; p && !held(*p) && i < handovers_max; ++i)
                p = p->handed_to ? sight_.find<Post>(p->handed_to) : nullptr;
            if (p && held(*p)) holder = p->person;
            return holder != person;  // an own post that is held comes first
        });
        return holder;
    }
    const Sight& sight_;
    std::map<std::pair<Id<Person>, Id<Unit>>, Id<Person>> holders_;
    std::map<std::pair<Id<Unit>, Role>, bool> staffed_;
};

const char* role_word(Role role) {
    switch (role) {
        case Role::clerk: return "填报人";
        case Role::checker: return "审核人";
        case Role::head: return "负责人";
        case Role::steward: return "专班";
        default: return "";
    }
}
std::optional<Named> named(const Sight& sight, Id<Unit> id) {
    const Unit* u = id ? sight.find<Unit>(id) : nullptr;
    return u ? std::optional(Named{id.n, u->name}) : std::nullopt;
}
struct Judged {
    const Duty* duty;
    Id<Person> holder;
    bool orphaned = false;
};
Judged judge(Office& office, const Duty& d) {
    if (d.state == DutyState::done) return {&d, {}, false};
    if (d.person) {
        const Id<Person> holder = office.holder(d.person, d.owes);
        return {&d, holder, !holder};
    }
    return {&d, {}, d.owes && d.role != Role::steward && !office.anybody(d.owes, d.role)};
}
bool mine(const Sight& sight, const Judged& j) {
    const Viewer& v = sight.viewer;
    const Duty& d = *j.duty;
    if (!v.is(d.role)) return false;
    if (d.role == Role::steward) {  // the receiving unit, or the task force of the level above
        const Area* a = v.unit == d.owes ? nullptr : sight.find<Area>(d.area);
        const Area* above = a ? sight.find<Area>(a->parent) : nullptr;
        return v.unit == d.owes || (above && above->span == v.span);
    }
    return v.unit == d.owes && (!j.holder || j.holder == v.person);
}
bool wanted(const Judged& j, Wanted state) {
    switch (state) {
        case Wanted::orphaned: return j.orphaned;
        case Wanted::pending: return j.duty->state != DutyState::done;
        default: return int(state) == int(j.duty->state);
    }
}
void count(Counted& counts, const Judged& j) {
    switch (j.duty->state) {
        case DutyState::open: ++counts.open; break;
        case DutyState::waiting: ++counts.waiting; break;
        case DutyState::late: ++counts.late; break;
        case DutyState::done: ++counts.done, counts.done_late += j.duty->done_late(); break;
    }
    counts.orphaned += j.orphaned;
}
Item item(const Sight& sight, const Judged& j) {
    const Duty& d = *j.duty;
    Item out;
    if (const DutyText* t = sight.find<DutyText>(d.key)) out.what = t->zh, out.what_en = t->en, out.basis = t->basis;
    out.what_code = d.what;
    out.subject = {Text<8>(name(d.key.family)), d.row ? std::optional(d.row) : std::nullopt, d.key.subject};
    out.owes = named(sight, d.owes), out.to = named(sight, d.to);
    out.due = d.due, out.state = d.state, out.done = d.done;
    out.late = d.state == DutyState::late || d.done_late();
    out.role = d.role, out.orphaned = j.orphaned, out.waits_code = d.waits_on;
    if (d.state == DutyState::done) return out;
    if (d.due.known()) out.days = d.due.n - sight.today().n;
    const Id<Person> who = j.holder ? j.holder : d.person;
    const Person* person = who ? sight.find<Person>(who) : nullptr;
    if (person) out.person = Named{who.n, person->name};
    out.waits_on = Name(std::string(role_word(d.role)) + (person ? " " + person->name.str() : ""));
    return out;
}
/// Late ones first, then by the day; what has no day comes last.
bool sooner(const Judged& a, const Judged& b) {
    const auto day = [](const Duty& d) { return d.due.known() ? d.due.n : INT32_MAX; };
    const int one = day(*a.duty), other = day(*b.duty);
    return one != other ? one < other : a.duty->key < b.duty->key;
}
}  // namespace

List list(const Sight& sight, const Query& q) {
    Office office(sight);
    List out;
    std::vector<Judged> all;
    sight.each<Duty>([&](const Duty& d) {
        if ((q.unit && d.owes != *q.unit) || (q.family && name(d.key.family) != q.family->view())) return true;
        if (q.days && !(d.due.known() && d.due.n <= sight.today().n + *q.days)) return true;
        const Judged j = judge(office, d);
        if (q.mine.value_or(false) && !mine(sight, j)) return true;
        count(out.counts, j);
        if (wanted(j, q.state.value_or(Wanted::pending))) all.push_back(j);
        return true;
    });
    std::sort(all.begin(), all.end(), sooner);
    const std::size_t from = std::min<std::size_t>(q.cursor.value_or(0), all.size());
    const std::size_t to =
        std::min<std::size_t>(from + std::clamp(q.limit.value_or(lines_usual), 1u, lines_max), all.size());
    for (std::size_t i = from; i < to; ++i) out.items.push_back(item(sight, all[i]));
    if (to < all.size()) out.next = std::uint32_t(to);
    return out;
}
UnitsOut units(const Sight& sight, const UnitsQuery& q) {
    std::map<Id<Unit>, Counted> counts;  // of duties that the asker may see: no more than he could add up himself
    sight.each<Duty>([&](const Duty& d) {
        if (d.owes && (!q.unit || d.owes == *q.unit)) count(counts[d.owes], {&d, {}, false});
        return true;
    });
    UnitsOut out;
    for (const auto& [unit, c] : counts)
        if (const Unit* u = sight.find<Unit>(unit))
            out.items.push_back({unit, u->name, c.open, c.waiting, c.late, c.done, c.done_late});
    return out;
}
}  // namespace greentally::duty
