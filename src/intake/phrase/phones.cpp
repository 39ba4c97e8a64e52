#include "intake/phrase/phones.hpp"

#include <algorithm>
#include <array>

#include "intake/phrase/reading.hpp"

namespace greentally::intake {
namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Digits in groups: 138-0000-1234, (0839)3263210, +86 138 0000 1234.
struct Groups {
    std::vector<std::string> all;
    std::size_t end = 0;
};
constexpr std::size_t groups_max = 5, group_max = 12;
Groups groups_at(std::string_view text, std::size_t at) {
    Groups out;
    while (out.all.size() < groups_max) {
        std::size_t i = at;
        while (i < text.size() && !out.all.empty() && (text[i] == ' ' || text[i] == '-' || text[i] == ')')) ++i;
        if (i - at > 2) break;
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end == i) break;
        out.all.emplace_back(text.substr(i, end - i));
        at = out.end = end;
        if (out.all.back().size() >= group_max) break;
    }
    return out;
}
std::string joined(const std::vector<std::string>& groups, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += groups[i];
    return out;
}
bool is_mobile(const std::string& digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
}
/// Three digits for 010 and 02x, four for others; then seven or eight.
std::size_t area_code(std::string_view digits) {
    if (digits.size() < 10 || digits[0] != '0' || digits[1] == '0') return 0;
    const std::size_t code = digits[1] == '1' || digits[1] == '2' ? 3 : 4, local = digits.size() - code;
    return (local == 7 || local == 8) && digits[code] != '0' ? code : 0;
}
bool is_service(const std::string& digits) {
    return (digits.size() == 5 && digits.starts_with("1")) || (digits.size() == 5 && digits.starts_with("9")) ||
           (digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800")));
}
Phone phone_of(const std::string& digits) {
    if (is_mobile(digits)) return {digits, {}, PhoneKind::mobile, PhoneDoubt::none};
    if (const auto code = area_code(digits))
        return {digits.substr(0, code) + "-" + digits.substr(code), {}, PhoneKind::landline, PhoneDoubt::none};
    if (is_service(digits)) return {digits, {}, PhoneKind::service, PhoneDoubt::none};
    if ((digits.size() == 7 || digits.size() == 8) && digits[0] >= '2')
        return {digits, {}, PhoneKind::landline, PhoneDoubt::no_area_code};
    return {
        digits, {}, PhoneKind::doubtful, digits.size() == 11 ? PhoneDoubt::unknown_prefix : PhoneDoubt::wrong_length};
}
/// As many groups as make a number that is known; else the first ones that stand together.
Phone longest(const Groups& groups, std::size_t& used) {
    for (used = groups.all.size(); used > 0; --used) {
        std::string digits = joined(groups.all, 0, used);
        if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
        if (Phone phone = phone_of(digits); phone.doubt == PhoneDoubt::none) return phone;
    }
    used = 1;
    if (groups.all.size() > 1 && groups.all[0].size() <= 4) used = groups.all.size();
    return phone_of(joined(groups.all, 0, used));
}
std::size_t end_of(std::string_view text, std::size_t at, const Groups& groups, std::size_t used) {
    for (std::size_t i = 0; i < used; ++i) { at = text.find(groups.all[i], at) + groups.all[i].size(); }
    return at;
}
/// 转8001, -8001, 分机8001.
void take_extension(std::string_view text, FoundPhone& found) {
    if (found.phone.kind != PhoneKind::landline && found.phone.kind != PhoneKind::service) return;
    Reading in{text.substr(found.end)};
    in.take(" ");
    if (!in.take_any({"转分机", "分机号", "分机", "转", "-"})) return;
    in.take(" ");
    std::size_t digits = 0;
    while (digits < in.rest.size() && is_digit(in.rest[digits])) ++digits;
    if (digits < 1 || digits > 6) return;
    found.phone.extension = in.rest.substr(0, digits);
    found.end = text.size() - in.rest.size() + digits;
}
constexpr std::size_t least_digits = 5;
}  // namespace
std::vector<FoundPhone> find_phones(std::string_view text) {
    std::vector<FoundPhone> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const Groups groups = groups_at(text, at);
        std::size_t used = 0;
        FoundPhone found{at, 0, longest(groups, used)};
        found.end = end_of(text, at, groups, used);
        if (found.phone.number.size() < least_digits) {
            at = end_of(text, at, groups, 1);
            continue;
        }
        if (found.begin > 0 && (text[found.begin - 1] == '(' || text[found.begin - 1] == '+')) --found.begin;
        take_extension(text, found);
        at = found.end;
        out.push_back(std::move(found));
    }
    return out;
}
}  // namespace greentally::intake
