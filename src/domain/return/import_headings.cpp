#include "domain/return/import_headings.hpp"

#include <algorithm>

#include "base/plain.hpp"
#include "domain/import/import.hpp"
#include "domain/return/asked.hpp"
#include "domain/return/column_meaning.hpp"
#include "domain/return/file_period.hpp"
#include "domain/return/heading.hpp"
#include "numbers/measure.hpp"

namespace greentally::return_ {
namespace {
const Bilingual sum_reason{"各列之和，此列不读入", "the sum of other columns, which is not read"};
class HeadingsReading {
public:
    HeadingsReading(const State& state, const ImportFile& file, const ImportOptions& options, SourceFaults& faults)
        : state_(state), file_(file), options_(options), faults_(faults), names_(file.table.root.items.front().names) {
        for (const auto& name : names_) {
            headings_.emplace_back(name.text);
            out_.mapping.columns.push_back({name.at, name.text, {}, {}, false});
        }
    }
    Headings read(Id<Unit> unit, std::string_view kind, std::optional<PeriodKind> cadence) {
        std::vector<std::string> all;
        for (const auto& name : names_) all.push_back(name.text);
        out_.layout.signature = layout_signature(all);
        const Layout* last = state_.find<Layout>({unit, Code(kind), out_.layout.signature});
        said_ = {state_, options_, last};
        for (std::size_t i = 0; i < names_.size(); ++i) said_.what_goes_without_a_form(headings_[i], column(i));
        out_.mapping.meanings = general_meanings();
        const auto form = the_form(unit, cadence, last);
        if (form) take(*form);
        return std::move(out_);
    }

private:
    ImportColumn& column(std::size_t i) { return out_.mapping.columns[i]; }
    void fail(std::size_t i, Bilingual expected) {
        faults_.add(file_.table.name, names_[i].at, names_[i].text, std::move(expected));
    }
    std::size_t matches(const Asked& asked) const {
        std::size_t n = 0;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            ImportColumn tried = out_.mapping.columns[i];
            said_.what_the_form_says(asked, headings_[i], tried);
            n += tried.sure && element_meant(asked, tried.means);
        }
        return n;
    }
    /// Errors: nothing, and the faults or the caller say why.
    std::optional<Asked> the_form(Id<Unit> unit, std::optional<PeriodKind> cadence, const Layout* last) {
        std::optional<Code> wanted = options_.form;
        ImportMapping& m = out_.mapping;
        if (wanted) m.form_reason = {"由您指定", "as you said"};
        if (!wanted && file_.ticket && !file_.ticket->form.empty())
            wanted = file_.ticket->form.view(), m.form_reason = {"文件中注明", "the file says so"};
        if (!wanted && last) wanted = last->form, m.form_reason = {"沿用上次", "as the last time"};
        std::vector<Asked> best;
        std::size_t most = 0;
        state_.all<Form>().each([&](const Id<Form>& id, const Form& f) {
            if (!f.live || (cadence && f.cadence != *cadence) || !state_.find<ReturnPlan>({id, unit})) return true;
            if (options_.programme && f.programme != *options_.programme) return true;
            const FormText* words = state_.find<FormText>(id);
            m.forms.push_back({f.code.str(), words ? Bilingual{words->zh.str(), words->en.str()} : Bilingual{}});
            if (wanted && f.code != *wanted) return true;
            const Asked asked(Rows(state_), {id, unit, {}}, {});
            const std::size_t n = matches(asked);
            if (n > most) best.clear(), most = n;
            if (n == most) best.push_back(asked);
            return true;
        });
        const auto period = options_.period ? period_from_text(trimmed(options_.period->view())) : std::nullopt;
        const auto fits = [&](const Asked& a) { return period && a.form()->cadence == period->kind(); };
        if (best.size() > 1 && std::any_of(best.begin(), best.end(), fits))
            std::erase_if(best, [&](const Asked& a) { return !fits(a); });
        else if (best.size() > 1)
            keep_spoken_of(best);
        if (best.size() > 1) which(best, most);
        if (best.size() != 1) return {};
        if (!wanted) {
            const std::string n = std::to_string(most);
            m.form_reason = {n + " 列是它的数据项", n + " columns are elements of it"};
        }
        return best.front();
    }
    /// Of forms that would do alike, those of the period that the file speaks of: of 2022年3月 it is the month.
    void keep_spoken_of(std::vector<Asked>& forms) const {
        const auto days = [&](const Asked& a) {
            const SaidPeriod said = said_by_file(file_, a.form()->cadence);
            const auto period = said.period ? period_from_text(said.period->view()) : std::nullopt;
            return period ? last_day(*period).n - first_day(*period).n : INT32_MAX;
        };
        std::int32_t least = INT32_MAX;
        for (const Asked& a : forms) least = std::min(least, days(a));
        std::erase_if(forms, [&](const Asked& a) { return days(a) != least; });
    }
    /// Several forms would do: that is for the asker to say.
    void which(const std::vector<Asked>& forms, std::size_t matched) {
        Bilingual wanted;
        for (const Asked& asked : forms) {
            const std::string code = asked.form()->code.str();
            wanted.zh += (wanted.zh.empty() ? "指明报表：" : "、") + code;
            wanted.en += (wanted.en.empty() ? "the form to be named: " : ", ") + code;
        }
        for (std::size_t i = 0; matched == 0 && i < names_.size(); ++i) {
            if (!column(i).means.empty() || headings_[i].whole.empty()) continue;
            wanted.zh += "（没有一列是其数据项）", wanted.en += " (no column is an element of any)";
            return fail(i, std::move(wanted));
        }
        faults_.add(file_.name, {}, file_.name, std::move(wanted));
    }

