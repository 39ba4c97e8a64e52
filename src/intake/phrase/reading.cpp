#include "intake/phrase/reading.hpp"

#include <algorithm>
#include <array>

namespace greentally::intake {
namespace {
constexpr int first_year = 1949, last_year = 2100;
constexpr std::size_t digits_max = 5;
struct Numeral {
    std::string_view sign;
    int value;
};
constexpr std::array<Numeral, 13> numerals{{{"〇", 0},
                                            {"零", 0},
                                            {"○", 0},
                                            {"一", 1},
                                            {"二", 2},
                                            {"两", 2},
                                            {"三", 3},
                                            {"四", 4},
                                            {"五", 5},
                                            {"六", 6},
                                            {"七", 7},
                                            {"八", 8},
                                            {"九", 9}}};
std::optional<int> take_numeral(std::string_view& text) {
    for (const auto& [sign, value] : numerals)
        if (text.starts_with(sign)) return text.remove_prefix(sign.size()), value;
    return {};
}
bool take_word(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}
/// 十五, 二十, 三十一, 一百二十: hundreds, tens and ones, each at most once.
std::optional<int> take_spelt(std::string_view& text) {
    std::string_view rest = text;
    auto digit = take_numeral(rest);
    int value = 0;
    bool any = false;
    if (digit && *digit > 0 && take_word(rest, "百")) {
        value = *digit * 100, any = true;
        take_word(rest, "零");
        digit = take_numeral(rest);
    }
    if (take_word(rest, "十")) {
        if (digit && *digit == 0) return {};
        value += digit.value_or(1) * 10, any = true;
        digit = take_numeral(rest);
    }
    if (!digit && !any) return {};
    std::string_view more = rest;
    if (digit && (take_numeral(more) || rest.starts_with("十") || rest.starts_with("百"))) return {};
    text = rest;
    return value + digit.value_or(0);
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
std::size_t digits_at(std::string_view text) {
    return std::size_t(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}
int value_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}
}  // namespace
bool Reading::take(std::string_view word) { return take_word(rest, word); }
std::string_view Reading::take_one(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (take(word)) return word;
    return {};
}
std::optional<int> Reading::take_number() {
    const std::size_t count = digits_at(rest);
    if (count == 0) return take_spelt(rest);
    return count <= digits_max ? take_digits(count) : std::nullopt;
}
std::optional<int> Reading::take_digits(std::size_t count) {
    if (digits_at(rest) != count) return {};
    const int value = value_of(rest.substr(0, count));
    rest.remove_prefix(count);
    return value;
}
std::optional<int> Reading::take_year() {
    Reading ahead = *this;
    std::optional<int> year = ahead.take_digits(4);
    if (!year) {
        int spelt = 0;
        for (int n = 0; n < 4; ++n) {
            const auto digit = take_numeral(ahead.rest);
            if (!digit) return {};
            spelt = spelt * 10 + *digit;
        }
        std::string_view more = ahead.rest;
        if (take_numeral(more)) return {};
        year = spelt;
    }
    if (*year < first_year || *year > last_year) return {};
    *this = ahead;
    return year;
}
bool Reading::skip_number() {
    const std::size_t before = rest.size();
    for (std::size_t left = 0; left != rest.size();) {
        left = rest.size();
        rest.remove_prefix(digits_at(rest));
        if (left != rest.size() && rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) rest.remove_prefix(1);
        take_numeral(rest) || take_word(rest, "十") || take_word(rest, "百");
    }
    return rest.size() != before;
}
void Reading::skip_character() {
    if (rest.empty()) return;
    std::size_t n = 1;
    while (n < rest.size() && (rest[n] & 0xC0) == 0x80) ++n;
    rest.remove_prefix(n);
}
}  // namespace greentally::intake
