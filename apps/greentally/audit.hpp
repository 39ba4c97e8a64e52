#pragma once
/// The audit book: log-ins, refusals, exports, as facts of a second book that is never folded. Written by a thread of
/// its own; what waits is bounded, and what cannot be written is counted and said, never dropped in silence.
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "book/store.hpp"
#include "edge/http/endpoint.hpp"

namespace greentally {
class Audit {
public:
    /// Begins the book if it is empty. Errors: corrupt, io, full.
    static Result<std::unique_ptr<Audit>> open(book::Store& store, std::function<Instant()> now);
    ~Audit();
    void add(const edge::Audited& audited);
    std::uint64_t lost() const { return lost_; }
    std::string fault() const;

private:
    Audit(book::Store& store, std::function<Instant()> now) : store_(store), now_(std::move(now)) {}
    void write_loop();
    book::Store& store_;
    std::function<Instant()> now_;
    book::Last last_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<edge::Audited> queue_;
    std::string fault_;
    std::atomic<std::uint64_t> lost_{0};
    bool closing_ = false;
    std::thread writer_;
};
}  // namespace greentally
