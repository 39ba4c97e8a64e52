#pragma once
/// What operators ask: alive, ready, how much; and the API's own description.
#include <array>
#include <atomic>

#include "edge/http/openapi.hpp"
#include "edge/http/site.hpp"

namespace greentally::edge {
/// How long answers take: counts per bound. Any thread.
class Latency {
public:
    static constexpr std::array<double, 12> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,   0.25,   0.5,   1,    5};
    void add(double seconds);
    /// As Prometheus text: name_bucket, name_sum, name_count. `labels` as `kind="view"`.
    void print(std::string& out, std::string_view name, std::string_view labels) const;

private:
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> counts_{};
    std::atomic<std::uint64_t> nanoseconds_{0};
};
struct Gauge {
    std::string name, help;
    std::function<double()> value;
    bool counter = false;
};
struct OperationsOptions {
    unsigned doors = Door::operations;
    /// Why the house takes no changes; empty if it does. Asked by /readyz.
    std::function<std::string()> not_ready = {};
    std::vector<Gauge> gauges = {};
    const Latency *views = nullptr, *commands = nullptr;
};
/// GET /healthz, /readyz, /metrics. `server` must outlive them.
std::vector<Endpoint> operations_endpoints(const net::Server& server, OperationsOptions options);
/// GET /api/v1/openapi.json of all that the site has when it is first asked.
Endpoint openapi_endpoint(const Site& site, ApiTitle title);
}  // namespace greentally::edge
