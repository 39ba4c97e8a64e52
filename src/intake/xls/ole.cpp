#include "intake/xls/ole.hpp"

#include <algorithm>

#include "intake/xls/bytes.hpp"
#include "intake/xls/utf16.hpp"

namespace greentally::intake::xls {
namespace {
constexpr std::uint32_t last_sector = 0xFFFFFFFA, end_of_chain = 0xFFFFFFFE, no_entry = 0xFFFFFFFF;  // MS-CFB 2.1
constexpr std::size_t header_bytes = 512, header_fat_sectors = 109, entry_bytes = 128, small_bytes = 64;
constexpr std::uint64_t small_stream_max = 4'096, all = ~std::uint64_t(0);

bool same_name(std::string_view a, std::string_view b) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return upper(x) == upper(y); });
}
std::string sector_name(std::uint32_t sector) { return "sector " + std::to_string(sector); }
}  // namespace

std::optional<CompoundFile> CompoundFile::open(std::string_view bytes, const FileFaults& faults) {
    CompoundFile file(bytes);
    if (!file.read_header(faults) || !file.read_fat(faults) || !file.read_directory(faults)) return {};
    return file;
}

/// MS-CFB 2.2.
bool CompoundFile::read_header(const FileFaults& faults) {
    if (bytes_.size() < header_bytes) return faults.cut_off();
    const unsigned version = u16_at(bytes_, 26), shift = u16_at(bytes_, 30), small_shift = u16_at(bytes_, 32);
    if (!bytes_.starts_with(ole_signature) || u16_at(bytes_, 28) != 0xFFFE || (version != 3 && version != 4) ||
        (shift != 9 && shift != 12) || small_shift != 6)
        return faults.damaged("OLE header");
    shift_ = shift;
    return true;
}

/// The sectors of the FAT: the first 109 stand in the header, more in a chain of their own (DIFAT, MS-CFB 2.5).
bool CompoundFile::read_fat(const FileFaults& faults) {
    const std::uint32_t count = u32_at(bytes_, 44);
    if (count > sectors_max()) return faults.cut_off();
    for (std::size_t i = 0; i < header_fat_sectors && fat_.size() < count; ++i)
        if (!add_fat_sector(u32_at(bytes_, 76 + 4 * i), faults)) return false;
    const std::size_t per_sector = (std::size_t(1) << shift_) / 4 - 1;
    std::uint32_t sector = u32_at(bytes_, 68);
    for (std::uint64_t seen = 0; fat_.size() < count; ++seen) {
        if (sector > last_sector || seen > sectors_max()) return faults.damaged("DIFAT");
        const std::uint64_t at = offset(sector);
        if (at + 4 * (per_sector + 1) > bytes_.size()) return faults.cut_off();
        for (std::size_t i = 0; i < per_sector && fat_.size() < count; ++i)
            if (!add_fat_sector(u32_at(bytes_, at + 4 * i), faults)) return false;
        sector = u32_at(bytes_, at + 4 * per_sector);
    }
    return true;
}
bool CompoundFile::add_fat_sector(std::uint32_t sector, const FileFaults& faults) {
    if (sector > last_sector) return faults.damaged("DIFAT");
    if (offset(sector) >= bytes_.size()) return faults.cut_off();
    fat_.push_back(sector);
    return true;
}

