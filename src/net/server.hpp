#pragma once
/// A plain HTTP/1.1 server. One thread moves all bytes; handlers must not block it and may answer from any thread.
#include "base/result.hpp"
#include "net/message.hpp"

#include <chrono>
#include <functional>

namespace greentally::net {
using Millis = std::chrono::milliseconds;

/// What a peer may take. Beyond it: 414, 431, 413, 408, 429, or 503.
struct Limits {
    std::size_t target = 8192;         // bytes of a request target
    std::size_t header_line = 8192;    // bytes of one header field
    std::size_t header_total = 32768;  // bytes of start line and fields
    std::size_t header_count = 100;
    std::size_t body = 1 << 20;  // bytes of a body that is held in memory, unless Intake says otherwise
    std::size_t connections = 4096, connections_per_peer = 512;
    double requests_per_second = 500, burst = 1000;  // per peer
    Millis header_time{10'000};                      // from the first byte of a request to its last header
    Millis idle_time{75'000};                        // between requests
    Millis body_time{30'000};                        // plus one second per body_rate bytes received
    std::size_t body_rate = 4096;
    Millis write_stall{30'000};  // without progress
};

struct Listener {
    std::string address;     // "127.0.0.1", "::1", "0.0.0.0"
    std::uint16_t port = 0;  // 0: any free one
    unsigned tag = 0;        // arrives as Request::listener
};
/// `127.0.0.1:8080`, `[::1]:8080`, `:8080` (all addresses), `8080` (this machine only). Errors: malformed.
Result<Listener> listener_from(std::string_view text, unsigned tag);

/// An open answer, fed piece by piece from any thread.
class Channel {
public:
    struct State;
    Channel() = default;
    explicit Channel(std::shared_ptr<State> state) : state_(std::move(state)) {}
    /// Queues a piece; false once the peer is gone. Costs no copy: pieces are shared among channels.
    bool send(std::shared_ptr<const std::string> piece) const;
    /// For workers: waits while more than 1 MiB is queued; false once the peer is gone. Never on the server's thread.
    bool write(std::string piece) const;
    void finish() const;          // after what is queued
    void drop() const;            // at once: the peer sees a broken answer
    std::size_t waiting() const;  // bytes not yet given to the system
    bool open() const;
    /// Called once, on the server's thread, when the peer has gone or the answer is complete.
    void on_close(std::function<void()> call) const;

private:
    std::shared_ptr<State> state_;
};

/// The right to answer one request, once. Copies share it; if all are gone unanswered the peer gets 500.
class Responder {
public:
    struct State;
    explicit Responder(std::shared_ptr<State> state) : state_(std::move(state)) {}
    /// Compresses in the caller's thread where the peer takes it. A second call is ignored.
    void respond(Response response) const;
    /// Sends the head and keeps the answer open. small_buffer: the system buffers little, so that slow readers show.
    Channel open(Response head, bool small_buffer = false) const;

private:
    std::shared_ptr<State> state_;
};

/// Takes a body as it comes. The next piece is read only after `done` was called (from any thread).
class BodySink {
public:
    virtual ~BodySink() = default;
    /// ok = false: the answer is already decided, the rest is not read.
    virtual void take(std::string piece, std::function<void(bool ok)> done) = 0;
};
/// What to do with a body, decided when the header is there.
struct Intake {
    std::size_t limit = 0;           // 0: Limits::body
    std::shared_ptr<BodySink> sink;  // none: held in memory as Request::body
    std::optional<Response> refuse;  // answer now, read nothing
};

struct Stats {
    std::uint64_t accepted = 0, connections = 0, requests = 0, bytes_in = 0, bytes_out = 0, limited = 0, timed_out = 0;
    std::uint64_t by_class[6] = {};  // answers 1xx … 5xx
};

/// One request and its answer, for a log: the path without its query, nothing of the asker.
struct Served {
    std::string method, path;
    int status = 0;
    std::uint64_t bytes = 0;  // of the body
    double seconds = 0;  // from the last header to the last byte given to the system; for a stream, to its beginning
};
struct Handlers {
    std::function<void(Request, Responder)> request;  // on the server's thread
    std::function<Intake(const Request&)> intake;     // may be empty
    /// The body of what the server itself refuses (400, 408, 413, 414, 429, 431 …); may be empty.
    std::function<Response(int status, const Request&)> refusal;
    /// On the server's thread, after each answer; may be empty.
    std::function<void(const Served&)> served;
    Fields common;  // sent with every answer that does not have a field of that name
};

class Server {
public:
    Server(Limits limits, Handlers handlers);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// Peers whose X-Forwarded-For is believed (the proxy in front).
    void trust_proxies(std::vector<std::string> addresses);
    /// Binds; before start(). Errors: conflict (the port is taken: says which), io, malformed address. Gives the port
    /// bound.
    Result<std::uint16_t> listen(const Listener& listener);
    void start();
    /// No new connections; requests under way get `grace` to finish, streams end; then everything is closed.
    void stop(Millis grace = Millis{5000});
    /// On the server's thread, soon; dropped if the server has stopped.
    void post(std::function<void()> call);
    void after(Millis delay, std::function<void()> call);
    Stats stats() const;

private:
    std::shared_ptr<struct Core> core_;
};
}  // namespace greentally::net
