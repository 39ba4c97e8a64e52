#include "greentally/demo/story.hpp"

#include <cstdio>
#include <future>

#include "base/calendar.hpp"
#include "derived/rollup/rollup.hpp"
#include "domain/indicator/acts.hpp"
#include "domain/return/acts.hpp"
#include "domain/unit/unit.hpp"
#include "greentally/demo/act.hpp"
#include "greentally/demo/papers.hpp"
#include "greentally/demo/problems.hpp"

namespace greentally::demo {
namespace {
constexpr const char* late_county = "519822";        // 石桥县: always behind
constexpr const char* questioned_county = "519881";  // 月河市: given back cell by cell
constexpr const char* waiting_county = "519824";     // 澄湖县: approved, not yet submitted

/// A zero too many, handed in although its check asked, explained or not; corrected two weeks later.
struct Slip {
    const char* county;
    Period month;
    const char* remark;
};
const Slip slips[]{{"519823", month(2021, 8), ""}, {"519824", month(2021, 9), "已核对，与水厂报数一致"}};

std::string times(std::string_view typed, double factor) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", std::stod(std::string(typed)) * factor);
    return text;
}
class Telling {
public:
    Telling(Engine& engine, Clock clock, const City& city, const People& people, const Chance& chance,
            const KeptFile& proof, Day today)
        : engine_(engine),
          clock_(clock),
          city_(city),
          people_(people),
          chance_(chance),
          numbers_(chance),
          proof_(proof),
          today_(today),
          state_(engine.snapshot()) {}

