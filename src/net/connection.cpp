/// One connection: requests one after another, each read, handed over, answered.
#include <boost/asio/write.hpp>

#include "net/core.hpp"
#include "net/gzip.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// g++ 12 sees the coroutine frame's own operator new inlined and its delete not, and takes them for strangers.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace greentally::net {
namespace {
constexpr std::size_t small_buffer = 4096, piece_size = 64 * 1024;
constexpr Millis linger_time{2000};
constexpr std::size_t linger_bytes = 1 << 20;
using Step = RequestParser::Step;
}  // namespace

Connection::Connection(std::shared_ptr<Core> owner, Socket s, unsigned tag, std::string address)
    : core(std::move(owner)), socket(std::move(s)), wake(core->io), tag(tag), peer(std::move(address)) {
    core->connections.insert(this);
    ++core->per_peer[peer];
    ++core->open;
}
Connection::~Connection() {
    core->connections.erase(this);
    if (const auto it = core->per_peer.find(peer); it != core->per_peer.end() && --it->second == 0)
        core->per_peer.erase(it);
    --core->open;
}
void Connection::close() {
    error_code ec;
    socket.close(ec);
    wake.cancel();
}
void Connection::expire() {
    timed_out = true;
    deadline = Clock::time_point::max();
    ++core->timed_out;
    if (channel) {
        channel->close();
        return close();
    }
    error_code ec;
    socket.cancel(ec);
    wake.cancel();
}
Task<> Connection::wait() {
    wake.expires_at(Clock::time_point::max());
    co_await wake.async_wait(no_throw);
}

Task<bool> Connection::read_more() {
    if (start == end) {
        start = end = 0;
        if (in.size() != small_buffer && idle) in.assign(small_buffer, '\0'), in.shrink_to_fit();
    }
    if (end == in.size() || (full && !idle)) {
        if (start > 0) {
            in.erase(0, start);
            end -= start, start = 0;
        }
        const std::size_t most = core->limits.header_total + core->limits.target + piece_size;
        in.resize(std::min(most, std::max(small_buffer, in.size() * 2)));
        if (end == in.size()) co_return false;
    }
    const auto [ec, n] = co_await socket.async_read_some(asio::buffer(in.data() + end, in.size() - end), no_throw);
    if (ec) co_return false;
    end += n;
    core->bytes_in += n;
    full = end == in.size();
    co_return !timed_out;
}

Task<> Connection::run() {
    const auto self = shared_from_this();
    while (!core->stopping && socket.is_open())
        if (!co_await one()) break;
    if (socket.is_open()) co_await linger();
    close();
}

/// Lets the peer read our last answer before the close; a close with bytes unread would reset it.
Task<> Connection::linger() {
    error_code ec;
    socket.shutdown(Socket::shutdown_send, ec);
    if (ec || (timed_out && idle) || core->stopping) co_return;
    deadline = Clock::now() + linger_time;
    timed_out = false;
    in.resize(std::max(in.size(), small_buffer));
    for (std::size_t drained = 0; drained < linger_bytes;) {
        const auto [failed, n] = co_await socket.async_read_some(asio::buffer(in), no_throw);
        if (failed) break;
        drained += n;
    }
}

/// Reads up to the end of the header. 0: there; -1: the peer left; else the status that is due.
Task<int> Connection::head(RequestParser& parser) {
    idle = true;
    deadline = Clock::now() + core->limits.idle_time;
    for (;;) {
        if (idle)
            while (start < end && (in[start] == '\r' || in[start] == '\n')) ++start;  // RFC 9112 2.2
        if (start < end) {
            if (std::exchange(idle, false)) deadline = Clock::now() + core->limits.header_time;
            const auto fed = parser.feed(unread());
            start += fed.used;
            if (fed.step == Step::header) co_return 0;
            if (fed.step == Step::bad) co_return parser.status();
        }
        if (!co_await read_more()) co_return timed_out && !idle ? 408 : -1;
        if (core->stopping) co_return -1;
    }
}

