#pragma once
/// All endpoints together, and what holds for every one of them: door, log-in, origin, media type, limits, lanes,
/// headers.
#include "edge/http/assets.hpp"
#include "edge/http/problem.hpp"
#include "edge/http/router.hpp"
#include "net/workers.hpp"

namespace greentally::edge {
/// The fields that every answer bears: nothing from elsewhere, no framing, no guessing of types.
net::Fields security_fields();

struct SiteOptions {
    std::function<std::optional<Who>(const net::Request&)> identify;  // empty: nobody is logged in
    std::vector<std::string> origins;                                 // beside http(s)://<Host>
    std::function<void(const Audited&)> audit = {};
    std::function<void(std::string_view)> log = {};  // what a handler threw
    std::function<void(const net::Served&)> served = {};
    unsigned quick_workers = 2, slow_workers = 1;
    std::size_t queue_max = 1024;
};

class Site {
public:
    explicit Site(SiteOptions options);
    void add(Endpoint endpoint) { router_.add(std::move(endpoint)); }
    void add(std::vector<Endpoint> endpoints);
    /// What is under no endpoint is looked for here, through the given doors.
    void serve(Assets assets, unsigned doors = Door::office);
    /// For the server; the site must outlive it.
    net::Handlers handlers();
    const Router& router() const { return router_; }
    /// Ends the workers: after the server has stopped.
    void stop();

private:
    /// A refusal, or the call with its endpoint.
    struct Admitted {
        const Endpoint* endpoint = nullptr;
        Call call;
        std::optional<Problem> refused;
        std::string allow;
    };
    Admitted admit(const net::Request& request) const;
    bool own_origin(const net::Request& request) const;
    net::Intake intake(const net::Request& request) const;
    void request(net::Request request, const net::Responder& to);
    net::Response refuse(const Admitted& admitted, const net::Request& request) const;
    void run(const Endpoint& endpoint, Call call, net::Responder to);

    const SiteOptions options_;
    Router router_;
    std::optional<Assets> assets_;
    unsigned asset_doors_ = 0;
    net::Workers quick_, slow_;
};
}  // namespace greentally::edge
