#pragma once
/// A paper as a file: GET /papers/{id}/file?format=docx|pdf. What it says, the room of papers tells as the press's
/// tree; how it looks, the press. Source: R-DOC-01.
#include <filesystem>

#include "edge/http/rooms.hpp"

namespace greentally::edge {
/// `fonts`: folders to look for fonts in beside the machine's.
std::vector<Endpoint> paper_endpoints(Engine&, std::vector<std::filesystem::path> fonts,
                                      std::function<void(const Audited&)> audit = {});
}  // namespace greentally::edge
