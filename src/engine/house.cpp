#include "engine/house.hpp"

#include "engine/remembered.hpp"

namespace greentally {
House::House(std::vector<Room> rooms, ViewerOf viewer_of) : rooms_(std::move(rooms)), viewer_of_(viewer_of) {
    rooms_.push_back(Room{"engine", remembered_rows(), {}, {}, {}, {}});
    std::vector<Derivation> derivations;
    for (const Room& room : rooms_) {
        for (const FactKind& f : room.facts) CHECK(kinds_.emplace(f.kind, &f).second);
        for (const RowKind& r : room.rows) CHECK(row_kinds_.emplace(r.kind, &r).second);
        for (const Derivation& d : room.derivations) derivations.push_back(d);
    }
    derivations_ = in_order(std::move(derivations));
}
Result<> House::apply(Turn& turn, const book::FactView& fact) const {
    const auto broken = [&](std::string detail) {
        return fault(Why::corrupt, "fact " + std::to_string(fact.seq), std::move(detail));
    };
    const Day day = day_in_china(fact.recorded_at);
    turn.recorded(fact.seq, fact.recorded_at);
    if (fact.withheld || fact.kind.starts_with("book.")) return ok();
    const auto document = Document::parse(fact.body);
    if (!document) return broken("its body is not JSON");
    ShapeFault where;
    if (fact.kind == day_begun) {
        DayBegun begun;
        if (!read_json(document->root(), begun, where)) return broken("its body says no day");
        turn.begin_day(begun.day);
        forget_before(turn, Day{begun.day.n - remembered_days});
        return ok();
    }
    const auto kind = kinds_.find(fact.kind);
    if (kind == kinds_.end()) return broken("this build knows no kind " + std::string(fact.kind));
    const Stamp stamp{fact.seq, fact.recorded_at, day, {fact.actor}, {fact.post}, {fact.unit}};
    if (!kind->second->apply(turn, stamp, document->root(), where))
        return broken(where.pointer + ": expected " + where.expected);
    if (!fact.key.empty()) remember(turn, fact.actor, fact.key, fact.seq, day);
    return ok();
}
void House::settle(Turn& turn, bool dawn) const {
    for (const Derivation& d : derivations_)
        if (dawn || turn.touches(d.reads)) d.settle(turn, dawn);
}
std::vector<const RowKind*> House::own_rows() const {
    std::vector<const RowKind*> out;
    for (const Room& room : rooms_)
        for (const RowKind& r : room.rows) out.push_back(&r);
    return out;
}
State House::rebuilt(const State& from) const {
    State fresh;
    Turn turn(fresh);
    turn.begin_day(from.today);
    turn.recorded(from.seq, from.at);
    for (const RowKind* r : own_rows()) r->seed(from, turn);
    settle(turn, true);
    return fresh;
}
State House::as_if_only(const State& state, const Viewer& viewer) const {
    State less = state;
    {
        Turn turn(less);
        for (const RowKind* r : own_rows()) r->hide(turn, viewer);
    }
    return rebuilt(less);
}
void House::shake(State& state, std::mt19937& random, Day day) const {
    State next = state;
    {
        Turn turn(next);
        const bool dawn = state.today < day;
        if (dawn) turn.begin_day(day);
        for (const Room& room : rooms_)
            for (const RowKind& r : room.rows)
                if (random() % 2) r.shake_one(turn, random);
        settle(turn, dawn);
    }
    state = next;
}
std::string House::dump(const State& state, bool derived) const {
    std::string lines;
    for (const Room& room : rooms_) {
        for (const RowKind& r : room.rows) lines += "# " + r.kind + "\n", r.dump(state, lines);
        if (derived)
            for (const RowKind& r : room.derived) lines += "# " + r.kind + "\n", r.dump(state, lines);
    }
    return lines;
}
bool House::load_row(Turn& turn, std::string_view kind, Json line) const {
    const auto row = row_kinds_.find(kind);
    return row != row_kinds_.end() && row->second->load(turn, line);
}
}  // namespace greentally