bool CompoundFile::next(std::uint32_t sector, std::uint32_t& out, const FileFaults& faults) const {
    const std::uint32_t per_sector = (1u << shift_) / 4;
    if (sector / per_sector >= fat_.size()) return faults.damaged(sector_name(sector));
    const std::uint64_t at = offset(fat_[sector / per_sector]) + 4 * (sector % per_sector);
    if (at + 4 > bytes_.size()) return faults.cut_off();
    out = u32_at(bytes_, at);
    return true;
}
/// So many sectors of a chain, or all to its end; each is there at least in part and comes once.
bool CompoundFile::chain(std::uint32_t first, std::uint64_t sectors, Sectors& out, const FileFaults& faults) const {
    if (sectors != all && sectors > sectors_max()) return faults.cut_off();
    std::vector<bool> seen(sectors_max() + 1);
    for (std::uint32_t sector = first; out.size() < sectors;) {
        if (sectors == all && sector == end_of_chain) break;
        if (sector > last_sector) return faults.damaged("FAT");
        if (offset(sector) >= bytes_.size())
            return sector / ((1u << shift_) / 4) < fat_.size() ? faults.cut_off() : faults.damaged(sector_name(sector));
        if (seen[sector]) return faults.damaged(sector_name(sector));
        seen[sector] = true;
        out.push_back(sector);
        if (out.size() < sectors && !next(sector, sector, faults)) return false;
    }
    return true;
}
bool CompoundFile::copy(std::uint32_t first, std::uint64_t size, std::string& out, const FileFaults& faults) const {
    const std::uint64_t width = std::uint64_t(1) << shift_;
    if (size > bytes_.size()) return faults.cut_off();
    Sectors sectors;
    if (!chain(first, (size + width - 1) >> shift_, sectors, faults)) return false;
    out.reserve(size);
    for (const std::uint32_t sector : sectors) {
        const std::size_t wanted = std::min(width, size - out.size());
        const std::string_view part = bytes_.substr(offset(sector), wanted);
        if (part.size() < wanted) return faults.cut_off();
        out += part;
    }
    return true;
}
bool CompoundFile::copy_all(std::uint32_t first, std::string& out, const FileFaults& faults) const {
    Sectors sectors;
    if (!chain(first, all, sectors, faults)) return false;
    for (const std::uint32_t sector : sectors) out += bytes_.substr(offset(sector), std::size_t(1) << shift_);
    return true;
}
/// MS-CFB 2.4: sectors of 64 bytes inside the root's stream, linked by the mini FAT.
bool CompoundFile::copy_small(const Entry& entry, std::string& out, const FileFaults& faults) const {
    std::string table, sectors;
    if (!copy_all(u32_at(bytes_, 60), table, faults) || !copy(root_.first, root_.size, sectors, faults)) return false;
    std::vector<bool> seen(sectors.size() / small_bytes + 1);
    for (std::uint32_t sector = entry.first; out.size() < entry.size;) {
        const std::size_t at = sector * small_bytes,
                          wanted = std::min<std::uint64_t>(small_bytes, entry.size - out.size());
        if (sector > last_sector || at + wanted > sectors.size() || seen[sector]) return faults.damaged("mini FAT");
        seen[sector] = true;
        out += std::string_view(sectors).substr(at, wanted);
        if (out.size() == entry.size) break;
        if (std::size_t(sector) * 4 + 4 > table.size()) return faults.damaged("mini FAT");
        sector = u32_at(table, std::size_t(sector) * 4);
    }
    return true;
}

/// MS-CFB 2.6.1.
CompoundFile::Entry CompoundFile::entry_at(std::string_view directory, std::size_t index) const {
    const std::string_view raw = directory.substr(index * entry_bytes, entry_bytes);
    Entry out;
    Utf8Writer name(out.name);
    for (std::size_t i = 0; i < 32 && u16_at(raw, 2 * i) != 0; ++i) name.put(u16_at(raw, 2 * i));
    name.end();
    out.stream = u8_at(raw, 66) == 2;
    out.first = u32_at(raw, 116);
    out.size = shift_ == 9 ? u32_at(raw, 120) : u64_at(raw, 120);
    return out;
}
/// The root storage's own entries, a binary tree; what other storages hold (embedded files) is none of ours.
bool CompoundFile::read_directory(const FileFaults& faults) {
    std::string directory;
    if (!copy_all(u32_at(bytes_, 48), directory, faults)) return false;
    const std::size_t count = directory.size() / entry_bytes;
    if (count == 0) return faults.damaged("OLE directory");
    root_ = entry_at(directory, 0);
    std::vector<bool> seen(count);
    std::vector<std::uint32_t> open{u32_at(directory, 76)};
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        if (index == no_entry || index == 0) continue;
        if (index >= count && directory.size() % header_bytes != 0) return faults.cut_off();
        if (index >= count || seen[index]) return faults.damaged("OLE directory");
        seen[index] = true;
        entries_.push_back(entry_at(directory, index));
        open.push_back(u32_at(directory, index * entry_bytes + 68));
        open.push_back(u32_at(directory, index * entry_bytes + 72));
    }
    return true;
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& e) { return e.stream && same_name(e.name, name); });
    return found == entries_.end() ? nullptr : &*found;
}
std::optional<std::string> CompoundFile::stream(std::string_view name, const FileFaults& faults) const {
    const Entry& entry = *find(name);
    std::string out;
    const bool done =
        entry.size < small_stream_max ? copy_small(entry, out, faults) : copy(entry.first, entry.size, out, faults);
    if (!done) return {};
    return out;
}
std::string CompoundFile::names() const {
    std::string out;
    for (const Entry& e : entries_)
        if (!e.name.empty() && u8_at(e.name, 0) >= ' ') out += (out.empty() ? "" : ", ") + e.name;
    return out;
}
}  // namespace greentally::intake::xls
