#include "edge/evidence/evidence.hpp"

namespace greentally::edge {
std::string_view media_of(std::string_view bytes) {
    struct Sign {
        std::string_view begins, media;
        std::size_t at = 0;
    };
    static constexpr Sign signs[] = {
        {"\xFF\xD8\xFF", "image/jpeg"},
        {"\x89PNG\r\n\x1A\n", "image/png"},
        {"WEBP", "image/webp", 8},
        {"ftypheic", "image/heic", 4},
        {"%PDF-", "application/pdf"},
        {"PK\x03\x04", "application/zip"},
        {"\xD0\xCF\x11\xE0", "application/x-ole-storage"},
        {"ftyp", "video/mp4", 4},
    };
    for (const Sign& s : signs)
        if (bytes.size() >= s.at + s.begins.size() && bytes.substr(s.at, s.begins.size()) == s.begins) return s.media;
    return "application/octet-stream";
}
}  // namespace greentally::edge
