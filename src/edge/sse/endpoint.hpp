#pragma once
/// GET /api/v1/stream.
#include "edge/http/endpoint.hpp"
#include "edge/sse/streams.hpp"

namespace greentally::edge {
/// `still`: is this log-in still good? Asked at each heartbeat. `sees`: may he be told this topic? Both may be empty.
Endpoint stream_endpoint(Streams& streams, std::function<bool(const Who&)> still,
                         std::function<bool(const Who&, std::string_view topic)> sees = {});
}  // namespace greentally::edge
