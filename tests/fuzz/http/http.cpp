#include <cstdint>

#include "net/parse.hpp"
#include "net/target.hpp"

// Whatever the bytes: no reader of HTTP breaks, and what it gives holds its promises.
namespace greentally {
namespace {
std::string escaped(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto b = static_cast<unsigned char>(c);
        out += '%', out += digits[b >> 4], out += digits[b & 15];
    }
    return out;
}
void check_target(std::string_view bytes) {
    const auto read = net::read_target(bytes);
    if (!read) return;
    std::string again;
    for (const auto& segment : read->path) {
        CHECK(segment != "." && segment != ".." && net::is_utf8(segment));
        CHECK(segment.find_first_of("/\\") == segment.npos && segment.find('\0') == segment.npos);
        again += '/' + escaped(segment);
    }
    if (again.empty()) again = "/";
    char before = '?';
    for (const auto& [name, value] : read->query) {
        CHECK(net::is_utf8(name) && net::is_utf8(value));
        again += before + escaped(name) + '=' + escaped(value);
        before = '&';
    }
    const auto twice = net::read_target(again);
    CHECK(twice && twice->path == read->path && twice->query == read->query);
}
void check_fields(std::string_view bytes) {
    const std::string_view value = net::cookie(bytes, "greentally");
    CHECK(value.empty() ||
          (value.data() >= bytes.data() && value.data() + value.size() <= bytes.data() + bytes.size()));
    CHECK(value.find(';') == value.npos);
    const auto range = net::byte_range(bytes, 1000);
    CHECK(!range || range->first <= range->second ? !range || range->second < 1000
                                                  : range->first == 1 && range->second == 0);
    (void)net::lists(bytes, "gzip");
    (void)net::same_tag(bytes, "\"x\"");
}

/// What a connection would understand of the bytes, request after request.
std::string understood(std::string_view bytes, std::size_t piece) {
    net::Limits limits;
    limits.target = 64, limits.header_line = 128, limits.header_total = 512, limits.header_count = 8;
    std::string out;
    std::size_t start = 0, end = 0;
    for (int request = 0; request < 4; ++request) {
        net::RequestParser parser(limits);
        std::string body;
        for (bool header = false;;) {
            const auto fed = start < end ? parser.feed(bytes.substr(start, end - start)) : net::RequestParser::Fed{};
            start += fed.used;
            if (header) body += parser.take_piece();
            if (fed.step == net::RequestParser::Step::bad) return out;
            if (fed.step == net::RequestParser::Step::header) {
                header = true;
                CHECK(parser.request().headers.size() <= limits.header_count &&
                      parser.request().target.size() <= limits.target);
                if (!parser.has_body()) break;
                continue;
            }
            if (fed.step == net::RequestParser::Step::done) break;
            if (fed.used > 0) continue;
            if (end == bytes.size())
                return out;  // a broken head may be seen now or when it is complete: nothing more is understood either
                             // way
            end = std::min(bytes.size(), end + piece);
        }
        const net::Request& r = parser.request();
        out += r.method + ' ' + r.target + ' ' + std::to_string(r.headers.size()) + ' ' + body +
               (parser.keep_alive() ? " keep\n" : " close\n");
        if (!parser.keep_alive()) break;
    }
    return out;
}
void check_http(std::string_view bytes) {
    check_target(bytes);
    check_fields(bytes);
    // How the network cuts the bytes must not matter: where it did, two servers in a row could be made to disagree.
    const std::string whole = understood(bytes, bytes.size() + 1);
    CHECK(whole == understood(bytes, 1));
    CHECK(whole == understood(bytes, 7));
}
}  // namespace
}  // namespace greentally

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    greentally::check_http({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
