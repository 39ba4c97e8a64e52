#pragma once
/// The bytes of a request, step by step. parse.cpp is the only file that names Beast.
#include <memory>

#include "net/server.hpp"

namespace greentally::net {
class RequestParser {
public:
    enum class Step { more, header, body, done, bad };
    struct Fed {
        std::size_t used = 0;
        Step step = Step::more;
    };
    explicit RequestParser(const Limits& limits);
    ~RequestParser();
    /// Feeds bytes that start where the last call stopped. header: once, when all fields are in request(); body:
    /// piece() holds new bytes; bad: status() says which answer is due.
    Fed feed(std::string_view bytes);
    Request& request();
    std::string take_piece();  // body bytes since the last call
    int status() const;
    bool keep_alive() const;
    bool chunks() const;  // HTTP/1.1: the peer understands chunked answers
    bool has_body() const;
    bool expects_continue() const;
    std::optional<std::uint64_t> content_length() const;

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};
}  // namespace greentally::net
