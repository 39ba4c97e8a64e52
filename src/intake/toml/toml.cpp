// toml++ 3.3 asserts on some malformed texts (found by fuzzing); from outside they are faults like any other.
namespace greentally::intake {
struct NoToml {};
constexpr void assumed(bool holds) {
    if (!holds) throw NoToml{};
}
}  // namespace greentally::intake
#undef NDEBUG
#define TOML_ASSERT(expr) ::greentally::intake::assumed(bool(expr))
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_MAX_NESTED_VALUES 32
#include "intake/toml/toml.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <optional>
#include <sstream>

#include "base/time.hpp"
#include "intake/text/text.hpp"

namespace greentally::intake {
namespace {
Place place(const toml::source_position& at) { return {std::uint32_t(at.line), std::uint32_t(at.column)}; }

/// Bytes of the file by line and column, for numbers as they were written.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        starts_.push_back(0);
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n') starts_.push_back(i + 1);
    }
    std::string between(const toml::source_region& region) const {
        const std::size_t from = offset(region.begin);
        return std::string(text_.substr(from, std::max(from, offset(region.end)) - from));
    }

private:
    std::size_t offset(const toml::source_position& at) const {
        if (at.line == 0 || at.line > starts_.size()) return text_.size();
        std::size_t i = starts_[at.line - 1];
        for (auto left = at.column - 1; left > 0 && i < text_.size(); ++i)
            if (i + 1 >= text_.size() || (text_[i + 1] & 0xC0) != 0x80) --left;
        return i;
    }
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

SourceNode tree(const toml::node& node, const Lines& lines) {
    using Kind = SourceNode::Kind;
    SourceNode out;
    out.at = place(node.source().begin);
    if (const auto* table = node.as_table()) {
        out.kind = Kind::table;
        std::vector<const toml::key*> keys;
        for (const auto& [key, value] : *table) keys.push_back(&key);
        std::sort(keys.begin(), keys.end(), [](const toml::key* a, const toml::key* b) {
            return place(a->source().begin) < place(b->source().begin);
        });
        for (const toml::key* key : keys) {
            out.names.push_back({std::string(key->str()), place(key->source().begin)});
            out.items.push_back(tree(*table->get(key->str()), lines));
        }
    } else if (const auto* list = node.as_array()) {
        out.kind = Kind::list;
        for (const auto& item : *list) out.items.push_back(tree(item, lines));
    } else if (const auto* text = node.as_string())
        out.kind = Kind::text, out.text = text->get(), out.quoted = true;
    else if (const auto* yes = node.as_boolean())
        out.kind = Kind::boolean, out.text = yes->get() ? "true" : "false";
    else {
        out.kind = node.is_integer() ? Kind::integer : node.is_floating_point() ? Kind::number : Kind::day;
        out.text = lines.between(node.source());
    }
    return out;
}
/// What is wrong with the text, and where.
struct Syntax {
    Place at;
    std::string why;
};
bool asserts(std::string_view text) {
    try {
        return !toml::parse(text) && false;
    } catch (const NoToml&) { return true; }
}
/// The first line with which the text trips the parser.
std::uint32_t tripping_line(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') ends.push_back(i + 1);
    ends.push_back(text.size());
    const auto first =
        std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return !asserts(text.substr(0, end)); });
    return std::uint32_t(std::min(first, ends.end() - 1) - ends.begin()) + 1;
}
std::optional<toml::table> parse(std::string_view text, Syntax& syntax) {
    try {
        auto parsed = toml::parse(text);
        if (parsed) return std::move(parsed).table();
        syntax = {place(parsed.error().source().begin), std::string(parsed.error().description())};
    } catch (const NoToml&) { syntax = {{tripping_line(text), 1}, "a key, = and a value"}; }
    return {};
}
std::string line_of(const std::string& text, std::uint32_t number) {
    std::istringstream lines(text);
    std::string line;
    for (std::uint32_t i = 0; i < number; ++i) std::getline(lines, line);
    return line;
}
}  // namespace

SourceFile toml_file(std::string file, std::string_view bytes, SourceFaults& faults) {
    SourceFile out{std::move(file), SourceFile::Form::toml, true, {}};
    out.root.kind = SourceNode::Kind::table;
    out.root.at = {1, 1};
    const auto bad = [&](Place at, std::string_view found, Bilingual expected) {
        faults.add(out.name, at, found, std::move(expected));
        out.readable = false;
    };
    Place place_of_fault;
    const auto decoded = decode(bytes, toml_bytes_max, place_of_fault);
    if (!decoded) {
        const std::string most = std::to_string(toml_bytes_max);
        decoded.error().why == Why::limit ? bad({}, "", {"不超过 " + most + " 字节", "at most " + most + " bytes"})
                                          : bad(place_of_fault, "", {"UTF-8 文字", "text in UTF-8"});
        return out;
    }
    const std::string& text = decoded.value().text;
    Syntax syntax;
    if (auto table = parse(text, syntax))
        out.root = tree(*table, Lines(text));
    else
        bad(syntax.at, line_of(text, syntax.at.line), {"合乎 TOML 语法：" + syntax.why, "valid TOML: " + syntax.why});
    return out;
}
}  // namespace greentally::intake
