#include "press/paper/json/read.hpp"

#include <charconv>
#include <span>

#include "base/json.hpp"

namespace greentally::press {
namespace {
using std::string;
using std::string_view;
using Kind = Json::Kind;
template <class E>
struct Word {
    const char* word;
    E is;
};
constexpr Word<Form> forms[] = {{"document", Form::document}, {"letter", Form::letter}, {"office", Form::office}};
constexpr Word<Face> faces[] = {
    {"fang", Face::fang}, {"song", Face::song}, {"hei", Face::hei}, {"kai", Face::kai}, {"title", Face::title}};
constexpr Word<Side> sides[] = {{"left", Side::left}, {"centre", Side::centre}, {"right", Side::right}};
std::span<const Word<Form>> words(Form) { return forms; }
std::span<const Word<Face>> words(Face) { return faces; }
std::span<const Word<Side>> words(Side) { return sides; }

/// Reads members by name into what they fill; the first fault is kept, with its pointer.
class Reader {
public:
    bool good() const { return fault_.where.empty() && fault_.detail.empty(); }
    Fault fault() const { return fault_; }

    void read(Json j, string& into) { expect(j, Kind::string, "a text") ? void(into = j.string()) : void(); }
    void read(Json j, bool& into) { expect(j, Kind::boolean, "true or false") ? void(into = j.boolean()) : void(); }
    void read(Json j, int& into) {
        const auto n = j.integer();
        n&&* n >= -1'000'000 && *n <= 1'000'000 ? void(into = int(*n)) : wrong("expected a whole number");
    }
    void read(Json j, double& into) {
        const string text = j.text();
        const auto end = text.data() + text.size();
        if (j.kind() != Kind::number || std::from_chars(text.data(), end, into).ptr != end) wrong("expected a number");
    }
    void read(Json j, Day& into) {
        if (const auto day = day_from_iso(j.string()))
            into = *day;
        else
            wrong("expected a day such as 2022-04-08");
    }
    template <class E>
    requires std::is_enum_v<E>
    void read(Json j, E& into) {
        string known;
        for (const auto& w : words(E{})) {
            if (j.string() == w.word) return void(into = w.is);
            (known += known.empty() ? "" : ", ") += w.word;
        }
        wrong("expected one of " + known);
    }
    template <class T>
    void read(Json j, std::optional<T>& into) {
        if (j.kind() != Kind::null) read(j, into.emplace());
    }
    template <class T>
    void read(Json j, std::vector<T>& into) {
        if (!expect(j, Kind::array, "a list")) return;
        for (std::size_t i = 0; i < j.size() && good(); ++i)
            inside(std::to_string(i), [&] { read(j.item(i), into.emplace_back()); });
    }
    /// A text alone is a run of it; so is a cell.
    void read(Json j, Run& run) {
        if (j.kind() == Kind::string) return read(j, run.text);
        members(j, "text", run.text, "face", run.face);
    }
    void read(Json j, Cell& c) {
        if (j.kind() == Kind::string) return read(j, c.text);
        members(j, "text", c.text, "across", c.across, "down", c.down, "side", c.side, "bold", c.bold);
    }
    void read(Json j, Column& c) { members(j, "width", c.width, "side", c.side); }
    void read(Json j, Paragraph& p) {
        if (j.kind() == Kind::string) return read(j, p.runs.emplace_back().text);
        members(j, "runs", p.runs, "side", p.side, "indented", p.indented);
    }
    void read(Json j, Heading& h) {
        members(j, "level", h.level, "text", h.text, "rest", h.rest, "numbered", h.numbered);
    }
    void read(Json j, Table& t) {
        members(j, "title", t.title, "measure", t.measure, "columns", t.columns, "rows", t.rows, "header_rows",
                t.header_rows, "size", t.size, "turned", t.turned);
    }
    /// A text alone is a paragraph; else one member says what it is.
    void read(Json j, Block& b) {
        if (j.kind() == Kind::string) return read(j, b.emplace<Paragraph>());
        const string_view name = j.kind() == Kind::object && j.size() == 1 ? j.name(0) : string_view();
        if (name == "paragraph") return inside(name, [&] { read(j.member(0), b.emplace<Paragraph>()); });
        if (name == "heading") return inside(name, [&] { read(j.member(0), b.emplace<Heading>()); });
        if (name == "table") return inside(name, [&] { read(j.member(0), b.emplace<Table>()); });
        wrong("expected a text, or an object with the one member paragraph, heading or table");
    }
    void read(Json j, Attachment& a) { members(j, "title", a.title, "blocks", a.blocks, "enclosed", a.enclosed); }
    void read(Json j, Signature& s) { members(j, "agencies", s.agencies, "date", s.date, "sealed", s.sealed); }
    void read(Json j, Imprint& i) {
        members(j, "to_also", i.to_also, "copies", i.copies, "printed_by", i.printed_by, "printed_on", i.printed_on);
    }
    void read(Json j, Paper& p) {
        members(j, "form", p.form, "copy_number", p.copy_number, "secrecy", p.secrecy, "urgency", p.urgency, "agencies",
                p.agencies, "file_word", p.file_word, "number", p.number, "signers", p.signers, "title", p.title,
                "addressees", p.addressees, "blocks", p.blocks, "attachments", p.attachments, "signature", p.signature,
                "note", p.note, "imprint", p.imprint);
    }

private:
    void wrong(string expected) {
        if (good()) fault_ = {Why::malformed, at_, std::move(expected)};
    }
    bool expect(Json j, Kind kind, const char* what) {
        return j.kind() == kind || (wrong(string("expected ") + what), false);
    }
    template <class F>
    void inside(string_view name, F f) {
        const std::size_t before = at_.size();
        (at_ += '/') += name;
        f();
        at_.resize(before);
    }
    template <class... Fields>
    void members(Json j, Fields&&... fields) {
        if (!expect(j, Kind::object, "an object")) return;
        for (std::size_t i = 0; i < j.size() && good(); ++i)
            inside(j.name(i), [&] {
                if (!member(j.name(i), j.member(i), fields...)) wrong("no such member");
            });
    }
    bool member(string_view, Json) { return false; }
    template <class T, class... Rest>
    bool member(string_view name, Json value, const char* known, T& into, Rest&... rest) {
        if (name != known) return member(name, value, rest...);
        return read(value, into), true;
    }
    string at_;
    Fault fault_;
};
string line_and_column(string_view text, std::size_t at) {
    std::size_t line = 1, column = 1;
    for (const char c : text.substr(0, at)) {
        if (c == '\n') ++line, column = 0;
        column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }
    return std::to_string(line) + ":" + std::to_string(column);
}
}  // namespace

Result<Paper> paper_from_json(string_view text) {
    const auto document = Document::parse(text);
    if (!document)
        return fault(Why::malformed, line_and_column(text, Document::read_until(text)),
                     "no JSON, or deeper than 32, or a member named twice");
    Paper paper;
    Reader reader;
    reader.read(document->root(), paper);
    if (!reader.good()) return reader.fault();
    return paper;
}
}  // namespace greentally::press
