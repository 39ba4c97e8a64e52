#include "press/paper/pdf/pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

#include "press/paper/figures.hpp"
#include "press/paper/letters.hpp"
#include "press/paper/pdf/opened.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
cairo_status_t append(void* out, const unsigned char* bytes, unsigned size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}
class Press {
public:
    Press(const Paper& paper, const Fonts& fonts) : fonts_(fonts) {
        surface_ = cairo_pdf_surface_create_for_stream(append, &out_.bytes, f::page_width, f::page_height);
        cairo_pdf_surface_restrict_to_version(surface_, CAIRO_PDF_VERSION_1_5);
        std::string title = paper.title;
        title.erase(std::remove(title.begin(), title.end(), '\n'), title.end());
        about(CAIRO_PDF_METADATA_TITLE, title);
        if (!paper.agencies.empty()) about(CAIRO_PDF_METADATA_AUTHOR, paper.agencies[0]);
        about(CAIRO_PDF_METADATA_CREATOR, "Greentally");
        const Day day = paper.signature && paper.signature->date.known() ? paper.signature->date
                        : paper.imprint                                  ? paper.imprint->printed_on
                                                                         : Day{};
        about(CAIRO_PDF_METADATA_CREATE_DATE, (day.known() ? iso(day) : "2000-01-01") + "T00:00:00+08:00");
        cairo_ = cairo_create(surface_);
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(cairo_, options);
        cairo_font_options_destroy(options);
    }
    ~Press() {
        cairo_destroy(cairo_);
        cairo_surface_destroy(surface_);
    }
    Press(const Press&) = delete;
    Press& operator=(const Press&) = delete;

    Result<Pdf> print(const Sheets& sheets) {
        for (const Page& page : sheets.pages) print(page);
        bookmark(sheets);
        cairo_surface_finish(surface_);
        for (const auto status : {cairo_status(cairo_), cairo_surface_status(surface_)})
            if (status != CAIRO_STATUS_SUCCESS) return fault(Why::io, "pdf", cairo_status_to_string(status));
        out_.pages = sheets.pages.size();
        return std::move(out_);
    }

private:
    void about(cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface_, what, text.c_str());
    }
    void print(const Page& page) {
        cairo_save(cairo_);
        if (page.turned) {
            cairo_translate(cairo_, 0, f::page_height);
            cairo_rotate(cairo_, -std::acos(-1.0) / 2);
        }
        for (const Rule& rule : page.rules) draw(rule);
        for (const Text& text : page.texts) draw(text);
        cairo_restore(cairo_);
        for (const Text& text : page.foot) draw(text);
        cairo_show_page(cairo_);
    }
    void ink(Ink ink) { cairo_set_source_rgb(cairo_, ink == Ink::red ? 1 : 0, 0, 0); }
    void draw(const Rule& rule) {
        ink(rule.ink);
        cairo_set_line_width(cairo_, rule.weight);
        cairo_set_line_cap(cairo_, rule.weight < f::thin_rule ? CAIRO_LINE_CAP_SQUARE : CAIRO_LINE_CAP_BUTT);
        cairo_move_to(cairo_, rule.x1, rule.y1);
        cairo_line_to(cairo_, rule.x2, rule.y2);
        cairo_stroke(cairo_);
    }
    /// Letters beside each other that the same font has are shown together.
    void draw(const Text& text) {
        ink(text.ink);
        std::string utf8;
        glyphs_.clear(), clusters_.clear();
        const Fonts::Opened* font = nullptr;
        for (const Placed& p : text.letters) {
            const auto spot = fonts_.find(text.face, p.letter);
            if (!spot.glyph && out_.missing.find(p.letter) == out_.missing.npos) out_.missing += p.letter;
            if (spot.font != font) show(text, font, utf8), font = spot.font;
            const std::size_t before = utf8.size();
            append_utf8(utf8, p.letter);
            glyphs_.push_back({spot.glyph, p.x, text.y});
            clusters_.push_back({int(utf8.size() - before), 1});
        }
        show(text, font, utf8);
    }
    void show(const Text& text, const Fonts::Opened* font, std::string& utf8) {
        if (glyphs_.empty()) return;
        cairo_matrix_t matrix;
        cairo_matrix_init_scale(&matrix, text.size * text.narrow, text.size);
        cairo_set_font_face(cairo_, font->drawn);
        cairo_set_font_matrix(cairo_, &matrix);
        cairo_show_text_glyphs(cairo_, utf8.data(), int(utf8.size()), glyphs_.data(), int(glyphs_.size()),
                               clusters_.data(), int(clusters_.size()), cairo_text_cluster_flags_t(0));
        utf8.clear(), glyphs_.clear(), clusters_.clear();
    }
    /// A heading lies under the last one of a level above its own.
    void bookmark(const Sheets& sheets) {
        std::vector<std::pair<int, int>> open;  // level, outline
        for (const Bookmark& b : sheets.bookmarks) {
            while (!open.empty() && open.back().first >= b.level) open.pop_back();
            const int parent = open.empty() ? CAIRO_PDF_OUTLINE_ROOT : open.back().second;
            const std::string to = "page=" + std::to_string(b.page + 1);
            open.emplace_back(b.level, cairo_pdf_surface_add_outline(surface_, parent, b.text.c_str(), to.c_str(),
                                                                     cairo_pdf_outline_flags_t(0)));
        }
    }
    const Fonts& fonts_;
    Pdf out_;
    cairo_surface_t* surface_ = nullptr;
    cairo_t* cairo_ = nullptr;
    std::vector<cairo_glyph_t> glyphs_;
    std::vector<cairo_text_cluster_t> clusters_;
};
}  // namespace

Result<Pdf> pdf(const Paper& paper, const Fonts& fonts) {
    TRY(auto sheets, lay_out(paper, fonts));
    return Press(paper, fonts).print(sheets);
}
}  // namespace greentally::press
