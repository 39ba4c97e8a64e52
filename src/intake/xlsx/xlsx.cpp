#include "intake/xlsx/xlsx.hpp"

#include "intake/xlsx/cells.hpp"

namespace greentally::intake {
namespace {
/// The part that `target` names in the relationships of a part in `folder` ("xl/").
std::string part_of(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string base = folder;
    for (; target.starts_with("../"); target.remove_prefix(3)) {
        if (!base.empty()) base.pop_back();
        base.erase(base.find_last_of('/') + 1);
    }
    return base + std::string(target);
}
std::string relations_of(const std::string& part) {
    const auto slash = part.find_last_of('/') + 1;
    return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}
Bilingual said(Archive::Trouble trouble) {
    switch (trouble) {
        case Archive::Trouble::encrypted:
            return {"未加密的文件：请去掉密码后另存", "no password: remove it and save again"};
        case Archive::Trouble::too_large: return {"解压后不过大的文件", "a file that does not blow up when unpacked"};
        default:
            return {"完整的 .xlsx：文件已损坏或被截断，请重新保存",
                    "a whole .xlsx: it is damaged or cut off; save it again"};
    }
}
Bilingual said(XmlReader::Trouble trouble) {
    if (trouble == XmlReader::Trouble::document_type)
        return {"不含 DOCTYPE 和实体定义的表格", "a workbook without document types and entities"};
    return {"完整的表格内容：文件已损坏，请重新保存", "sound content: the file is damaged; save it again"};
}

class Xlsx final : public Workbook {
public:
    Xlsx(std::string_view bytes, std::string file, const WorkbookLimits& limits)
        : limits_(limits), archive_(bytes, limits.inflated), texts_(limits_) {
        name = std::move(file);
    }
    /// Everything but the cells.
    bool open(SourceFaults& faults) {
        if (!archive_.good()) return fail(faults, name, said(Archive::Trouble::damaged));
        Relations top;
        if (!read("_rels/.rels", top, faults)) return false;
        const std::string* book = top.of_type("officeDocument");
        if (!book) return fail(faults, "ZIP", {".xlsx 工作簿", "an .xlsx workbook"});
        const std::string part = part_of("", *book);
        if (part.ends_with(".bin"))
            return fail(faults, ".xlsb", {"另存为 .xlsx 的工作簿", "the workbook saved as .xlsx"});
        const std::string folder = part.substr(0, part.find_last_of('/') + 1);
        Relations relations;
        SheetNames names;
        if (!read(relations_of(part), relations, faults) || !read(part, names, faults)) return false;
        from_1904 = names.from_1904;
        return read_styles(folder, relations, faults) && read_texts(folder, relations, faults) &&
               list_sheets(folder, relations, names, faults);
    }
    std::unique_ptr<SheetRows> rows(std::size_t sheet, SourceFaults& faults) override;

private:
    friend class XlsxRows;
    bool fail(SourceFaults& faults, std::string_view found, Bilingual expected) const {
        return faults.add(name, {}, found, std::move(expected)), false;
    }
    bool read(const std::string& part, XmlReader& reader, SourceFaults& faults) {
        if (!archive_.has(part))
            return fail(faults, "ZIP",
                        {".xlsx 工作簿（缺 " + part + "）", "an .xlsx workbook (" + part + " is missing)"});
        const auto trouble =
            archive_.each_piece(part, [&](std::string_view piece) { return reader.feed(piece, false); });
        if (trouble != Archive::Trouble::none) return fail(faults, part, said(trouble));
        if (reader.trouble() == XmlReader::Trouble::none) reader.feed({}, true);
        if (reader.trouble() == XmlReader::Trouble::none) return true;
        return fail(faults, part, said(reader.trouble()));
    }
    bool read_styles(const std::string& folder, const Relations& relations, SourceFaults& faults) {
        Styles styles;
        const std::string* at = relations.of_type("styles");
        if (at && !read(part_of(folder, *at), styles, faults)) return false;
        formats = std::move(styles.formats);
        if (formats.empty()) formats.push_back(number_format("General"));
        return true;
    }
    bool read_texts(const std::string& folder, const Relations& relations, SourceFaults& faults) {
        const std::string* at = relations.of_type("sharedStrings");
        if (!at || read(part_of(folder, *at), texts_, faults)) return true;
        return false;
    }
    bool list_sheets(const std::string& folder, const Relations& relations, const SheetNames& names,
                     SourceFaults& faults) {
        for (const auto& n : names.sheets) {
            const auto target = relations.by_id.find(n.relation);
            if (target == relations.by_id.end() || target->second.type != "worksheet") continue;  // charts, dialogs
            const std::string part = part_of(folder, target->second.target);
            if (sheets.size() == limits_.sheets) {
                const std::string most = std::to_string(limits_.sheets);
                return fail(faults, std::to_string(names.sheets.size()),
                            {"不超过 " + most + " 张表", "at most " + most + " sheets"});
            }
            parts_.push_back(part);
            sheets.push_back({n.name, n.hidden, {}, {}});
            if (!look_around(sheets.back(), part, faults)) return false;
        }
        return !sheets.empty() || fail(faults, "0", {"至少一张工作表", "at least one sheet"});
    }
    /// What lies before and after the cells: hidden columns, merges.
    bool look_around(SheetInfo& sheet, const std::string& part, SourceFaults& faults);