/// Reads the body into the request or the sink. 0: complete; -1: the peer left; -2: the sink wants no more; else a
/// status.
Task<int> Connection::body(RequestParser& parser, Intake& intake) {
    const std::size_t limit = intake.limit ? intake.limit : core->limits.body;
    if (parser.content_length().value_or(0) > limit) co_return 413;
    if (parser.expects_continue() && start == end) {
        const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        if (!co_await write(go_on, std::string_view())) co_return -1;
    }
    auto due = Clock::now() + core->limits.body_time;
    std::size_t received = 0;
    for (bool complete = false; !complete;) {
        if (start == end) {
            deadline = due;
            if (!co_await read_more()) co_return timed_out ? 408 : -1;
        }
        const auto fed = parser.feed(unread());
        start += fed.used;
        if (fed.step == Step::bad) co_return parser.status();
        complete = fed.step == Step::done;
        if (!complete && fed.used == 0) {  // a chunk's header in pieces
            deadline = due;
            if (!co_await read_more()) co_return timed_out ? 408 : end == in.size() ? 400 : -1;
            continue;
        }
        std::string piece = parser.take_piece();
        received += piece.size();
        if (received > limit) co_return 413;
        due += std::chrono::microseconds(piece.size() * 1'000'000 / core->limits.body_rate);
        if (piece.empty()) continue;
        if (!intake.sink) {
            parser.request().body += piece;
            continue;
        }
        const auto before = Clock::now();
        deadline = Clock::time_point::max();
        const bool wanted = co_await give(*intake.sink, piece);
        if (!wanted) co_return socket.is_open() ? -2 : -1;
        due += Clock::now() - before;  // our slowness is not the peer's
    }
    co_return 0;
}

Task<bool> Connection::give(BodySink& sink, std::string& piece) {
    struct Done {
        bool called = false, ok = false;
    };
    const auto done = std::make_shared<Done>();
    sink.take(std::move(piece), [done, core = core, weak = weak_from_this()](bool ok) {
        core->post([done, weak, ok] {
            done->called = true, done->ok = ok;
            if (const auto c = weak.lock()) c->wake.cancel();
        });
    });
    while (!done->called && socket.is_open()) co_await wait();
    co_return done->called && done->ok;
}

std::string Connection::peer_of(const Request& request) const {
    if (std::find(core->proxies.begin(), core->proxies.end(), peer) == core->proxies.end()) return peer;
    std::string_view list = request.headers.get("x-forwarded-for");
    list.remove_prefix(list.rfind(',') == list.npos ? 0 : list.rfind(',') + 1);
    while (list.starts_with(' ')) list.remove_prefix(1);
    while (list.ends_with(' ')) list.remove_suffix(1);
    return list.empty() || list.size() > 64 ? peer : std::string(list);
}

Task<bool> Connection::refuse(int status, const Request& request, bool keep) {
    ++core->limited;
    Response response = core->refusal(status, request);
    if (status == 429) response.headers.set("Retry-After", std::to_string(core->buckets.wait(request.peer)));
    const bool sent = co_await send(response, request.method == "HEAD", keep, std::string_view());
    co_return sent&& keep;
}

void Connection::log(int status, std::uint64_t bytes) {
    ++core->by_class[std::min(5, status / 100)];
    if (!core->handlers.served) return;
    served.status = status, served.bytes = bytes;
    served.seconds = std::chrono::duration<double>(Clock::now() - asked).count();
    core->handlers.served(served);
}

/// One request and its answer. False: the connection ends here.
Task<bool> Connection::one() {
    RequestParser parser(core->limits);
    const int failed = co_await head(parser);
    if (failed < 0) co_return false;
    ++core->requests;
    asked = Clock::now();
    Request& request = parser.request();
    if (core->handlers.served)
        served.method = request.method, served.path = request.target.substr(0, request.target.find('?'));
    request.listener = tag;
    request.peer = peer_of(request);
    if (failed) co_return co_await refuse(failed, request, false);
    bool keep = parser.keep_alive() && !core->stopping;
    const bool head_only = request.method == "HEAD";
    if (!core->buckets.take(request.peer, Clock::now()))
        co_return co_await refuse(429, request, keep && !parser.has_body());
    if (const auto expect = request.headers.get("expect"); !expect.empty() && !parser.expects_continue())
        co_return co_await refuse(417, request, false);
    Intake intake;
    if (core->handlers.intake) intake = core->handlers.intake(request);
    if (intake.refuse) {
        keep = keep && !parser.has_body();
        const bool sent = co_await send(*intake.refuse, head_only, keep, std::string_view());
        co_return sent&& keep;
    }
    if (parser.has_body()) {
        const int bad = co_await body(parser, intake);
        if (bad == -1) co_return false;
        if (bad == -2) keep = false;
        if (bad > 0) co_return co_await refuse(bad, request, false);
    }
    deadline = Clock::time_point::max();
    auto state = std::make_shared<Responder::State>();
    state->core = core;
    state->connection = weak_from_this();
    state->number = ++number;
    state->gzip = lists(request.headers.get("accept-encoding"), "gzip");
    answer.reset();
    channel.reset();
    const std::string range(head_only ? std::string_view() : request.headers.get("range"));
    const std::string if_range(request.headers.get("if-range"));
    const bool chunks = parser.chunks();
    request.sink = std::move(intake.sink);
    core->handlers.request(std::move(request), Responder(std::move(state)));
    while (!answer && socket.is_open()) co_await wait();
    if (!socket.is_open()) co_return false;
    keep = keep && !core->stopping;
    if (channel) {
        channel->framed = chunks;
        co_return co_await stream(keep && chunks);
    }
    const bool whole = !if_range.empty() && if_range != answer->headers.get("etag");
    const std::string_view part = whole ? std::string_view() : std::string_view(range);
    const bool sent = co_await send(*answer, head_only, keep, part);
    co_return sent&& keep;
}

