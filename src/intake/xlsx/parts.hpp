#pragma once
/// The parts beside the sheets: which part holds what, sheets by name, formats, shared texts.
#include <deque>
#include <map>

#include "intake/workbook/workbook.hpp"
#include "intake/xlsx/archive.hpp"
#include "intake/xlsx/xml.hpp"

namespace greentally::intake {
/// Text with its _xHHHH_ escapes (ECMA-376 part 1, 22.9.2.19) undone; control characters but tab and line end are left
/// out.
void append_text(std::string& out, std::string_view piece);

/// Id → target of a part of relationships, and type → target of the first of each.
struct Relations final : XmlReader {
    struct Related {
        std::string type, target;  // the type's last word: worksheet, styles
    };
    std::map<std::string, Related, std::less<>> by_id;
    /// The target of the first of a type; nothing if there is none.
    const std::string* of_type(std::string_view type) const;

private:
    void begin(std::string_view, const Attributes&) override;
    void end(std::string_view) override {}
    void characters(std::string_view) override {}
};
struct SheetNames final : XmlReader {
    struct Named {
        std::string name, relation;
        bool hidden = false;
    };
    std::vector<Named> sheets;
    bool from_1904 = false;

private:
    void begin(std::string_view, const Attributes&) override;
    void end(std::string_view) override {}
    void characters(std::string_view) override {}
};
/// Which format each cell style has.
struct Styles final : XmlReader {
    std::vector<NumberFormat> formats;  // by cell style

private:
    void begin(std::string_view, const Attributes&) override;
    void end(std::string_view) override;
    void characters(std::string_view) override {}
    std::map<unsigned, std::string> codes_;
    bool in_cells_ = false;
};
/// All shared texts in one piece of memory.
class SharedTexts final : public XmlReader {
public:
    explicit SharedTexts(const WorkbookLimits& limits) : limits_(limits) {}
    /// Empty if there is none of that number.
    std::string_view at(std::size_t n) const {
        return n + 1 < from_.size() ? std::string_view(all_).substr(from_[n], from_[n + 1] - from_[n])
                                    : std::string_view();
    }
    std::size_t size() const { return from_.size() - 1; }
    bool too_many = false;

private:
    void begin(std::string_view, const Attributes&) override;
    void end(std::string_view) override;
    void characters(std::string_view) override;
    const WorkbookLimits& limits_;
    std::string all_, text_;
    std::vector<std::size_t> from_{0};
    bool in_text_ = false;
    int phonetic_ = 0;
};
}  // namespace greentally::intake
