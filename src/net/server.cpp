/// Listening, admission, deadlines, and the end.
#include "net/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <charconv>

#include "net/core.hpp"

#include <netinet/tcp.h>
#include <sys/socket.h>

namespace greentally::net {
namespace {
constexpr Millis sweep_every{200}, accept_pause{100};

/// Peers that share an IPv6 /64 are one.
std::string peer_key(const asio::ip::address& address) {
    if (address.is_v4()) return address.to_string();
    auto bytes = address.to_v6();
    if (bytes.is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, bytes).to_string();
    if (bytes.is_loopback()) return "::1";
    auto raw = bytes.to_bytes();
    std::fill(raw.begin() + 8, raw.end(), 0);
    return asio::ip::address_v6(raw).to_string();
}
/// An answer to a connection that is not taken at all; fits the system's buffer.
void turn_away(Socket& socket, int status) {
    const std::string text = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason(status)) +
                             "\r\nContent-Length: 0\r\nRetry-After: 5\r\nConnection: close\r\n\r\n";
    error_code ec;
    socket.write_some(asio::buffer(text), ec);
    socket.shutdown(Socket::shutdown_send, ec);
    socket.close(ec);
}
}  // namespace

Result<Listener> listener_from(std::string_view text, unsigned tag) {
    Listener out;
    out.tag = tag;
    std::string_view port = text;
    const auto colon = text.rfind(':');
    if (colon == text.npos) {
        out.address = "127.0.0.1";
    } else {
        out.address = text.substr(0, colon);
        port.remove_prefix(colon + 1);
        if (out.address.empty()) out.address = "0.0.0.0";
        if (out.address == "localhost") out.address = "127.0.0.1";
        if (out.address.front() == '[' && out.address.back() == ']')
            out.address = out.address.substr(1, out.address.size() - 2);
    }
    const auto [end, bad] = std::from_chars(port.data(), port.data() + port.size(), out.port);
    error_code ec;
    asio::ip::make_address(out.address, ec);
    if (port.empty() || bad != std::errc{} || end != port.data() + port.size() || ec)
        return fault(Why::malformed, std::string(text),
                     "an address to listen on has the form 127.0.0.1:8080 or [::1]:8080");
    return out;
}

bool Core::post(std::function<void()> call) {
    if (here()) return call(), true;
    const std::scoped_lock lock(gate);
    if (closed) return false;
    asio::post(io, std::move(call));
    return true;
}
Response Core::refusal(int status, const Request& request) const {
    if (handlers.refusal) return handlers.refusal(status, request);
    return {status, {{"Content-Type", "text/plain"}}, std::string(reason(status)) + "\n", {}, {}};
}
const std::string& Core::date() {
    const std::int64_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (now != date_at_) date_at_ = now, date_ = http_date(now);
    return date_;
}

void Core::accept(Acceptor& acceptor, unsigned tag) {
    acceptor.async_accept(io, [this, &acceptor, tag](error_code ec, Socket socket) {
        if (stopping || ec == asio::error::operation_aborted) return;
        if (!ec) {
            admit(std::move(socket), tag);
            return accept(acceptor, tag);
        }
        // Out of descriptors, or the peer left: wait a little instead of spinning.
        auto pause = std::make_shared<Timer>(io, accept_pause);
        pause->async_wait([this, &acceptor, tag, pause](error_code) {
            if (!stopping) accept(acceptor, tag);
        });
    });
}
void Core::admit(Socket socket, unsigned tag) {
    ++accepted;
    error_code ec;
    const auto end = socket.remote_endpoint(ec);
    if (ec) return;
    socket.non_blocking(true, ec);
    socket.set_option(Tcp::no_delay(true), ec);
    const unsigned gone = unsigned(limits.write_stall.count());
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &gone, sizeof gone);
    const std::string peer = peer_key(end.address());
    const bool proxy = std::find(proxies.begin(), proxies.end(), peer) != proxies.end();
    const auto mine = per_peer.find(peer);
    const bool crowded = !proxy && mine != per_peer.end() && mine->second >= limits.connections_per_peer;
    if (crowded || connections.size() >= limits.connections) {
        ++limited;
        return turn_away(socket, crowded ? 429 : 503);
    }
    const auto connection = std::make_shared<Connection>(shared_from_this(), std::move(socket), tag, peer);
    asio::co_spawn(io, connection->run(), asio::detached);
}
void Core::sweep() {
    const auto now = Clock::now();
    std::vector<std::shared_ptr<Connection>> late;
    for (Connection* c : connections)
        if (c->deadline < now)
            if (auto held = c->weak_from_this().lock()) late.push_back(std::move(held));
    for (const auto& c : late) c->expire();
    if (buckets.size() > 1024) buckets.sweep(now);
    if (stopping && connections.empty()) return;
    sweeper.expires_after(sweep_every);
    sweeper.async_wait([this](error_code ec) {
        if (!ec) sweep();
    });
}

