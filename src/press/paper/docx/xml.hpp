#pragma once
/// WordprocessingML as text, piece by piece.
#include <string>
#include <string_view>

#include "press/paper/figures.hpp"
#include "press/paper/paper.hpp"

namespace greentally::press {
/// Twentieths of a point, as WordprocessingML counts.
constexpr int twips(double points) { return int(points * 20 + (points < 0 ? -0.5 : 0.5)); }
namespace word {
constexpr int page_width = 11906, page_height = 16838;
constexpr int top = twips(figures::top), left = twips(figures::left);
constexpr int bottom = twips(figures::page_height - figures::bottom);
constexpr int right = twips(figures::page_width - figures::right);
constexpr int width = page_width - left - right;
constexpr int line = (page_height - top - bottom) / figures::lines;  // 22 of them are never higher than the page
constexpr int character = twips(figures::character);
constexpr double line_points = line / 20.0;
/// Of a line of exact height what lies above the baseline.
constexpr double above = 0.8;
/// From such a line's top to its characters' top, and from their foot to its foot.
constexpr double over(double height, double size) { return above * height - figures::ascent * size; }
constexpr double under(double height, double size) { return height - over(height, size) - size; }
}  // namespace word

const char* font_name(Face face);
void escape(std::string& out, std::string_view text);

/// What a paragraph has beside its style.
struct Layout {
    int before = 0, after = 0, exact = 0;  // twips; exact 0: the style's height
    int left = 0, right = 0, first = 0;    // indents; first < 0 hangs
    bool set_indent = false;
    const char* side = nullptr;                           // left, center, right, distribute
    bool keeps = false, parts = false, new_page = false;  // from the next; parts: although the style keeps
    std::string more = {};                                // <w:…> before these, in the order of the schema
    std::string tabs = {};                                // <w:tab …/>…
    std::string border = {};                              // <w:bottom …/>
};
void begin_paragraph(std::string& out, std::string_view style, const Layout& layout = {});
inline void end_paragraph(std::string& out) { out += "</w:p>"; }
/// `properties` are of the run: <w:…>. Line ends become breaks, tabs stay tabs.
void run(std::string& out, std::string_view text, std::string_view properties = {});
std::string fonts_of(Face face);
std::string size_of(double points);
}  // namespace greentally::press
