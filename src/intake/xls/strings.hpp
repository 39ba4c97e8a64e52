#pragma once
/// Texts inside records: characters of one byte (Latin-1) or two (UTF-16), with runs of formatting and readings that
/// are passed over. Where a text goes on in a CONTINUE record, a byte there says anew how wide its characters are.
#include <string>
#include <string_view>
#include <vector>

#include "intake/xls/faults.hpp"
#include "intake/xls/records.hpp"

namespace greentally::intake::xls {
/// How many bytes the count of characters takes: 1 in ShortXLUnicodeString (MS-XLS 2.5.240), 2 in XLUnicodeString
/// (2.5.294) and XLUnicodeRichExtendedString (2.5.293).
enum class CountBytes { one, two };
/// Appends it to `out`. False if characters are NUL or half of a pair, which become U+FFFD, or if reader.ok() is false.
bool read_text(PieceReader& reader, CountBytes, std::string& out);

/// The texts that cells share (SST, MS-XLS 2.4.265).
class Texts {
public:
    struct Text {
        std::string_view utf8;
        bool whole = true;  // false: read_text() was
    };
    /// Errors: false if there are more than `most`, or one is cut off.
    bool read(const Record&, std::size_t most, const FileFaults&);
    std::size_t size() const { return spans_.size(); }
    Text operator[](std::size_t i) const {
        return {std::string_view(bytes_).substr(spans_[i].at, spans_[i].size), spans_[i].whole};
    }

private:
    struct Span {
        std::size_t at = 0;
        std::uint32_t size = 0;
        bool whole = true;
    };
    std::string bytes_;
    std::vector<Span> spans_;
};
}  // namespace greentally::intake::xls
