#pragma once
/// One font file, as FreeType and cairo hold it.
#include <cairo-ft.h>
#include FT_MODULE_H

#include <map>

#include "press/paper/pdf/fonts.hpp"

namespace greentally::press {
struct Fonts::Opened {
    std::string file;
    FT_Face face = nullptr;
    cairo_font_face_t* drawn = nullptr;
    struct Glyph {
        unsigned glyph;
        double width;  // parts of the size
    };
    /// By letter, as far as asked for.
    mutable std::map<char32_t, Glyph> known;
    const Glyph& glyph(char32_t letter) const;
};
}  // namespace greentally::press
