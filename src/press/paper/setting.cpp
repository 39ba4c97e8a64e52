#include "press/paper/setting.hpp"

#include "press/paper/letters.hpp"

namespace greentally::press {
double PlainMeasure::width(Face face, char32_t letter) const {
    return !of_word(letter) && letter != ' ' ? 1 : face == Face::title ? 0.56 : 0.5;
}

std::vector<Glyph> Setter::glyphs(std::string_view text, const Font& font) const {
    std::vector<Glyph> out;
    const double step = font.step();
    for (const char32_t c : letters(text)) out.push_back({c, font.face, measure_.width(font.face, c) * step});
    return out;
}
double Setter::width(std::string_view text, const Font& font) const {
    double sum = 0;
    for (const Glyph& g : glyphs(text, font)) sum += g.width;
    return sum;
}
Text Setter::line(std::string_view text, const Font& font, double x, double baseline, Side side) const {
    Text out{{}, baseline, font.size, font.face, font.ink, font.narrow};
    if (side != Side::left) x -= width(text, font) * (side == Side::right ? 1 : 0.5);
    for (const Glyph& g : glyphs(text, font)) out.letters.push_back({g.letter, x}), x += g.width;
    return out;
}
void Setter::put(std::vector<Text>& out, std::span<const Glyph> glyphs, const Line& line, const Font& font, double x,
                 double baseline) {
    for (std::size_t i = line.begin; i < line.end; ++i) {
        if (i == line.begin || glyphs[i].face != glyphs[i - 1].face)
            out.push_back({{}, baseline, font.size, glyphs[i].face, font.ink, font.narrow});
        out.back().letters.push_back({glyphs[i].letter, x + line.x[i - line.begin]});
    }
}
Row blank_row(double lines) {
    return {.height = lines * figures::pitch, .hangs = lines * figures::pitch, .blank = true};
}
Row body_row() { return {.height = figures::pitch, .hangs = figures::pitch - figures::size3}; }
}  // namespace greentally::press
