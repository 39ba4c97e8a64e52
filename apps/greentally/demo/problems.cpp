#include "greentally/demo/problems.hpp"

#include "access/rows.hpp"
#include "domain/evidence/acts.hpp"
#include "domain/problem/acts.hpp"

namespace greentally::demo {
namespace {
constexpr int problems = 400;
struct Kind {
    const char *theme, *title, *original, *goal, *measures;
};
constexpr Kind kinds[] = {
    {"direct_discharge", "污水直排", "沿河居民生活污水未纳管，直接排入河道", "生活污水全部纳管，杜绝直排",
     "新建截污管道，封堵排口，入户接管"},
    {"low_influent", "污水厂进水浓度偏低", "进水 BOD 浓度长期低于 60 mg/L，雨污混接、清水入流",
     "进水 BOD 浓度达到 100 mg/L", "排查混错接点，修复破损管段"},
    {"sludge", "污泥随意堆放", "脱水污泥露天堆放，无联单、无去向记录", "污泥全部规范处置，台账齐全",
     "清运堆存污泥，签订处置合同"},
    {"sewer_network", "管网破损渗漏", "主干管多处破损，旱季有清水渗入", "修复破损管段，收集率提升",
     "管网检测与非开挖修复"},
    {"sewage_plant", "污水处理设施未规范运行", "设施时开时停，运行记录缺失", "规范运行、达标排放",
     "委托专业运维，补齐记录"},
    {"missing_evidence", "达标缺少直接佐证", "指标已达标，但缺少验收与检测材料", "佐证材料齐全",
     "补齐验收、检测报告并归档"},
    {"late_papers", "资料报送迟缓", "多次超期报送，数据前后不一致", "按期报送、数据一致", "明确专人、建立台账"},
    {"dust", "工地扬尘严重", "裸土未覆盖，围挡喷淋停用", "六个百分百落实", "覆盖裸土，恢复喷淋"},
    {"rural_waste", "农村垃圾乱堆", "收集点满溢，村屯散乱堆存", "收转运体系规范运行", "清理积存垃圾，增配收运车辆"},
    {"construction_waste", "建筑垃圾违规倾倒", "渣土倾倒在河滩，无许可", "清运并查处", "清运、立案、加装卡口"}};
constexpr const char* sources[] = {"unannounced_visit",
                                   "self_check",
                                   "provincial_inspectorate",
                                   "public",
                                   "unannounced_visit",
                                   "central_inspectorate",
                                   "media",
                                   "instruction",
                                   "letter",
                                   "meeting",
                                   "contradiction",
                                   "alarm"};
class Telling {
public:
    Telling(std::vector<Act>& acts, const State& state, const City& city, const People& people, const Chance& chance,
            const KeptFile& proof, Day today)
        : acts_(acts), state_(state), city_(city), people_(people), chance_(chance), proof_(proof), today_(today) {
        for (const County& c : city.counties)
            if (c.kind != 'z') counties_.push_back(&c);
    }
    void run() {
        for (int i = 0; i < problems; ++i) one(i);
    }

private:
    using Made = std::shared_ptr<Id<Problem>>;
    template <class Row>
    const Row& of_code(std::string_view code) const {
        const Row* found = nullptr;
        state_.all<Row>().each([&](const auto&, const Row& row) {
            if (row.code == code) found = &row;
            return !found;
        });
        CHECK(found);
        return *found;
    }
    std::int32_t draw(int i, const char* what, int low, int high) const {
        return low +
               std::int32_t(chance_.number("problem " + std::to_string(i) + what) % std::uint64_t(high - low + 1));
    }
    void at(Day day, const Seat& by, std::function<Decision(const State&, const By&)> decide) {
        if (day <= today_) acts_.push_back({day, int(acts_.size()), by, std::move(decide)});
    }
    template <class F>
    void on(Made id, Day day, const Seat& by, F make) {
        at(day, by, [id, make](const State& s, const By& b) { return problem::decide(s, b, make(*id)); });
    }
    /// Files what is demanded, then does what needs it.
    template <class F>
    void with_proof(Made id, Day day, const Seat& by, Id<Area> area, const std::vector<Code>& slots, F make) {
        const auto filed = std::make_shared<std::vector<problem::Proof>>();
        for (const Code& slot : slots) {
            const ProofSlot& s = of_code<ProofSlot>(slot);
            at(day, by, [=, kept = proof_, name = s.zh.str(), slot_id = s.id](const State& st, const By& b) {
                Decision d = evidence::decide(st, b, evidence::File{"demo", area, Text<200>(name + ".txt")}, kept);
                if (const auto* facts = std::get_if<Facts>(&d)) filed->push_back({slot_id, {facts->id}});
                return d;
            });
        }
        at(day, by,
           [id, make, filed](const State& s, const By& b) { return problem::decide(s, b, make(*id, *filed)); });
    }
    Id<Area> area_of(const std::string& code) const {
        Id<Area> found;
        each_area_in(state_, area::span_of(code), [&](const Area& a) { return found = a.id, false; });
        return found;
    }
    void one(int i);
    void put_right(int i, Made id, const County& county, Id<Area> area, Day assigned, Day due,
                   const ProblemSource& source);
    Day accept(int i, Made id, const County& county, Id<Area> area, Day day, const ProblemSource& source);

