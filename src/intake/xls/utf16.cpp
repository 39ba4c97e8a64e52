#include "intake/xls/utf16.hpp"

#include <utility>

namespace greentally::intake::xls {
void Utf8Writer::put_point(char32_t c) {
    const auto tail = [&](int shift) { out_ += char(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        out_ += char(c);
    } else if (c < 0x800) {
        out_ += char(0xC0 | c >> 6), tail(0);
    } else if (c < 0x10000) {
        out_ += char(0xE0 | c >> 12), tail(6), tail(0);
    } else {
        out_ += char(0xF0 | c >> 18), tail(12), tail(6), tail(0);
    }
}
void Utf8Writer::put_bad() {
    whole_ = false;
    put_point(0xFFFD);
}
void Utf8Writer::put(char16_t unit) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (const char16_t high = std::exchange(high_, u'\0')) {
        if (low) return put_point(0x10000 + (char32_t(high - 0xD800) << 10) + (unit - 0xDC00));
        put_bad();
    }
    if (unit >= 0xD800 && unit <= 0xDBFF)
        high_ = unit;
    else if (low || unit == 0)
        put_bad();
    else
        put_point(unit);
}
bool Utf8Writer::end() {
    if (std::exchange(high_, u'\0')) put_bad();
    return whole_;
}
}  // namespace greentally::intake::xls
