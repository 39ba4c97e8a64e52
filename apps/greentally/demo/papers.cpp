#include "greentally/demo/papers.hpp"

#include "domain/evidence/acts.hpp"
#include "domain/paper/acts.hpp"
#include "domain/problem/acts.hpp"
#include "domain/supervision/acts.hpp"

namespace greentally::demo {
namespace {
constexpr int of_each = 3;
class Writing {
public:
    Writing(std::vector<Act>& acts, const State& state, const People& people, const KeptFile& proof, Day today)
        : acts_(acts), state_(state), people_(people), proof_(proof), today_(today) {}
    void run() {
        int i = 0;
        state_.all<PaperTemplate>().each([&](const auto&, const PaperTemplate& t) {
            for (int n = 0; n < of_each; ++n, ++i) one(t, Day{today_.n - 10 - 37 * (n + 1) - i * 5}, n);
            latest(t, i);
            return true;
        });
        involve();
    }

private:
    using Made = std::shared_ptr<Id<Paper>>;
    void at(Day day, const Seat& by, std::function<Decision(const State&, const By&)> decide) {
        if (day <= today_) acts_.push_back({day, int(acts_.size()), by, std::move(decide)});
    }
    template <class F>
    void on(Made id, Day day, const Seat& by, F make) {
        at(day, by, [id, make](const State& s, const By& b) { return paper::decide(s, b, make(*id)); });
    }
    /// The latest of a lead that are late, else any that it has open: what the list was on that day.
    static std::vector<Id<Problem>> late(const State& s, std::size_t most) {
        std::vector<Id<Problem>> out;
        Id<Unit> lead;
        for (const bool overdue : {true, false})
            s.all<Problem>().each([&](const auto& id, const Problem& p) {
                const bool is = p.lead && p.due.known() && !p.rectified_on.known() && problem::open(p.stage) &&
                                (!overdue || p.due < s.today);
                if (is && out.size() < most && (!lead || p.lead == lead)) out.push_back(id), lead = p.lead;
                return true;
            });
        return out;
    }
    /// What the ledger has not, the writer fills in by hand.
    static Decision completed(const State& s, const By& b, Id<Paper> id) {
        const Paper& p = s.at_id(id);
        const PaperText& t = *s.find<PaperText>(id);
        paper::Edit edit{id, p.title, t.addressees, t.copies, t.blocks, {}, {}};
        const auto mend = [](const std::string& text) {
            std::string out = text;
            for (auto from = out.find("〔待补："); from != out.npos; from = out.find("〔待补："))
                out.replace(from, out.find("〕", from) + std::string_view("〕").size() - from, "见附件");
            return out;
        };
        for (PaperBlock& block : edit.blocks) {
            block.text = Sentence(mend(block.text.str()));
            for (auto& row : block.rows)
                for (auto& cell : row) cell = Text<1000>(mend(cell.str()));
        }
        for (Name& name : edit.addressees) name = Name(mend(name.str()));
        return paper::decide(s, b, edit);
    }
    Made drafted(const PaperTemplate& t, Day day, int n) {
        const auto id = std::make_shared<Id<Paper>>();
        const bool whole = t.code == "work_report" || (t.code == "weekly_report" && n);
        at(day, people_.steward, [=, pattern = t.id](const State& s, const By& b) {
            paper::Draft d;
            d.pattern = pattern;
            if (!whole) d.problems = late(s, std::size_t(n) + 1);
            Decision made = paper::decide(s, b, d);
            if (const auto* facts = std::get_if<Facts>(&made)) *id = {facts->id};
            return made;
        });
        return id;
    }
    void one(const PaperTemplate& t, Day day, int n) {
        const Made id = drafted(t, day, n);
        at(day, people_.steward, [id](const State& s, const By& b) { return completed(s, b, *id); });
        on(id, day, people_.steward, [](Id<Paper> p) { return paper::PassOn{p, {}, {}}; });
        on(id, Day{day.n + 1}, people_.bureau.checker, [](Id<Paper> p) {
            return paper::Review{p, Sentence("格式、数据已核"), {}};
        });
        if (t.facts_days) checked(id, day, t);
        const Day signing{day.n + 5};
        on(id, signing, people_.bureau.head, [](Id<Paper> p) { return paper::Issue{p, Sentence("同意"), {}}; });
        on(id, signing, people_.steward, [t, n, day](Id<Paper> p) {
            if (!t.series.empty()) return paper::Number{p, {}};
            const std::string year = std::to_string(civil(day).year);
            return paper::Number{
                p, Code("绿住建〔" + year + "〕" + std::to_string(t.id.n * 10 + std::uint32_t(n) + 1) + "号")};
        });
        sealed(id, signing);
        on(id, Day{signing.n + 1}, people_.steward, [](Id<Paper> p) { return paper::Send{p}; });
        received(id, Day{signing.n + 2});
    }
    /// Whom it names agrees; one in three objects and is answered.
    void checked(Made id, Day day, const PaperTemplate& t) {
        for (const auto& [county, plant] : people_.plants)
            at(Day{day.n + 2}, plant.clerk, [id](const State& s, const By& b) -> Decision {
                const PaperHand* h = s.find<PaperHand>({*id, paper::Task::facts, b.viewer.unit});
                if (!h) return Facts{};
                return paper::decide(s, b, paper::AnswerHand{id->n, true, Sentence("属实")});
            });
        at(Day{day.n + 2 + t.facts_days}, people_.steward, [id](const State& s, const By& b) -> Decision {
            if (s.at_id(*id).stage != paper::Stage::checking) return Facts{};
            return paper::decide(s, b, paper::CloseFacts{*id, Sentence("事实已核对")});
        });
    }
    void sealed(Made id, Day day) {
        at(day, people_.steward, [id, area = people_.city, proof = proof_](const State& s, const By& b) -> Decision {
            return evidence::decide(
                s, b, evidence::File{"demo", area, Text<200>(s.at_id(*id).number.str() + " 用印件")}, proof);
        });
        at(day, people_.steward, [id](const State& s, const By& b) {
            const Paper& p = s.at_id(*id);
            std::string text = p.number.str() + p.title.str();
            for (const PaperBlock& block : s.find<PaperText>(*id)->blocks) text += "\n" + block.text.str();
            const auto* last = s.all<Evidence>().last();
            return paper::decide(s, b, paper::Seal{*id, *last, Text<60000>(text)});
        });
    }
    void received(Made id, Day day) {
        for (const auto& [county, plant] : people_.plants) {
            at(day, plant.clerk, [id](const State& s, const By& b) -> Decision {
                if (!s.find<PaperAddressee>({*id, b.viewer.unit})) return Facts{};
                return paper::decide(s, b, paper::Receive{*id});
            });
            at(Day{day.n + 4}, plant.clerk, [id](const State& s, const By& b) -> Decision {
                if (!s.find<PaperAddressee>({*id, b.viewer.unit})) return Facts{};
                return paper::decide(s, b, paper::Reply{*id, "已按要求办理，情况见附件。"});
            });
        }
    }
    /// One of each is still going round: drafted, under review, waiting for its signature.
    void latest(const PaperTemplate& t, int i) {
        const Made id = drafted(t, Day{today_.n - 3}, 1);
        if (i % 3 == 0) return;
        at(Day{today_.n - 3}, people_.steward, [id](const State& s, const By& b) { return completed(s, b, *id); });
        on(id, Day{today_.n - 3}, people_.steward, [](Id<Paper> p) { return paper::PassOn{p, {}, {}}; });
        if (i % 3 == 1) return;
        on(id, Day{today_.n - 2}, people_.bureau.checker, [](Id<Paper> p) {
            return paper::Review{p, Sentence("同意"), {}};
        });
    }
    /// The ladder's measures on what is late, and what leaders did themselves.
    void involve() {
        for (const int ago : {200, 150, 100, 60, 30, 12}) {
            const Day day{today_.n - ago};
            const auto id = std::make_shared<Id<Supervision>>();
            at(day, people_.steward, [id](const State& s, const By& b) -> Decision {
                const Proposal* found = nullptr;
                s.all<Proposal>().each([&](const auto& k, const Proposal& p) {
                    const LadderRung& rung = s.at_id(k.rung);
                    if (rung.way == rectification::RungWay::order) found = &p;
                    return !found;
                });
                if (!found) return Facts{};
                supervision::Decide c{found->key.problem, found->key.rung, true, "逾期未完成，请限期办结"};
                Decision made = supervision::decide(s, b, c);
                if (const auto* facts = std::get_if<Facts>(&made)) *id = {facts->id};
                return made;
            });
            for (const auto& [county, plant] : people_.plants)
                at(Day{day.n + 5}, plant.clerk, [id](const State& s, const By& b) -> Decision {
                    const Supervision* own = s.find<Supervision>(*id);
                    if (!own || own->to != b.viewer.unit) return Facts{};
                    return supervision::decide(s, b, supervision::Answer{*id, "已增派人员，调整工期计划，附时间表"});
                });
            at(Day{day.n + 7}, people_.steward, [id](const State& s, const By& b) -> Decision {
                if (!s.find<Supervision>(*id)) return Facts{};
                return supervision::decide(s, b, supervision::Accept{*id, "同意，按时间表推进"});
            });
            at(Day{day.n + 1}, people_.bureau.head, [id](const State& s, const By& b) -> Decision {
                const Supervision* own = s.find<Supervision>(*id);
                if (!own) return Facts{};
                problem::Involve c;
                c.id = own->problem, c.leader = b.viewer.person, c.act = problem::Involved::visited;
                c.text = "到现场督办，要求倒排工期";
                return problem::decide(s, b, c);
            });
        }
    }
    std::vector<Act>& acts_;
    const State& state_;
    const People& people_;
    const KeptFile& proof_;
    const Day today_;
};
}  // namespace

void add_papers(std::vector<Act>& acts, const State& state, const People& people, const KeptFile& proof, Day today) {
    Writing(acts, state, people, proof, today).run();
}
}  // namespace greentally::demo
