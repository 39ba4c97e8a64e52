#pragma once
/// An OLE2 compound file (MS-CFB): streams by name, each a chain of sectors that a table of next sectors (FAT) links;
/// streams of less than 4,096 bytes share one stream of small sectors with a table of its own.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/xls/faults.hpp"

namespace greentally::intake::xls {
constexpr std::string_view ole_signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};  // MS-CFB 2.2

class CompoundFile {
public:
    /// Reads header, FAT and directory; `bytes` outlives it. Errors: nothing if they are cut off or contradict
    /// themselves.
    static std::optional<CompoundFile> open(std::string_view bytes, const FileFaults&);
    /// A stream of the root storage; ASCII letters of either case are the same (MS-CFB 2.6.4).
    bool has(std::string_view name) const { return find(name); }
    /// The bytes of a stream that is there, never more than the file has. Errors: nothing, as above.
    std::optional<std::string> stream(std::string_view name, const FileFaults&) const;
    /// What the root storage holds, with commas, for a message; not what begins with a control character (properties).
    std::string names() const;

private:
    struct Entry {
        std::string name;
        bool stream = false;
        std::uint32_t first = 0;
        std::uint64_t size = 0;
    };
    using Sectors = std::vector<std::uint32_t>;
    explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}
    bool read_header(const FileFaults&);
    bool read_fat(const FileFaults&);
    bool read_directory(const FileFaults&);
    Entry entry_at(std::string_view directory, std::size_t index) const;
    bool add_fat_sector(std::uint32_t sector, const FileFaults&);
    bool next(std::uint32_t sector, std::uint32_t& out, const FileFaults&) const;
    bool chain(std::uint32_t first, std::uint64_t sectors, Sectors& out, const FileFaults&) const;
    bool copy(std::uint32_t first, std::uint64_t size, std::string& out, const FileFaults&) const;
    bool copy_all(std::uint32_t first, std::string& out, const FileFaults&) const;
    bool copy_small(const Entry&, std::string& out, const FileFaults&) const;
    const Entry* find(std::string_view name) const;
    std::uint64_t offset(std::uint32_t sector) const { return (std::uint64_t(sector) + 1) << shift_; }
    std::uint64_t sectors_max() const { return bytes_.size() >> shift_; }  // the header's place takes a cut last one

    std::string_view bytes_;
    unsigned shift_ = 9;
    Sectors fat_;  // the sectors that hold it
    Entry root_;
    std::vector<Entry> entries_;
};
}  // namespace greentally::intake::xls
