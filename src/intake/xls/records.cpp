#include "intake/xls/records.hpp"

#include <algorithm>

#include "intake/xls/bytes.hpp"

namespace greentally::intake::xls {
namespace {
/// Some writers still give formulas the numbers of Excel 3 and 4; what we read of them lies the same.
RecordType type_of(std::uint16_t number) {
    return number == 0x0206 || number == 0x0406 ? RecordType::formula : RecordType(number);
}
}  // namespace

bool Records::read(RecordType& type, std::string_view& body) {
    if (at_ > stream_.size() || stream_.size() - at_ < 4) return false;
    const std::size_t length = u16_at(stream_, at_ + 2);
    if (stream_.size() - at_ - 4 < length) return false;
    type = type_of(u16_at(stream_, at_));
    body = stream_.substr(at_ + 4, length);
    at_ += 4 + length;
    return true;
}
bool Records::next(Record& out) {
    out.at = at_, out.more.clear();
    if (!read(out.type, out.body)) return false;
    std::size_t before = at_;
    RecordType type{};
    for (std::string_view body; read(type, body); before = at_) {
        if (type != RecordType::continued) break;
        out.more.push_back(body);
    }
    at_ = before;
    return true;
}

bool Substream::next(Record& out) {
    while (!ended_ && records_.next(out)) {
        if (depth_ == 0 && out.type != RecordType::bof) return false;
        if (out.type == RecordType::bof) {
            ++depth_;
        } else if (out.type == RecordType::eof) {
            ended_ = --depth_ == 0;
        } else if (depth_ == 1)
            return true;
    }
    return false;
}

std::string_view PieceReader::take(std::size_t most) {
    const std::string_view out = piece_.substr(0, most);
    piece_.remove_prefix(out.size());
    return out;
}
bool PieceReader::next_piece() {
    if (index_ == record_.more.size()) return ok_ = false;
    piece_ = record_.more[index_++];
    return true;
}
void PieceReader::skip(std::uint64_t bytes) {
    while (ok_ && bytes > 0)
        if (const std::size_t taken = take(std::min<std::uint64_t>(bytes, left())).size())
            bytes -= taken;
        else
            next_piece();
}
std::uint8_t PieceReader::u8() {
    while (ok_ && piece_.empty()) next_piece();
    return ok_ ? u8_at(take(1), 0) : 0;
}
std::uint16_t PieceReader::u16() {
    const unsigned low = u8();
    return std::uint16_t(low | unsigned(u8()) << 8);
}
std::uint32_t PieceReader::u32() {
    const std::uint32_t low = u16();
    return low | std::uint32_t(u16()) << 16;
}
}  // namespace greentally::intake::xls
