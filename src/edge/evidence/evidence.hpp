#pragma once
/// Files that prove something, in and out. POST /evidence names an upload: its bytes are kept, durable, before the fact
/// that names them is answered. GET /evidence/{id}/file gives them back to whoever may see the evidence, proved against
/// their name. Source: R-REC-01, design 7.
#include "book/files.hpp"
#include "edge/http/rooms.hpp"
#include "edge/upload/uploads.hpp"

namespace greentally::edge {
inline constexpr std::uint64_t evidence_bytes_max = std::uint64_t(64) << 20;
/// image/jpeg, image/png, application/pdf … by the first bytes, never by the name; application/octet-stream if unknown.
std::string_view media_of(std::string_view first_bytes);
std::vector<Endpoint> evidence_endpoints(Engine&, book::Files&, Uploads&,
                                         std::function<void(const Audited&)> audit = {});
}  // namespace greentally::edge
