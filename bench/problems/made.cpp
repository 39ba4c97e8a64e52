#include "problems/made.hpp"

#include <cstdio>
#include <random>

#include "domain/area/area.hpp"

namespace greentally {
namespace {
using problem::Stage;
constexpr std::uint32_t units_of_county = 40, first_id = 10'000'000;
constexpr const char* places[] = {"双河镇", "石桥镇", "白云镇", "河口镇", "竹园镇", "柳河镇"};
constexpr const char* faults[] = {"污水直排入河",   "雨污管网错接混接",       "垃圾堆放点渗滤液外溢",
                                  "施工扬尘未覆盖", "污水处理厂进水浓度偏低", "黑臭水体返黑返臭"};

std::vector<Id<Area>> below(const State& state, Id<Area> area) {
    std::vector<Id<Area>> out;
    state.all<Area>().each([&](const auto& id, const Area& a) {
        if (a.parent == area && a.current()) out.push_back(id);
        return true;
    });
    return out;
}
class Maker {
public:
    explicit Maker(Made& made) : made_(made), turn_(made.state) {
        made.state.all<ProblemSource>().each(
            [&](const auto& id, const ProblemSource& s) { return s.live && (sources_.push_back(id), true); });
        made.state.all<ProblemTheme>().each([&](const auto& id, const auto&) { return themes_.push_back(id), true; });
        for (const Id<Area> county : below(made.state, made.city))
            if (auto in = below(made.state, county); !in.empty()) counties_.push_back({county, std::move(in), {}});
        units();
        made.county = counties_.front().id, made.source = sources_[1];
        made.lead = made.clerk_of = counties_.front().units.front();
    }
    void problem(std::uint32_t n) {
        const County& county = counties_[random_() % counties_.size()];
        const Id<Problem> id{first_id + n};
        Problem p;
        p.id = id, p.area = county.towns[random_() % county.towns.size()], p.issuer = made_.issuer;
        p.source = sources_[random_() % sources_.size()], p.theme = themes_[random_() % themes_.size()];
        p.lead = county.units[random_() % county.units.size()];
        if (random_() % 4 == 0) p.assisting[0] = county.units[random_() % county.units.size()];
        p.found = Day(made_.state.today.n - int(random_() % 1825)), p.due = Day(p.found.n + 20 + int(random_() % 300));
        p.number = "2022-" + std::to_string(first_id + n);
        p.title = std::string(places[random_() % 6]) + faults[random_() % 6] + std::to_string(n % 997);
        p.term = problem::Term::by, p.stage = stage(p);
        turn_.edit<Problem>(id) = p;
        around(p);
    }

private:
    struct County {
        Id<Area> id;
        std::vector<Id<Area>> towns;
        std::vector<Id<Unit>> units;
    };
    void units() {
        std::uint32_t n = first_id;
        for (County& county : counties_)
            for (std::uint32_t i = 0; i < units_of_county; ++i, ++n) {
                Unit u;
                u.id = {n}, u.area = county.id, u.name = "责任单位" + std::to_string(n), u.valid_from = Day(0);
                turn_.edit<Unit>(u.id) = u;
                Post post;
                post.id = {n}, post.unit = u.id, post.roles = bit(Role::clerk), post.from = Day(0), post.title = "经办";
                turn_.edit<Post>(post.id) = post;
                county.units.push_back(u.id);
            }
    }
    Stage stage(Problem& p) {
        const bool old = p.due < Day(made_.state.today.n - 60);
        const unsigned at = random_() % 100;
        if (at < (old ? 97u : 30u)) {
            p.rectified_on = Day(p.due.n - 10), p.closed_on = std::min(Day(p.due.n + 10), made_.state.today);
            return at < 10 ? Stage::held : Stage::closed;
        }
        constexpr Stage open[] = {Stage::assigned,   Stage::received,     Stage::planned,
                                  Stage::rectifying, Stage::rectifying,   Stage::rectifying,
                                  Stage::rectifying, Stage::self_checked, Stage::accepting};
        const Stage s = open[random_() % std::size(open)];
        if (s == Stage::self_checked || s == Stage::accepting) p.rectified_on = made_.state.today;
        return s;
    }
    void around(const Problem& p) {
        ProblemText& t = turn_.edit<ProblemText>(p.id);
        t.id = p.id, t.original = original_, t.first_due = p.due, t.assigned_on = p.found, t.received_on = p.found;
        turn_.edit<ProblemPlace>({p.id, p.area}).key = {p.id, p.area};
        turn_.edit<ProblemOfTheme>({p.id, p.theme}).key = {p.id, p.theme};
        const ProblemPerson::Key holder{p.id, problem::Charge::handler, {p.lead.n}};
        turn_.edit<ProblemPerson>(holder).key = holder;
        const ProblemEvent::Key told{p.id, 1};
        ProblemEvent& e = turn_.edit<ProblemEvent>(told);
        e.key = told, e.what = what_;
        if (p.stage != Stage::rectifying) return;
        ProblemMilestone& m = turn_.edit<ProblemMilestone>({p.id, 1});
        m.key = {p.id, 1}, m.text = "节点", m.due = Day(p.due.n - 20);
    }
    Made& made_;
    Turn turn_;
    std::mt19937 random_{1};
    std::vector<Id<ProblemSource>> sources_;
    std::vector<Id<ProblemTheme>> themes_;
    std::vector<County> counties_;
    const Sentence original_ = "督察发现，该处污水未经处理直接排入河道，沿岸群众反映强烈。";
    const Code what_ = "problem.registered";
};
}  // namespace

Made make_problems(State from, std::uint32_t problems) {
    Made made{std::move(from), {}, {}, {}, {}, {}, {}};
    made.state.all<Unit>().each([&](const auto& id, const Unit& u) {
        const Area* a = made.state.find<Area>(u.area);
        if (a && a->level == area::Level::city && !made.city) made.city = a->id, made.issuer = id;
        return true;
    });
    CHECK(made.city);
    Maker maker(made);
    for (std::uint32_t n = 0; n < problems; ++n) maker.problem(n);
    return made;
}
void write_problems(const State& state, const char* file) {
    std::FILE* out = std::fopen(file, "w");
    CHECK(out);
    state.all<Problem>().each([&](const auto& id, const Problem& p) {
        const Area* town = state.find<Area>(p.area);
        const ProblemSign* s = state.find<ProblemSign>(id);
        std::fprintf(out, "%u,%u,%u,%u,%u,%d,%s,%s,%s,%d\n", id.n, p.source.n, town ? town->parent.n : 0, p.area.n,
                     p.lead.n, problem::open(p.stage), p.title.str().c_str(), iso(p.due).c_str(),
                     iso(p.closed_on).c_str(), int(p.judged ? *p.judged : s->suggested));
        return true;
    });
    std::fclose(out);
}
}  // namespace greentally