    const WorkbookLimits limits_;
    Archive archive_;
    SharedTexts texts_;
    std::vector<std::string> parts_;  // of sheets
};

/// Elements before and after sheetData, which itself is only passed over.
struct Around final {
    explicit Around(bool whole) : whole(whole) {}
    const bool whole;  // else what lies after is not wanted
    std::string before, after;
    bool data = false, done = false;
    static constexpr std::size_t before_max = 1u << 20, after_max = 16u << 20;
    bool feed(std::string_view piece) {
        if (done) {
            after += piece;
            return after.size() < after_max;
        }
        if (!data) {
            before += piece;
            const auto at = before.find("sheetData");
            if (at == std::string::npos) return before.size() < before_max;
            data = true, tail_ = before.substr(at + 9), before.resize(at);
            if (!whole) return false;
        } else
            tail_ += piece;
        if (const auto at = tail_.find("sheetData>"); at != std::string::npos)
            done = true, after = tail_.substr(at + 10);
        else if (tail_.size() > 16)
            tail_.erase(0, tail_.size() - 16);  // a closing tag may lie across two pieces
        return true;
    }

private:
    std::string tail_;
};
/// f(value of `attribute`) for each element of that name in XML text, its whole tag beside it.
template <class F>
void each_element(std::string_view xml, std::string_view element, F f) {
    for (std::size_t at = 0; (at = xml.find(element, at)) != std::string_view::npos; at += element.size()) {
        if (at == 0 || (xml[at - 1] != '<' && xml[at - 1] != ':')) continue;
        f(xml.substr(at, xml.find('>', at) - at));
    }
}
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (const char quote : {'"', '\''}) {
        const std::string opening = " " + std::string(name) + "=" + quote;
        if (const auto at = tag.find(opening); at != std::string_view::npos) {
            const auto from = at + opening.size();
            return tag.substr(from, tag.find(quote, from) - from);
        }
    }
    return {};
}
bool Xlsx::look_around(SheetInfo& sheet, const std::string& part, SourceFaults& faults) {
    Around around(limits_.merges > 0);
    const auto trouble = archive_.each_piece(part, [&](std::string_view piece) { return around.feed(piece); });
    if (trouble != Archive::Trouble::none) return fail(faults, part, said(trouble));
    each_element(around.before, "col ", [&](std::string_view tag) {
        const std::string_view hidden = attribute(tag, "hidden");
        const auto from = cell_at("A" + std::string(attribute(tag, "min"))),
                   to = cell_at("A" + std::string(attribute(tag, "max")));
        if ((hidden == "1" || hidden == "true") && from && to)  // columns are counted from 1, as rows are
            sheet.hidden_columns.push_back(
                {0, from->first, limits_.rows - 1, std::min(to->first, limits_.columns - 1)});
    });
    std::vector<CellRange> merges;
    each_element(around.after, "mergeCell ", [&](std::string_view tag) {
        const auto range = range_of(attribute(tag, "ref"));
        if (range && *range != CellRange{range->top, range->left, range->top, range->left} &&
            merges.size() < limits_.merges)
            merges.push_back(*range);
    });
    sheet.merges = without_overlaps(std::move(merges));
    return true;
}

class XlsxRows final : public SheetRows {
public:
    XlsxRows(Xlsx& of, std::size_t sheet, SourceFaults& faults)
        : of_(of),
          sheet_(sheet),
          faults_(faults),
          part_(of.archive_.open(of.parts_[sheet])),
          cells_(of.texts_, of.formats.size(), of.limits_) {}
    bool next(SheetRow& row) override {
        while (!cells_.take(row)) {
            if (ended_) return false;
            const auto piece = part_->next();
            ended_ = piece.empty() || !cells_.feed(piece, false);
            if (piece.empty() && part_->trouble() == Archive::Trouble::none) cells_.feed({}, true);
            if (ended_) tell();
        }
        return true;
    }

private:
    void tell() {
        const std::string where = of_.where(sheet_);
        if (cells_.wrong)
            faults_.add(where, cells_.wrong->at, cells_.wrong->found, cells_.wrong->expected);
        else if (part_->trouble() != Archive::Trouble::none)
            faults_.add(where, {}, of_.parts_[sheet_], said(part_->trouble()));
        else if (cells_.trouble() != XmlReader::Trouble::none)
            faults_.add(where, {}, of_.parts_[sheet_], said(cells_.trouble()));
    }
    Xlsx& of_;
    const std::size_t sheet_;
    SourceFaults& faults_;
    std::unique_ptr<Archive::Part> part_;
    CellReader cells_;
    bool ended_ = false;
};
std::unique_ptr<SheetRows> Xlsx::rows(std::size_t sheet, SourceFaults& faults) {
    return std::make_unique<XlsxRows>(*this, sheet, faults);
}
}  // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with(std::string_view("PK\3\4", 4)); }
std::unique_ptr<Workbook> open_xlsx(std::string_view bytes, std::string name, SourceFaults& faults,
                                    const WorkbookLimits& limits) {
    if (bytes.size() > limits.bytes) {
        const std::string most = std::to_string(limits.bytes >> 20);
        faults.add(name, {}, std::to_string(bytes.size() >> 20) + " MiB",
                   {"不超过 " + most + " MiB", "at most " + most + " MiB"});
        return {};
    }
    WorkbookLimits here = limits;  // legitimate sheets shrink to a hundredth at most
    here.inflated = std::min(here.inflated, std::max<std::size_t>(256u << 20, bytes.size() * 300));
    auto book = std::make_unique<Xlsx>(bytes, std::move(name), here);
    if (!book->open(faults)) return {};
    return book;
}
}  // namespace greentally::intake
