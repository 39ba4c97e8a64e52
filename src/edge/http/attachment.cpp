#include "edge/http/attachment.hpp"

namespace greentally::edge {
namespace {
constexpr std::size_t held_max = 1u << 20;  // bytes; such an answer may be compressed, too
}
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
Result<std::shared_ptr<std::FILE>> nameless_file() {
    std::FILE* const file = std::tmpfile();
    if (!file) return fault(Why::io, "a temporary file", "cannot be made");
    return std::shared_ptr<std::FILE>(file, [](std::FILE* f) { std::fclose(f); });
}
Result<net::Response> attachment(std::string_view type, std::string_view name, std::shared_ptr<std::FILE> file) {
    if (std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_END) != 0)
        return fault(Why::full, "a temporary file", "cannot be written");
    const auto size = std::size_t(std::ftell(file.get()));
    if (size > held_max) {
        net::Response out = attachment(type, name, std::string());
        out.file = net::File{"/proc/self/fd/" + std::to_string(::fileno(file.get())), file};
        return out;
    }
    std::string bytes(size, '\0');
    std::rewind(file.get());
    if (std::fread(bytes.data(), 1, size, file.get()) != size)
        return fault(Why::io, "a temporary file", "cannot be read");
    return attachment(type, name, std::move(bytes));
}
}  // namespace greentally::edge
