#pragma once
/// Open event streams: which topics changed, up to which fact. First at once, then merged to at most ten a second each.
#include <functional>
#include <map>

#include "net/server.hpp"

namespace greentally::edge {
struct StreamLimits {
    std::size_t streams = 2000;
    std::size_t slow_bytes = 64 * 1024;  // queued for a reader before he is let go; he comes back with Last-Event-ID
    std::uint64_t resume_facts = 10'000;
    net::Millis apart{100}, heartbeat{15'000};
};

/// Thread: publish() from any, everything else on the server's.
class Streams {
public:
    /// `latest`: the last fact when the server starts; nothing before it can be resumed.
    Streams(net::Server& server, std::uint64_t latest, StreamLimits limits = {});
    /// Begins an event stream; `last_event_id` as the browser sent it. `still` is asked at each heartbeat: false ends
    /// the stream (the session is over). `sees` says which topics it may be told; empty: all. Errors: 503 if too many
    /// are open.
    void open(const net::Responder& to, std::string_view last_event_id, std::function<bool()> still,
              std::function<bool(std::string_view topic)> sees = {});
    void publish(std::uint64_t seq, std::vector<std::string> topics);
    std::size_t size() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};
}  // namespace greentally::edge
