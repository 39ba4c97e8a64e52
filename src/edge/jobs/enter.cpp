#include "edge/jobs/enter.hpp"

namespace greentally::edge {
const ImportLedger& ledger_of(const House& house) {
    const ImportLedger* found = nullptr;
    for (const Room& room : house.rooms())
        if (room.ledger) found = room.ledger;
    CHECK(found);
    return *found;
}
Answer enter(Engine& engine, book::Files& files, const ImportPlan& plan, const ImportKind& kind, ImportReceipt receipt,
             std::string_view bytes, const Order& as, const std::string& key) {
    const auto kept = files.put(bytes);
    if (!kept) return {Answer::Outcome::stopped, 0, 0, {}, {}, kept.error().where + " " + kept.error().detail};
    receipt.kind = kind.name, receipt.file = book::text(kept.value());
    receipt.counts = plan.counts, receipt.layout = plan.layout;
    Order order;
    order.account = as.account, order.post = as.post, order.viewer = as.viewer;
    order.key = {key, command_hash(key)};  // a key is of one job, and a job of one file
    order.decide = [&](const State& state, const By& by, std::optional<ShapeFault>&) -> Decision {
        if (!may(by.viewer, kind.may)) return refuse("forbidden");
        if (!plan.enter) return refuse("job.nothing");
        Decision decision = plan.enter(state, by);
        if (auto* facts = std::get_if<Facts>(&decision)) ledger_of(engine.house()).enter(state, by, receipt, *facts);
        return decision;
    };
    return engine.run(std::move(order));
}
}  // namespace greentally::edge
