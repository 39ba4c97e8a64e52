/// Answers that stay open, and the right to answer.
#include "net/core.hpp"
#include "net/gzip.hpp"

namespace greentally::net {
namespace {
constexpr std::size_t write_ahead = 1 << 20;  // bytes that a worker may be ahead of its reader
constexpr int quick = 5;                      // gzip level: a megabyte of JSON in some 15 ms

void compress(Response& r) {
    if (r.file || r.headers.find("content-encoding") ||
        !worth_compressing(r.headers.get("content-type"), r.bytes().size()))
        return;
    if (auto small = gzip(r.bytes(), quick)) {
        r.body = std::move(*small);
        r.shared.reset();
        r.headers.add("Content-Encoding", "gzip");
    }
}
}  // namespace

Responder::State::~State() {
    if (answered.exchange(true)) return;
    core->post([core = core, connection = connection, number = number] {
        const auto c = connection.lock();
        if (!c || c->number != number) return;
        c->answer = core->refusal(500, {});
        c->wake.cancel();
    });
}

void Responder::respond(Response response) const {
    if (state_->answered.exchange(true)) return;
    const bool vary =
        !response.file && worth_compressing(response.headers.get("content-type"), response.bytes().size());
    if (vary && !response.headers.find("vary")) response.headers.add("Vary", "Accept-Encoding");
    if (state_->gzip && vary) compress(response);
    auto shared = std::make_shared<Response>(std::move(response));
    state_->core->post([connection = state_->connection, number = state_->number, shared] {
        const auto c = connection.lock();
        if (!c || c->number != number) return;
        c->answer = std::move(*shared);
        c->wake.cancel();
    });
}

Channel Responder::open(Response head, bool small_buffer) const {
    auto channel = std::make_shared<Channel::State>();
    channel->core = state_->core;
    channel->connection = state_->connection;
    if (state_->answered.exchange(true)) {
        channel->open = false;
        return Channel(channel);
    }
    auto shared = std::make_shared<Response>(std::move(head));
    const bool posted = state_->core->post([channel, number = state_->number, shared, small_buffer] {
        const auto c = channel->connection.lock();
        if (!c || c->number != number) return channel->close();
        if (small_buffer) {
            error_code ec;
            c->socket.set_option(asio::socket_base::send_buffer_size(64 * 1024), ec);
        }
        c->channel = channel;
        c->answer = std::move(*shared);
        c->wake.cancel();
    });
    if (!posted) channel->open = false;
    return Channel(channel);
}

bool Channel::send(std::shared_ptr<const std::string> piece) const {
    if (!state_ || !state_->open) return false;
    if (piece->empty()) return true;  // an empty chunk would end the answer
    state_->waiting += piece->size();
    return state_->core->post([state = state_, piece = std::move(piece)] { state->push(piece); });
}
bool Channel::write(std::string piece) const {
    if (!state_) return false;
    CHECK(!state_->core->here());
    {
        std::unique_lock lock(state_->mutex);
        state_->drained.wait(lock, [&] { return state_->waiting < write_ahead || !state_->open; });
    }
    return send(std::make_shared<const std::string>(std::move(piece)));
}
void Channel::finish() const {
    if (!state_) return;
    state_->core->post([state = state_] {
        state->finishing = true;
        state->pump();
    });
}
void Channel::drop() const {
    if (!state_) return;
    state_->core->post([state = state_] {
        if (const auto c = state->connection.lock()) c->close();
        state->close();
    });
}
std::size_t Channel::waiting() const { return state_ ? state_->waiting.load() : 0; }
bool Channel::open() const { return state_ && state_->open; }
void Channel::on_close(std::function<void()> call) const {
    if (!state_) return;
    auto shared = std::make_shared<std::function<void()>>(std::move(call));
    const bool posted = state_->core->post([state = state_, shared] {
        if (state->open)
            state->closed = std::move(*shared);
        else
            (*shared)();
    });
    if (!posted) (*shared)();
}

void Channel::State::start(std::string head) {
    waiting += head.size();
    for (Item& item : queue) frame(item);
    queue.push_front({std::make_shared<const std::string>(std::move(head)), {}, 0});
    started = true;
    pump();
}

void Channel::State::frame(Item& item) const {
    if (framed)
        item.frame_size = std::uint8_t(std::snprintf(item.frame, sizeof item.frame, "%zx\r\n", item.bytes->size()));
}
void Channel::State::push(std::shared_ptr<const std::string> bytes) {
    if (!open) return;
    Item item{std::move(bytes), {}, 0};
    if (started) frame(item);
    queue.push_back(std::move(item));
    if (!busy) pump();
}

void Channel::State::pump() {
    const auto c = connection.lock();
    if (!c || busy || !started) return;
    while (open && !queue.empty()) {
        static constexpr std::string_view line_end = "\r\n";
        std::array<asio::const_buffer, 48> buffers;
        std::size_t used = 0, skip = sent;
        const auto add = [&](const char* at, std::size_t size) {
            const std::size_t s = std::min(skip, size);
            skip -= s;
            if (s < size) buffers[used++] = asio::const_buffer(at + s, size - s);
        };
        for (const Item& item : queue) {
            if (used + 3 > buffers.size()) break;
            add(item.frame, item.frame_size);
            add(item.bytes->data(), item.bytes->size());
            if (item.frame_size) add(line_end.data(), 2);
        }
        error_code ec;
        std::size_t n = c->socket.write_some(std::span<const asio::const_buffer>(buffers.data(), used), ec);
        if (ec == asio::error::would_block) {
            busy = true;
            c->deadline = Clock::now() + core->limits.write_stall;
            c->socket.async_wait(Socket::wait_write, [self = shared_from_this(), c](error_code) {
                self->busy = false;
                self->pump();
            });
            return;
        }
        if (ec) return c->close(), close();
        core->bytes_out += n;
        for (n += sent; !queue.empty();) {
            const Item& first = queue.front();
            const std::size_t whole = first.bytes->size() + (first.frame_size ? first.frame_size + 2 : 0);
            if (n < whole) break;
            n -= whole;
            {
                const std::scoped_lock lock(mutex);
                waiting -= first.bytes->size();
            }
            queue.pop_front();
        }
        sent = n;
        drained.notify_all();
    }
    c->deadline = Clock::time_point::max();
    if (open && finishing) end();
}

void Channel::State::end() {
    const auto c = connection.lock();
    if (!c) return close();
    if (framed) {
        framed = finishing = false;
        waiting += 5;
        push(std::make_shared<const std::string>("0\r\n\r\n"));
        finishing = true;
        if (!queue.empty()) return;
    }
    close();
    c->channel_done = true;
    error_code ec;
    c->socket.cancel(ec);
    c->wake.cancel();
}

void Channel::State::close() {
    {
        const std::scoped_lock lock(mutex);
        if (!open.exchange(false)) return;
    }
    drained.notify_all();
    queue.clear();
    if (auto call = std::exchange(closed, {})) call();
}
}  // namespace greentally::net
