#include "edge/sse/streams.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <deque>

#include "base/json.hpp"

namespace greentally::edge {
using net::Channel;
using Clock = std::chrono::steady_clock;
using Topics = std::vector<std::uint32_t>;  // numbers, ascending
using Piece = std::shared_ptr<const std::string>;

struct Stream {
    Channel channel;
    std::function<bool()> still;
    std::function<bool(std::string_view)> sees;
    std::uint64_t told = 0;  // last fact that it knows of
    Clock::time_point at{};  // when it was told
    bool waits = false;      // for the next tick
};
struct Happened {
    std::uint64_t seq;
    Topics topics;
};

struct Streams::State : std::enable_shared_from_this<State> {
    State(net::Server& server, std::uint64_t latest, StreamLimits limits)
        : server(server), limits(limits), latest(latest), oldest(latest) {}
    net::Server& server;
    const StreamLimits limits;
    std::uint64_t latest;
    std::uint64_t oldest;  // changes after this fact are still in `ring`
    std::deque<Happened> ring;
    std::vector<std::string> names;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    std::map<std::uint64_t, std::shared_ptr<Stream>> streams;
    std::uint64_t opened = 0;
    std::atomic<std::size_t> count{0};
    bool ticking = false;
    std::map<std::uint64_t, Piece> formatted;  // by the fact from which it tells, valid for `latest`

    std::uint32_t number(const std::string& topic) {
        const auto [it, fresh] = numbers.try_emplace(topic, std::uint32_t(names.size()));
        if (fresh) names.push_back(topic);
        return it->second;
    }
    Topics since(std::uint64_t seq) const {
        Topics all;
        const auto from =
            std::partition_point(ring.begin(), ring.end(), [&](const Happened& h) { return h.seq <= seq; });
        for (auto it = from; it != ring.end(); ++it)
            for (const auto t : it->topics)
                if (const auto at = std::lower_bound(all.begin(), all.end(), t); at == all.end() || *at != t)
                    all.insert(at, t);
        return all;
    }
    Piece changed(const Topics& topics, const std::function<bool(std::string_view)>& sees) const {
        std::string out = "id: " + std::to_string(latest) +
                          "\nevent: changed\ndata: {\"seq\":" + std::to_string(latest) + ",\"topics\":[";
        bool any = false;
        for (const auto t : topics) {
            if (sees && !sees(names[t])) continue;
            if (std::exchange(any, true)) out += ',';
            write_json_string(out, names[t]);
        }
        return any ? std::make_shared<const std::string>(out + "]}\n\n") : nullptr;
    }
    void tell(Stream& s, Clock::time_point now) {
        Piece piece;
        if (s.sees) {
            piece = changed(since(s.told), s.sees);
        } else {
            Piece& shared = formatted[s.told];
            if (!shared) shared = changed(since(s.told), {});
            piece = shared;
        }
        s.told = latest, s.at = now, s.waits = false;
        if (!piece) return;
        s.channel.send(std::move(piece));
        if (s.channel.waiting() > limits.slow_bytes) s.channel.drop();
    }
    void add(std::uint64_t seq, const std::vector<std::string>& topics) {
        if (seq <= latest) return;
        Happened h{seq, {}};
        for (const auto& t : topics) h.topics.push_back(number(t));
        std::sort(h.topics.begin(), h.topics.end());
        ring.push_back(std::move(h));
        latest = seq;
        while (!ring.empty() && ring.front().seq + limits.resume_facts < latest)
            oldest = ring.front().seq, ring.pop_front();
        formatted.clear();
        const auto now = Clock::now();
        bool late = false;
        for (const auto& s : listening()) {
            if (now - s->at >= limits.apart)
                tell(*s, now);
            else
                late = s->waits = true;
        }
        if (late) tick();
    }
    void tick() {
        if (std::exchange(ticking, true)) return;
        server.after(limits.apart / 4, [self = shared_from_this()] {
            self->ticking = false;
            const auto now = Clock::now();
            bool late = false;
            for (const auto& s : self->listening()) {
                if (!s->waits) continue;
                if (now - s->at >= self->limits.apart)
                    self->tell(*s, now);
                else
                    late = true;
            }
            if (late) self->tick();
        });
    }
    void beat() {
        server.after(limits.heartbeat, [self = shared_from_this()] {
            const auto sign = std::make_shared<const std::string>(":\n\n");
            for (const auto& s : self->listening()) {
                if (s->still && !s->still())
                    s->channel.finish();
                else if (s->channel.waiting() > self->limits.slow_bytes)
                    s->channel.drop();
                else
                    s->channel.send(sign);
            }
            self->beat();
        });
    }
    /// A copy: telling may find a reader gone, and that removes him.
    std::vector<std::shared_ptr<Stream>> listening() const {
        std::vector<std::shared_ptr<Stream>> all;
        all.reserve(streams.size());
        for (const auto& [number, s] : streams) all.push_back(s);
        return all;
    }
    void greet(Stream& s, std::string_view last_event_id) {
        std::string hello = "retry: 2000\n";
        std::uint64_t last = latest;
        const auto* end = last_event_id.data() + last_event_id.size();
        const auto [stop, bad] = std::from_chars(last_event_id.data(), end, last);
        const bool resumes = !last_event_id.empty();
        const bool known = bad == std::errc{} && stop == end && last <= latest && last >= oldest &&
                           latest - last <= limits.resume_facts;
        s.told = resumes && known ? last : latest;
        if (resumes && !known)
            hello +=
                "id: " + std::to_string(latest) + "\nevent: reset\ndata: {\"seq\":" + std::to_string(latest) + "}\n\n";
        else
            hello += "id: " + std::to_string(s.told) + "\n:\n\n";
        s.channel.send(std::make_shared<const std::string>(std::move(hello)));
        if (s.told < latest) tell(s, Clock::now());
    }
};

Streams::Streams(net::Server& server, std::uint64_t latest, StreamLimits limits)
    : state_(std::make_shared<State>(server, latest, limits)) {
    server.post([state = state_] { state->beat(); });
}
std::size_t Streams::size() const { return state_->count; }

void Streams::open(const net::Responder& to, std::string_view last_event_id, std::function<bool()> still,
                   std::function<bool(std::string_view)> sees) {
    if (state_->streams.size() >= state_->limits.streams) {
        to.respond({503, {{"Retry-After", "30"}}, {}, {}, {}});
        return;
    }
    const auto stream = std::make_shared<Stream>();
    stream->still = std::move(still), stream->sees = std::move(sees);
    net::Response head{
        200,
        {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}},
        {},
        {},
        {}};
    stream->channel = to.open(std::move(head), true);
    const std::uint64_t number = ++state_->opened;
    state_->streams.emplace(number, stream);
    state_->count = state_->streams.size();
    stream->channel.on_close([weak = std::weak_ptr(state_), number] {
        if (const auto state = weak.lock()) {
            state->streams.erase(number);
            state->count = state->streams.size();
        }
    });
    state_->greet(*stream, last_event_id);
}
void Streams::publish(std::uint64_t seq, std::vector<std::string> topics) {
    state_->server.post([state = state_, seq, topics = std::move(topics)] { state->add(seq, topics); });
}
}  // namespace greentally::edge
