/// A paper is drafted from the ledger, edited, and passed on.
#include "domain/paper/fill.hpp"
#include "domain/paper/may.hpp"

namespace greentally::paper {
namespace {
std::vector<Id<Unit>> leads_of(const std::vector<const Problem*>& problems) {
    std::vector<Id<Unit>> out;
    for (const Problem* p : problems)
        if (p->lead && std::find(out.begin(), out.end(), p->lead) == out.end()) out.push_back(p->lead);
    return out;
}
std::optional<Refusal> text_wrong(const std::vector<PaperBlock>& blocks) {
    if (blocks.empty() || blocks.size() > blocks_max) return Refusal{"paper.blocks", "blocks"};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const PaperBlock& b = blocks[i];
        const std::string at = "blocks/" + std::to_string(i);
        if (b.kind == BlockKind::heading && (b.level < 1 || b.level > 4)) return Refusal{"paper.level", at};
        if (b.kind == BlockKind::table)
            for (const auto& row : b.rows)
                if (b.columns.empty() || row.size() != b.columns.size()) return Refusal{"paper.table", at};
    }
    return {};
}
}  // namespace

Decision decide(const State& state, const By& by, const Draft& c) {
    if (!by.viewer.person || !by.viewer.unit) return refuse("paper.no_person");
    const PaperTemplate& t = state.at_id(c.pattern);
    if (!t.live) return refuse("paper.pattern_gone", "pattern");
    const auto ids = c.problems.value_or(std::vector<Id<Problem>>());
    if (ids.size() > problems_max) return refuse("paper.too_many", "problems");
    Subject subject{{}, c.supervision ? &state.at_id(*c.supervision) : nullptr, by.viewer.unit};
    for (const Id<Problem> id : ids) subject.problems.push_back(&state.at_id(id));
    const Filled filled = fill(Sight(state, by.viewer), t, subject);
    Drafted f;
    f.id = state.next<Paper>(), f.pattern = c.pattern, f.unit = by.viewer.unit, f.person = by.viewer.person;
    f.supervision = c.supervision.value_or(Id<Supervision>()), f.replaces = c.replaces.value_or(Id<Paper>());
    f.problems = ids, f.to = c.to.value_or(leads_of(subject.problems));
    if (f.to.size() > units_max) return refuse("paper.too_many", "to");
    if (t.restricted && f.to.size() > Paper::readers_max) return refuse("paper.restricted", "to");
    f.title = filled.title, f.note = filled.note, f.addressees = filled.addressees, f.copies = filled.copies;
    f.missing = filled.missing, f.blocks = filled.blocks, f.sources = filled.sources, f.seq = state.seq;
    if (subject.supervision) f.answer_due = subject.supervision->answer_due;
    return made(f.id, f);
}
Decision decide(const State& state, const By& by, const Edit& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Edited>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.if_seq && *c.if_seq < p.seq) return refuse("stale", "if_seq");
    if (c.title.empty()) return refuse("paper.title", "title");
    if (auto no = text_wrong(c.blocks)) return *no;
    if (c.to && c.to->size() > units_max) return refuse("paper.too_many", "to");
    return made(c.id, Edited{c.id, by.viewer.person, c.title, c.addressees, c.copies, c.blocks, c.to});
}
Decision decide(const State& state, const By& by, const PassOn& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<PassedOn>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.if_seq && *c.if_seq < p.seq) return refuse("stale", "if_seq");
    const auto countersign = c.countersign.value_or(std::vector<Id<Unit>>());
    if (countersign.size() > Paper::readers_max) return refuse("paper.countersigners", "countersign");
    if (read_text(p, *state.find<PaperText>(p.id)).find("〔待补：") != std::string::npos)
        return refuse("paper.missing", "id");
    return made(c.id, PassedOn{c.id, by.viewer.person, countersign});
}
Decision decide(const State& state, const By& by, const Drop& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Dropped>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.opinion.empty()) return refuse("paper.no_reason", "opinion");
    return made(c.id, Dropped{c.id, by.viewer.person, c.opinion});
}
}  // namespace greentally::paper
