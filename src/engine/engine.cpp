#include "engine/engine.hpp"

#include <future>

namespace greentally {
/// Facts of several commands that are flushed together, on a copy that is dropped if the flush fails.
struct Engine::Batch {
    State next;
    std::vector<book::Fact> facts;
    std::vector<std::pair<Order, Answer>> answers;
    Event event;
};
static constexpr std::uint64_t checkpoint_every = 5'000;

Engine::Engine(House house, book::Store& store, Clock clock, Options options)
    : house_(std::move(house)),
      store_(store),
      clock_(clock),
      options_(std::move(options)),
      past_(house_, store, options_.checkpoint_folder) {}
Engine::~Engine() { close(); }

Result<> Engine::open() {
    TRY(last_, store_.last());
    if (last_.seq == 0) {
        clock_.start(Instant{0});
        book::Opening opening{{}, "book"};
        const std::string id = random_bytes(opening.book.size());
        std::copy(id.begin(), id.end(), opening.book.begin());
        book::Fact first = book::opening(opening, clock_.now(), {});
        TRY(last_, book::seal(last_, {&first, 1}));
        TRY(store_.append({&first, 1}));
    }
    State from = past_.checkpoint_before(last_.seq), state;
    {
        Turn turn(state);
        turn.begin_day(from.today);
        turn.recorded(from.seq, from.at);
        for (const RowKind* r : house_.own_rows()) r->seed(from, turn);
        book::Last chain;
        if (from.seq) {
            TRY(auto&& fact, store_.find(from.seq));
            chain = {from.seq, fact->hash, fact->recorded_at};
        }
        Result<> applied = ok();
        TRY(store_.read(from.seq + 1, [&](const book::FactView& fact) {
            if (!options_.trust_chain) {
                if (const auto broken = book::breaks(chain, fact); !broken.empty())
                    applied = fault(Why::corrupt, "fact " + std::to_string(fact.seq), std::string(broken));
                chain = {fact.seq, fact.hash, fact.recorded_at};
            }
            if (applied) applied = house_.apply(turn, fact);
            ++replayed_;
            return bool(applied);
        }));
        TRY(applied);
        house_.settle(turn, true);
    }
    clock_.start(last_.recorded_at);
    published_ = std::make_shared<const State>(std::move(state));
    writer_ = std::thread([this] { write_loop(); });
    return ok();
}
void Engine::close() {
    {
        std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    if (!writer_.joinable()) return;
    writer_.join();
    if (const State state = snapshot(); stopped().empty() && state.seq >= past_.newest_checkpoint() + checkpoint_every)
        (void)past_.write_checkpoint(state);  // a shortcut: the next start takes longer without it
}
Result<Digest> Engine::head(std::uint64_t seq) const {
    if (seq == 0) return Digest{};
    TRY(auto&& fact, store_.find(seq));
    if (!fact) return fault(Why::not_found, "fact " + std::to_string(seq));
    return fact->hash;
}
State Engine::snapshot() const {
    std::shared_ptr<const State> state;
    {
        std::lock_guard lock(mutex_);
        state = published_;
    }
    return *state;
}
std::string Engine::stopped() const {
    std::lock_guard lock(mutex_);
    return stopped_;
}
void Engine::follow(std::function<void(const Event&)> follower) {
    std::lock_guard lock(mutex_);
    followers_.push_back(std::move(follower));
}
void Engine::submit(Order order) {
    std::string reason;
    {
        std::lock_guard lock(mutex_);
        reason = stopped_;
        if (reason.empty() && closing_) reason = "shutting down";
        if (reason.empty() && queue_.size() >= options_.queue_max) reason = "too many commands are waiting";
        if (reason.empty()) {
            queue_.push_back(std::move(order));
            if (queue_.size() == 1) wake_.notify_one();
            return;
        }
    }
    Answer answer{Answer::Outcome::stopped, 0, 0, {}, {}, reason};
    order.done(answer);
}
Answer Engine::run(Order order) {
    std::promise<Answer> promise;
    order.done = [&](const Answer& answer) { promise.set_value(answer); };
    submit(std::move(order));
    return promise.get_future().get();
}
void Engine::stop(const std::string& reason) {
    std::lock_guard lock(mutex_);
    stopped_ = reason;
}

void Engine::write_loop() {
    for (;;) {
        Batch batch;
        std::vector<Order> orders;
        {
            std::unique_lock lock(mutex_);
            // Dawn needs no command: look at the clock at least once a second.
            wake_.wait_for(lock, std::chrono::seconds(1), [&] { return closing_ || !queue_.empty(); });
            if (closing_ && queue_.empty()) return;
            for (std::size_t i = 0; i < options_.batch_max && !queue_.empty(); ++i)
                orders.push_back(std::move(queue_.front())), queue_.pop_front();
            batch.next = *published_;
        }
        const bool open = stopped().empty();
        if (open) begin_day(batch);
        for (Order& order : orders) {
            if (open)
                perform(batch, order);
            else
                batch.answers.push_back({std::move(order), {Answer::Outcome::stopped, 0, 0, {}, {}, stopped()}});
        }
        if (!batch.facts.empty() && !flush(batch)) {
            for (auto& [order, answer] : batch.answers) answer = {Answer::Outcome::stopped, 0, 0, {}, {}, stopped()};
        }
        for (auto& [order, answer] : batch.answers) order.done(answer);
    }
}
void Engine::begin_day(Batch& batch) {
    const Instant now = std::max(clock_.now(), last_.recorded_at);
    const Day today = day_in_china(now);
    if (batch.next.today >= today) return;
    record(batch, {}, {}, Facts{{Draft{std::string(day_begun), to_json(DayBegun{today})}}, 0}, now);
}
void Engine::perform(Batch& batch, Order& order) {
    const auto answer = [&](Answer a) { batch.answers.push_back({std::move(order), std::move(a)}); };
    const Viewer viewer = order.viewer ? *order.viewer : house_.viewer_of(batch.next, order.account, order.post);
    if (!order.key.key.empty()) {
        if (const auto* before = batch.next.find<Remembered>(remembered_key(viewer.account.n, order.key.key))) {
            if (before->command != order.key.command)
                return answer({Answer::Outcome::refused, 0, 0, {"key_reused", ""}, {}, {}});
            return answer({Answer::Outcome::recorded, before->seq, before->id, {}, {}, {}});
        }
    }
    const Instant at = std::max(clock_.now(), last_.recorded_at);
    const By by{viewer, at, batch.next.today, batch.next.seq + 1, random_bytes(32)};
    std::optional<ShapeFault> shape;
    Decision decision = order.decide(batch.next, by, shape);
    if (shape) return answer({Answer::Outcome::malformed, 0, 0, {}, *shape, {}});
    if (const auto* refusal = std::get_if<Refusal>(&decision))
        return answer({Answer::Outcome::refused, 0, 0, *refusal, {}, {}});
    Facts& facts = std::get<Facts>(decision);
    for (const Draft& draft : facts.drafts)
        if (draft.body.size() > book::body_bytes_max)
            return answer({Answer::Outcome::refused, 0, 0, {"too_large", ""}, {}, {}});
    const auto id = facts.id;
    if (!facts.drafts.empty()) record(batch, order, viewer, std::move(facts), at);
    answer({Answer::Outcome::recorded, batch.next.seq, id, {}, {}, {}});
}
void Engine::record(Batch& batch, const Order& order, const Viewer& viewer, Facts facts, Instant at) {
    Turn turn(batch.next);
    const Day before = batch.next.today;
    const std::string salts = random_bytes(facts.drafts.size() * sizeof(book::Salt));
    for (std::size_t i = 0; i < facts.drafts.size(); ++i) {
        book::Fact fact;
        fact.seq = batch.next.seq + 1;
        fact.recorded_at = at;
        fact.occurred_at = order.occurred_at.us ? order.occurred_at : at;
        fact.actor = viewer.account.n, fact.post = viewer.post.n, fact.unit = viewer.unit.n;
        fact.kind = std::move(facts.drafts[i].kind), fact.body = std::move(facts.drafts[i].body);
        if (!order.key.key.empty()) fact.key = envelope_key(order.key, facts.id);
        std::copy_n(salts.begin() + std::ptrdiff_t(i * fact.salt.size()), fact.salt.size(), fact.salt.begin());
        const auto applied = house_.apply(turn, book::view(fact));
        CHECK(applied);  // decide has just written it
        const std::string topic = fact.kind.substr(0, fact.kind.find('.'));
        auto& topics = batch.event.topics;
        if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
        batch.facts.push_back(std::move(fact));
    }
    if (viewer.unit) batch.event.units.push_back(viewer.unit);
    house_.settle(turn, before < turn.now.today);
}
bool Engine::flush(Batch& batch) {
    auto sealed = book::seal(last_, batch.facts);
    if (!sealed) return stop(sealed.error().where + ": " + sealed.error().detail), false;
    if (auto appended = store_.append(batch.facts); !appended)
        return stop(appended.error().where + ": " + appended.error().detail), false;
    last_ = sealed.value();
    batch.event.seq = last_.seq;
    std::vector<std::function<void(const Event&)>> followers;
    auto next = std::make_shared<const State>(std::move(batch.next));
    {
        std::lock_guard lock(mutex_);
        published_.swap(next);
        followers = followers_;
    }
    for (const auto& follower : followers) follower(batch.event);
    return true;
}
}  // namespace greentally
