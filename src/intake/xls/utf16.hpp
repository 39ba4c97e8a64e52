#pragma once
/// UTF-16 units, which may come in pieces → UTF-8.
#include <string>

namespace greentally::intake::xls {
class Utf8Writer {
public:
    explicit Utf8Writer(std::string& out) : out_(out) {}
    void put(char16_t unit);
    /// After the last unit. False if one was NUL or half of a pair: U+FFFD stands in its place.
    bool end();

private:
    void put_point(char32_t);
    void put_bad();
    std::string& out_;
    char16_t high_ = 0;
    bool whole_ = true;
};
}  // namespace greentally::intake::xls
