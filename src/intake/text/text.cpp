#include "intake/text/text.hpp"

#include <unicode/ucnv.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace greentally::intake {
namespace {
constexpr std::string_view mark8 = "\xEF\xBB\xBF", mark16_little = "\xFF\xFE", mark16_big = "\xFE\xFF";

/// How long the character at `p` is, 0 if it is none.
std::size_t character(const unsigned char* p, std::size_t left) {
    const auto tail = [&](std::size_t i) { return i < left && (p[i] & 0xC0) == 0x80; };
    if (p[0] < 0x80) return 1;
    if (p[0] < 0xC2) return 0;
    if (p[0] < 0xE0) return tail(1) ? 2 : 0;
    if (p[0] < 0xF0) {
        if (!tail(1) || !tail(2) || (p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F)) return 0;
        return 3;
    }
    if (p[0] > 0xF4 || !tail(1) || !tail(2) || !tail(3) || (p[0] == 0xF0 && p[1] < 0x90) ||
        (p[0] == 0xF4 && p[1] > 0x8F))
        return 0;
    return 4;
}

struct Close {
    void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, Close>;

/// What came out before a fault is in `out`.
Result<> convert(std::string_view bytes, const char* from, std::string& out) {
    UErrorCode error = U_ZERO_ERROR;
    const Converter source(ucnv_open(from, &error));
    const Converter target(ucnv_open("UTF-8", &error));
    if (U_FAILURE(error)) return fault(Why::io, from, u_errorName(error));
    ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    ucnv_setFromUCallBack(target.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::vector<char16_t> units(8192);
    const char *at = bytes.data(), *end = at + bytes.size();
    bool more = true;
    while (more) {
        error = U_ZERO_ERROR;
        char16_t* unit = units.data();
        ucnv_toUnicode(source.get(), &unit, units.data() + units.size(), &at, end, nullptr, true, &error);
        more = error == U_BUFFER_OVERFLOW_ERROR;
        const bool failed = U_FAILURE(error) && !more;
        const char16_t *from_unit = units.data(), *to_unit = unit;
        char piece[8192];
        do {
            error = U_ZERO_ERROR;
            char* byte = piece;
            ucnv_fromUnicode(target.get(), &byte, piece + sizeof piece, &from_unit, to_unit, nullptr, !more, &error);
            out.append(piece, byte);
        } while (error == U_BUFFER_OVERFLOW_ERROR);
        if (failed || U_FAILURE(error)) return fault(Why::malformed, from, u_errorName(error));
    }
    return ok();
}
/// So many characters of several bytes are no accident in any other encoding.
bool surely_utf8(std::string_view good) {
    constexpr int enough = 8;
    int several = 0;
    for (const char c : good) several += (c & 0xC0) == 0xC0;
    return several >= enough;
}
}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = character(p + i, text.size() - i);
        if (!n) return i;
        i += n;
    }
    return text.npos;
}

Result<Decoded> decode(std::string_view bytes, std::size_t bytes_max, Place& bad) {
    if (bytes.size() > bytes_max) return fault(Why::limit, "bytes", "at most " + std::to_string(bytes_max) + " bytes");
    Decoded out;
    const auto by_icu = [&](std::string_view body, const char* from, Encoding encoding) -> Result<Decoded> {
        out.encoding = encoding;
        const auto converted = convert(body, from, out.text);
        if (converted) return std::move(out);
        bad = place_of(out.text, out.text.size());
        return converted.error();
    };
    if (bytes.starts_with(mark16_little)) return by_icu(bytes.substr(2), "UTF-16LE", Encoding::utf16);
    if (bytes.starts_with(mark16_big)) return by_icu(bytes.substr(2), "UTF-16BE", Encoding::utf16);
    const bool marked = bytes.starts_with(mark8);
    const std::string_view text = marked ? bytes.substr(mark8.size()) : bytes;
    const std::size_t stop = first_bad_utf8(text);
    if (stop == text.npos) return Decoded{std::string(text), marked ? Encoding::utf8_bom : Encoding::utf8};
    if (!marked && !surely_utf8(text.substr(0, stop))) return by_icu(bytes, "gb18030", Encoding::gb18030);
    bad = place_of(text, stop);
    return fault(Why::malformed, "bytes", "UTF-8");
}

Place place_of(std::string_view text, std::size_t offset) {
    Place at{1, 1};
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !pair))
            ++at.line, at.column = 1;
        else if ((text[i] & 0xC0) != 0x80 && !pair)
            ++at.column;
    }
    return at;
}
}  // namespace greentally::intake
