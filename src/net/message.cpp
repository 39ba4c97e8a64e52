#include "net/message.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace greentally::net {
namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
std::string_view trim(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
    return s;
}
std::optional<std::uint64_t> number(std::string_view s) {
    std::uint64_t n = 0;
    const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), n);
    if (ec != std::errc{} || end != s.data() + s.size() || s.empty()) return {};
    return n;
}
}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}
const std::string* Fields::find(std::string_view name) const {
    for (const Field& f : fields_)
        if (same_name(f.name, name)) return &f.value;
    return nullptr;
}
std::string_view Fields::get(std::string_view name) const {
    const std::string* value = find(name);
    return value ? std::string_view(*value) : std::string_view();
}
std::size_t Fields::count(std::string_view name) const {
    return std::count_if(fields_.begin(), fields_.end(), [&](const Field& f) { return same_name(f.name, name); });
}
void Fields::set(std::string_view name, std::string value) {
    for (Field& f : fields_)
        if (same_name(f.name, name)) return void(f.value = std::move(value));
    add(std::string(name), std::move(value));
}

bool lists(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        if (!same_name(trim(item.substr(0, semicolon)), token)) continue;
        const auto q = item.find("q=", semicolon);
        return q == item.npos || item.substr(q + 2).find_first_of("123456789") != item.npos;
    }
    return false;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> byte_range(std::string_view header, std::uint64_t size) {
    if (!header.starts_with("bytes=") || header.find(',') != header.npos) return {};
    header.remove_prefix(6);
    const auto dash = header.find('-');
    if (dash == header.npos) return {};
    const auto first = number(trim(header.substr(0, dash))), last = number(trim(header.substr(dash + 1)));
    if (!first && !last) return {};
    if (!first) {  // the last n bytes
        if (*last == 0 || size == 0) return std::pair{std::uint64_t(1), std::uint64_t(0)};
        return std::pair{size - std::min(size, *last), size - 1};
    }
    if (*first >= size) return std::pair{std::uint64_t(1), std::uint64_t(0)};
    if (last && *last < *first) return {};
    return std::pair{*first, last ? std::min(*last, size - 1) : size - 1};
}

bool same_tag(std::string_view list, std::string_view etag) {
    const auto bare = [](std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; };
    if (trim(list) == "*") return true;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (bare(trim(list.substr(0, comma))) == bare(etag)) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

std::string http_date(std::int64_t unix_seconds) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t t = unix_seconds;
    std::tm tm{};
    gmtime_r(&t, &tm);
    char out[64];
    const int n = std::snprintf(out, sizeof out, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[tm.tm_wday], tm.tm_mday,
                                months[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
    return {out, std::size_t(n)};
}

std::string_view reason(int status) {
    switch (status) {
        case 100: return "Continue";
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 302: return "Found";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 411: return "Length Required";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 416: return "Range Not Satisfiable";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        case 505: return "HTTP Version Not Supported";
        case 507: return "Insufficient Storage";
    }
    return "Status";
}
}  // namespace greentally::net
