#include "press/paper/docx/docx.hpp"

#include <algorithm>
#include <array>

#include "press/paper/docx/document.hpp"
#include "press/paper/docx/fixed.hpp"
#include "press/paper/docx/package.hpp"
#include "press/paper/docx/xml.hpp"
#include "press/paper/layout.hpp"
#include "press/paper/parts.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
double letter_name_foot(const Paper& paper) {
    if (paper.form != Form::letter) return 0;
    return f::letter_mark_top +
           f::from_ink(red_name(paper.agencies[0], Setter(PlainMeasure()), f::letter_mark_size).size);
}
string types_part() {
    string out =
        string(xml_head) +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" ContentType=\"application/xml\"/>";
    const string base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    for (const auto& [name, kind] : {std::pair{"document", "document.main"},
                                     {"styles", "styles"},
                                     {"numbering", "numbering"},
                                     {"fontTable", "fontTable"},
                                     {"settings", "settings"},
                                     {"footer1", "footer"},
                                     {"footer2", "footer"},
                                     {"footer3", "footer"},
                                     {"footer4", "footer"},
                                     {"footer5", "footer"},
                                     {"header1", "header"}})
        out += "<Override PartName=\"/word/" + string(name) + ".xml\" ContentType=\"" + base + kind + "+xml\"/>";
    return out +
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}
string relations(const std::vector<std::array<string, 3>>& all) {
    string out =
        string(xml_head) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [id, type, target] : all)
        out += "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/" + type + "\" Target=\"" +
               target + "\"/>";
    return out + "</Relationships>";
}
string core_part(const Paper& paper) {
    string out =
        string(xml_head) +
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>";
    string title = paper.title;
    title.erase(std::remove(title.begin(), title.end(), '\n'), title.end());
    escape(out, title);
    out += "</dc:title><dc:creator>";
    if (!paper.agencies.empty()) escape(out, paper.agencies[0]);
    return out + "</dc:creator></cp:coreProperties>";
}
}  // namespace

Result<string> docx(const Paper& paper) {
    TRY(const auto sheets, lay_out(paper, PlainMeasure()));
    WordText text = word_text(paper, sheets);
    const string of = "officeDocument/2006/relationships/";
    return zipped({
        {"[Content_Types].xml", types_part()},
        {"_rels/.rels",
         relations({{"rId1", of + "officeDocument", "word/document.xml"},
                    {"rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"}})},
        {"word/document.xml", std::move(text.part)},
        {"word/styles.xml", styles_part()},
        {"word/numbering.xml", numbering_part(text.lists)},
        {"word/fontTable.xml", fonts_part()},
        {"word/settings.xml", settings_part()},
        {"word/footer1.xml", footer_part(true)},
        {"word/footer2.xml", footer_part(false)},
        {"word/footer3.xml", empty_footer_part()},
        {"word/footer4.xml", turned_footer_part(true)},
        {"word/footer5.xml", turned_footer_part(false)},
        {"word/header1.xml", letter_header_part(letter_name_foot(paper))},
        {"word/_rels/document.xml.rels", relations({{"rIdStyles", of + "styles", "styles.xml"},
                                                    {"rIdNumbering", of + "numbering", "numbering.xml"},
                                                    {"rIdFonts", of + "fontTable", "fontTable.xml"},
                                                    {"rIdSettings", of + "settings", "settings.xml"},
                                                    {"rIdOdd", of + "footer", "footer1.xml"},
                                                    {"rIdEven", of + "footer", "footer2.xml"},
                                                    {"rIdNone", of + "footer", "footer3.xml"},
                                                    {"rIdOddTurned", of + "footer", "footer4.xml"},
                                                    {"rIdEvenTurned", of + "footer", "footer5.xml"},
                                                    {"rIdLetter", of + "header", "header1.xml"}})},
        {"docProps/core.xml", core_part(paper)},
    });
}
}  // namespace greentally::press
