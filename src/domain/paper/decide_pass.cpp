/// From hand to hand: countersigned, reviewed, its facts checked by those whom it names, signed for issue.
#include <algorithm>
#include <map>

#include "domain/paper/may.hpp"

namespace greentally::paper {
namespace {
/// Whom it names: leads of its problems. What concerns each: the paragraphs and rows that hold his name or a problem's
/// title; all of a paper about him alone.
std::vector<Excerpt> facts_of(const State& state, const Paper& p) {
    std::map<Id<Unit>, std::vector<std::string>> names;
    state.all<PaperOfProblem>().each([&](const auto& k, const auto&) {
        const Problem* problem = k.paper == p.id ? state.find<Problem>(k.problem) : nullptr;
        if (!problem || !problem->lead || problem->lead == p.unit) return true;
        auto& words = names[problem->lead];
        words.push_back(problem->title.str());
        if (const Unit* u = state.find<Unit>(problem->lead)) words.push_back(u->name.str());
        return true;
    });
    const PaperText& t = *state.find<PaperText>(p.id);
    std::vector<Excerpt> out;
    for (const auto& [unit, words] : names) {
        std::string text;
        const auto take = [&](const std::string& piece) {
            const bool his = names.size() == 1 || std::any_of(words.begin(), words.end(), [&](const auto& w) {
                                 return piece.find(w) != std::string::npos;
                             });
            if (his && text.size() + piece.size() < Sentence::bytes_max) text += piece + "\n";
        };
        for (const PaperBlock& b : t.blocks) {
            if (b.kind == BlockKind::paragraph) take(b.text.str());
            for (const auto& row : b.rows) {
                std::string line;
                for (const auto& cell : row) line += (line.empty() ? "" : " · ") + cell.str();
                take(line);
            }
        }
        out.push_back({unit, Sentence(text)});
    }
    return out;
}
}  // namespace

Decision decide(const State& state, const By& by, const AnswerHand& c) {
    const Id<Paper> id{c.paper};
    const Paper* p = state.find<Paper>(id);
    const PaperHand* asked = asked_of(Rows(state), id, by.viewer.unit);
    if (!p || !asked || p->stage != (asked->key.task == Task::countersign ? Stage::countersigning : Stage::checking))
        return refuse("paper.not_asked", "paper");
    if (!by.viewer.person) return refuse("paper.no_person", "paper");
    if (!c.agree && c.text.value_or(Sentence()).empty()) return refuse("paper.no_reason", "text");
    Facts facts = record(
        HandAnswered{id, by.viewer.unit, by.viewer.person, asked->key.task, c.agree, c.text.value_or(Sentence())});
    std::uint32_t left = 0;
    state.all<PaperHand>().from({id, asked->key.task, {}}, [&](const auto& k, const PaperHand& h) {
        if (k.paper != id || k.task != asked->key.task) return false;
        left += h.answer != Answer::agreed && k.unit != by.viewer.unit;
        return true;
    });
    if (asked->key.task == Task::countersign && c.agree && left == 0)
        add(facts, CountersignedLast{id, by.viewer.person});
    return facts.id = id.n, facts;
}
Decision decide(const State& state, const By& by, const Review& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_reviewer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Reviewed>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.if_seq && *c.if_seq < p.seq) return refuse("stale", "if_seq");
    const PaperTemplate& t = state.at_id(p.pattern);
    Reviewed f{c.id, by.viewer.person, c.opinion.value_or(Sentence()), {}, {}};
    if (t.facts_days) f.facts = facts_of(state, p);
    if (!f.facts.empty()) f.facts_by = Day(by.today.n + t.facts_days);
    return made(c.id, f);
}
Decision decide(const State& state, const By& by, const CloseFacts& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_own(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<FactsClosed>(moves, p.stage)) return refuse("paper.move", "id");
    if (waits(Rows(state), p.id, Task::facts) && by.today <= p.facts_by) return refuse("paper.facts_wait", "id");
    bool objected = false;
    state.all<PaperHand>().from({p.id, Task::facts, {}}, [&](const auto& k, const PaperHand& h) {
        return k.paper == p.id && (objected |= h.answer == Answer::objected, true);
    });
    if (objected && c.opinion.value_or(Sentence()).empty()) return refuse("paper.objection", "opinion");
    return made(c.id, FactsClosed{c.id, by.viewer.person, c.opinion.value_or(Sentence())});
}
Decision decide(const State& state, const By& by, const SendBack& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_reviewer(by.viewer, p); !code.empty())
        if (auto other = not_signer(by.viewer, p); !other.empty()) return refuse(code, "id");
    if (!next<SentBack>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.if_seq && *c.if_seq < p.seq) return refuse("stale", "if_seq");
    if (c.opinion.empty()) return refuse("paper.no_reason", "opinion");
    return made(c.id, SentBack{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const Issue& c) {
    const Paper& p = state.at_id(c.id);
    if (auto code = not_signer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!next<Issued>(moves, p.stage)) return refuse("paper.move", "id");
    if (c.if_seq && *c.if_seq < p.seq) return refuse("stale", "if_seq");
    return made(c.id, Issued{c.id, by.viewer.person, c.opinion.value_or(Sentence())});
}
}  // namespace greentally::paper
