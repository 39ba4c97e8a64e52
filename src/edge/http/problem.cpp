#include "edge/http/problem.hpp"

#include "base/json.hpp"

namespace greentally::edge {
std::string sentence(const Problem& p, Language language, const Words& words) {
    std::string out = words.say(p.code, language);
    constexpr std::string_view gap = "{expected}";
    if (const auto at = out.find(gap); at != out.npos) out.replace(at, gap.size(), p.expected);
    return out;
}
namespace {
void write(std::string& out, const Problem& p, Language language, const Words& words) {
    out += "\"title\":";
    write_json_string(out, sentence(p, language, words));
    out += ",\"code\":";
    write_json_string(out, p.code);
    if (!p.detail.empty()) out += ",\"detail\":", write_json_string(out, p.detail);
    if (!p.field.empty()) out += ",\"field\":", write_json_string(out, p.field);
}
}  // namespace
net::Response problem(const Problem& p, Language language, const Words& words) {
    std::string out =
        "{\"type\":\"urn:greentally:problem:" + p.code + "\",\"status\":" + std::to_string(p.status) + ',';
    write(out, p, language, words);
    for (std::size_t i = 0; i < p.also.size(); ++i)
        out += i ? ",{" : ",\"also\":[{", write(out, p.also[i], language, words), out += '}';
    out += p.also.empty() ? "}" : "]}";
    return {p.status,
            {{"Content-Type", "application/problem+json"},
             {"Content-Language", language == Language::zh ? "zh-CN" : "en"},
             {"Cache-Control", "no-store"}},
            std::move(out),
            {},
            {}};
}
std::string_view code_of(int status) {
    switch (status) {
        case 400: return "http.malformed";
        case 401: return "http.unauthenticated";
        case 403: return "http.forbidden";
        case 404: return "http.not_found";
        case 405: return "http.method";
        case 408: return "http.timeout";
        case 413: return "http.too_large";
        case 414: return "http.target_too_long";
        case 415: return "http.media_type";
        case 417: return "http.expectation";
        case 429: return "http.too_many";
        case 431: return "http.header_too_large";
        case 500: return "http.internal";
        case 501: return "http.not_implemented";
        case 503: return "http.busy";
        case 505: return "http.version";
    }
    return "http.failed";
}
int status_of(std::string_view code) {
    if (code == "not_found") return 404;
    if (code == "forbidden") return 403;
    return 409;
}
net::Response json(std::string text, int status) {
    return {status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, std::move(text), {}, {}};
}
}  // namespace greentally::edge
