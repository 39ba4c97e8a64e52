// Any bytes as the tree of a paper. What is no tree says where; what is one is laid out or refused with a place; all
// its characters stand on the page; the Word document is refused alike.
#include "base/result.hpp"
#include "press/paper/docx/docx.hpp"
#include "press/paper/figures.hpp"
#include "press/paper/json/read.hpp"
#include "press/paper/layout.hpp"

using namespace greentally;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto paper = press::paper_from_json({reinterpret_cast<const char*>(data), size});
    if (!paper) {
        CHECK(!paper.error().where.empty() || !paper.error().detail.empty());
        return 0;
    }
    const auto sheets = press::lay_out(paper.value(), press::PlainMeasure());
    CHECK(bool(press::docx(paper.value())) == bool(sheets));
    if (!sheets) {
        CHECK(sheets.error().where.starts_with('/'));
        return 0;
    }
    CHECK(!sheets.value().pages.empty());
    for (const press::Page& page : sheets.value().pages)
        for (const press::Text& text : page.texts) CHECK(text.y > 0 && text.y < press::figures::page_height + 200);
    return 0;
}
