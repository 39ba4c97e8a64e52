#include "edge/jobs/enter.hpp"

namespace greentally::edge {
Answer enter(Engine& engine, const ImportPlan& plan, const ImportKind& kind, const Order& as, const std::string& key,
             const ImportProgress& progress) {
    Answer answer;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (!progress(i, plan.steps.size())) return {Answer::Outcome::stopped, 0, 0, {}, {}, {}};
        Order order;
        order.account = as.account, order.post = as.post, order.viewer = as.viewer;
        const std::string name = key + "-" + std::to_string(i);
        order.key = {name, command_hash(name)};  // a key is of one job, and a job of one file
        order.decide = [&step = plan.steps[i], may_do = kind.may](const State& state, const By& by,
                                                                  std::optional<ShapeFault>&) -> Decision {
            if (!may(by.viewer, may_do)) return refuse("forbidden");
            return step(state, by);
        };
        answer = engine.run(std::move(order));
        if (answer.outcome != Answer::Outcome::recorded) break;
    }
    return answer;
}
}  // namespace greentally::edge
