#include "edge/http/attachment.hpp"

namespace greentally::edge {
net::Response attachment(std::string_view type, std::string_view name, std::string bytes) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_",
                               hex = "0123456789ABCDEF";
    std::string ascii, encoded;
    for (const char c : name) {
        const bool is_plain = plain.find(c) != plain.npos;
        const auto byte = std::uint8_t(c);
        if (is_plain) ascii += c, encoded += c;
        if (!is_plain) encoded += '%', encoded += hex[byte >> 4], encoded += hex[byte & 15];
    }
    std::string disposition = "attachment; filename=\"" + (ascii.empty() ? "file" : ascii) + "\"";
    if (ascii.size() != name.size()) disposition += "; filename*=UTF-8''" + encoded;
    return {200,
            {{"Content-Type", std::string(type)}, {"Content-Disposition", std::move(disposition)}},
            std::move(bytes),
            {},
            {}};
}
}  // namespace greentally::edge
