#pragma once
/// Why an .xls is not read, in sentences that say what to do.
#include <string>
#include <string_view>

#include "base/source.hpp"

namespace greentally::intake::xls {
/// Faults of one file, or of one sheet of it. Everything here gives false, for `return`.
struct FileFaults {
    std::string file;
    SourceFaults& all;
    bool stop(Place at, std::string_view found, Bilingual expected) const {
        all.add(file, at, found, std::move(expected));
        return false;
    }
    bool cut_off() const {
        return stop({}, "", {"文件不完整，请重新复制或下载", "the file is cut off: copy or download it again"});
    }
    /// `found`: the part that contradicts itself.
    bool damaged(std::string_view found, Place at = {}) const {
        return stop(at, found,
                    {"文件已损坏，请用 Excel 或 WPS 打开并另存为 .xlsx",
                     "the file is damaged: open it in Excel or WPS and save it as .xlsx"});
    }
    bool encrypted() const {
        return stop({}, "",
                    {"文件已加密，请用 Excel 或 WPS 打开，取消密码后保存",
                     "the file is encrypted: open it in Excel or WPS, remove the password and save it"});
    }
    bool too_many(std::size_t most, std::string_view zh, std::string_view en, Place at = {}) const {
        const std::string n = std::to_string(most);
        return stop(at, "", {"不超过 " + n + " " + std::string(zh), "at most " + n + " " + std::string(en)});
    }
};
}  // namespace greentally::intake::xls