    Told run() {
        state_.all<Programme>().each([&](const auto&, const Programme& p) {
            if (p.code == "eco-city-2022") programme_ = p.id;
            return true;
        });
        std::vector<Day> free, worked;
        std::map<int, HolidayNotice> notices;
        state_.all<Holiday>().each([&](const auto& day, const Holiday& h) {
            HolidayNotice& n = notices[h.year];
            n.year = h.year, (h.worked ? n.worked : n.free).push_back(day);
            return true;
        });
        std::vector<HolidayNotice> list;
        for (auto& [year, n] : notices) list.push_back(n);
        calendar_ = Calendar(list);
        state_.all<Form>().each([&](const auto&, const Form& f) {
            if (f.programme == programme_ && f.live)
                for (const County& county : city_.counties) plan_form(f, county);
            return true;
        });
        recognitions(), targets(), publications();
        add_problems(acts_, state_, city_, people_, chance_, proof_, today_);
        add_papers(acts_, state_, people_, proof_, today_);
        std::stable_sort(acts_.begin(), acts_.end());
        perform();
        return told_;
    }

private:
    Day due(const Form& f, Period p) const {
        const Day end = last_day(p);
        return f.due_by == programme::DueBy::working_day ? calendar_.nth_working(end, f.due_n) : Day{end.n + f.due_n};
    }
    void plan_form(const Form& f, const County& county) {
        const auto name = people_.competent.find({county.code, f.function.str()});
        if (name == people_.competent.end()) return;
        const Office& office = people_.offices.at(name->second);
        for (int year = civil(f.from).year; year <= civil(today_).year; ++year)
            for (const Period p : parts(period(PeriodKind::year, year), f.cadence))
                if (last_day(p) < today_) plan_return(f, county, office, p);
    }
    std::vector<return_::TypedCell> cells(const Form& f, const County& county, Period p) const {
        std::vector<return_::TypedCell> out;
        const auto add = [&](Id<Area> area, const Town* town) {
            const Area& a = state_.at_id(area);
            state_.all<FormColumn>().from({f.id, {}}, [&](const auto& k, const FormColumn& column) {
                if (k.form != f.id) return false;
                const Element& e = state_.at_id(k.element);
                const auto level = town ? area::Level::town : area::Level::county;
                const bool here = rollup::level_of(e.level) == level ? rollup::one_of(e.area_kind, a.kind)
                                                                     : e.also && rollup::level_of(*e.also) == level;
                const std::string typed =
                    here && column.live ? numbers_.typed(e.code.str(), county, town, p) : std::string();
                if (!typed.empty()) out.push_back({area, k.element, Text<64>(typed)});
                return true;
            });
        };
        if (f.row_level == programme::Level::county)
            add(area(county.code), nullptr);
        else
            for (const Town& t : county.towns) {
                const Id<Area> id = area(t.code);
                if (rollup::one_of(f.row_kind.view(), state_.at_id(id).kind)) add(id, &t);
            }
        return out;
    }
    Id<Area> area(const std::string& code) const {
        const auto found = areas_.find(code);
        return found != areas_.end() ? found->second : areas_[code] = area_of(engine_, code);
    }
    template <class C>
    void at(Day day, const Seat& by, C command) {
        if (day > today_) return;
        acts_.push_back(
            {day, int(acts_.size()), by, [command](const State& s, const By& b) { return decide(s, b, command); }});
    }
    /// The same for a return whose id is only known then.
    template <class F>
    void on_return(Day day, const Seat& by, ReturnKey key, F make) {
        if (day > today_) return;
        acts_.push_back({day, int(acts_.size()), by, [key, make](const State& s, const By& b) {
                             const ReturnAt* at = s.find<ReturnAt>(key);
                             if (!at) return refuse("demo.not_opened", text(key.period));
                             return decide(s, b, make(at->id));
                         }});
    }
    void plan_return(const Form& f, const County& county, const Office& office, Period p) {
        ++told_.returns;
        const Unit& unit = state_.at_id(office.unit);
        const ReturnKey key{f.id, unit.id, p};
        const Day by = due(f, p);
        const bool late = county.code == late_county && (chance_.share(county.code + f.code.str() + text(p)) < 0.35 ||
                                                         p == month(2021, 12) || last_day(p) >= Day{19052});
        const Day handed{late ? by.n + 6 + std::int32_t(chance_.number(text(p)) % 7)
                              : by.n - 1 - std::int32_t(chance_.number(county.code + text(p)) % 3)};
        const auto typed = cells(f, county, p);
        if (typed.empty()) return;
        const bool now = by.n + 20 > today_.n;  // the latest round
        if (now && county.code == late_county) {
            on_open(Day{by.n - 1}, office, key);
            if (typed.size() > 3)
                save(Day{by.n}, office, key, {typed.begin(), typed.begin() + std::ptrdiff_t(typed.size() / 3)});
            return;
        }
        on_open(Day{handed.n - 3}, office, key);
        const Slip* slip = slip_of(f, county, p);
        auto written = typed;
        if (slip) written.front().typed = Text<64>(times(typed.front().typed.view(), 10));
        save(Day{handed.n - 3}, office, key, written);
        if (slip && *slip->remark)
            on_return(Day{handed.n - 3}, office.clerk, key, [cell = typed.front(), slip](Id<Return> id) {
                return return_::Remark{id, {{cell.area, cell.element, Text<1000>(slip->remark)}}, {}};
            });
        on_return(Day{handed.n - 2}, office.checker, key, [](Id<Return> id) {
            return return_::Check{id, Text<1000>("已核对"), {}};
        });
        on_return(Day{handed.n - 1}, office.head, key, [](Id<Return> id) { return return_::Approve{id, {}, {}}; });
        if (now && county.code == waiting_county && f.cadence == PeriodKind::quarter) return;
        on_return(handed, office.clerk, key, [](Id<Return> id) { return return_::Submit{id, {}, {}}; });
        if (now && county.code == questioned_county && f.code == "town_sewage_month") {
            const auto cell = typed.front();
            on_return(Day{handed.n + 2}, people_.steward, key, [cell](Id<Return> id) {
                return return_::GiveBack{id,
                                         "排放量与用水量不匹配，请核实",
                                         {{cell.area, cell.element, Text<1000>("较上月突增，请附水厂抄表记录说明")}},
                                         {},
                                         {}};
            });
            return;
        }
        if (now) return;
        on_return(Day{handed.n + 3}, people_.steward, key, [](Id<Return> id) { return return_::Accept{id, {}, {}}; });
        if (slip) correct(Day{handed.n + 14}, office, key, typed.front(), "多填一个零");
        if (county.code == "519821" && f.code == "town_sewage_month" && p == month(2021, 11))
            for (auto cell : typed)
                if (state_.at_id(cell.element).code == "sewage_treated_town") {
                    cell.typed = Text<64>(times(cell.typed.view(), 0.9));
                    return correct(Day{handed.n + 20}, office, key, cell,
                                   "经复核，当月有三天超标排放，不计入达标处理量");
                }
    }
    static const Slip* slip_of(const Form& f, const County& county, Period p) {
        for (const Slip& slip : slips)
            if (f.code == "town_sewage_month" && county.code == slip.county && p == slip.month) return &slip;
        return nullptr;
    }
    void on_open(Day day, const Office& office, ReturnKey key) {
        at(day, office.clerk, return_::Open{key.form, key.unit, key.period});
    }
    void save(Day day, const Office& office, ReturnKey key, std::vector<return_::TypedCell> cells) {
        for (std::size_t i = 0; i < cells.size(); i += 400) {
            std::vector<return_::TypedCell> block(cells.begin() + std::ptrdiff_t(i),
                                                  cells.begin() + std::ptrdiff_t(std::min(cells.size(), i + 400)));
            on_return(day, office.clerk, key, [block](Id<Return> id) { return return_::SaveCells{id, block, {}}; });
        }
    }
    /// A corrected number: asked for by the county, granted by the city; the old value, who and why stay.
    void correct(Day day, const Office& office, ReturnKey key, const return_::TypedCell& cell, const char* reason) {
        on_return(day, office.head, key, [cell, reason](Id<Return> id) {
            return return_::AskCorrection{id, {cell}, reason, {}};
        });
        if (day.n + 2 > today_.n) return;
        acts_.push_back({Day{day.n + 2}, int(acts_.size()), people_.steward, [](const State& s, const By& b) {
                             Id<Correction> asked;
                             s.all<Correction>().each([&](const auto& id, const Correction& c) {
                                 if (c.stage == return_::CorrectionStage::asked) asked = id;
                                 return true;
                             });
                             if (!asked) return refuse("demo.no_correction");
                             return decide(s, b, return_::GrantCorrection{asked, Text<1000>("同意更正")});
                         }});
    }
    Id<Indicator> indicator(const char* code) const {
        Id<Indicator> found;
        state_.all<Indicator>().each([&](const auto& id, const Indicator& i) {
            if (i.programme == programme_ && i.code == code) found = id;
            return !found;
        });
        CHECK(found);
        return found;
    }
    void recognitions() {
        const auto recognise = [&](Day day, const char* code, Period year, RecognitionState state, const char* value,
                                   const char* basis, const char* asked, const char* answer) {
            indicator::Recognise c{indicator(code),  people_.city,     year, state, {}, {}, Text<400>(basis),
                                   Text<400>(asked), Text<400>(answer)};
            if (value) c.value = decimal_from_text(value).value();
            at(day, people_.steward, c);
        };
        const Period last = period(PeriodKind::year, 2021), now = period(PeriodKind::year, 2022);
        recognise(*day_of(2022, 2, 11), "urban_sewage_rate", last, RecognitionState::sent, nullptr, "",
                  "电话报告上报口径", "待会同省水利厅核对");
        recognise(*day_of(2022, 3, 4), "urban_sewage_rate", last, RecognitionState::recognised_otherwise, "86.41",
                  "演示函〔2022〕17号，2022年3月4日", "请省厅说明差异", "省厅按年报口径，未计入3座试运行设施");
        recognise(*day_of(2022, 4, 12), "urban_sewage_rate", now, RecognitionState::sent, nullptr, "", "报送一季度数据",
                  "已收悉");
    }
    void targets() {
        at(*day_of(2022, 1, 20), people_.steward,
           indicator::SetTarget{indicator("park_green_area_per_head"), area("519802"), period(PeriodKind::year, 2022),
                                OwnTargetKind::raised, decimal_from_text("16").value(),
                                Text<400>("青禾区住建局承诺书（演示）")});
    }
    /// Each February the city shows its counties the year that has passed side by side.
    void publications() {
        for (const int year : {2020, 2021})
            at(*day_of(year + 1, 2, 25), people_.steward,
               indicator::Publish{programme_, people_.city, period(PeriodKind::year, year)});
    }
    void perform() {
        std::size_t i = 0;
        while (i < acts_.size()) {
            const Day day = acts_[i].day;
            std::size_t end = i;
            while (end < acts_.size() && acts_[end].day == day) ++end;
            clock_.set(morning(day, 0));
            std::atomic<std::size_t> left{end - i};
            std::promise<void> all;
            for (std::size_t n = i; n < end; ++n) {
                Order order;
                order.account = acts_[n].by.account, order.post = acts_[n].by.post;
                order.decide = [&decide = acts_[n].decide](const State& s, const By& b, std::optional<ShapeFault>&) {
                    return decide(s, b);
                };
                order.done = [&, n](const Answer& answer) {
                    if (answer.outcome != Answer::Outcome::recorded && told_.refused++ < 20)
                        std::fprintf(stderr, "demo: %s %s %s (by %s, %s)\n", answer.refusal.code.c_str(),
                                     answer.refusal.field.c_str(), answer.reason.c_str(), acts_[n].by.login.c_str(),
                                     iso(day).c_str());
                    if (--left == 0) all.set_value();
                };
                engine_.submit(std::move(order));
            }
            all.get_future().get();
            told_.commands += end - i, i = end;
        }
        clock_.set(morning(today_, 30));
    }

    Engine& engine_;
    Clock clock_;
    const City& city_;
    const People& people_;
    const Chance& chance_;
    Numbers numbers_;
    const KeptFile proof_;
    Day today_;
    State state_;
    Id<Programme> programme_;
    Calendar calendar_;
    std::vector<Act> acts_;
    mutable std::map<std::string, Id<Area>> areas_;
    Told told_;
};
}  // namespace

Told tell(Engine& engine, Clock clock, const City& city, const People& people, const Chance& chance,
          const KeptFile& proof, Day today) {
    return Telling(engine, clock, city, people, chance, proof, today).run();
}
}  // namespace greentally::demo
