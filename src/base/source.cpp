#include "base/source.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace greentally {
void SourceFaults::add(const SourceFaults& more) {
    for (const SourceFault& f : more.all_) add(f.file, f.at, f.found, f.expected);
    left_out_ += more.left_out_;
}
void SourceFaults::add(std::string_view file, Place at, std::string_view found, Bilingual expected) {
    SourceFault fault{std::string(file), at, shortened(found), std::move(expected)};
    if (std::find(all_.begin(), all_.end(), fault) != all_.end()) return;
    if (all_.size() < limit)
        all_.push_back(std::move(fault));
    else
        ++left_out_;
}
std::vector<SourceFault> SourceFaults::sorted() const {
    auto out = all_;
    std::stable_sort(out.begin(), out.end(), [](const SourceFault& a, const SourceFault& b) {
        return std::tie(a.file, a.at) < std::tie(b.file, b.at);
    });
    return out;
}

const SourceNode* SourceNode::find(std::string_view name) const {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].text == name) return &items[i];
    return nullptr;
}
const SourceFile* SourceFolder::find(std::string_view name) const {
    for (const SourceFile& file : files)
        if (file.name == name) return &file;
    return nullptr;
}

namespace {
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t before = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = before + (a[i - 1] != b[j - 1]);
            before = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}
}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string>& names) {
    constexpr std::size_t longest = 100;
    std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
    std::string best;
    if (typed.size() > longest) return best;
    for (const std::string& name : names) {
        if (name.size() > longest) continue;
        if (const std::size_t n = edits(typed, name); n < least) least = n, best = name;
    }
    return best;
}

std::string_view trimmed(std::string_view text) {
    const auto letter = [](char c) { return c > ' ' && c < '\x7F'; };
    if (!text.empty() && letter(text.front()) && letter(text.back())) return text;
    constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\n", "\r", "\u3000", "\u00A0"};
    for (bool more = true; more;) {
        more = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), more = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), more = true;
        }
    }
    return text;
}
std::string shortened(std::string_view text) {
    constexpr int shown = 60;
    int seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xC0) != 0x80 && seen++ == shown) return std::string(text.substr(0, i)) + "…";
    return std::string(text);
}
}  // namespace greentally
