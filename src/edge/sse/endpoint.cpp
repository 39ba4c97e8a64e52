#include "edge/sse/endpoint.hpp"

namespace greentally::edge {
Endpoint stream_endpoint(Streams& streams, std::function<bool(const Who&)> still,
                         std::function<bool(const Who&, std::string_view)> sees) {
    Endpoint e;
    e.method = "GET", e.path = "/api/v1/stream", e.lane = Lane::at_once;
    e.about = {"Which topics changed, as it happens (server-sent events)",
               "stream",
               "",
               "",
               R"({"type":"string"})",
               200,
               "application/json",
               "text/event-stream"};
    e.handle = [&streams, still = std::move(still), sees = std::move(sees)](Call& call, const net::Responder& to) {
        const Who who = call.who.value_or(Who{});
        std::function<bool()> lives;
        std::function<bool(std::string_view)> tells;
        if (still) lives = [still, who] { return still(who); };
        if (sees) tells = [sees, who](std::string_view topic) { return sees(who, topic); };
        // A browser that reconnects sends the header; one that opens anew may bring the id along itself.
        std::string_view last = call.request.headers.get("last-event-id");
        if (const auto given = call.params.find("last_event_id"); last.empty() && given != call.params.end())
            last = given->second;
        streams.open(to, last, std::move(lives), std::move(tells));
    };
    return e;
}
}  // namespace greentally::edge
