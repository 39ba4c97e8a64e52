#include "press/paper/docx/parts.hpp"
#include "press/paper/table_grid.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
constexpr double line_step = 1.35;
constexpr int rule = 5;  // twentieths, half of one: rows are as high as where rules take no room
const char* word_side(Side side) { return side == Side::left ? "left" : side == Side::centre ? "center" : "right"; }
string borders() {
    string out = "<w:tblBorders>";
    for (const char* edge : {"top", "left", "bottom", "right", "insideH", "insideV"})
        out += "<w:" + string(edge) + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    return out + "</w:tblBorders>";
}
string margins() {
    string out = "<w:tblCellMar>";
    for (const char* edge : {"top", "left", "bottom", "right"})
        out += "<w:" + string(edge) + " w:w=\"" +
               std::to_string(twips(f::table_padding) - (edge[0] == 't' || edge[0] == 'b' ? rule : 0)) +
               "\" w:type=\"dxa\"/>";
    return out + "</w:tblCellMar>";
}
/// What stands in each place of the grid: the cell that covers it.
struct Cover {
    const Cell* cell = nullptr;
    bool begins = false, leftmost = false;
};
std::vector<std::vector<Cover>> covers(const Table& table) {
    std::vector<std::vector<Cover>> out(table.rows.size(), std::vector<Cover>(table.columns.size()));
    for (const PlacedCell& at : place_cells(table))
        for (int d = 0; d < at.cell->down; ++d)
            for (int a = 0; a < at.cell->across; ++a)
                out[at.row + std::size_t(d)][at.column + std::size_t(a)] = {at.cell, d == 0, a == 0};
    return out;
}
class WordTable {
public:
    WordTable(string& out, const Table& table) : out_(out), table_(table) {
        double sum = 0, so_far = 0;
        for (const Column& c : table.columns) sum += c.width;
        const int width = table.turned ? word::page_height - word::top - word::bottom : word::width;
        int last = 0;
        for (const Column& c : table.columns) {
            so_far += c.width;
            const int edge = int(width * so_far / sum + 0.5);
            widths_.push_back(edge - last), last = edge;
        }
        line_.exact = twips(table.size * line_step);
        size_ = size_of(table.size);
    }
    void write() {
        out_ += "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(total(0, int(widths_.size()))) +
                "\" w:type=\"dxa\"/>" + borders() + "<w:tblLayout w:type=\"fixed\"/>" + margins() +
                "</w:tblPr><w:tblGrid>";
        for (const int w : widths_) out_ += "<w:gridCol w:w=\"" + std::to_string(w) + "\"/>";
        out_ += "</w:tblGrid>";
        const auto grid = covers(table_);
        for (std::size_t r = 0; r < grid.size(); ++r) row(r, grid[r]);
        out_ += "</w:tbl>";
    }

private:
    int total(std::size_t from, int across) const {
        int sum = 0;
        for (std::size_t i = from; i < from + std::size_t(across); ++i) sum += widths_[i];
        return sum;
    }
    void row(std::size_t r, const std::vector<Cover>& places) {
        const bool head = r < std::size_t(table_.header_rows);
        out_ += "<w:tr><w:trPr><w:cantSplit/>";
        if (head) out_ += "<w:tblHeader/>";
        out_ += "</w:trPr>";
        for (std::size_t c = 0; c < places.size(); ++c)
            if (places[c].leftmost) cell(c, places[c], head);
        out_ += "</w:tr>";
    }
    void cell(std::size_t column, const Cover& at, bool head) {
        out_ += "<w:tc><w:tcPr><w:tcW w:w=\"", out_ += std::to_string(total(column, at.cell->across));
        out_ += "\" w:type=\"dxa\"/>";
        if (at.cell->across > 1) out_ += "<w:gridSpan w:val=\"" + std::to_string(at.cell->across) + "\"/>";
        if (at.cell->down > 1) out_ += at.begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        out_ += "<w:vAlign w:val=\"center\"/></w:tcPr>";
        line_.side = word_side(at.cell->side.value_or(head ? Side::centre : table_.columns[column].side));
        std::string_view text = at.begins ? std::string_view(at.cell->text) : std::string_view();
        for (bool more = true; more;) {
            const auto end = std::min(text.find('\n'), text.size());
            begin_paragraph(out_, "TableText", line_);
            run(out_, text.substr(0, end), head || at.cell->bold ? hei_ + size_ : size_);
            end_paragraph(out_);
            more = end < text.size();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        out_ += "</w:tc>";
    }
    string& out_;
    const Table& table_;
    std::vector<int> widths_;
    Layout line_;
    string size_, hei_ = fonts_of(Face::hei);
};
void above(string& out, const string& text, double size, const char* style, const char* side) {
    if (text.empty()) return;
    Layout layout;
    layout.exact = twips(size * 1.6), layout.keeps = true, layout.side = side;
    begin_paragraph(out, style, layout);
    run(out, text, size_of(size));
    end_paragraph(out);
}
}  // namespace

void word_table(string& out, const Table& table) {
    above(out, table.title, std::max(table.size, f::size4), "TableTitle", "center");
    above(out, table.measure, table.size, "TableText", "right");
    WordTable(out, table).write();
}
string no_margins() {
    return "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>";
}
void word_joint(string& out, const string& section, const string& shape) {
    out +=
        "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
        "w:lineRule=\"exact\"/>";
    if (!section.empty()) out += "<w:sectPr>" + section + "</w:sectPr>";
    out += "</w:pPr>" + shape + "</w:p>";
}
}  // namespace greentally::press
