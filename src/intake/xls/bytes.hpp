#pragma once
/// Numbers of a binary file, least byte first. The caller knows that they are there.
#include <bit>
#include <cstdint>
#include <string_view>

namespace greentally::intake::xls {
inline std::uint8_t u8_at(std::string_view b, std::size_t at) { return std::uint8_t(b[at]); }
inline std::uint16_t u16_at(std::string_view b, std::size_t at) {
    return std::uint16_t(u8_at(b, at) | u8_at(b, at + 1) << 8);
}
inline std::uint32_t u32_at(std::string_view b, std::size_t at) {
    return u16_at(b, at) | std::uint32_t(u16_at(b, at + 2)) << 16;
}
inline std::uint64_t u64_at(std::string_view b, std::size_t at) {
    return u32_at(b, at) | std::uint64_t(u32_at(b, at + 4)) << 32;
}
inline double f64_at(std::string_view b, std::size_t at) { return std::bit_cast<double>(u64_at(b, at)); }
}  // namespace greentally::intake::xls
