#pragma once
/// Texts → characters at their places. What the parts of a layout share.
#include <string>
#include <string_view>
#include <vector>

#include "press/paper/figures.hpp"
#include "press/paper/lines.hpp"
#include "press/paper/sheet.hpp"

namespace greentally::press {
struct Font {
    Face face = Face::fang;
    double size = figures::size3;
    Ink ink = Ink::black;
    double narrow = 1;
    /// What a Chinese character takes of a line: in body text, a 28th.
    double step() const { return (size == figures::size3 ? figures::character : size) * narrow; }
};
/// A stretch of the page that is set as one; y from its top. Rows are placed one below the other.
struct Row {
    double height = 0;
    double hangs = 0;  // of it, what may stand below the page's foot: white below the last line
    std::vector<Text> texts = {};
    std::vector<Rule> rules = {};
    bool keeps = false;     // not parted from the next one
    bool blank = false;     // left out at a page's top
    bool new_page = false;  // begins one
    bool turned = false;    // stands on a page on its side
    int table = -1;         // whose head rows it follows on a new page
    int heading = 0;        // its level, a bookmark
    std::string bookmark = {};
};
struct Flow {
    std::vector<Row> rows;
    std::vector<std::vector<Row>> heads;  // of each table
};

class Setter {
public:
    explicit Setter(const Measure& measure) : measure_(measure) {}
    std::vector<Glyph> glyphs(std::string_view text, const Font& font) const;
    double width(std::string_view text, const Font& font) const;
    /// One line, not broken; x is its left, middle or right.
    Text line(std::string_view text, const Font& font, double x, double baseline, Side side = Side::left) const;
    /// A broken line's characters, one text for each face in it.
    static void put(std::vector<Text>& out, std::span<const Glyph> glyphs, const Line& line, const Font& font, double x,
                    double baseline);

    const Measure& measure() const { return measure_; }

private:
    const Measure& measure_;
};
/// Where characters of this size stand if their box begins at `top`.
constexpr double baseline(double top, double size) { return top + figures::ascent * size; }
Row blank_row(double lines = 1);
/// A line of body text, empty so far.
Row body_row();
}  // namespace greentally::press
