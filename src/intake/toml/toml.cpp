#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_MAX_NESTED_VALUES 32
#include "intake/toml/toml.hpp"

#include <toml++/toml.h>
#include <algorithm>
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
        out.kind = Kind::text, out.text = text->get();
    else if (const auto* yes = node.as_boolean())
        out.kind = Kind::boolean, out.text = yes->get() ? "true" : "false";
    else {
        out.kind = node.is_integer() ? Kind::integer : node.is_floating_point() ? Kind::number : Kind::day;
        out.text = lines.between(node.source());
    }
    return out;
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
    const auto parsed = toml::parse(std::string_view(text));
    if (!parsed) {
        const Place at = place(parsed.error().source().begin);
        const std::string why(parsed.error().description());
        std::istringstream lines(text);
        std::string line;
        for (std::uint32_t i = 0; i < at.line; ++i) std::getline(lines, line);
        bad(at, line, {"合乎 TOML 语法：" + why, "valid TOML: " + why});
        return out;
    }
    out.root = tree(parsed.table(), Lines(text));
    return out;
}
}  // namespace greentally::intake
