#include "storage/sqlite/wal.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace greentally::sqlite {
namespace {
/// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr std::size_t log_header = 32, frame_header = 24;

struct Sum {
    std::uint32_t a = 0, b = 0;
    bool operator==(const Sum&) const = default;
};

struct Log {
    std::string_view bytes;

    std::uint32_t big(std::size_t at) const {
        std::uint32_t n = 0;
        for (int i = 0; i < 4; ++i) n = n << 8 | std::uint8_t(bytes[at + i]);
        return n;
    }
    std::uint32_t word(std::size_t at) const {
        const std::uint32_t n = big(at);
        return big(0) & 1 ? n : __builtin_bswap32(n);  // the magic number tells the byte order of the checksums
    }
    Sum sum(Sum s, std::size_t at, std::size_t size) const {
        for (std::size_t i = at; i < at + size; i += 8) s.a += word(i) + s.b, s.b += word(i + 4) + s.a;
        return s;
    }
    std::size_t page() const { return big(8); }
    std::size_t frame(std::size_t i) const { return log_header + i * (frame_header + page()); }
    std::size_t frames() const { return (bytes.size() - log_header) / (frame_header + page()); }
    Sum stored(std::size_t at) const { return {big(at), big(at + 4)}; }

    bool header_fine() const {
        const bool magic = (big(0) | 1) == 0x377f0683 && big(4) == 3007000;
        const bool size = page() >= 512 && page() <= 65536 && (page() & (page() - 1)) == 0;
        return magic && size && sum({}, 0, 24) == stored(24);
    }
    /// Given the checksum stored in the frame before, so that frames after a bad one can be judged too.
    bool frame_fine(std::size_t i) const {
        const std::size_t at = frame(i);
        if (bytes.substr(at + 8, 8) != bytes.substr(16, 8)) return false;  // left over from before the log began anew
        const Sum before = i == 0 ? stored(24) : stored(frame(i - 1) + 16);
        return sum(sum(before, at, 8), at + frame_header, page()) == stored(at + 16);
    }
    bool commits(std::size_t i) const { return big(frame(i) + 4) != 0; }
};

/// What is damaged, if anything.
std::optional<std::string> damage(std::string_view bytes) {
    const Log log{bytes};
    if (bytes.size() <= log_header) return {};
    if (!log.header_fine()) return "its header is damaged";
    std::size_t bad = 0;
    while (bad < log.frames() && log.frame_fine(bad)) ++bad;
    int finished = 0;
    for (std::size_t i = bad + 1; i < log.frames(); ++i) finished += log.frame_fine(i) && log.commits(i);
    if (finished < 2) return {};
    return "frame " + std::to_string(bad + 1) + " is damaged, and finished transactions follow it";
}
}  // namespace

Result<> check_wal(const std::filesystem::path& wal) {
    // A running server may write, or begin the log anew, while we read: only damage that stays is damage.
    std::optional<std::string> found;
    for (int round = 0; round < 3; ++round) {
        std::error_code absent;
        if (!std::filesystem::exists(wal, absent)) return ok();
        std::ifstream file(wal, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        if (!file && !std::filesystem::exists(wal, absent)) return ok();  // the last connection removes it
        if (!file) return fault(Why::io, wal.filename().string(), "cannot read it");
        const auto now = damage(bytes);
        if (!now || (round > 0 && now != found)) return ok();
        found = now;
    }
    return fault(Why::corrupt, wal.filename().string(), *found);
}
}  // namespace greentally::sqlite
