#include "base/json.hpp"

#include <boost/json/src.hpp>
#include <charconv>

namespace greentally {
namespace json = boost::json;
static const json::value& value(const void* at) { return *static_cast<const json::value*>(at); }

Json::Kind Json::kind() const {
    switch (value(at_).kind()) {
        case json::kind::null: return Kind::null;
        case json::kind::bool_: return Kind::boolean;
        case json::kind::string: return Kind::string;
        case json::kind::array: return Kind::array;
        case json::kind::object: return Kind::object;
        default: return Kind::number;
    }
}
std::string_view Json::string() const {
    const auto* s = value(at_).if_string();
    return s ? std::string_view(s->data(), s->size()) : std::string_view();
}
bool Json::boolean() const { return value(at_).is_bool() && value(at_).get_bool(); }
std::optional<std::int64_t> Json::integer() const {
    if (const auto* n = value(at_).if_int64()) return *n;
    return {};
}
std::size_t Json::size() const {
    if (const auto* a = value(at_).if_array()) return a->size();
    if (const auto* o = value(at_).if_object()) return o->size();
    return 0;
}
Json Json::item(std::size_t i) const { return Json(&value(at_).get_array()[i]); }
std::string_view Json::name(std::size_t i) const {
    const auto key = value(at_).get_object().begin()[i].key();
    return {key.data(), key.size()};
}
Json Json::member(std::size_t i) const { return Json(&value(at_).get_object().begin()[i].value()); }
Json Json::find(std::string_view name) const {
    const auto* o = value(at_).if_object();
    return Json(o ? o->if_contains({name.data(), name.size()}) : nullptr);
}
std::string Json::text() const { return json::serialize(value(at_)); }

struct Document::Tree {
    Tree(std::string_view text, json::error_code& error)
        : memory(buffer, sizeof buffer),
          root(json::parse({text.data(), text.size()}, error, json::storage_ptr(&memory))) {}
    unsigned char buffer[4096];
    json::monotonic_resource memory;
    json::value root;
};
static std::size_t members_kept(const json::value& v) {
    std::size_t n = 0;
    if (const auto* o = v.if_object()) {
        n += o->size();
        for (const auto& m : *o) n += members_kept(m.value());
    } else if (const auto* a = v.if_array()) {
        for (const auto& e : *a) n += members_kept(e);
    }
    return n;
}
/// Members as written: a string followed by a colon, outside strings. More than were kept means a name was given twice.
static std::size_t members_written(std::string_view text) {
    std::size_t n = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inside) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '"')
                inside = false;
        } else if (text[i] == '"')
            inside = true;
        else
            n += text[i] == ':';
    }
    return n;
}
Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;
Json Document::root() const { return Json(&tree_->root); }
std::optional<Document> Document::parse(std::string_view text) {
    json::error_code error;
    auto tree = std::make_unique<Tree>(text, error);
    if (error || members_kept(tree->root) != members_written(text)) return {};
    return Document(std::move(tree));
}
std::size_t Document::read_until(std::string_view text) {
    json::stream_parser parser;
    json::error_code error;
    return parser.write_some(text.data(), text.size(), error);
}

void write_json_string(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const auto plain = std::size_t(
            std::find_if(text.begin(), text.end(),
                         [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }) -
            text.begin());
        out.append(text, 0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const char c = text.front();
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else {
            const char* digits = "0123456789abcdef";
            ((out += "\\u00") += digits[c >> 4]) += digits[c & 15];
        }
        text.remove_prefix(1);
    }
    out += '"';
}
void write_json_integer(std::string& out, std::int64_t n) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, n).ptr;
    out.append(digits, end);
}
}  // namespace greentally
