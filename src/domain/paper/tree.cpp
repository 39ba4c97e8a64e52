/// A paper as the press lays it out: docs/formats/paper.md.
#include "domain/paper/views.hpp"

namespace greentally::paper {
namespace {
class Writing {
public:
    Writing& raw(std::string_view text) { return out_ += text, *this; }
    Writing& text(std::string_view value) { return write_json_string(out_, value), *this; }
    Writing& member(const char* name) {
        if (out_.back() != '{') out_ += ',';
        return text(name).raw(":");
    }
    template <class T>
    Writing& texts(const std::vector<T>& values) {
        char before = '[';
        for (const auto& v : values) out_ += before, text(v), before = ',';
        return raw(values.empty() ? "[]" : "]");
    }
    std::string done() { return std::move(out_); }

private:
    std::string out_ = "{";
};
std::string block_json(const PaperBlock& b) {
    Writing json;
    if (b.kind == BlockKind::paragraph)
        return json.member("paragraph").raw("{").raw("\"runs\":[").text(b.text).raw("]}}").done();
    if (b.kind == BlockKind::heading)
        return json.member("heading")
            .raw("{\"level\":" + std::to_string(b.level) + ",\"text\":")
            .text(b.text)
            .raw("}}")
            .done();
    json.member("table").raw("{\"columns\":[");
    for (std::size_t i = 0; i < b.columns.size(); ++i) {  // as wide as their longest cell, within reason
        std::size_t widest = b.columns[i].view().size();
        for (const auto& row : b.rows)
            if (i < row.size()) widest = std::max(widest, std::min<std::size_t>(row[i].view().size(), 60));
        json.raw((i ? ",{\"width\":" : "{\"width\":") + std::to_string(std::max<std::size_t>(widest, 6)) + "}");
    }
    json.raw("],\"rows\":[").texts(b.columns);
    for (const auto& row : b.rows) json.raw(",").texts(row);
    return json.raw("]}}").done();
}
}  // namespace

Viewed<Tree> tree(const Sight& sight, const OneQuery& q) {
    const Paper* p = sight.find<Paper>(q.id);
    const PaperText* t = p ? sight.find<PaperText>(q.id) : nullptr;
    const PaperTemplate* pattern = p ? sight.find<PaperTemplate>(p->pattern) : nullptr;
    if (!p || !t || !pattern) return Refusal{"not_found", "id"};
    const Unit* unit = sight.find<Unit>(p->unit);
    const std::vector<Name> agency{unit ? unit->name : Name()};
    const Day on = p->sent_on.known() ? p->sent_on : sight.today();
    Writing json;
    json.member("form").text(boost::describe::enum_to_string(pattern->form, "office"));
    json.member("agencies").texts(agency);
    if (!p->number.empty()) json.member("number").text(p->number);
    json.member("title").text(p->title);
    if (!t->addressees.empty()) json.member("addressees").texts(t->addressees);
    json.member("blocks").raw("[");
    for (std::size_t i = 0; i < t->blocks.size(); ++i) json.raw(i ? "," : "").raw(block_json(t->blocks[i]));
    json.raw("]");
    json.member("signature").raw("{\"agencies\":").texts(agency);
    json.raw(",\"date\":\"" + iso(on) + "\",\"sealed\":" + (pattern->sealed ? "true" : "false") + "}");
    if (!t->note.empty()) json.member("note").text(t->note);
    if (!t->copies.empty() && pattern->form != Form::office) {
        json.member("imprint").raw("{\"copies\":").texts(t->copies);
        if (pattern->form == Form::document)
            json.raw(",\"printed_by\":")
                .text(agency.front().str() + "办公室")
                .raw(",\"printed_on\":\"" + iso(on) + "\"");
        json.raw("}");
    }
    return Tree{json.raw("}").done()};
}
}  // namespace greentally::paper
