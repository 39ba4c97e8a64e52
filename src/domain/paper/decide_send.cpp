/// Signed papers are numbered, sealed, sent; what was sent is frozen, received, answered, filed.
#include "base/hash.hpp"
#include "base/plain.hpp"
#include "domain/paper/may.hpp"

namespace greentally::paper {
namespace {
std::string in_series(std::string_view pattern, std::int32_t year, std::uint32_t serial) {
    std::string out(pattern);
    for (const auto& [name, value] : {std::pair{"{year}", std::to_string(year)}, {"{n}", std::to_string(serial)}})
        if (const auto at = out.find(name); at != out.npos) out.replace(at, std::string_view(name).size(), value);
    return out;
}
/// Ours · 宜环发〔2022〕12号: 〔〕, four digits of a year, no 第, no zero before. Source: GB/T 9704-2012 7.2.5.
bool proper_number(std::string_view number) {
    const auto open = number.find("〔"), close = number.find("〕");
    constexpr std::size_t bracket = 3;
    if (open == number.npos || close == number.npos || open == 0 || close != open + bracket + 4) return false;
    const auto digits = [](std::string_view s) { return !s.empty() && s.find_first_not_of("0123456789") == s.npos; };
    std::string_view serial = number.substr(close + bracket);
    if (!digits(number.substr(open + bracket, 4)) || !serial.ends_with("号")) return false;
    serial.remove_suffix(std::string_view("号").size());
    return digits(serial) && serial[0] != '0';
}
bool taken(const State& state, Id<Unit> unit, const Code& number) {
    bool found = false;
    state.all<Paper>().each(
        [&](const auto&, const Paper& p) { return found |= p.unit == unit && p.number == number, !found; });
    return found;
}
/// Letters and digits alone: how lines fall and which spaces a scan has does not matter.
std::string letters(std::string_view text) {
    std::string out;
    for (const char c : unspaced(text))
        if (c != '\n' && c != '\r') out += c;
    return out;
}
}  // namespace

Decision decide(const State& state, const By& by, const Number& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Numbered>(moves, p.stage)) return refuse("paper.move", "id");
    const PaperTemplate& t = state.at_id(p.pattern);
    const std::int32_t year = civil(by.today).year;
    if (!t.series.empty()) {
        const PaperSeries* series = state.find<PaperSeries>({p.unit, p.pattern, year});
        const std::uint32_t serial = (series ? series->last : 0) + 1;
        return made(c.id, Numbered{c.id, by.viewer.person, Code(in_series(t.series, year, serial)), year, serial});
    }
    if (!c.number || !proper_number(*c.number)) return refuse("paper.bad_number", "number");
    if (taken(state, p.unit, *c.number)) return refuse("paper.number_taken", "number");
    return made(c.id, Numbered{c.id, by.viewer.person, *c.number, year, 0});
}
Decision decide(const State& state, const By& by, const Seal& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Sealed>(moves, p.stage)) return refuse("paper.move", "id");
    const std::string text = c.text ? c.text->str() : std::string();
    if (state.at_id(p.pattern).sealed) {
        if (!c.scan) return refuse("paper.no_scan", "scan");
        if (text.empty()) return refuse("paper.no_seal_text", "text");
        const std::string scanned = letters(text);
        const PaperText& t = *state.find<PaperText>(p.id);
        for (const PaperBlock& b : t.blocks)
            if (scanned.find(letters(b.text)) == std::string::npos) return refuse("paper.seal_differs", "text");
        if (scanned.find(letters(p.title)) == std::string::npos || scanned.find(letters(p.number)) == std::string::npos)
            return refuse("paper.seal_differs", "text");
    }
    return made(c.id, Sealed{c.id, by.viewer.person, c.scan.value_or(Id<Evidence>()), Text<64>(hex(sm3(text)))});
}
Decision decide(const State& state, const By& by, const Send& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Sent>(moves, p.stage)) return refuse("paper.move", "id");
    return made(c.id, Sent{c.id, by.viewer.person, Text<64>(hex(sm3(read_text(p, *state.find<PaperText>(p.id)))))});
}
Decision decide(const State& state, const By& by, const Receive& c) {
    const PaperAddressee* a = state.find<PaperAddressee>({c.id, by.viewer.unit});
    if (!a || !next<FiledAway>(moves, state.at_id(c.id).stage)) return refuse("paper.not_addressed", "id");
    if (!by.viewer.person) return refuse("paper.no_person", "id");
    if (a->received_on.known()) return refuse("paper.received", "id");
    return made(c.id, ReceivedBy{c.id, by.viewer.unit, by.viewer.person});
}
Decision decide(const State& state, const By& by, const Reply& c) {
    const PaperAddressee* a = state.find<PaperAddressee>({c.id, by.viewer.unit});
    if (!a || !next<FiledAway>(moves, state.at_id(c.id).stage)) return refuse("paper.not_addressed", "id");
    if (!by.viewer.person) return refuse("paper.no_person", "id");
    if (!a->received_on.known()) return refuse("paper.not_received", "id");
    if (a->answered_on.known()) return refuse("paper.answered", "id");
    if (c.answer.empty()) return refuse("paper.no_reason", "answer");
    return made(c.id, Replied{c.id, by.viewer.unit, by.viewer.person, c.answer});
}
Decision decide(const State& state, const By& by, const FileAway& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<FiledAway>(moves, p.stage)) return refuse("paper.move", "id");
    return made(c.id, FiledAway{c.id, by.viewer.person});
}
}  // namespace greentally::paper
