#include "edge/http/rooms.hpp"

#include <charconv>

#include "edge/http/attachment.hpp"
#include "edge/http/table.hpp"

namespace greentally::edge {
namespace {
using Started = std::chrono::steady_clock::time_point;
double since(Started start) { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); }

struct Rooms {
    Engine& engine;
    RoomsOptions options;
    std::string boot = hex(sm3(random_bytes(16))).substr(0, 8);  // answers of another build are not ours

    Viewer viewer(const State& now, const std::optional<Who>& who) const {
        return who ? engine.house().viewer_of(now, who->account, who->post) : Viewer{};
    }
    void audit(const Call& call, int status, std::string_view code) const {
        if (options.audit)
            options.audit({call.who, call.request.method, call.request.target.substr(0, call.request.target.find('?')),
                           std::string(code), call.request.peer, status});
    }
    void refuse(const Call& call, const net::Responder& to, Problem p) const {
        audit(call, p.status, p.code);
        to.respond(problem(p, call.language));
    }
};
Problem problem_of(const ShapeFault& fault) {
    return {400, "http.shape", fault.pointer, fault.expected.empty() ? "" : "expected: " + fault.expected};
}
Problem problem_of(const Fault& fault) {
    if (fault.why == Why::limit) return {413, "http.too_large", fault.where, fault.detail};
    return {500, "http.internal", "", fault.detail};
}

/// The state that a view is asked for: now, or as of a moment.
std::optional<State> state_for(Engine& engine, const Params& params, const State& now) {
    const auto at = params.find("as_of"), seq = params.find("seq");
    if (at == params.end() && seq == params.end()) return now;
    std::uint64_t n = 0;
    if (at != params.end()) {
        const auto instant = instant_from_iso(at->second);
        if (!instant) return {};
        const auto found = engine.seq_at(*instant);
        if (!found) return {};
        n = found.value();
    } else {
        const auto* end = seq->second.data() + seq->second.size();
        const auto [stop, bad] = std::from_chars(seq->second.data(), end, n);
        if (bad != std::errc{} || stop != end) return {};
    }
    if (n == now.seq) return now;
    auto past = engine.as_of(n);
    if (!past) return {};
    return std::move(past.value());
}
bool asks_past(const Call& call) { return call.params.contains("as_of") || call.params.contains("seq"); }
Format format_of(const Call& call) {
    const auto format = call.params.find("format");
    return format == call.params.end() ? Format::json : format_named(format->second).value_or(Format::json);
}

/// hash(who, language, last fact): nothing else can alter an answer. The day turns by a fact, too.
std::string etag_of(const Rooms& rooms, const Call& call, std::uint64_t seq) {
    const Who who = call.who.value_or(Who{});
    return "W/\"" + rooms.boot + "." + std::to_string(seq) + "." + std::to_string(who.account.n) + "." +
           std::to_string(who.post.n) + (call.language == Language::zh ? ".zh\"" : ".en\"");
}
Result<net::Response> table(const Rooms& rooms, const Call& call, const Sheet& sheet, Format format,
                            const State& state) {
    const std::string& last = call.request.path.empty() ? "table" : call.request.path.back();
    std::string name;
    for (const char c : last)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') name += c;
    TRY(auto file, nameless_file());
    if (format == Format::csv) {
        TRY(write_csv(sheet, file.get()));
        return attachment("text/csv; charset=utf-8", name + ".csv", std::move(file));
    }
    TRY(const auto head, rooms.engine.head(state.seq));
    TRY(write_xlsx(sheet, name, {state.seq, state.at, head}, call.language, file.get()));
    return attachment(xlsx_type, name + ".xlsx", std::move(file));
}

void show(const Rooms& rooms, const Route& route, const Call& call, const net::Responder& to, Started start) {
    const State now = rooms.engine.snapshot();
    const Viewer viewer = rooms.viewer(now, call.who);
    if (!route.open && !may(viewer, route.may)) return rooms.refuse(call, to, {403, "http.forbidden"});
    const auto state = state_for(rooms.engine, call.params, now);
    if (!state) return rooms.refuse(call, to, {400, "http.as_of", call.params.contains("as_of") ? "/as_of" : "/seq"});
    const std::string etag = etag_of(rooms, call, state->seq);
    const net::Fields fields{{"ETag", etag},
                             {"X-Seq", std::to_string(state->seq)},
                             {"Cache-Control", route.open ? "public, no-cache" : "private, no-cache"},
                             {"Vary", "Accept-Encoding, Accept-Language, Cookie"}};
    if (net::same_tag(call.request.headers.get("if-none-match"), etag)) return to.respond({304, fields, {}, {}, {}});
    const Sight sight(*state, viewer);
    std::optional<ShapeFault> fault;
    const Format format = format_of(call);
    Answered answered = std::get<Show>(route.offer).answer(sight, call.params, format != Format::json, fault);
    if (fault) return rooms.refuse(call, to, problem_of(*fault));
    if (answered.refusal) return rooms.refuse(call, to, edge::problem_of(*answered.refusal));
    auto response = answered.sheet ? table(rooms, call, *answered.sheet, format, *state)
                                   : Result<net::Response>(json(std::move(answered.json)));
    if (!response) return rooms.refuse(call, to, problem_of(response.error()));
    for (const auto& f : fields) response.value().headers.set(f.name, f.value);
    if (answered.sheet) rooms.audit(call, 200, "");
    if (rooms.options.measured) rooms.options.measured(since(start), false);
    to.respond(std::move(response.value()));
}

bool good_key(std::string_view key) {
    return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
}
void answer_command(const Rooms& rooms, const Ask& ask, const Call& call, const Answer& a, const net::Responder& to,
                    Started start) {
    switch (a.outcome) {
        case Answer::Outcome::malformed: return rooms.refuse(call, to, problem_of(a.shape));
        case Answer::Outcome::stopped: return rooms.refuse(call, to, {503, "book.closed", "", a.reason});
        case Answer::Outcome::refused: {
            Refusal refusal = a.refusal;
            if (refusal.code == "key_reused") refusal.code = "key-reused";
            return rooms.refuse(call, to, edge::problem_of(refusal));
        }
        case Answer::Outcome::recorded: break;
    }
    std::string out = "{\"seq\":" + std::to_string(a.seq);
    if (a.id) {
        out += ",\"id\":" + std::to_string(a.id) + ",\"ids\":{";
        write_json_string(out, ask.kind.substr(0, ask.kind.find('.')));
        out += ':' + std::to_string(a.id) + '}';
    }
    net::Response response = json(out + '}');
    response.headers.add("X-Seq", std::to_string(a.seq));
    if (rooms.options.measured) rooms.options.measured(since(start), true);
    to.respond(std::move(response));
}
void command(const std::shared_ptr<const Rooms>& rooms, const Route& route, Call& given, const net::Responder& to,
             Started start) {
    const auto call = std::make_shared<const Call>(std::move(given));
    const std::string key(call->request.headers.get("idempotency-key"));
    if (!good_key(key)) return rooms->refuse(*call, to, {400, "http.idempotency_key", "Idempotency-Key"});
    std::string bytes = call->request.method + '\n';
    for (const auto& piece : call->request.path) bytes += '/' + piece;
    for (const auto& [name, value] : call->request.query) bytes += '\n' + name + '=' + value;
    bytes += "\n\n" + call->request.body;
    const Ask& ask = std::get<Ask>(route.offer);
    Order order;
    order.account = call->who->account, order.post = call->who->post;
    order.key = {key, command_hash(bytes)};
    order.decide = [&route, &ask, call](const State& state, const By& by,
                                        std::optional<ShapeFault>& fault) -> Decision {
        if (!may(by.viewer, route.may)) return greentally::refuse("forbidden");
        return ask.decide(state, by, call->params, call->request.body, fault);
    };
    order.done = [rooms, &ask, call, to, start](const Answer& a) { answer_command(*rooms, ask, *call, a, to, start); };
    rooms->engine.submit(std::move(order));
}

Description describe(std::string_view room, const Route& route) {
    Description about;
    about.tag = room;
    if (const auto* ask = std::get_if<Ask>(&route.offer)) {
        about.summary = ask->kind;
        about.body = ask->shape();
        about.answer =
            R"({"type":"object","properties":{"seq":{"type":"integer"},"id":{"type":"integer"},"ids":{"type":"object","additionalProperties":{"type":"integer"}}},"required":["seq"]})";
    } else {
        const Show& show = std::get<Show>(route.offer);
        about.summary = std::string(room) + ": " + std::string(route.path);
        about.query = show.query_shape();
        about.answer = show.shape();
    }
    return about;
}
}  // namespace

