#include "net/target.hpp"

namespace greentally::net {
namespace {
constexpr std::size_t max_segments = 64, max_pairs = 128;

int nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
bool decode(std::string_view text, bool plus_is_space, std::string& out) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return false;
            const int high = nibble(text[i + 1]), low = nibble(text[i + 2]);
            if (high < 0 || low < 0) return false;
            c = char(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (c == 0x7f ||
            (static_cast<unsigned char>(c) < 0x20 && !(plus_is_space && (c == '\n' || c == '\r' || c == '\t'))))
            return false;
        out += c;
    }
    return is_utf8(out);
}
bool read_path(std::string_view path, std::vector<std::string>& out) {
    if (path.empty() || path == "/") return true;
    if (path.front() != '/') return false;
    path.remove_prefix(1);
    for (;;) {
        const auto slash = path.find('/');
        std::string segment;
        if (!decode(path.substr(0, slash), false, segment)) return false;
        if (segment == "." || segment == ".." || segment.find_first_of("/\\") != segment.npos) return false;
        if (out.size() == max_segments) return false;
        out.push_back(std::move(segment));
        if (slash == path.npos) return true;
        path.remove_prefix(slash + 1);
    }
}
bool read_query(std::string_view query, Pairs& out) {
    while (!query.empty()) {
        const auto amp = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, amp);
        query.remove_prefix(std::min(amp + 1, query.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        std::string name, value;
        if (!decode(pair.substr(0, equals), true, name)) return false;
        if (equals < pair.size() && !decode(pair.substr(equals + 1), true, value)) return false;
        if (out.size() == max_pairs) return false;
        out.emplace_back(std::move(name), std::move(value));
    }
    return true;
}
}  // namespace

bool is_utf8(std::string_view s) {
    for (std::size_t i = 0; i < s.size();) {
        const auto b = static_cast<unsigned char>(s[i]);
        const std::size_t n = b < 0x80                ? 1
                              : b >= 0xC2 && b < 0xE0 ? 2
                              : b >= 0xE0 && b < 0xF0 ? 3
                              : b >= 0xF0 && b < 0xF5 ? 4
                                                      : 0;
        if (n == 0 || i + n > s.size()) return false;
        char32_t c = n == 1 ? b : b & (0xFF >> (n + 1));
        for (std::size_t k = 1; k < n; ++k) {
            const auto next = static_cast<unsigned char>(s[i + k]);
            if ((next & 0xC0) != 0x80) return false;
            c = (c << 6) | (next & 0x3F);
        }
        if ((n == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) || (n == 4 && (c < 0x10000 || c > 0x10FFFF)))
            return false;
        i += n;
    }
    return true;
}

std::optional<Target> read_target(std::string_view target) {
    if (target.starts_with("http://") || target.starts_with("https://")) {
        target.remove_prefix(target.find("//") + 2);
        target.remove_prefix(std::min(target.find_first_of("/?"), target.size()));
    } else if (!target.starts_with('/')) {
        return {};
    }
    const auto hash = target.find('#');
    if (hash != target.npos) return {};
    Target out;
    const auto question = std::min(target.find('?'), target.size());
    if (!read_path(target.substr(0, question), out.path)) return {};
    if (question < target.size() && !read_query(target.substr(question + 1), out.query)) return {};
    return out;
}

std::string_view cookie(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (!pair.empty() && (pair.front() == ' ' || pair.front() == '\t')) pair.remove_prefix(1);
        while (!pair.empty() && (pair.back() == ' ' || pair.back() == '\t')) pair.remove_suffix(1);
        const auto equals = pair.find('=');
        if (equals == pair.npos || pair.substr(0, equals) != name) continue;
        std::string_view value = pair.substr(equals + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}
}  // namespace greentally::net
