#include "intake/xls/strings.hpp"

#include <algorithm>

#include "intake/xls/bytes.hpp"
#include "intake/xls/utf16.hpp"

namespace greentally::intake::xls {
namespace {
constexpr unsigned wide_flag = 0x01, phonetic_flag = 0x04, runs_flag = 0x08;  // MS-XLS 2.5.293

void read_characters(PieceReader& reader, std::size_t count, bool wide, Utf8Writer& out) {
    while (count > 0 && reader.ok()) {
        if (reader.left() == 0) {
            if (reader.next_piece()) wide = reader.u8() & wide_flag;
            continue;
        }
        const std::string_view part = reader.take(std::min(count * (wide ? 2 : 1), reader.left()));
        if (wide && part.size() % 2 != 0) return reader.fail();
        for (std::size_t i = 0; i < part.size(); i += wide ? 2 : 1) out.put(wide ? u16_at(part, i) : u8_at(part, i));
        count -= wide ? part.size() / 2 : part.size();
    }
}
}  // namespace

bool read_text(PieceReader& reader, CountBytes count_bytes, std::string& out) {
    const std::size_t count = count_bytes == CountBytes::one ? reader.u8() : reader.u16();
    const unsigned flags = reader.u8();
    const std::uint64_t runs = flags & runs_flag ? reader.u16() : 0;
    const std::uint64_t phonetic = flags & phonetic_flag ? reader.u32() : 0;
    Utf8Writer to(out);
    read_characters(reader, count, flags & wide_flag, to);
    const bool whole = to.end();
    reader.skip(4 * runs + phonetic);
    return whole && reader.ok();
}

bool Texts::read(const Record& record, std::size_t most, const FileFaults& faults) {
    PieceReader reader(record, 4);
    const std::size_t count = reader.u32();
    while (spans_.size() < count && reader.ok() && !reader.done()) {
        if (spans_.size() == most) return faults.too_many(most, "条文字", "texts");
        const std::size_t at = bytes_.size();
        const bool whole = read_text(reader, CountBytes::two, bytes_);
        spans_.push_back({at, std::uint32_t(bytes_.size() - at), whole});
    }
    return reader.ok() || faults.damaged("SST");
}
}  // namespace greentally::intake::xls
