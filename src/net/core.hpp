#pragma once
/// Inside of the server: what server.cpp, connection.cpp and channel.cpp share. Only net includes it.
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "net/parse.hpp"
#include "net/rate.hpp"
#include "net/server.hpp"

namespace greentally::net {
namespace asio = boost::asio;
using boost::system::error_code;
using Executor = asio::io_context::executor_type;  // concrete: half the cost of any_io_executor
using Tcp = asio::ip::tcp;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
template <class T = void>
using Task = asio::awaitable<T, Executor>;
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> no_throw{};

struct Connection;
struct Core : std::enable_shared_from_this<Core> {
    Core(Limits limits, Handlers handlers)
        : limits(limits), handlers(std::move(handlers)), buckets(limits.requests_per_second, limits.burst) {}
    asio::io_context io{1};
    const Limits limits;
    Handlers handlers;
    std::vector<std::string> proxies;
    std::vector<std::pair<std::unique_ptr<Acceptor>, unsigned>> acceptors;
    std::thread thread;
    std::unordered_set<Connection*> connections;
    std::unordered_map<std::string, std::size_t> per_peer;
    TokenBuckets buckets;
    Timer sweeper{io};
    std::unordered_set<std::shared_ptr<Timer>> timers;  // of after()
    std::atomic<std::thread::id> io_thread{};
    bool stopping = false;
    mutable std::mutex gate;  // guards `closed` against late posts from workers
    bool closed = false;
    std::atomic<std::uint64_t> accepted{0}, open{0}, requests{0}, bytes_in{0}, bytes_out{0}, limited{0}, timed_out{0};
    std::atomic<std::uint64_t> by_class[6] = {};

    bool here() const { return std::this_thread::get_id() == io_thread.load(std::memory_order_relaxed); }
    /// On the server's thread: now if we are there, else soon; false if the server is gone.
    bool post(std::function<void()> call);
    void accept(Acceptor& acceptor, unsigned tag);
    void admit(Socket socket, unsigned tag);
    void sweep();
    Response refusal(int status, const Request& request) const;
    const std::string& date();  // now, as a header has it; formatted once a second

private:
    std::string date_;
    std::int64_t date_at_ = 0;
};

struct Responder::State {
    std::shared_ptr<Core> core;
    std::weak_ptr<Connection> connection;
    std::uint64_t number = 0;  // of the request on its connection
    bool gzip = false;
    std::atomic<bool> answered{false};
    ~State();
};

struct Channel::State : std::enable_shared_from_this<Channel::State> {
    struct Item {
        std::shared_ptr<const std::string> bytes;
        char frame[20];
        std::uint8_t frame_size = 0;  // 0: sent as it is
    };
    std::shared_ptr<Core> core;
    std::weak_ptr<Connection> connection;
    bool framed = true;  // chunked; else the end of the connection ends the answer
    std::atomic<bool> open{true};
    std::atomic<std::size_t> waiting{0};
    std::mutex mutex;  // with `drained`, for write()
    std::condition_variable drained;
    // On the server's thread only:
    std::deque<Item> queue;
    std::size_t sent = 0;  // bytes of the first item already sent
    bool busy = false, finishing = false, started = false;
    std::function<void()> closed;

    void start(std::string head);  // the head goes first, whatever was sent meanwhile
    void push(std::shared_ptr<const std::string> bytes);
    void frame(Item& item) const;
    void pump();
    void close();
    void end();  // everything sent
};

struct Connection : std::enable_shared_from_this<Connection> {
    Connection(std::shared_ptr<Core> core, Socket socket, unsigned tag, std::string peer);
    ~Connection();
    std::shared_ptr<Core> core;
    Socket socket;
    Timer wake;
    unsigned tag;
    std::string peer;  // of the socket
    Clock::time_point deadline = Clock::time_point::max();
    bool timed_out = false, idle = true, full = false;  // full: the last read filled the buffer
    std::string in;                                     // bytes read and not yet understood: [start, end)
    std::size_t start = 0, end = 0;
    std::uint64_t number = 0;
    std::optional<Response> answer;
    std::shared_ptr<Channel::State> channel;
    bool channel_done = false;
    Served served;
    Clock::time_point asked;

    Task<> run();
    void close();
    void expire();  // the deadline has passed
    std::string_view unread() const { return std::string_view(in).substr(start, end - start); }

private:
    // Arguments are views and references to named locals: g++ 12 destroys temporaries inside a co_await expression
    // twice.
    Task<bool> read_more();
    Task<bool> one();
    Task<int> head(RequestParser& parser);
    Task<int> body(RequestParser& parser, Intake& intake);
    Task<bool> give(BodySink& sink, std::string& piece);
    Task<bool> send(const Response& response, bool head_only, bool keep, std::string_view range);
    Task<bool> send_file(int file, std::uint64_t from, std::uint64_t size);
    Task<bool> write(std::string_view a, std::string_view b);
    Task<bool> stream(bool keep);
    Task<bool> refuse(int status, const Request& request, bool keep);
    Task<> wait();
    Task<> linger();
    void log(int status, std::uint64_t bytes);
    std::string peer_of(const Request& request) const;
};
/// Status line and fields; the length is added unless `length` is absent.
std::string head_text(const Core& core, const Response& response, std::string_view date,
                      std::optional<std::uint64_t> length, bool keep, bool chunked = false);
}  // namespace greentally::net
