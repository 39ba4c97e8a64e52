#include "edge/http/site.hpp"

namespace greentally::edge {
namespace {
bool safe(std::string_view method) { return method == "GET" || method == "HEAD" || method == "OPTIONS"; }
bool is_json(std::string_view type) {
    return net::same_name(type.substr(0, std::min(type.find(';'), type.size())), "application/json");
}
}  // namespace

net::Fields security_fields() {
    return {{"Content-Security-Policy",
             "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
             "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
             "frame-ancestors 'none'"},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Permissions-Policy", "camera=(self), geolocation=(self), microphone=()"}};
}

Site::Site(SiteOptions options)
    : options_(std::move(options)),
      quick_(options_.quick_workers, options_.queue_max, options_.log),
      slow_(options_.slow_workers, options_.queue_max, options_.log) {}
void Site::add(std::vector<Endpoint> endpoints) {
    for (Endpoint& e : endpoints) router_.add(std::move(e));
}
void Site::serve(Assets assets, unsigned doors) { assets_ = std::move(assets), asset_doors_ = doors; }
void Site::stop() { quick_.stop(), slow_.stop(); }

net::Handlers Site::handlers() {
    net::Handlers out;
    out.request = [this](net::Request r, net::Responder to) {
        try {
            request(std::move(r), to);
        } catch (const std::exception& e) {
            if (options_.log) options_.log(e.what());
            to.respond(problem({500, "http.internal"}, Language::zh));
        }
    };
    out.intake = [this](const net::Request& r) { return intake(r); };
    out.refusal = [](int status, const net::Request& r) {
        return problem({status, std::string(code_of(status))}, language_of(r.headers.get("accept-language")));
    };
    out.served = options_.served;
    out.common = security_fields();
    return out;
}

/// A page of ours, by what the browser says of it: a form on another site cannot forge Origin.
bool Site::own_origin(const net::Request& request) const {
    const std::string_view origin = request.headers.get("origin"), host = request.headers.get("host");
    if (origin == "http://" + std::string(host) || origin == "https://" + std::string(host)) return true;
    return std::find(options_.origins.begin(), options_.origins.end(), origin) != options_.origins.end();
}

Site::Admitted Site::admit(const net::Request& request) const {
    Admitted out;
    out.call.language = language_of(request.headers.get("accept-language"));
    auto found = router_.find(request.method, request.path, request.listener);
    if (!found.endpoint) {
        const int status = found.allow.empty() ? 404 : 405;
        out.refused = Problem{status, std::string(code_of(status))};
        out.allow = std::move(found.allow);
        return out;
    }
    out.endpoint = found.endpoint;
    out.call.params = std::move(found.params);
    for (const auto& [name, value] : request.query) {
        // What the path says stands; a name given twice is a list.
        const auto [it, fresh] = out.call.params.try_emplace(name, value);
        if (!fresh && out.endpoint->path.find('{' + name + '}') == std::string::npos) it->second += ',' + value;
    }
    if (options_.identify) out.call.who = options_.identify(request);
    const bool machine = out.call.who && out.call.who->machine;
    if (!safe(request.method) && !machine && !own_origin(request))
        out.refused = Problem{403, "http.origin"};
    else if (!out.endpoint->anonymous && !out.call.who)
        out.refused = Problem{401, "http.unauthenticated"};
    else if (out.endpoint->about.body_type == "application/json" && request.headers.find("content-type") &&
             !safe(request.method) && !is_json(request.headers.get("content-type")))
        out.refused = Problem{415, "http.media_type"};
    return out;
}

net::Response Site::refuse(const Admitted& admitted, const net::Request& request) const {
    const Problem& p = *admitted.refused;
    if (options_.audit)
        options_.audit({admitted.call.who, request.method, request.target.substr(0, request.target.find('?')), p.code,
                        request.peer, p.status});
    net::Response response = problem(p, admitted.call.language);
    if (!admitted.allow.empty()) response.headers.add("Allow", admitted.allow);
    return response;
}

net::Intake Site::intake(const net::Request& request) const {
    // Only bodies need an answer before they are read.
    if (!request.headers.find("content-length") && !request.headers.find("transfer-encoding")) return {};
    Admitted admitted = admit(request);
    if (admitted.refused && safe(request.method)) return {};  // request() decides: it may be a file of the web app
    if (admitted.refused) return {0, nullptr, refuse(admitted, request)};
    net::Intake out{admitted.endpoint->body_limit, nullptr, {}};
    if (!admitted.endpoint->intake) return out;
    admitted.call.request = request;
    return admitted.endpoint->intake(admitted.call);
}

void Site::request(net::Request request, const net::Responder& to) {
    Admitted admitted = admit(request);
    if (admitted.refused) {
        if (admitted.refused->status == 404 && assets_ && (asset_doors_ & request.listener) &&
            (request.path.empty() || request.path.front() != "api"))
            if (auto asset = assets_->answer(request)) return to.respond(std::move(*asset));
        return to.respond(refuse(admitted, request));
    }
    admitted.call.request = std::move(request);
    run(*admitted.endpoint, std::move(admitted.call), to);
}

void Site::run(const Endpoint& endpoint, Call call, net::Responder to) {
    const Lane lane = endpoint.choose_lane ? endpoint.choose_lane(call) : endpoint.lane;
    if (lane == Lane::at_once) return endpoint.handle(call, to);
    const Language language = call.language;
    auto shared = std::make_shared<Call>(std::move(call));
    const bool posted =
        (lane == Lane::quick ? quick_ : slow_).post([&endpoint, shared, to] { endpoint.handle(*shared, to); });
    if (posted) return;
    net::Response busy = problem({503, "http.busy"}, language);
    busy.headers.add("Retry-After", "2");
    to.respond(std::move(busy));
}
}  // namespace greentally::edge
