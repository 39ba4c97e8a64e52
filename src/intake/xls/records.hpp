#pragma once
/// A stream of records (MS-XLS 2.1.4): two bytes of type, two of length, then its bytes; what does not fit into 8,224
/// bytes goes on in CONTINUE records.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace greentally::intake::xls {
enum class RecordType : std::uint16_t {  // MS-XLS 2.3
    formula = 0x0006,
    eof = 0x000A,
    datemode = 0x0022,
    filepass = 0x002F,
    continued = 0x003C,
    colinfo = 0x007D,
    boundsheet = 0x0085,
    mulrk = 0x00BD,
    rstring = 0x00D6,
    xf = 0x00E0,
    mergedcells = 0x00E5,
    sst = 0x00FC,
    labelsst = 0x00FD,
    number = 0x0203,
    label = 0x0204,
    boolerr = 0x0205,
    string = 0x0207,
    row = 0x0208,
    array = 0x0221,
    defaultrowheight = 0x0225,
    table = 0x0236,
    rk = 0x027E,
    format = 0x041E,
    shrfmla = 0x04BC,
    bof = 0x0809,
};
struct Record {
    RecordType type{};
    std::size_t at = 0;  // in the stream
    std::string_view body;
    std::vector<std::string_view> more;  // bodies of the CONTINUE records behind it
};
class Records {
public:
    explicit Records(std::string_view stream, std::size_t at = 0) : stream_(stream), at_(at) {}
    /// Memory of `out` is reused. False at the end, and where a record is cut off.
    bool next(Record& out);
    std::size_t at() const { return at_; }

private:
    bool read(RecordType& type, std::string_view& body);
    std::string_view stream_;
    std::size_t at_;
};
/// One substream (MS-XLS 2.1.3): from its BOF to its EOF, without those inside it, such as charts.
class Substream {
public:
    Substream(std::string_view stream, std::size_t at) : records_(stream, at) {}
    /// The next record between BOF and EOF; false at its end, or if there is no BOF here or no EOF.
    bool next(Record& out);
    /// Whether EOF was there.
    bool ended() const { return ended_; }
    std::size_t at() const { return records_.at(); }

private:
    Records records_;
    std::size_t depth_ = 0;
    bool ended_ = false;
};

/// Reads on over the borders between a record and what continues it. What is missing is 0, and ok() false from then on.
class PieceReader {
public:
    PieceReader(const Record& record, std::size_t skip) : record_(record), piece_(record.body) { this->skip(skip); }
    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    void skip(std::uint64_t bytes);
    /// Up to so many bytes of the present piece.
    std::string_view take(std::size_t most);
    std::size_t left() const { return piece_.size(); }
    /// False, and not ok, if this was the last.
    bool next_piece();
    bool ok() const { return ok_; }
    void fail() { ok_ = false; }
    bool done() const { return piece_.empty() && index_ == record_.more.size(); }

private:
    const Record& record_;
    std::string_view piece_;
    std::size_t index_ = 0;  // of the next of record_.more
    bool ok_ = true;
};
}  // namespace greentally::intake::xls
