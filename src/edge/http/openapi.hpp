#pragma once
/// The endpoints as an OpenAPI 3.1 document.
#include "edge/http/endpoint.hpp"

namespace greentally::edge {
struct ApiTitle {
    std::string title, version, description;
};
/// JSON text. Every endpoint that has a description with a summary is in it; schemas are taken as they are.
std::string openapi(const std::vector<std::unique_ptr<Endpoint>>& endpoints, const ApiTitle& title);
}  // namespace greentally::edge