Task<bool> Connection::stream(bool keep) {
    const auto open = channel;
    channel_done = false;
    deadline = Clock::time_point::max();
    log(answer->status, 0);
    open->start(head_text(*core, *answer, core->date(), {}, keep, open->framed));
    while (!channel_done && socket.is_open()) {
        if (end - start < small_buffer) {
            if (!co_await read_more() && !channel_done) break;
        } else {
            co_await wait();  // the peer talks on and does not listen for the end: its bytes stay with the system
        }
    }
    open->close();
    channel.reset();
    co_return channel_done&& keep;
}

Task<bool> Connection::send(const Response& response, bool head_only, bool keep, std::string_view range) {
    if (response.file) {
        const int file = ::open(response.file->path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat about {};
        if (file < 0 || ::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
            if (file >= 0) ::close(file);
            const Request nobody;
            const Response none = core->refusal(404, nobody);
            const bool sent = co_await send(none, head_only, keep, std::string_view());
            co_return sent;
        }
        Response framed{response.status, response.headers, {}, {}, {}};
        std::uint64_t from = 0, size = std::uint64_t(about.st_size);
        if (const auto part = byte_range(range, size)) {
            framed.status = part->first > part->second ? 416 : 206;
            framed.headers.add("Content-Range", framed.status == 416
                                                    ? "bytes */" + std::to_string(size)
                                                    : "bytes " + std::to_string(part->first) + "-" +
                                                          std::to_string(part->second) + "/" + std::to_string(size));
            from = part->first;
            size = framed.status == 416 ? 0 : part->second - part->first + 1;
        }
        framed.headers.add("Accept-Ranges", "bytes");
        const std::string head = head_text(*core, framed, core->date(), size, keep);
        bool ok = co_await write(head, std::string_view());
        if (ok && !head_only) ok = co_await send_file(file, from, size);
        ::close(file);
        log(framed.status, head_only ? 0 : size);
        co_return ok;
    }
    const bool bodiless = response.status == 204 || response.status == 304;
    const auto bytes = response.bytes();
    const std::string head =
        head_text(*core, response, core->date(), bodiless ? std::nullopt : std::optional(bytes.size()), keep);
    const std::string_view rest = head_only || bodiless ? std::string_view() : bytes;
    const bool ok = co_await write(head, rest);
    log(response.status, rest.size());
    co_return ok;
}

Task<bool> Connection::send_file(int file, std::uint64_t from, std::uint64_t size) {
    std::string piece(std::min<std::uint64_t>(size, piece_size), '\0');
    while (size > 0) {
        const ssize_t n = ::pread(file, piece.data(), std::min<std::uint64_t>(size, piece.size()), off_t(from));
        if (n <= 0) co_return false;  // cut short while being sent: the broken length tells the peer
        const std::string_view part(piece.data(), std::size_t(n));
        if (!co_await write(part, std::string_view())) co_return false;
        from += std::uint64_t(n), size -= std::uint64_t(n);
    }
    co_return true;
}

Task<bool> Connection::write(std::string_view a, std::string_view b) {
    deadline = Clock::time_point::max();
    while (!a.empty() || !b.empty()) {
        const std::array<asio::const_buffer, 2> both{asio::buffer(a.data(), a.size()),
                                                     asio::buffer(b.data(), b.size())};
        error_code ec;
        const std::size_t n = socket.write_some(both, ec);
        if (ec == asio::error::would_block) {
            deadline = Clock::now() + core->limits.write_stall;
            const auto [failed] = co_await socket.async_wait(Socket::wait_write, no_throw);
            if (failed || timed_out) co_return close(), false;
            continue;
        }
        if (ec) co_return close(), false;
        core->bytes_out += n;
        const std::size_t of_a = std::min(n, a.size());
        a.remove_prefix(of_a);
        b.remove_prefix(n - of_a);
    }
    deadline = Clock::time_point::max();
    co_return true;
}
}  // namespace greentally::net
