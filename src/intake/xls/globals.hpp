#pragma once
/// What holds for the whole workbook: the first substream (MS-XLS 2.1.7.20.3). CODEPAGE is not read: since Excel 97
/// texts are Unicode.
#include "intake/workbook/workbook.hpp"
#include "intake/xls/strings.hpp"

namespace greentally::intake::xls {
struct Globals {
    struct Sheet {
        std::string name;
        bool hidden = false;
        std::size_t at = 0;  // of its BOF in the stream
    };
    std::vector<Sheet> sheets;                // worksheets alone
    std::vector<NumberFormat> formats;        // the first is general
    std::vector<std::uint16_t> format_of_xf;  // cells name an XF, it a format
    Texts texts;
    bool from_1904 = false;
    std::size_t end = 0;  // behind its EOF
};
/// Errors: nothing if it is encrypted, older than BIFF8, cut off, damaged, has no worksheet or exceeds a limit.
std::optional<Globals> read_globals(std::string_view stream, const WorkbookLimits&, const FileFaults&);
}  // namespace greentally::intake::xls
