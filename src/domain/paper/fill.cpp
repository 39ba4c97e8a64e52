#include "domain/paper/fill.hpp"

#include <algorithm>
#include <map>

#include "domain/paper/fields.hpp"

namespace greentally::paper {
namespace {
class Filling {
public:
    Filling(const Sight& sight, const PaperTemplate& t, const Subject& subject)
        : template_(t), subject_(subject), around_{sight, subject, {}, nullptr, {}, {}, 0} {
        std::vector<const Problem*> counted = subject.problems;
        if (counted.empty())
            sight.each<Problem>([&](const Problem& p) {
                if (p.issuer == subject.unit) counted.push_back(&p);
                return true;
            });
        for (const Problem* p : counted) {
            const ProblemSign* s = sight.find<ProblemSign>(p->id);
            count(around_.all, *p, s);
            if (p->lead) count(leads_[p->lead], *p, s);
        }
        if (!subject.problems.empty()) around_.problem = subject.problems.front();
    }
    Filled run() {
        out_.title = Name(said(template_.title));
        out_.note = Name(said(template_.note));
        out_.addressees = lines(template_.addressee), out_.copies = lines(template_.copies);
        for (const PaperPattern& p : template_.blocks) block(p);
        return std::move(out_);
    }

private:
    /// Text with its placeholders filled: a figure's origin is kept, what is missing is named where it stands.
    std::string said(std::string_view text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const auto open = text.find('{', at), close = open == text.npos ? open : text.find('}', open);
            if (close == text.npos) return out += text.substr(at), out;
            out += text.substr(at, open - at);
            out += filled(text.substr(open + 1, close - open - 1));
            at = close + 1;
        }
        return out;
    }
    std::string filled(std::string_view name) {
        const auto f = field(around_, name);
        if (!f) return "{" + std::string(name) + "}";
        if (f->text.empty()) {
            const Name missing(f->name);
            if (std::find(out_.missing.begin(), out_.missing.end(), missing) == out_.missing.end())
                out_.missing.push_back(missing);
            return "〔待补：" + f->name + "〕";
        }
        if (name != "n" && name != "today")
            out_.sources.push_back({Text<1000>(f->text.substr(0, 1000)), Code(name), f->of});
        return f->text;
    }
    /// Names with 、 between; each once, in every round.
    std::vector<Name> lines(std::string_view text) {
        std::vector<Name> out;
        if (text.empty()) return out;
        const auto add = [&] {
            const Name name(said(text));
            if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
        };
        if (subject_.problems.empty()) return add(), out;
        each_problem(add);
        return out;
    }
    template <class F>
    void each_problem(F f) {
        const Problem* first = around_.problem;
        around_.n = 0;
        for (const Problem* p : subject_.problems) around_.problem = p, ++around_.n, f();
        around_.problem = first, around_.n = 0;
    }
    template <class F>
    void each_lead(F f) {
        std::vector<std::pair<Id<Unit>, Totals>> order(leads_.begin(), leads_.end());
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {  // closed ÷ items, best first
            return std::uint64_t(a.second.closed) * b.second.items > std::uint64_t(b.second.closed) * a.second.items;
        });
        around_.n = 0;
        for (const auto& [unit, totals] : order) around_.lead = unit, around_.of_lead = totals, ++around_.n, f();
        around_.lead = {}, around_.n = 0;
    }
    template <class F>
    void rounds(Each each, F f) {
        if (each == Each::problem) return each_problem(f);
        if (each == Each::lead) return each_lead(f);
        f();
    }
    void block(const PaperPattern& p) {
        if (p.kind == BlockKind::table) {
            PaperBlock table{p.kind, 0, {}, p.columns, {}};
            rounds(p.each, [&] {
                auto& row = table.rows.emplace_back();
                for (const auto& cell : p.cells) row.push_back(Text<1000>(said(cell)));
            });
            return out_.blocks.push_back(std::move(table));
        }
        rounds(p.each, [&] { out_.blocks.push_back({p.kind, p.level, Sentence(said(p.text)), {}, {}}); });
    }
    const PaperTemplate& template_;
    const Subject& subject_;
    Around around_;
    std::map<Id<Unit>, Totals> leads_;
    Filled out_;
};
}  // namespace
Filled fill(const Sight& sight, const PaperTemplate& t, const Subject& subject) {
    return Filling(sight, t, subject).run();
}
}  // namespace greentally::paper
