#include "derived/duty/follow.hpp"

namespace greentally::duty {
void Counts::touch(const Around<Counts>&, const Change<Duty>& c, Keys<DutyCount>& keys) {
    for (const Duty* d : {c.was, c.is})
        if (d && d->owes) keys.push_back(d->owes);
}
std::optional<DutyCount> Counts::settle(Look<Counts>& look, Id<Unit> unit, const DutyCount* was) {
    DutyCount row = was ? *was : DutyCount{unit};
    const auto count = [&](const Duty* d, std::uint32_t by) {
        if (!d || d->owes != unit) return;
        row.open += d->state == DutyState::open ? by : 0;
        row.waiting += d->state == DutyState::waiting ? by : 0;
        row.late += d->state == DutyState::late ? by : 0;
        row.done += d->state == DutyState::done ? by : 0;
        row.done_late += d->done_late() ? by : 0;
    };
    for (const auto& c : look.changed<Duty>()) count(c.is, 1), count(c.was, std::uint32_t(-1));
    return row.open || row.waiting || row.late || row.done ? std::optional(row) : std::nullopt;
}
}  // namespace greentally::duty
