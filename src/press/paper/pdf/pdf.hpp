#pragma once
/// A paper as a PDF: fonts embedded, text that can be searched and copied, headings as bookmarks. The only module that
/// names cairo and FreeType.
#include "press/paper/layout.hpp"
#include "press/paper/pdf/fonts.hpp"

namespace greentally::press {
struct Pdf {
    std::string bytes;
    std::size_t pages = 0;
    std::u32string missing;  // letters that no font has
};
/// Same paper, same fonts: same bytes (its date is the signature's). Errors: those of lay_out(); io if cairo gives up.
Result<Pdf> pdf(const Paper& paper, const Fonts& fonts);
}  // namespace greentally::press