Problem problem_of(const Refusal& refusal) {
    if (refusal.code == "forbidden") return {403, "http.forbidden"};
    Problem out{status_of(refusal.code), refusal.code, refusal.field, {}, refusal.expected};
    for (const Refusal& more : refusal.also) out.also.push_back(problem_of(more));
    return out;
}
std::vector<Endpoint> endpoints_of(Engine& engine, RoomsOptions options) {
    const auto rooms = std::make_shared<const Rooms>(Rooms{engine, std::move(options)});
    std::vector<Endpoint> out;
    for (const Room& room : engine.house().rooms())
        for (const Route& route : room.routes) {
            Endpoint e;
            e.method = route.method;
            e.path = std::string(api_prefix) + std::string(route.path);
            e.doors = route.open ? Door::office | Door::open : Door::office;
            e.anonymous = route.open;
            e.about = describe(room.name, route);
            if (std::holds_alternative<Ask>(route.offer)) {
                e.lane = Lane::at_once;  // the writer's queue takes it
                e.handle = [rooms, &route](Call& call, const net::Responder& to) {
                    command(rooms, route, call, to, std::chrono::steady_clock::now());
                };
            } else {
                e.choose_lane = [](const Call& call) {
                    return asks_past(call) || format_of(call) != Format::json ? Lane::slow : Lane::quick;
                };
                e.handle = [rooms, &route](Call& call, const net::Responder& to) {
                    show(*rooms, route, call, to, std::chrono::steady_clock::now());
                };
            }
            out.push_back(std::move(e));
        }
    return out;
}
}  // namespace greentally::edge
