#pragma once
/// States as they were: nearest kept state or checkpoint, the facts up to there, one settle.
/// Thread: any; one fold at a time.
#include <list>
#include <mutex>

#include "book/store.hpp"
#include "engine/house.hpp"

namespace greentally {
class Past {
public:
    Past(const House& house, const book::Store& store, std::string checkpoint_folder);
    /// Errors: not_found beyond the book's end, corrupt.
    Result<State> state(std::uint64_t seq);
    Result<std::uint64_t> seq_at(Instant at) const;
    /// The newest checkpoint at or before `seq`, own rows only; seq 0 if there is none that this book proves.
    State checkpoint_before(std::uint64_t seq) const;
    Result<> write_checkpoint(const State& state) const;
    std::uint64_t newest_checkpoint() const;

private:
    const House& house_;
    const book::Store& store_;
    const std::string folder_;
    std::mutex mutex_;
    std::list<State> kept_;  // most recently used first
};
}  // namespace greentally
