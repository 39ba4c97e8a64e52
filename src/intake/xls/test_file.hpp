#pragma once
/// Small .xls files made by hand, for what no writer writes.
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greentally::intake::xls::made {
inline std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += char(value >> 8 * i);
    return out;
}
inline std::string u16(unsigned v) { return number(v, 2); }
inline std::string u32(std::uint64_t v) { return number(v, 4); }
inline std::string f64(double v) { return number(std::bit_cast<std::uint64_t>(v), 8); }
inline std::string units(std::u16string_view text) {
    std::string out;
    for (const char16_t c : text) out += u16(c);
    return out;
}
inline std::string wide(std::u16string_view text) { return u16(unsigned(text.size())) + '\1' + units(text); }
inline std::string narrow(std::string_view text) { return u16(unsigned(text.size())) + '\0' + std::string(text); }
inline std::string record(unsigned type, std::string_view body) {
    return u16(type) + u16(unsigned(body.size())) + std::string(body);
}
/// A record of the cell at (row, column).
inline std::string cell(unsigned type, unsigned row, unsigned column, std::string_view body, unsigned xf = 0) {
    return record(type, u16(row) + u16(column) + u16(xf) + std::string(body));
}
inline std::string bof(unsigned kind, unsigned version = 0x0600) {
    return record(0x0809, u16(version) + u16(kind) + std::string(12, '\0'));
}
inline std::string eof() { return record(0x000A, ""); }
/// The stream of a workbook: records of the globals beside those of the sheets, and the records of each sheet.
inline std::string stream(std::string_view globals, const std::vector<std::string>& sheets, unsigned kind = 0) {
    const std::size_t sheet_record = 4 + 8 + 2;
    std::size_t at = bof(5).size() + globals.size() + sheets.size() * sheet_record + eof().size();
    std::string out = bof(5) + std::string(globals), tail;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        out += record(0x0085,
                      u32(at + tail.size()) + '\0' + char(kind) + "\2" + std::string(1, '\0') + "S" + char('1' + i));
        tail += bof(0x10) + sheets[i] + eof();
    }
    return out + eof() + tail;
}
/// A compound file of these streams: small ones among the small sectors, one FAT sector in all.
inline std::string ole(const std::vector<std::pair<std::string, std::string>>& streams) {
    constexpr std::uint32_t end = 0xFFFFFFFE, none = 0xFFFFFFFF;
    std::vector<std::uint32_t> fat{0xFFFFFFFD}, small_fat;
    std::string sectors(512, '\0'), small;
    const auto add = [&](std::string bytes) {  // its first sector
        if (bytes.empty()) return end;
        bytes.resize((bytes.size() + 511) / 512 * 512);
        const auto first = std::uint32_t(fat.size());
        for (std::size_t n = bytes.size() / 512; n > 0; --n)
            fat.push_back(n == 1 ? end : std::uint32_t(fat.size() + 1));
        sectors += bytes;
        return first;
    };
    const auto entry = [](std::string_view name, char type, std::uint32_t right, std::uint32_t child,
                          std::uint32_t first, std::size_t size) {
        std::string out;
        for (const char c : name) out += u16(std::uint8_t(c));
        out.resize(64);
        out += u16(unsigned(2 * name.size() + 2)) + type + '\1' + u32(none) + u32(right) + u32(child);
        return out + std::string(36, '\0') + u32(first) + number(size, 8);
    };
    std::string directory;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        std::string bytes = streams[i].second;
        const std::size_t size = bytes.size();
        auto first = end;
        if (size >= 4096) {
            first = add(bytes);
        } else if (size > 0) {
            bytes.resize((size + 63) / 64 * 64);
            first = std::uint32_t(small_fat.size());
            for (std::size_t n = bytes.size() / 64; n > 0; --n)
                small_fat.push_back(n == 1 ? end : std::uint32_t(small_fat.size() + 1));
            small += bytes;
        }
        const std::uint32_t right = i + 1 < streams.size() ? std::uint32_t(i + 2) : none;
        directory += entry(streams[i].first, 2, right, none, first, size);
    }
    std::string small_table, table;
    for (const auto n : small_fat) small_table += u32(n);
    small_table.resize((small_table.size() + 511) / 512 * 512, '\xFF');
    const auto small_count = small_table.size() / 512;
    const auto small_table_at = add(small_table), small_at = add(small);
    directory = entry("Root Entry", 5, none, streams.empty() ? none : 1, small_at, small.size()) + directory;
    const auto directory_at = add(directory);
    for (const auto n : fat) table += u32(n);
    table.resize(512, '\xFF');
    sectors.replace(0, 512, table);
    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + u16(0x3E) + u16(3) + u16(0xFFFE) +
                         u16(9) + u16(6) + std::string(10, '\0') + u32(1) + u32(directory_at) + u32(0) + u32(4096) +
                         u32(small_table_at) + u32(small_count) + u32(end) + u32(0) + u32(0);
    header.resize(512, '\xFF');
    return header + sectors;
}
inline std::string book(std::string_view globals, const std::vector<std::string>& sheets) {
    return ole({{"Workbook", stream(globals, sheets)}});
}
}  // namespace greentally::intake::xls::made
