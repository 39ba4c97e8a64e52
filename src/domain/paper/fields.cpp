#include "domain/paper/fields.hpp"

#include <map>

namespace greentally::paper {
namespace {
/// 2022年4月20日.
std::string written(Day day) {
    if (!day.known()) return {};
    const Civil c = civil(day);
    return std::to_string(c.year) + "年" + std::to_string(c.month) + "月" + std::to_string(c.day) + "日";
}
std::string unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = id ? sight.find<Unit>(id) : nullptr;
    return u ? u->name.str() : std::string();
}
const ProblemText* words(const Around& a) { return a.sight.find<ProblemText>(a.problem->id); }
std::string first_responsible(const Around& a) {
    std::string found;
    a.sight.from<ProblemPerson>({a.problem->id, {}, {}}, [&](const auto& k, const ProblemPerson& p) {
        if (k.problem != a.problem->id) return false;
        const Post* post = a.sight.find<Post>(p.key.post);
        const Person* person = post ? a.sight.find<Person>(post->person) : nullptr;
        if (person && found.empty())
            found = person->name.str() + (post->title.empty() ? "" : "（" + post->title.str() + "）");
        return true;
    });
    return found;
}
std::string last_progress(const Around& a) {
    std::string found;
    a.sight.from<ProblemEvent>({a.problem->id, 0}, [&](const auto& k, const ProblemEvent& e) {
        if (k.problem != a.problem->id) return false;
        if (e.what == "problem.progressed" || e.what == "problem.self_checked") found = e.text.str();
        return true;
    });
    return found;
}
constexpr const char* stages[] = {"已登记", "已交办",     "已签收",   "方案待审", "整改中", "自查完成", "验收中",
                                  "已销号", "回头看通过", "拒收待裁", "已中止",   "已并入", "已拆分",   "已撤回"};
constexpr const char* signs[] = {"蓝签", "黄牌", "红灯"};
std::string percent(std::uint32_t part, std::uint32_t whole) {
    if (whole == 0) return {};
    const std::uint64_t tenths = (std::uint64_t(part) * 1000) / whole;  // never rounded up: 99.9% is not 100%
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}
using Say = std::string (*)(const Around&);
struct Field {
    const char* name;
    Say say;
};
/// With a problem of the round.
const std::map<std::string, Field, std::less<>> of_problem{
    {"number", {"编号", [](const Around& a) { return a.problem->number.str(); }}},
    {"title", {"问题名称", [](const Around& a) { return a.problem->title.str(); }}},
    {"source",
     {"问题来源",
      [](const Around& a) {
          const ProblemSource* s = a.sight.find<ProblemSource>(a.problem->source);
          return s ? s->zh.str() : std::string();
      }}},
    {"place",
     {"发生地",
      [](const Around& a) {
          const Area* area = a.sight.find<Area>(a.problem->area);
          return area ? area->name.str() : std::string();
      }}},
    {"original", {"问题原文", [](const Around& a) { return words(a) ? words(a)->original.str() : std::string(); }}},
    {"goal", {"整改目标", [](const Around& a) { return words(a) ? words(a)->goal.str() : std::string(); }}},
    {"measures", {"整改措施", [](const Around& a) { return words(a) ? words(a)->measures.str() : std::string(); }}},
    {"plan", {"整改方案", [](const Around& a) { return words(a) ? words(a)->plan.str() : std::string(); }}},
    {"lead", {"牵头责任单位", [](const Around& a) { return unit_name(a.sight, a.problem->lead); }}},
    {"responsible", {"责任人", first_responsible}},
    {"progress", {"整改进展", last_progress}},
    {"found", {"发现日期", [](const Around& a) { return written(a.problem->found); }}},
    {"due",
     {"整改时限",
      [](const Around& a) {
          return a.problem->due.known() ? written(a.problem->due) : a.problem->standing ? "长期坚持" : std::string();
      }}},
    {"first_due",
     {"原定时限", [](const Around& a) { return words(a) ? written(words(a)->first_due) : std::string(); }}},
    {"days_late",
     {"逾期天数",
      [](const Around& a) {
          const Problem& p = *a.problem;
          const Day until = p.rectified_on.known() ? p.rectified_on : a.sight.today();
          return p.due.known() ? std::to_string(std::max(0, until.n - p.due.n)) : std::string();
      }}},
    {"rectified_on", {"整改完成日期", [](const Around& a) { return written(a.problem->rectified_on); }}},
    {"closed_on", {"销号日期", [](const Around& a) { return written(a.problem->closed_on); }}},
    {"stage", {"状态", [](const Around& a) { return std::string(stages[std::size_t(a.problem->stage)]); }}},
    {"sign", {"亮牌", [](const Around& a) {
                  const ProblemSign* s = a.sight.find<ProblemSign>(a.problem->id);
                  const auto sign = a.problem->judged ? *a.problem->judged
                                    : s               ? s->suggested
                                                      : rectification::Sign::blue;
                  return std::string(signs[std::size_t(sign)]);
              }}}};
const std::map<std::string, Field, std::less<>> of_supervision{
    {"rung",
     {"督办措施",
      [](const Around& a) {
          const LadderRung* r = a.sight.find<LadderRung>(a.subject.supervision->rung);
          return r ? r->zh.str() : std::string();
      }}},
    {"reasons",
     {"督办理由",
      [](const Around& a) {
          const SupervisionText* t = a.sight.find<SupervisionText>(a.subject.supervision->id);
          return t ? t->reasons.str() : std::string();
      }}},
    {"minutes",
     {"约谈纪要",
      [](const Around& a) {
          const SupervisionText* t = a.sight.find<SupervisionText>(a.subject.supervision->id);
          return t ? t->minutes.str() : std::string();
      }}},
    {"answer_due", {"回复期限", [](const Around& a) { return written(a.subject.supervision->answer_due); }}},
    {"on", {"督办日期", [](const Around& a) { return written(a.subject.supervision->on); }}}};
const std::map<std::string, std::uint32_t Totals::*, std::less<>> counts{
    {"items", &Totals::items},   {"open", &Totals::open},     {"rectified", &Totals::rectified},
    {"closed", &Totals::closed}, {"behind", &Totals::behind}, {"on_schedule", &Totals::on_schedule},
    {"yellow", &Totals::yellow}, {"red", &Totals::red}};
std::optional<FieldSaid> counted(const Totals& t, std::string_view name, std::uint32_t of) {
    if (name == "closed_rate") return FieldSaid{percent(t.closed, t.items), of, "销号率"};
    const auto found = counts.find(name);
    if (found == counts.end()) return {};
    return FieldSaid{std::to_string(t.*found->second), of, std::string(name)};
}
std::optional<FieldSaid> house_field(const Around& a, std::string_view name) {
    if (name == "today") return FieldSaid{written(a.sight.today()), 0, "日期"};
    if (name == "n") return FieldSaid{std::to_string(a.n), 0, "序号"};
    if (name == "issuer") return FieldSaid{unit_name(a.sight, a.subject.unit), a.subject.unit.n, "发文机关"};
    if (name == "government") {
        const Area* area = a.problem ? a.sight.find<Area>(a.problem->area) : nullptr;
        for (int i = 0; area && area->level > area::Level::county && i < 8; ++i)
            area = a.sight.find<Area>(area->parent);
        return FieldSaid{area ? area->name.str() + "人民政府" : std::string(), area ? area->id.n : 0, "当地政府"};
    }
    return {};
}
}  // namespace

