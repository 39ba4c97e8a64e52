#pragma once
/// What goes into and comes out of a server, as plain values. Knows no socket.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greentally::net {
struct Field {
    std::string name, value;
};
/// Header fields in the order sent. Names of requests are in lower case.
class Fields {
public:
    Fields() = default;
    Fields(std::initializer_list<Field> fields) : fields_(fields) {}
    /// The first field of that name (any case), or null.
    const std::string* find(std::string_view name) const;
    /// The first field's value, empty if absent.
    std::string_view get(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    void add(std::string name, std::string value) { fields_.push_back({std::move(name), std::move(value)}); }
    void set(std::string_view name, std::string value);
    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }
    std::size_t size() const { return fields_.size(); }

private:
    std::vector<Field> fields_;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;
class BodySink;
struct Request {
    std::string method, target;     // as sent
    std::vector<std::string> path;  // decoded segments, none of them "." or ".."
    Pairs query;                    // decoded, in the order sent
    Fields headers;
    std::string body;
    std::string peer;                // address of the asker, without port
    std::shared_ptr<BodySink> sink;  // that took the body, if one did
    unsigned listener = 0;           // the tag of the listener that took it
};

/// Bytes of a file that the server sends itself, with Range support.
struct File {
    std::string path;
    std::shared_ptr<const void> held;  // goes with the answer: what removes the file at last
};
struct Response {
    int status = 200;
    Fields headers;
    std::string body;
    std::shared_ptr<const std::string> shared;  // instead of body: bytes that many answers share
    std::optional<File> file;                   // instead of both
    std::string_view bytes() const { return shared ? std::string_view(*shared) : std::string_view(body); }
};

std::string_view reason(int status);
bool same_name(std::string_view a, std::string_view b);
/// Does the list (Accept-Encoding, Connection …) name the token, with a weight above zero?
bool lists(std::string_view list, std::string_view token);
/// A Range header over a body of `size` bytes: [first, last]; nothing if absent, several, or not understood (send all).
/// Errors: a first beyond the end gives first > last (416).
std::optional<std::pair<std::uint64_t, std::uint64_t>> byte_range(std::string_view header, std::uint64_t size);
/// Does If-None-Match name the tag? Weak comparison, as RFC 9110 13.1.2 has it.
bool same_tag(std::string_view if_none_match, std::string_view etag);
/// Now as an HTTP date (IMF-fixdate).
std::string http_date(std::int64_t unix_seconds);
}  // namespace greentally::net
