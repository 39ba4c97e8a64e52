#pragma once
/// Reading a phrase from its left end: words, numbers in digits or 二十五, years in digits or 二〇二二.
#include <initializer_list>
#include <optional>
#include <string_view>

namespace greentally::intake {
/// What is still to be read; copied to try, assigned back to go on.
struct Reading {
    std::string_view rest;
    bool take(std::string_view word);
    /// The first that fits, so the longer ones first; empty if none does.
    std::string_view take_one(std::initializer_list<std::string_view> words);
    bool take_any(std::initializer_list<std::string_view> words) { return !take_one(words).empty(); }
    bool at(std::string_view word) const { return rest.starts_with(word); }
    bool at_one(std::initializer_list<std::string_view> words) const { return Reading(*this).take_any(words); }
    bool at_digit() const { return !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; }
    /// 0 … 99999 in digits, or 一 … 九百九十九, 两. A longer run of digits or numerals is no number.
    std::optional<int> take_number();
    /// Of just so many digits, and no more of them behind.
    std::optional<int> take_digits(std::size_t count);
    /// 1949 … 2100, in four digits or four numerals.
    std::optional<int> take_year();
    /// 至, —, ~ between the ends of a range.
    bool take_range_sign() { return take_any({"——", "—", "–", "-", "~", "至", "到"}); }
    /// A run of digits and numerals that nothing else could read; false if there is none.
    bool skip_number();
    void skip_character();
};
}  // namespace greentally::intake
