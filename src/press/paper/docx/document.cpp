#include "press/paper/docx/document.hpp"

#include "press/paper/docx/fixed.hpp"
#include "press/paper/docx/parts.hpp"
#include "press/paper/docx/shape.hpp"
#include "press/paper/title.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
using std::string;
constexpr Font body{};

class Document {
public:
    Document(const Paper& paper, const Sheets& sheets) : paper_(paper), sheets_(sheets), setter_(measure_) {}
    string write() {
        word_head(out_, paper_, setter_);
        opening();
        blocks(paper_.blocks, 1);
        attachment_list();
        word_signature(out_, paper_, setter_);
        attachments();
        imprint();
        out_ += "<w:sectPr>" +
                section(turned_, !apart_, apart_ && paper_.form == Form::document ? "evenPage" : "nextPage") +
                "</w:sectPr>";
        return string(xml_head) + "<w:document " + word_namespaces + " " + shape_namespaces + "><w:body>" +
               std::move(out_) + "</w:body></w:document>";
    }
    std::size_t lists() const { return lists_; }

private:
    /// Of the section that ends here. The first one has the letter's first page.
    string section(bool turned, bool numbered, const char* begins) {
        const bool first = sections_++ == 0, letter = first && paper_.form == Form::letter;
        const auto footer = [](const char* kind, const string& id) {
            return "<w:footerReference w:type=\"" + string(kind) + "\" r:id=\"" + id + "\"/>";
        };
        const string side = turned ? "Turned" : "";
        string out = footer("default", numbered ? "rIdOdd" + side : "rIdNone") +
                     footer("even", numbered ? "rIdEven" + side : "rIdNone");
        if (letter) out = "<w:headerReference w:type=\"first\" r:id=\"rIdLetter\"/>" + out + footer("first", "rIdNone");
        out += "<w:type w:val=\"" + string(first ? "nextPage" : begins) + "\"/>";
        const int w = word::page_width, h = word::page_height;
        out += turned ? "<w:pgSz w:w=\"" + std::to_string(h) + "\" w:h=\"" + std::to_string(w) +
                            "\" w:orient=\"landscape\"/>"
                      : "<w:pgSz w:w=\"" + std::to_string(w) + "\" w:h=\"" + std::to_string(h) + "\"/>";
        const int top = turned ? word::left : word::top, right = turned ? word::top : word::right;
        const int bottom = turned ? word::right : word::bottom, left = turned ? word::bottom : word::left;
        const auto pair = [](const char* name, int n) {
            return " w:" + string(name) + "=\"" + std::to_string(n) + "\"";
        };
        out += "<w:pgMar" + pair("top", top) + pair("right", right) + pair("bottom", bottom) + pair("left", left) +
               pair("header", 851) + pair("footer", turned ? 567 : 1395) + " w:gutter=\"0\"/>";
        if (letter) out += "<w:titlePg/>";
        return out + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + std::to_string(word::line) + "\"/>";
    }
    void title(const string& text) {
        string lines;
        for (const auto& line : break_title(text, measure_, f::title_characters))
            (lines += lines.empty() ? "" : "\n") += line;
        Layout layout;
        layout.exact = twips(f::title_pitch), layout.keeps = true;
        const bool headed = paper_.form != Form::office && sections_ == 0 && !titled_;
        const double gap = 2 * word::line_points - word::over(f::title_pitch, f::size2);
        if (headed) layout.before = twips(gap);
        const bool numbered = paper_.form == Form::office && !titled_ && !paper_.number.empty();
        layout.after = numbered ? 0 : word::line;
        titled_ = true;
        begin_paragraph(out_, "Title", layout);
        run(out_, lines);
        end_paragraph(out_);
    }
    void opening() {
        if (!paper_.title.empty()) title(paper_.title);
        if (paper_.form == Form::office && !paper_.number.empty()) {
            Layout layout;
            layout.after = word::line;
            begin_paragraph(out_, "Number", layout);
            run(out_, paper_.number);
            end_paragraph(out_);
        }
        if (paper_.addressees.empty()) return;
        begin_paragraph(out_, "Addressee");
        run(out_, joined(paper_.addressees, "，") + "：");
        end_paragraph(out_);
    }
    void runs(const std::vector<Run>& list, Face style) {
        for (const Run& r : list) run(out_, r.text, r.face == style ? "" : fonts_of(r.face));
    }
    void heading(const Heading& h, std::size_t list, bool keeps) {
        constexpr Face faces[] = {Face::hei, Face::kai, Face::fang, Face::fang};
        const Face face = faces[h.level - 1];
        Layout layout;
        const string level = "<w:ilvl w:val=\"" + std::to_string(h.level - 1) + "\"/>";
        if (!h.numbered)
            layout.more = "<w:numPr>" + level + "<w:numId w:val=\"0\"/></w:numPr>";
        else if (list > 1)
            layout.more = "<w:numPr>" + level + "<w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>";
        layout.parts = !keeps;
        begin_paragraph(out_, "Heading" + std::to_string(h.level), layout);
        run(out_, h.text);
        runs(h.rest, face);
        end_paragraph(out_);
    }
    void paragraph(const Paragraph& p, bool keeps) {
        Layout layout;
        layout.keeps = keeps;
        layout.set_indent = !p.indented || p.side != Side::left;
        if (p.side != Side::left) layout.side = p.side == Side::centre ? "center" : "right";
        begin_paragraph(out_, "BodyText", layout);
        runs(p.runs, Face::fang);
        end_paragraph(out_);
    }
    /// The last paragraph stays with the signature.
    void blocks(const std::vector<Block>& list, std::size_t numbers) {
        for (const Block& block : list) {
            if (const auto* t = std::get_if<Table>(&block)) {
                turn(t->turned);
                word_table(out_, *t);
                word_joint(out_);
                continue;
            }
            turn(false);
            const bool last = &block == &list.back() && numbers == 1 && paper_.signature;
            if (const auto* p = std::get_if<Paragraph>(&block)) paragraph(*p, last);
            if (const auto* h = std::get_if<Heading>(&block))
                heading(*h, numbers, last || keeps_next(list, std::size_t(&block - list.data())));
        }
        turn(false);
    }
    /// Ends the section if the page is to lie the other way.
    void turn(bool turned) {
        if (turned == turned_) return;
        word_joint(out_, section(turned_, true, "nextPage"));
        turned_ = turned;
    }
    void attachment_list() {
        const auto& all = paper_.attachments;
        const int numbers = 5 * word::character;
        const int hang = all.size() > 1 ? numbers + twips(setter_.width("1.", body)) : numbers;
        for (std::size_t i = 0; i < all.size(); ++i) {
            Layout layout;
            layout.before = i ? 0 : word::line;
            layout.left = hang, layout.first = (i ? numbers : 2 * word::character) - hang;
            layout.keeps = paper_.signature.has_value();
            begin_paragraph(out_, "Attached", layout);
            run(out_, (i ? "" : "附件：") + (all.size() > 1 ? std::to_string(i + 1) + "." : string()) + all[i].title);
            end_paragraph(out_);
        }
    }
    void attachments() {
        for (std::size_t i = 0; i < paper_.attachments.size(); ++i) {
            const Attachment& a = paper_.attachments[i];
            if (!a.enclosed) continue;
            Layout layout;
            layout.new_page = layout.keeps = true, layout.after = word::line;
            begin_paragraph(out_, "AttachmentMark", layout);
            run(out_, attachment_mark(i, paper_.attachments.size()));
            end_paragraph(out_);
            title(a.title);
            blocks(a.blocks, ++lists_);
        }
    }
    /// On the last page if it is even and has room, as the pages are laid out; else on the next even one, which has no
    /// number.
    void imprint() {
        if (!paper_.imprint) return;
        if (sheets_.imprint_apart) {
            word_joint(out_, section(turned_, true, "nextPage"));
            apart_ = true;
        }
        word_imprint(out_, paper_, setter_);
    }
    const Paper& paper_;
    const Sheets& sheets_;
    PlainMeasure measure_;
    Setter setter_;
    string out_;
    std::size_t lists_ = 1, sections_ = 0;
    bool turned_ = false, apart_ = false, titled_ = false;
};
}  // namespace

WordText word_text(const Paper& paper, const Sheets& sheets) {
    Document document(paper, sheets);
    WordText out{document.write(), 0};
    out.lists = document.lists();
    return out;
}
}  // namespace greentally::press
