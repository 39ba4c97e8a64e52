#pragma once
/// A log of lines of JSON, written by a thread of its own so that a slow disk or terminal holds up nobody.
#include <atomic>

#include "net/server.hpp"
#include "net/workers.hpp"

namespace greentally::edge {
class Journal {
public:
    /// Writes to an open file descriptor (2: stderr); it stays the caller's.
    explicit Journal(int file) : file_(file), writer_(1, 10'000) {}
    /// {"at","event","method","path","status","bytes","us"}; no query, no peer, no account.
    void served(const net::Served& served);
    /// {"at","event","text"}.
    void note(std::string_view event, std::string_view text);
    /// Lines that could not be written or came too fast.
    std::uint64_t lost() const { return lost_; }

private:
    void write(std::string line);
    const int file_;
    std::atomic<std::uint64_t> lost_{0};
    net::Workers writer_;
};
}  // namespace greentally::edge
