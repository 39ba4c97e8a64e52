#include "domain/return/heading.hpp"

#include "base/hash.hpp"
#include "base/plain.hpp"
#include "base/source.hpp"

namespace greentally::return_ {
namespace {
std::size_t digits(std::string_view text) { return std::min(text.find_first_not_of("0123456789"), text.size()); }
/// 2022年, 3月, 1-3月, 本月 at the beginning.
std::string_view without_month(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        std::size_t n = digits(text);
        if (n && n < text.size() && text[n] == '-')
            if (const std::size_t to = digits(text.substr(n + 1))) n += 1 + to;
        for (const std::string_view unit : {"年", "月份", "月"})
            if (n && !more && text.substr(n).starts_with(unit)) text.remove_prefix(n + unit.size()), more = true;
        for (const std::string_view word : {"本月", "当月", "本年", "本期"})
            if (!more && text.starts_with(word)) text.remove_prefix(word.size()), more = true;
    }
    return text;
}
}  // namespace
Heading::Heading(std::string_view cell) {
    const std::string as_typed = plain(cell);
    whole = without_month(as_typed);
    if (whole.empty()) whole = as_typed;
    name = whole;
    if (const auto open = whole.rfind('('); whole.ends_with(')') && open != whole.npos && open > 0)
        name = whole.substr(0, open);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::string_view text = trimmed(cell);
        const auto at = text.ends_with(close) ? text.rfind(open) : text.npos;
        if (at != text.npos && name != whole)
            measure = trimmed(text.substr(at + open.size(), text.size() - at - open.size() - close.size()));
    }
    last = without_month(std::string_view(name).substr(name.rfind('/') + 1));
}
std::string layout_signature(const std::vector<std::string>& headings) {
    std::string all;
    for (const std::string& heading : headings) all += Heading(heading).whole + "\n";
    return hex(sm3(all)).substr(0, 32);
}
}  // namespace greentally::return_
