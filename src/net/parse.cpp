#include "net/parse.hpp"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "net/target.hpp"

namespace greentally::net {
namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

struct RequestParser::Parser final : http::basic_parser<true> {
    explicit Parser(const Limits& limits) : limits(limits) {
        header_limit(std::uint32_t(limits.header_total + limits.target + 64));
        body_limit(boost::none);  // Intake decides, not the parser
    }
    const Limits& limits;
    Request request;
    std::string piece;
    int failed = 0;
    bool header = false;
    std::size_t head_bytes = 0;
    int version = 0;  // 10 or 11

    void fail(int status, error_code& ec) {
        failed = status;
        ec = http::error::bad_value;
    }
    void on_request_impl(http::verb, string_view method, string_view target, int number, error_code& ec) override {
        version = number;
        if (target.size() > limits.target) return fail(414, ec);
        if (method.size() > 16) return fail(400, ec);
        request.method.assign(method.data(), method.size());
        request.target.assign(target.data(), target.size());
        auto read = read_target({target.data(), target.size()});
        if (!read && !(request.method == "OPTIONS" && request.target == "*")) return fail(400, ec);
        if (read) request.path = std::move(read->path), request.query = std::move(read->query);
    }
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(http::field field, string_view name, string_view value, error_code& ec) override {
        if (header) return;  // a trailer: what decided about the request must not change after the body
        if (request.headers.size() >= limits.header_count || name.size() + value.size() > limits.header_line)
            return fail(431, ec);
        // A coding that we cannot undo would leave the body's end in doubt.
        if (field == http::field::transfer_encoding && !same_name({value.data(), value.size()}, "chunked"))
            return fail(501, ec);
        if (field == http::field::host && request.headers.find("host")) return fail(400, ec);
        std::string lower(name.data(), name.size());
        for (char& c : lower)
            if (c >= 'A' && c <= 'Z') c = char(c + 32);
        request.headers.add(std::move(lower), {value.data(), value.size()});
    }
    void on_header_impl(error_code& ec) override {
        header = true;
        if (version == 11 && !request.headers.find("host")) return fail(400, ec);
        // Both framings in one message, or a chunked 1.0 message, are how requests are smuggled.
        if (chunked() && (version == 10 || request.headers.find("content-length"))) return fail(400, ec);
    }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view bytes, error_code&) override {
        piece.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view extensions, error_code& ec) override {
        if (extensions.size() > 256) fail(400, ec);
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code&) override {
        piece.append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_finish_impl(error_code&) override {}
};

RequestParser::RequestParser(const Limits& limits) : parser_(std::make_unique<Parser>(limits)) {}
RequestParser::~RequestParser() = default;
Request& RequestParser::request() { return parser_->request; }
std::string RequestParser::take_piece() { return std::exchange(parser_->piece, {}); }
int RequestParser::status() const { return parser_->failed ? parser_->failed : 400; }
bool RequestParser::keep_alive() const { return parser_->keep_alive(); }
bool RequestParser::chunks() const { return parser_->version >= 11; }
bool RequestParser::has_body() const { return !parser_->is_done(); }
bool RequestParser::expects_continue() const {
    return same_name(parser_->request.headers.get("expect"), "100-continue");
}
std::optional<std::uint64_t> RequestParser::content_length() const {
    const auto n = parser_->content_length();
    return n ? std::optional<std::uint64_t>(*n) : std::nullopt;
}

RequestParser::Fed RequestParser::feed(std::string_view bytes) {
    Parser& p = *parser_;
    const bool was_header = p.header;
    error_code ec;
    Fed fed;
    // Beast 1.81 asserts five bytes when it comes back to a last chunk, which are there in the end, but not in every
    // piece.
    constexpr std::size_t last_chunk = std::string_view("0\r\n\r\n").size();
    if (was_header && p.chunked() && bytes.size() < last_chunk) return fed;
    p.eager(was_header);
    fed.used = p.put(boost::asio::const_buffer(bytes.data(), bytes.size()), ec);
    if (!was_header) p.head_bytes += fed.used;
    if (!was_header && !p.header && !ec) ec = http::error::need_more;
    if (ec && ec != http::error::need_more) {
        if (!p.failed) p.failed = ec == http::error::header_limit ? 431 : ec == http::error::bad_version ? 505 : 400;
        fed.step = Step::bad;
    } else if (!was_header && p.header) {
        fed.step = Step::header;
        if (p.head_bytes > p.limits.header_total) p.failed = 431, fed.step = Step::bad;
    } else if (p.is_done()) {
        fed.step = Step::done;
    } else {
        fed.step = p.piece.empty() ? Step::more : Step::body;
    }
    // What cannot become a legal head any more is refused now, not when the buffer is full.
    if (fed.step == Step::more && !p.header) {
        const std::string_view rest = bytes.substr(fed.used);
        const bool in_first_line = p.request.method.empty() && rest.find('\n') == rest.npos;
        if (in_first_line && rest.size() > p.limits.target + 32) p.failed = 414, fed.step = Step::bad;
        if (!in_first_line && p.head_bytes + rest.size() > p.limits.header_total) p.failed = 431, fed.step = Step::bad;
    }
    return fed;
}
}  // namespace greentally::net