    void take(const Asked& asked) {
        out_.form = asked.form();
        out_.mapping.form = out_.form->code.str(), out_.layout.form = out_.form->code;
        auto meanings = elements_of(state_, asked);
        meanings.insert(meanings.end(), out_.mapping.meanings.begin(), out_.mapping.meanings.end());
        out_.mapping.meanings = std::move(meanings);
        for (std::size_t i = 0; i < names_.size(); ++i) said_.what_the_form_says(asked, headings_[i], column(i));
        find_areas(asked);
        pass_over_sums();
        for (std::size_t i = 0; i < names_.size(); ++i) use(i, asked);
        if (!out_.code && !out_.name)
            fail(0, {"一列区划代码（code）或名称（name）", "a column code or name for the area"});
        if (out_.figures.empty() && faults_.none()) fail(0, elements_wanted(state_, asked));
        for (const ImportColumn& c : out_.mapping.columns) {
            out_.mapping.remembered |= c.sure && c.reason == remembered_reason;
            if (c.sure && c.reason != sum_reason) out_.layout.columns.push_back({c.heading, c.means});
        }
    }
    /// A column without a known heading whose cells are the areas' names or codes.
    void find_areas(const Asked& asked) {
        const auto is = [&](std::string_view means) {
            return [means](const ImportColumn& c) { return c.means == means && c.sure; };
        };
        const auto& columns = out_.mapping.columns;
        for (const auto means : {meaning::code, meaning::name}) {
            if (std::any_of(columns.begin(), columns.end(), is(means))) continue;
            for (std::size_t i = 0; i < names_.size(); ++i)
                if (!column(i).sure && holds_areas(state_, asked, file_, i, means)) {
                    column(i) = {names_[i].at, names_[i].text, std::string(means), areas_reason, true};
                    break;
                }
        }
    }
    /// A column that adds others up and is no element of the form has been compared with them, and is not read.
    void pass_over_sums() {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            ImportColumn& c = column(i);
            const auto& sums = file_.sums;
            if (c.sure || std::find(sums.begin(), sums.end(), c.heading) == sums.end()) continue;
            c.means = meaning::passed, c.reason = sum_reason, c.sure = true;
            out_.converted.add(file_.table.name, c.at, c.heading, sum_reason);
        }
    }
    void use(std::size_t i, const Asked& asked) {
        const ImportColumn& c = column(i);
        if (headings_[i].whole.empty() && c.means.empty()) return void(column(i).sure = true);
        if (!c.sure) {
            Bilingual wanted = elements_wanted(state_, asked);
            if (!c.means.empty())
                wanted.zh = c.reason.zh + "；" + wanted.zh, wanted.en = c.reason.en + "; " + wanted.en;
            return fail(i, std::move(wanted));
        }
        if (c.means == meaning::code) out_.code = i;
        if (c.means == meaning::name) out_.name = i;
        if (c.means == meaning::within) out_.within = i;
        if (c.means == meaning::period) out_.period = i;
        if (const Element* e = element_meant(asked, c.means)) figures(i, *e);
    }
    void figures(std::size_t i, const Element& e) {
        const Heading& heading = headings_[i];
        const std::string wanted = e.measure.str();
        const bool name_has_it = called(state_, e, heading.whole) && !heading.measure.empty();
        if (name_has_it || heading.measure.empty() || plain(heading.measure) == plain(wanted))
            return void(out_.figures.push_back({i, &e, 0, {}}));
        const auto tens = numbers::tens_between(heading.measure, wanted);
        if (!tens) return fail(i, {"计量单位 " + wanted, "the measure " + wanted});
        out_.figures.push_back({i, &e, *tens, heading.measure});
        if (*tens == 0) return;
        const std::string by = (*tens > 0 ? "×1" : "÷1") + std::string(std::size_t(std::abs(*tens)), '0');
        out_.converted.add(file_.table.name, names_[i].at, names_[i].text,
                           {"按 " + by + " 换算为 " + wanted, "converted by " + by + " into " + wanted});
    }

    const State& state_;
    const ImportFile& file_;
    const ImportOptions& options_;
    SourceFaults& faults_;
    const std::vector<SourceNode::Name>& names_;
    std::vector<Heading> headings_;
    Said said_;
    Headings out_;
};
}  // namespace

Headings read_headings(const State& state, Id<Unit> unit, std::string_view kind, const ImportFile& file,
                       const ImportOptions& options, std::optional<PeriodKind> cadence, SourceFaults& faults) {
    return HeadingsReading(state, file, options, faults).read(unit, kind, cadence);
}
}  // namespace greentally::return_