void count(Totals& t, const Problem& p, const ProblemSign* s) {
    ++t.items, t.open += problem::open(p.stage), t.rectified += p.rectified_on.known(), t.closed += p.closed_on.known();
    if (!s) return;
    t.on_schedule += s->progress == problem::Progress::on_schedule,
        t.behind += s->progress == problem::Progress::behind;
    if (!problem::open(p.stage)) return;
    const auto sign = p.judged ? *p.judged : s->suggested;
    t.yellow += sign == rectification::Sign::yellow, t.red += sign == rectification::Sign::red;
}
std::optional<FieldSaid> field(const Around& a, std::string_view name) {
    const auto dot = name.find('.');
    if (dot == name.npos) return house_field(a, name);
    const std::string_view of = name.substr(0, dot), what = name.substr(dot + 1);
    if (of == "total") return counted(a.all, what, 0);
    if (of == "lead")
        return what == "name" ? FieldSaid{unit_name(a.sight, a.lead), a.lead.n, "单位"}
                              : counted(a.of_lead, what, a.lead.n);
    const auto& fields = of == "problem" ? of_problem : of_supervision;
    const auto found = fields.find(what);
    if (found == fields.end() || (of != "problem" && of != "supervision")) return {};
    const bool there = of == "problem" ? a.problem != nullptr : a.subject.supervision != nullptr;
    const std::uint32_t id = !there ? 0 : of == "problem" ? a.problem->id.n : a.subject.supervision->id.n;
    return FieldSaid{there ? found->second.say(a) : std::string(), id, found->second.name};
}
bool known_field(std::string_view name) {
    const auto dot = name.find('.');
    if (dot == name.npos) return name == "today" || name == "n" || name == "issuer" || name == "government";
    const std::string_view of = name.substr(0, dot), what = name.substr(dot + 1);
    if (of == "problem") return of_problem.contains(what);
    if (of == "supervision") return of_supervision.contains(what);
    if (of == "lead" && what == "name") return true;
    return (of == "total" || of == "lead") && (counts.contains(what) || what == "closed_rate");
}
}  // namespace greentally::paper
