#pragma once
/// An official paper 公文 as a tree: what it says, not where it stands. GB/T 9704-2012 says where. Source: R-DOC-01.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace greentally::press {
enum class Form {
    document,  // 文件式: red head, red rule, imprint on an even page
    letter,    // 信函格式: agency at 30 mm, double rules of 170 mm
    office,    // 表单式: no red head, for forms of an office (督办通知单, 约谈通知书)
};
enum class Face { fang, song, hei, kai, title };  // 仿宋 宋体 黑体 楷体 小标宋
enum class Side { left, centre, right };

/// A piece of a paragraph in one face.
struct Run {
    std::string text;
    Face face = Face::fang;
};
/// Indented by two characters unless it says otherwise.
struct Paragraph {
    std::vector<Run> runs;
    Side side = Side::left;
    bool indented = true;
};
/// Levels 1 to 4: 一、（一）1.（1）, counted by the press unless `numbered` is false. `rest` goes on in the same
/// paragraph.
struct Heading {
    int level = 1;
    std::string text;
    std::vector<Run> rest;
    bool numbered = true;
};
/// `text` may have line ends. A cell covers `across` columns and `down` rows; cells that others cover are left out of
/// their rows.
struct Cell {
    std::string text;
    int across = 1, down = 1;
    std::optional<Side> side = {};
    bool bold = false;  // in 黑体
};
struct Column {
    double width = 1;  // a share of the table's width
    Side side = Side::centre;
};
/// The first `header_rows` rows head each page. A turned one stands sideways on pages of its own.
struct Table {
    std::string title, measure;  // above it: 表1 …; 单位：万吨
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    int header_rows = 1;
    double size = 12;  // of its text, points
    bool turned = false;
};
using Block = std::variant<Paragraph, Heading, Table>;

/// 附件. One that is not enclosed is listed below the body and travels as a file of its own.
struct Attachment {
    std::string title;
    std::vector<Block> blocks;
    bool enclosed = true;
};
/// 署名. A joint paper names several agencies; none: those of the head.
struct Signature {
    std::vector<std::string> agencies;
    Day date;
    bool sealed = true;  // room is left for the seal
};
/// 版记. A letter has its copies alone.
struct Imprint {
    std::vector<std::string> to_also;  // 主送, where the list is too long for the first page
    std::vector<std::string> copies;   // 抄送
    std::string printed_by;            // 印发机关
    Day printed_on;
};
struct Paper {
    Form form = Form::document;
    std::string copy_number, secrecy, urgency;  // 份号 密级和保密期限 紧急程度
    std::vector<std::string> agencies;          // 发文机关标志, the chief one first
    bool file_word = true;                      // 文件 after the agencies
    std::string number;                         // 发文字号 ×环发〔2022〕12号
    std::vector<std::string> signers;           // 签发人, of a paper to a higher office
    std::string title;                          // line ends are kept; without, it is broken by meaning
    std::vector<std::string> addressees;        // 主送机关
    std::vector<Block> blocks;
    std::vector<Attachment> attachments;
    std::optional<Signature> signature;
    std::string note;  // 附注, without its brackets
    std::optional<Imprint> imprint;
};

namespace limits {
constexpr std::size_t name_bytes = 300, line_bytes = 600, title_bytes = 600, text_bytes = 64 << 10, all_bytes = 8 << 20;
constexpr std::size_t agencies = 12, signers = 12, addressees = 300, copies = 300, attachments = 99;
constexpr std::size_t blocks = 20'000, runs = 2'000, columns = 40, rows = 20'000, cells = 200'000, headings = 999;
}  // namespace limits

/// That the paper is whole and within `limits`. Errors: malformed (no UTF-8, a control character, a number not of the
/// form ×〔2022〕12号, a table whose cells overlap or leave gaps), limit. `where` is a
/// pointer into the tree: /blocks/3/table/rows/2/0.
Result<> check(const Paper& paper);
}  // namespace greentally::press