    std::vector<Act>& acts_;
    const State& state_;
    const City& city_;
    const People& people_;
    const Chance& chance_;
    const KeptFile& proof_;
    const Day today_;
    std::vector<const County*> counties_;
};

void Telling::one(int i) {
    const County& county = *counties_[std::size_t(draw(i, "county", 0, int(counties_.size()) - 1))];
    const Town& town = county.towns[std::size_t(draw(i, "town", 0, int(county.towns.size()) - 1))];
    const Kind& kind = kinds[std::size_t(draw(i, "kind", 0, int(std::size(kinds)) - 1))];
    const ProblemSource& source =
        of_code<ProblemSource>(sources[std::size_t(draw(i, "source", 0, int(std::size(sources)) - 1))]);
    const Id<Area> area = area_of(town.code);
    const Day first = *day_of(2019, 5, 6);
    const Day found{first.n + std::int32_t((today_.n - 3 - first.n) * std::int64_t(i) / problems)};
    const auto id = std::make_shared<Id<Problem>>();
    problem::Register c;
    c.source = source.id, c.title = Name(town.name + kind.title), c.areas = {area};
    c.themes = {of_code<ProblemTheme>(kind.theme).id};
    c.original = Sentence(std::string(town.name) + kind.original + "。"), c.goal = Sentence(kind.goal);
    c.measures = Sentence(kind.measures), c.found = found, c.item_no = Name(std::to_string(i + 1));
    at(found, people_.steward, [=](const State& s, const By& b) {
        Decision d = problem::decide(s, b, c);
        if (const auto* facts = std::get_if<Facts>(&d)) *id = {facts->id};
        return d;
    });
    const Day assigned{found.n + draw(i, "assign", 1, 3)};
    if (assigned.n > today_.n - 2 && draw(i, "waits", 0, 2) == 0) return;  // still to be assigned
    const Day due{assigned.n + draw(i, "due", 45, 150)};
    const Office& plant = people_.plants.at(county.code);
    on(id, assigned, people_.steward, [=](Id<Problem> p) {
        problem::Assign a;
        a.id = p, a.lead = plant.unit, a.due = due;
        a.persons = std::vector<problem::Holder>{{plant.head.post, problem::Charge::first_responsible, {}},
                                                 {plant.clerk.post, problem::Charge::handler, {}}};
        return a;
    });
    put_right(i, id, county, area, assigned, due, source);
}
void Telling::put_right(int i, Made id, const County& county, Id<Area> area, Day assigned, Day due,
                        const ProblemSource& source) {
    const Office& plant = people_.plants.at(county.code);
    const bool slow = county.code == "519822";
    Day day{assigned.n + draw(i, "receive", 1, slow ? 9 : 3)};
    if (draw(i, "refuses", 0, 39) == 0 && source.refuse_days >= 3) {
        on(id, Day{assigned.n + 1}, plant.clerk, [](Id<Problem> p) {
            return problem::Refuse{p, problem::Ground::not_ours, "该点位由镇政府管理", {}};
        });
        if (draw(i, "ruled", 0, 3) == 0 && assigned.n + 3 > today_.n) return;
        on(id, Day{assigned.n + 2}, people_.steward, [](Id<Problem> p) {
            problem::RuleOnRefusal r;
            r.id = p, r.opinion = "特许经营协议载明由运营单位负责";
            return r;
        });
        day = Day{assigned.n + 3};
    }
    on(id, day, plant.clerk, [](Id<Problem> p) { return problem::Receive{p, {}, {}}; });
    const Day half{(day.n + due.n) / 2};
    const std::vector<problem::Planned> milestones{{"完成设计和招标", half}, {"完工并通水", due}};
    if (source.plan_days) {
        day.n += draw(i, "plan", 2, slow ? 20 : 6);
        on(id, day, plant.clerk, [=](Id<Problem> p) {
            problem::DraftPlan c;
            c.id = p, c.plan = "分两步实施：先完成设计招标，再组织施工并通水验收", c.milestones = milestones;
            return c;
        });
        day.n += draw(i, "approve", 1, 4);
        on(id, day, people_.steward, [](Id<Problem> p) { return problem::ApprovePlan{p, Sentence("同意"), {}}; });
    } else
        on(id, day, plant.clerk, [=](Id<Problem> p) { return problem::Start{p, milestones, {}}; });
    const Day done{std::max(day.n + 6, due.n + draw(i, "done", slow ? -10 : -35, slow ? 60 : 12))};
    if (draw(i, "judge", 0, 9) == 0 && due < today_ && done > due)
        on(id, due, people_.steward, [](Id<Problem> p) {
            return problem::Judge{p, rectification::Sign::yellow, "进度滞后，经评估能够完成", {}};
        });
    if (draw(i, "extends", 0, 14) == 0 && done > due) {
        const Day ask{due.n - 5};
        on(id, ask, plant.clerk, [=](Id<Problem> p) {
            return problem::AskExtension{p, Day{due.n + 45}, "汛期水位高，无法开挖", {}};
        });
        on(id, Day{ask.n + 3}, people_.steward, [](Id<Problem> p) {
            return problem::RuleOnExtension{p, true, "情况属实，同意延期一次", {}};
        });
    }
    const Day first{std::min(done.n - 2, half.n + (slow ? 15 : 0))};
    on(id, first, plant.clerk, [](Id<Problem> p) {
        return problem::ReportProgress{p, "设计和招标已完成", 1u, {}, {}};
    });
    on(id, Day{done.n - 1}, plant.clerk, [](Id<Problem> p) {
        return problem::ReportProgress{p, "已完工通水", 2u, {}, {}};
    });
    on(id, done, plant.clerk, [](Id<Problem> p) {
        return problem::SelfCheck{p, "措施全部完成，现场复查无直排", {}, {}};
    });
    with_proof(id, Day{done.n + 2}, plant.clerk, area, source.proof,
               [](Id<Problem> p, std::vector<problem::Proof> proof) {
                   return problem::Apply{p, Sentence("申请验收销号"), proof, {}};
               });
    const Day closed = accept(i, id, county, area, Day{done.n + 5}, source);
    if (!source.look_back_days || closed > today_) return;
    const Day back{closed.n + source.look_back_days / 2};
    const bool holds = draw(i, "holds", 0, 17) != 0;
    on(id, back, people_.steward, [=](Id<Problem> p) {
        problem::LookBack l;
        l.id = p, l.holds = holds, l.on_site = std::vector<Name>{"乔一禾", "林知秋"};
        l.opinion = holds ? "现场复核，效果巩固" : "雨后又见污水溢流入河";
        if (!holds) l.due = Day{back.n + 60};
        return l;
    });
    if (holds) return;
    const Day again{back.n + 25 + draw(i, "again", 0, 50)};
    on(id, again, plant.clerk, [](Id<Problem> p) {
        return problem::SelfCheck{p, "已更换破损井管，雨后复查无溢流", {}, {}};
    });
    with_proof(id, Day{again.n + 2}, plant.clerk, area, source.proof,
               [](Id<Problem> p, std::vector<problem::Proof> proof) {
                   return problem::Apply{p, Sentence("再次申请验收销号"), proof, {}};
               });
    accept(i, id, county, area, Day{again.n + 5}, source);
}
/// The steps of the source's way, each by whom it belongs to. When it is closed.
Day Telling::accept(int i, Made id, const County& county, Id<Area> area, Day day, const ProblemSource& source) {
    const Office& bureau = people_.offices.at(county.name + "住房和城乡建设局（演示）");
    std::vector<Id<ClosureStandard>> standards;
    state_.all<ClosureStandard>().each([&](const auto& s, const auto&) { return standards.push_back(s), true; });
    const ClosureStep* step = nullptr;
    const Rows rows(state_);
    while ((step = rectification::next_step(rows, source.id, step))) {
        using rectification::StepKind;
        const Seat& by = step->by == rectification::StepBy::issuer       ? people_.steward
                         : step->level == rectification::Level::province ? people_.province
                         : step->level == rectification::Level::city     ? people_.steward
                                                                         : bureau.head;
        day.n += draw(i, step->code.str().c_str(), 2, 12);
        if (step->kind == StepKind::closing) {
            on(id, day, by, [](Id<Problem> p) { return problem::Close{p, "同意销号", {}}; });
            return day;
        }
        if (step->kind == StepKind::notice) {
            const Name site = step->where;
            on(id, day, by, [site](Id<Problem> p) {
                problem::OpenNotice n;
                n.id = p, n.site = site;
                return n;
            });
            day.n += step->days * 2 + 8;
        }
        with_proof(id, day, by, area, step->proof, [=, s = *step](Id<Problem> p, std::vector<problem::Proof> proof) {
            problem::Pass c;
            c.id = p, c.step = s.id, c.proof = proof;
            c.opinion = s.kind == StepKind::notice ? "公示期满无异议" : "现场核查，整改到位";
            if (s.persons) c.on_site = std::vector<Name>{"乔一禾", "林知秋"};
            if (s.standards) c.standards = standards;
            return c;
        });
    }
    return day;
}
}  // namespace

void add_problems(std::vector<Act>& acts, const State& state, const City& city, const People& people,
                  const Chance& chance, const KeptFile& proof, Day today) {
    Telling(acts, state, city, people, chance, proof, today).run();
}
}  // namespace greentally::demo
