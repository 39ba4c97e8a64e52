#include "domain/return/import_headings.hpp"

#include "domain/return/asked.hpp"
#include "domain/return/typed.hpp"
#include "numbers/measure.hpp"

namespace greentally::return_ {
namespace {
using Words = std::vector<std::string_view>;
const Words code_words{"code", "编码", "代码", "区划代码", "统计用区划代码", "行政区划代码"},
    name_words{"area", "name", "名称", "区划", "区划名称", "地区", "行政区划"},
    period_words{"period", "year", "期间", "报告期", "年份", "年度"}, passed_over{"no", "remark", "序号", "备注"};
bool among(const Words& words, std::string_view s) { return std::find(words.begin(), words.end(), s) != words.end(); }

/// "污水排放量（万m³）" → 污水排放量, 万m³; of "水量/污水排放量", a header of two lines, the last.
struct Heading {
    explicit Heading(std::string_view cell) : whole(trimmed(cell)), name(whole) {
        for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
            const auto at = whole.ends_with(close) ? whole.rfind(open) : whole.npos;
            if (at == whole.npos) continue;
            name = trimmed(whole.substr(0, at));
            measure = trimmed(whole.substr(at + open.size(), whole.size() - at - open.size() - close.size()));
        }
    }
    std::string_view last() const { return name.substr(name.rfind('/') + 1); }
    std::string_view whole, name, measure;
};
bool called(const State& state, const Element& e, std::string_view s) {
    const ElementText* words = state.find<ElementText>(e.id);
    return s == e.code.view() || (words && (s == words->zh.view() || s == words->en.view()));
}
const Element* element_of(const State& state, const Asked& asked, const Heading& heading) {
    for (const std::string_view s : {heading.whole, heading.name, heading.last()})
        for (const AskedColumn& c : asked.columns())
            if (called(state, *c.element, s)) return c.element;
    return nullptr;
}
class HeadingsReading {
public:
    HeadingsReading(const State& state, const ImportFile& file, SourceFaults& faults)
        : state_(state), file_(file), faults_(faults), names_(file.table.root.items.front().names) {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const std::string_view s = trimmed(names_[i].text);
            if (among(code_words, s))
                out_.code = i;
            else if (among(name_words, s))
                out_.name = i;
            else if (among(period_words, s))
                out_.period = i;
            else if (!s.empty() && !among(passed_over, s))
                others_.push_back(i);
        }
    }
    Headings read(Id<Unit> unit, const ImportOptions& options, std::optional<PeriodKind> cadence) {
        if (!out_.code && !out_.name)
            fail(0, {"一列区划代码（code）或名称（name）", "a column code or name for the area"});
        const auto period = options.period ? period_from_text(trimmed(options.period->view())) : std::nullopt;
        std::vector<Asked> best;
        std::size_t most = 0;
        state_.all<Form>().each([&](const Id<Form>& id, const Form& f) {
            if (!f.live || (cadence && f.cadence != *cadence) || !state_.find<ReturnPlan>({id, unit})) return true;
            if (options.programme && f.programme != *options.programme) return true;
            if (options.form && f.code != *options.form) return true;
            const Asked asked(Rows(state_), {id, unit, {}}, {});
            const std::size_t n = matches(asked);
            if (n > most) best.clear(), most = n;
            if (n == most) best.push_back(asked);
            return true;
        });
        if (best.size() > 1 && period)
            if (std::count_if(best.begin(), best.end(), [&](const Asked& a) { return fits(a, *period); }) > 0)
                std::erase_if(best, [&](const Asked& a) { return !fits(a, *period); });
        if (best.size() == 1)
            take(best.front());
        else if (!best.empty())
            which(best, most);
        return std::move(out_);
    }

private:
    static bool fits(const Asked& asked, Period period) { return asked.form()->cadence == period.kind(); }
    void fail(std::size_t column, Bilingual expected) {
        faults_.add(file_.name, names_[column].at, names_[column].text, std::move(expected));
    }
    std::size_t matches(const Asked& asked) const {
        return std::size_t(std::count_if(others_.begin(), others_.end(), [&](std::size_t i) {
            return element_of(state_, asked, Heading(names_[i].text));
        }));
    }
    Bilingual elements(const Asked& asked) const {
        Bilingual out;
        for (const AskedColumn& c : asked.columns()) {
            const ElementText* words = state_.find<ElementText>(c.element->id);
            out.zh += (out.zh.empty() ? "数据项：" : "、") + (words ? words->zh.str() : c.element->code.str());
            out.en += (out.en.empty() ? "one of the elements " : ", ") + c.element->code.str();
        }
        return out;
    }
    void take(const Asked& asked) {
        out_.form = asked.form();
        for (const std::size_t i : others_) {
            const Heading heading(names_[i].text);
            const Element* e = element_of(state_, asked, heading);
            if (!e)
                fail(i, elements(asked));
            else if (!called(state_, *e, heading.measure.empty() ? heading.last() : heading.whole) &&
                     heading.measure != e->measure.view())
                converted(i, *e, heading.measure);
            else
                out_.figures.push_back({i, e, 0, {}});
        }
        if (others_.empty()) fail(0, elements(asked));
    }
    void converted(std::size_t column, const Element& e, std::string_view measure) {
        const std::string wanted = e.measure.str();
        const auto tens = numbers::tens_between(measure, wanted);
        if (!tens) return fail(column, {"计量单位 " + wanted, "the measure " + wanted});
        out_.figures.push_back({column, &e, *tens, std::string(measure)});
        if (*tens == 0) return;
        const std::string by = (*tens > 0 ? "×1" : "÷1") + std::string(std::size_t(std::abs(*tens)), '0');
        out_.converted.add(file_.name, names_[column].at, names_[column].text,
                           {"按 " + by + " 换算为 " + wanted, "converted by " + by + " into " + wanted});
    }
    /// Several forms would do: that is for the asker to say.
    void which(const std::vector<Asked>& forms, std::size_t matched) {
        Bilingual wanted;
        for (const Asked& asked : forms) {
            const std::string code = asked.form()->code.str();
            wanted.zh += (wanted.zh.empty() ? "指明报表：" : "、") + code;
            wanted.en += (wanted.en.empty() ? "the form to be named: " : ", ") + code;
        }
        if (matched == 0 && !others_.empty()) {
            wanted.zh += "（没有一列是其数据项）", wanted.en += " (no column is an element of any)";
            return fail(others_.front(), std::move(wanted));
        }
        faults_.add(file_.name, {}, file_.name, std::move(wanted));
    }

    const State& state_;
    const ImportFile& file_;
    SourceFaults& faults_;
    const std::vector<SourceNode::Name>& names_;
    std::vector<std::size_t> others_;
    Headings out_;
};
}  // namespace

Headings read_headings(const State& state, Id<Unit> unit, const ImportFile& file, const ImportOptions& options,
                       std::optional<PeriodKind> cadence, SourceFaults& faults) {
    return HeadingsReading(state, file, faults).read(unit, options, cadence);
}
}  // namespace greentally::return_
