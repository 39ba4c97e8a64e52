#pragma once
/// The single writer: door ▶ decide ▶ apply ▶ settle ▶ flush ▶ publish. Names no noun.
/// Thread: any thread submits, reads snapshots, asks as-of; one writer thread of its own changes the state.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "book/store.hpp"
#include "engine/clock.hpp"
#include "engine/house.hpp"
#include "engine/past.hpp"
#include "engine/remembered.hpp"

namespace greentally {
/// What became of a command.
struct Answer {
    enum class Outcome { recorded, refused, malformed, stopped };
    Outcome outcome{};
    std::uint64_t seq = 0;  // last fact that the answer rests on
    std::uint32_t id = 0;   // what was made or changed
    Refusal refusal;        // refused
    ShapeFault shape;       // malformed: where, and what was expected
    std::string reason;     // stopped: why the book is closed
};
using Decide = std::function<Decision(const State&, const By&, std::optional<ShapeFault>&)>;
/// One command on its way to the writer.
struct Order {
    Id<Account> account;
    Id<Post> post;
    std::optional<Viewer> viewer;  // given by a verb on this machine; otherwise it follows from account and post
    CommandKey key;                // key empty: not remembered
    Decide decide;
    std::function<void(const Answer&)> done;  // on the writer's thread: be quick
    Instant occurred_at{};                    // 0: when it is recorded
};
/// What a turn changed, for streams: the rooms whose facts it holds and the unit that acted.
struct Event {
    std::uint64_t seq = 0;
    std::vector<std::string> topics;
    std::vector<Id<Unit>> units;
};

class Engine {
public:
    struct Options {
        std::string checkpoint_folder;  // empty: none are kept
        bool trust_chain = false;       // bench only: do not prove what is replayed
        std::size_t batch_max = 256, queue_max = 10'000;
    };
    Engine(House house, book::Store& store, Clock clock, Options options);
    ~Engine();
    /// Replays the book, then starts the writer. Errors: corrupt, io.
    Result<> open();
    /// Stops the writer after what is queued; writes a checkpoint if much has come since the last.
    void close();

    /// Errors (through order.done): stopped, also if the queue is full.
    void submit(Order order);
    /// The same, waiting for the answer. Never on the writer's thread.
    Answer run(Order order);

    State snapshot() const;
    /// The state after fact `seq`. Errors: not_found if the book does not reach so far, corrupt.
    Result<State> as_of(std::uint64_t seq) { return past_.state(seq); }
    /// seq of the last fact recorded at or before a moment. Errors: corrupt, io.
    Result<std::uint64_t> seq_at(Instant at) const { return past_.seq_at(at); }
    /// The chain's hash at fact `seq`; zeros before the first. Errors: not_found beyond the book's end, corrupt, io.
    Result<Digest> head(std::uint64_t seq) const;
    /// Called after each publish, on the writer's thread.
    void follow(std::function<void(const Event&)> follower);
    /// Why the book takes nothing any more; empty while it does.
    std::string stopped() const;
    const House& house() const { return house_; }
    Instant now() const { return clock_.now(); }
    std::size_t replayed() const { return replayed_; }

private:
    struct Batch;
    void write_loop();
    void perform(Batch& batch, Order& order);
    void begin_day(Batch& batch);
    void record(Batch& batch, const Order& order, const Viewer& viewer, Facts facts, Instant at);
    bool flush(Batch& batch);
    void stop(const std::string& reason);

    House house_;
    book::Store& store_;
    Clock clock_;
    Options options_;
    Past past_;
    book::Last last_;
    std::size_t replayed_ = 0;
    std::shared_ptr<const State> published_;
    mutable std::mutex mutex_;  // guards published_, queue_, stopped_, closing_
    std::condition_variable wake_;
    std::deque<Order> queue_;
    std::string stopped_;
    bool closing_ = false;
    std::vector<std::function<void(const Event&)>> followers_;
    std::thread writer_;
};
}  // namespace greentally
