#include "edge/http/operations.hpp"

#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace greentally::edge {
namespace {
std::string number(double value) {
    char out[40];
    std::snprintf(out, sizeof out, value == double(std::int64_t(value)) ? "%.0f" : "%.6g", value);
    return out;
}
void metric(std::string& out, std::string_view name, std::string_view help, bool counter, double value) {
    out += "# HELP " + std::string(name) + ' ' + std::string(help) + "\n# TYPE " + std::string(name) +
           (counter ? " counter\n" : " gauge\n");
    out += std::string(name) + ' ' + number(value) + '\n';
}
double resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    double all = 0, resident = 0;
    statm >> all >> resident;
    return resident * double(sysconf(_SC_PAGESIZE));
}
std::string metrics(const net::Server& server, const OperationsOptions& options) {
    const net::Stats s = server.stats();
    std::string out;
    metric(out, "greentally_connections_accepted_total", "Connections accepted", true, double(s.accepted));
    metric(out, "greentally_connections", "Connections open", false, double(s.connections));
    metric(out, "greentally_requests_total", "Requests read", true, double(s.requests));
    metric(out, "greentally_received_bytes_total", "Bytes received", true, double(s.bytes_in));
    metric(out, "greentally_sent_bytes_total", "Bytes sent", true, double(s.bytes_out));
    metric(out, "greentally_limited_total", "Requests and connections refused by a limit", true, double(s.limited));
    metric(out, "greentally_timed_out_total", "Connections ended by a deadline", true, double(s.timed_out));
    out += "# HELP greentally_answers_total Answers by status class\n# TYPE greentally_answers_total counter\n";
    for (int i = 1; i < 6; ++i)
        out +=
            "greentally_answers_total{class=\"" + std::to_string(i) + "xx\"} " + std::to_string(s.by_class[i]) + "\n";
    out +=
        "# HELP greentally_answer_seconds Time from a request's last byte to its answer\n# TYPE "
        "greentally_answer_seconds histogram\n";
    if (options.views) options.views->print(out, "greentally_answer_seconds", "kind=\"view\"");
    if (options.commands) options.commands->print(out, "greentally_answer_seconds", "kind=\"command\"");
    metric(out, "process_resident_memory_bytes", "Resident memory", false, resident_bytes());
    for (const Gauge& g : options.gauges) metric(out, g.name, g.help, g.counter, g.value());
    return out;
}
Endpoint plain(std::string path, unsigned doors, std::string summary,
               std::function<void(Call&, const net::Responder&)> handle) {
    Endpoint e;
    e.method = "GET", e.path = std::move(path), e.doors = doors, e.anonymous = true, e.lane = Lane::at_once;
    e.handle = std::move(handle);
    e.about.summary = std::move(summary), e.about.tag = "operations";
    e.about.answer = R"({"type":"string"})", e.about.answer_type = "text/plain";
    return e;
}
net::Response text(int status, std::string body) {
    return {status,
            {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}},
            std::move(body),
            {},
            {}};
}
}  // namespace

void Latency::add(double seconds) {
    std::size_t i = 0;
    while (i < bounds.size() && seconds > bounds[i]) ++i;
    ++counts_[i];
    nanoseconds_ += std::uint64_t(seconds * 1e9);
}
void Latency::print(std::string& out, std::string_view name, std::string_view labels) const {
    std::uint64_t sum = 0;
    const std::string l(labels);
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
        sum += counts_[i];
        out += std::string(name) + "_bucket{" + l + ",le=\"" + (i < bounds.size() ? number(bounds[i]) : "+Inf") +
               "\"} " + std::to_string(sum) + "\n";
    }
    out += std::string(name) + "_sum{" + l + "} " + number(double(nanoseconds_) / 1e9) + "\n";
    out += std::string(name) + "_count{" + l + "} " + std::to_string(sum) + "\n";
}

std::vector<Endpoint> operations_endpoints(const net::Server& server, OperationsOptions given) {
    const auto options = std::make_shared<const OperationsOptions>(std::move(given));
    std::vector<Endpoint> out;
    out.push_back(plain("/healthz", options->doors, "Is the process alive?",
                        [](Call&, const net::Responder& to) { to.respond(text(200, "ok\n")); }));
    out.push_back(plain("/readyz", options->doors, "Does it take changes?", [options](Call&, const net::Responder& to) {
        const std::string reason = options->not_ready ? options->not_ready() : "";
        to.respond(reason.empty() ? text(200, "ready\n") : text(503, reason + "\n"));
    }));
    out.push_back(plain(
        "/metrics", options->doors, "Counters for Prometheus",
        [&server, options](Call&, const net::Responder& to) { to.respond(text(200, metrics(server, *options))); }));
    return out;
}

Endpoint openapi_endpoint(const Site& site, ApiTitle title) {
    Endpoint e;
    e.method = "GET", e.path = "/api/v1/openapi.json", e.doors = Door::office | Door::open | Door::operations,
    e.anonymous = true;
    e.about.summary = "This description", e.about.tag = "operations", e.about.answer = R"({"type":"object"})";
    struct Kept {
        std::once_flag once;
        std::shared_ptr<const std::string> text;
    };
    const auto kept = std::make_shared<Kept>();
    e.handle = [&site, kept, title = std::move(title)](Call&, const net::Responder& to) {
        std::call_once(kept->once,
                       [&] { kept->text = std::make_shared<const std::string>(openapi(site.router().all(), title)); });
        to.respond({200, {{"Content-Type", "application/json"}, {"Cache-Control", "no-cache"}}, {}, kept->text, {}});
    };
    return e;
}
}  // namespace greentally::edge