std::string head_text(const Core& core, const Response& r, std::string_view date, std::optional<std::uint64_t> length,
                      bool keep, bool chunked) {
    std::string out;
    out.reserve(512);
    out += "HTTP/1.1 ";
    out += std::to_string(r.status);
    out += ' ';
    out += reason(r.status);
    out += "\r\nDate: ";
    out += date;
    const auto add = [&](const Field& f) {
        out += "\r\n";
        out += f.name;
        out += ": ";
        for (const char c : f.value)
            if (c == '\t' || static_cast<unsigned char>(c) >= 0x20) out += c;  // a line break would start another field
    };
    for (const Field& f : r.headers) add(f);
    for (const Field& f : core.handlers.common)
        if (!r.headers.find(f.name)) add(f);
    if (length) out += "\r\nContent-Length: ", out += std::to_string(*length);
    if (chunked) out += "\r\nTransfer-Encoding: chunked";
    out += keep ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
    return out;
}

Server::Server(Limits limits, Handlers handlers) : core_(std::make_shared<Core>(limits, std::move(handlers))) {
    CHECK(bool(core_->handlers.request));
}
Server::~Server() { stop(Millis{0}); }
void Server::trust_proxies(std::vector<std::string> addresses) { core_->proxies = std::move(addresses); }

Result<std::uint16_t> Server::listen(const Listener& l) {
    const std::string place = l.address + ":" + std::to_string(l.port);
    error_code ec;
    const auto address = asio::ip::make_address(l.address, ec);
    if (ec) return fault(Why::malformed, place, "not an address");
    auto acceptor = std::make_unique<Acceptor>(core_->io);
    const Tcp::endpoint end(address, l.port);
    acceptor->open(end.protocol(), ec);
    if (!ec) acceptor->set_option(Acceptor::reuse_address(true), ec);
    if (!ec) acceptor->bind(end, ec);
    if (!ec) acceptor->listen(1024, ec);
    const std::string port = std::to_string(l.port);
    if (ec == asio::error::address_in_use)
        return fault(Why::conflict, place, "port " + port + " on " + l.address + " is taken by another program");
    if (ec == asio::error::access_denied)
        return fault(Why::denied, place, "this user may not listen on port " + port + " (ports below 1024 need root)");
    if (ec) return fault(Why::io, place, "cannot listen on " + place + ": " + ec.message());
    const std::uint16_t bound = acceptor->local_endpoint().port();
    core_->acceptors.emplace_back(std::move(acceptor), l.tag);
    return bound;
}

void Server::start() {
    CHECK(!core_->thread.joinable());
    for (auto& [acceptor, tag] : core_->acceptors) core_->accept(*acceptor, tag);
    core_->sweep();
    core_->thread = std::thread([core = core_.get()] {
        core->io_thread = std::this_thread::get_id();
        core->io.run();
    });
}

void Server::stop(Millis grace) {
    Core& core = *core_;
    if (!core.thread.joinable()) return;
    CHECK(!core.here());
    core.post([&core, grace] {
        core.stopping = true;
        for (auto& [acceptor, tag] : core.acceptors) acceptor->close();
        for (const auto& timer : core.timers) timer->cancel();
        const auto end = Clock::now() + grace;
        for (Connection* c : std::vector(core.connections.begin(), core.connections.end())) {
            if (c->channel) c->channel->finishing = true, c->channel->pump();
            if (c->idle) c->close();
        }
        auto last = std::make_shared<Timer>(core.io);
        auto watch = std::make_shared<std::function<void()>>();
        *watch = [&core, end, last, weak = std::weak_ptr(watch)] {
            if (core.connections.empty()) return core.sweeper.cancel(), void();
            if (Clock::now() >= end)
                for (Connection* c : std::vector(core.connections.begin(), core.connections.end())) {
                    if (c->channel) c->channel->close();
                    c->close();
                }
            last->expires_after(Millis{10});
            last->async_wait([again = weak.lock()](error_code) { (*again)(); });
        };
        (*watch)();
    });
    {
        // Answers that workers still owe arrive until the last connection is gone; what comes later is dropped.
        core.thread.join();
        const std::scoped_lock lock(core.gate);
        core.closed = true;
    }
    core.io_thread = std::thread::id{};
    core.io.restart();
    core.io.poll();
}

void Server::post(std::function<void()> call) {
    const std::scoped_lock lock(core_->gate);
    if (!core_->closed) asio::post(core_->io, std::move(call));
}
void Server::after(Millis delay, std::function<void()> call) {
    core_->post([core = core_.get(), delay, call = std::move(call)] {
        if (core->stopping) return;
        const auto timer = *core->timers.insert(std::make_shared<Timer>(core->io, delay)).first;
        timer->async_wait([core, timer, call](error_code ec) {
            core->timers.erase(timer);
            if (!ec && !core->stopping) call();
        });
    });
}
Stats Server::stats() const {
    const Core& c = *core_;
    Stats s{c.accepted, c.open, c.requests, c.bytes_in, c.bytes_out, c.limited, c.timed_out, {}};
    for (int i = 0; i < 6; ++i) s.by_class[i] = c.by_class[i];
    return s;
}
}  // namespace greentally::net
