#include "domain/programme/sound.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/record.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/check_rule.hpp"
#include "domain/programme/formula_names.hpp"
#include "domain/programme/spelling.hpp"
#include "numbers/formula.hpp"

namespace greentally::programme {
namespace {
using Index = std::map<std::string_view, std::size_t>;
std::string pointer(const char* list, std::size_t i, const char* member) {
    return std::string("/") + list + "/" + std::to_string(i) + (*member ? std::string("/") + member : "");
}

class Soundness {
public:
    Soundness(const Load& load, const std::set<std::string>& hidden) : load_(load), hidden_(hidden) {}
    std::vector<LoadFault> run() {
        if (too_many()) return std::move(faults_);
        index();
        head();
        for (std::size_t i = 0; i < load_.measures.size(); ++i) measure(i);
        for (std::size_t i = 0; i < load_.parameters.size(); ++i) parameter(i);
        for (std::size_t i = 0; i < load_.elements.size(); ++i) element(i);
        for (std::size_t i = 0; i < load_.indicators.size(); ++i) indicator(i);
        for (std::size_t i = 0; i < load_.targets.size(); ++i) target(i);
        for (std::size_t i = 0; i < load_.forms.size(); ++i) form(i);
        for (std::size_t i = 0; i < load_.columns.size(); ++i) column(i);
        for (std::size_t i = 0; i < load_.checks.size(); ++i) check(i);
        cases();
        for (std::size_t i = 0; i < load_.duties.size(); ++i) duty(i);
        holidays();
        cycles();
        return std::move(faults_);
    }

private:
    void add(std::string at, std::string_view found, Bilingual expected, std::optional<std::uint32_t> offset = {}) {
        faults_.push_back({std::move(at), offset, std::string(found), std::move(expected)});
    }
    bool too_many();
    void index();
    void head();
    void measure(std::size_t);
    void parameter(std::size_t);
    void element(std::size_t);
    void indicator(std::size_t);
    void target(std::size_t);
    void form(std::size_t);
    void column(std::size_t);
    void check(std::size_t);
    void cases();
    void duty(std::size_t);
    void holidays();
    void cycles();

    template <class Entry>
    Index codes(const char* list, const std::vector<Entry>& entries) {
        Index out;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string_view code = entries[i].code;
            if (code.empty()) continue;  // reported as missing
            well_formed(list, i, code);
            const auto [was, fresh] = out.emplace(code, i);
            if (!fresh) twice(pointer(list, i, "code"), code, was->second);
        }
        return out;
    }
    void well_formed(const char* list, std::size_t i, std::string_view code) {
        if (std::string_view(list) == "measures") return;  // 万m³
        const bool name = std::string_view(list) == "elements" || std::string_view(list) == "parameters";
        const auto fits = [&](char c) {
            return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_' || (c == '-' && !name);
        };
        if (std::all_of(code.begin(), code.end(), fits) && 'a' <= code[0] && code[0] <= 'z') return;
        name ? add(pointer(list, i, "code"), code,
                   {"编码：小写字母开头，小写字母、数字、下划线", "a code: small letters, digits, _, a letter first"})
             : add(pointer(list, i, "code"), code,
                   {"编码：小写字母开头，小写字母、数字、下划线、连字符",
                    "a code: small letters, digits, _, -, a letter first"});
    }
    void twice(std::string at, std::string_view code, std::size_t first) {
        const std::string n = std::to_string(first + 1);
        add(std::move(at), code, {"不重复：第 " + n + " 条已用", "something else: entry " + n + " has it already"});
    }
    /// Reports a name that the list does not have; empty is no name (an obligatory one was reported as missing).
    bool known(const Index& list, const char* name, std::string_view code, const std::string& at,
               std::optional<std::uint32_t> offset = {}) {
        if (code.empty()) return false;
        if (list.contains(code)) return true;
        if (!hidden_.contains(name)) unknown(list, name, code, at, offset);
        return false;
    }
    void unknown(const Index& list, const char* name, std::string_view code, const std::string& at,
                 std::optional<std::uint32_t> offset) {
        std::vector<std::string> names;
        for (const auto& [known_code, i] : list) names.emplace_back(known_code);
        const std::string close = nearest(code, names);
        Bilingual expected{std::string("已定义的编码（") + name + "）", std::string("a code of ") + name};
        if (!close.empty()) expected.zh += "；是否为 " + close, expected.en += "; did you mean " + close;
        add(at, code, std::move(expected), offset);
    }
    /// A formula on sums (of an indicator, with parameters) or of what is computed where it is reported.
    void formula(std::string_view text, const std::string& at, numbers::Scope scope,
                 const std::function<void(const ElementEntry&, std::uint32_t)>& use = {}) {
        const bool sums = scope == numbers::Scope::sums;
        const std::string plain = sums ? with_numbers(text, load_.parameters, true) : std::string(text);
        if (plain.size() > Text<400>::bytes_max)
            add(at, text, {"含参数值不超过 400 字节", "at most 400 bytes with the parameters' numbers"});
        bool all_known = true;
        for (const NameUse& name : names_in(text)) {
            if (sums ? parameters_.contains(name.name) : name.name == period_days) continue;
            if (!known(elements_, "elements", name.name, at, name.offset))
                all_known = false;
            else if (use)
                use(load_.elements[elements_.at(name.name)], name.offset);
        }
        const auto compiled = numbers::Formula::compile(plain, scope);
        if (all_known && !compiled) syntax(compiled.error(), text, at);
    }
    /// "column 9": "found …, expected …", as the compiler says it.
    void syntax(const Fault& fault, std::string_view text, const std::string& at) {
        constexpr std::string_view column = "column ", found = "found ", expected = ", expected ";
        std::optional<std::uint32_t> offset;
        if (fault.where.starts_with(column)) offset = std::uint32_t(std::atoi(fault.where.c_str() + column.size()) - 1);
        const auto split = fault.detail.find(expected);
        const bool both = fault.detail.starts_with(found) && split != fault.detail.npos;
        const std::string what = both ? fault.detail.substr(split + expected.size()) : fault.detail;
        add(at, both ? fault.detail.substr(found.size(), split - found.size()) : std::string(text),
            {"正确的计算式（" + what + "）", "in a formula: " + what}, offset);
    }
    void sourced(std::string_view code, const std::string& at, bool obligatory) {
        if (code.empty() && obligatory)
            add(at, "", {"出自法规、标准或文件的数字须写来源", "a source: figures of law or standard name it"});
        known(sources_, "sources", code, at);
    }
    /// One or several kinds of area, a space between.
    void area_kinds(std::string_view written, const std::string& at) {
        std::vector<std::string> kinds;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<area::Kind>>(
            [&](auto d) { kinds.emplace_back(d.name); });
        for (const NameUse& use : names_in(written))
            if (std::find(kinds.begin(), kinds.end(), use.name) == kinds.end())
                add(at, use.name, {"区划类型：" + either(kinds, " 或 "), "kinds of area: " + either(kinds, " or ")},
                    use.offset);
    }
    void in_order(Day from, Day to, const std::string& at) {
        if (from.known() && to.known() && to < from)
            add(at, iso(to), {"不早于起始日 " + iso(from), "a day not before " + iso(from)});
    }

    const Load& load_;
    const std::set<std::string>& hidden_;
    std::vector<LoadFault> faults_;
    Index lines_, editions_, strata_, groups_, functions_, measures_, sources_, parameters_, elements_, indicators_,
        forms_;
};

void Soundness::index() {
    lines_ = codes("lines", load_.lines), editions_ = codes("editions", load_.editions),
    strata_ = codes("strata", load_.strata);
    groups_ = codes("groups", load_.groups), functions_ = codes("functions", load_.functions),
    measures_ = codes("measures", load_.measures);
    sources_ = codes("sources", load_.sources), parameters_ = codes("parameters", load_.parameters);
    elements_ = codes("elements", load_.elements), indicators_ = codes("indicators", load_.indicators),
    forms_ = codes("forms", load_.forms);
    codes("checks", load_.checks), codes("duties", load_.duties);
    for (std::size_t i = 0; i < load_.parameters.size(); ++i)
        if (elements_.contains(load_.parameters[i].code))
            add(pointer("parameters", i, "code"), load_.parameters[i].code,
                {"不与数据项同名", "a code that no element has"});
}

/// Lists are searched pairwise and by recursion: a limit that no programme of people reaches.
bool Soundness::too_many() {
    constexpr std::size_t entries_max = 2'000;
    each_field(load_, [&]<class Field>(std::string_view name, const Field& field) {
        if constexpr (is_list<Field>)
            if (field.size() > entries_max)
                add("/" + std::string(name), std::to_string(field.size()),
                    {"不超过 " + std::to_string(entries_max) + " 条",
                     "at most " + std::to_string(entries_max) + " entries"});
    });
    return !faults_.empty();
}

void Soundness::head() {
    in_order(load_.valid_from, load_.valid_to, "/valid_to");
    if (load_.coverage < whole(0) || load_.coverage > whole(1))
        add("/coverage", text(load_.coverage), {"0 到 1 之间的份额", "a share from 0 to 1"});
    const auto order = [&](const std::vector<Code>& order, const Index& list, const char* name, const char* at) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < order.size(); ++i) {
            known(list, name, order[i], pointer(at, i, ""));
            if (!seen.insert(order[i]).second) add(pointer(at, i, ""), order[i], {"每项只排一次", "each once"});
        }
        for (const auto& [code, i] : list)
            if (!seen.contains(code))
                add(pointer(name, i, "code"), code,
                    {std::string("列入 judgement 的先后次序"), "a place in the order of judgement"});
    };
    order(load_.line_order, lines_, "lines", "line_order");
    order(load_.edition_order, editions_, "editions", "edition_order");
}

void Soundness::measure(std::size_t i) {
    const MeasureEntry& m = load_.measures[i];
    // A nation's sum must itself be a decimal: int64 × 10⁻⁶. What reads as a decimal at all lies below the limit; sums
    // of it over a year's twelve months must too.
    constexpr std::int64_t months = 12;
    if (m.national_total.micro > Decimal::limit / months)
        add(pointer("measures", i, "national_total"), text(m.national_total),
            {"全年合计不超过 9 223 372 036 854；请改用更大的计量单位（如 万m³）",
             "a yearly total up to 9 223 372 036 854: take a larger measure (such as 万m³)"});
    if (m.national_total <= whole(0))
        add(pointer("measures", i, "national_total"), text(m.national_total), {"大于 0", "more than 0"});
}

void Soundness::parameter(std::size_t i) {
    const ParameterEntry& p = load_.parameters[i];
    known(measures_, "measures", p.measure, pointer("parameters", i, "measure"));
    sourced(p.source, pointer("parameters", i, "source"), true);
}

void Soundness::element(std::size_t i) {
    const ElementEntry& e = load_.elements[i];
    const auto at = [&](const char* member) { return pointer("elements", i, member); };
    known(strata_, "strata", e.stratum, at("stratum"));
    known(measures_, "measures", e.measure, at("measure"));
    known(functions_, "functions", e.function, at("function"));
    for (std::size_t j = 0; j < i && !e.family.empty(); ++j)
        if (load_.elements[j].family == e.family && load_.elements[j].stratum == e.stratum)
            twice(at("family"), e.family, j);
    area_kinds(e.area_kind, at("area_kind"));
    if (e.also == e.level)
        add(at("also"), spell(*e.also), {"与填报层级不同的层级", "a level other than the reporting level"});
    const std::string_view source = e.source;
    if (!source.empty()) known(sources_, "sources", source.substr(0, source.find(' ')), at("source"));
    if (e.formula.empty()) return;
    if (e.also) add(at("also"), spell(*e.also), {"空：计算项不填报", "nothing: a computed element is never reported"});
    std::size_t reported = 0;
    formula(e.formula, at("formula"), numbers::Scope::reported, [&](const ElementEntry& used, std::uint32_t offset) {
        ++reported;
        if (used.level != e.level)
            add(at("formula"), used.code, {"与本项同一层级的数据项", "an element of the same level"}, offset);
        if (!used.formula.empty() && used.code != e.code)
            add(at("formula"), used.code,
                {"填报的数据项：计算项不再用于计算项",
                 "a reported element: what is computed is not computed with again"},
                offset);
    });
    const auto names = names_in(e.formula);
    const bool none = std::all_of(names.begin(), names.end(), [](const NameUse& n) { return n.name == period_days; });
    if (!reported && none) add(at("formula"), e.formula, {"至少一个填报的数据项", "at least one reported element"});
}

void Soundness::indicator(std::size_t i) {
    const IndicatorEntry& e = load_.indicators[i];
    const auto at = [&](const char* member) { return pointer("indicators", i, member); };
    known(groups_, "groups", e.group, at("group"));
    known(measures_, "measures", e.measure, at("measure"));
    sourced(e.source, at("source"), false);
    if (!e.numerator.empty()) formula(e.numerator, at("numerator"), numbers::Scope::sums);
    if (!e.denominator.empty()) formula(e.denominator, at("denominator"), numbers::Scope::sums);
    if (e.factor <= whole(0)) add(at("factor"), text(e.factor), {"大于 0", "more than 0"});
    if (e.decimals > 6) add(at("decimals"), std::to_string(e.decimals), {"0 到 6", "0 to 6"});
    for (std::size_t j = 0; j < e.levers.size(); ++j) {
        const std::string lever = at("levers") + "/" + std::to_string(j);
        known(elements_, "elements", e.levers[j].element, lever + "/element");
        known(elements_, "elements", e.levers[j].cap, lever + "/cap");
    }
    for (std::size_t j = 0; j < e.causes.size(); ++j)
        known(indicators_, "indicators", e.causes[j], at("causes") + "/" + std::to_string(j));
}

void Soundness::target(std::size_t i) {
    const TargetEntry& e = load_.targets[i];
    const auto at = [&](const char* member) { return pointer("targets", i, member); };
    sourced(e.source, at("source"), true);
    in_order(e.from, e.to, at("to"));
    if (e.rule == TargetRule::value && !e.value) add(at("value"), "", {"目标值", "a target value"});
    if (e.rule != TargetRule::value && e.value)
        add(at("value"), text(*e.value), {"空：此规则不在此给值", "nothing: this rule gives no value here"});
    if (!known(indicators_, "indicators", e.indicator, at("indicator"))) return;
    const IndicatorEntry& judged = load_.indicators[indicators_.at(e.indicator)];
    for (const auto& formula : {judged.numerator, judged.denominator})
        for (const NameUse& name : names_in(formula))
            if (const auto used = elements_.find(name.name);
                used != elements_.end() && load_.elements[used->second].level < e.level)
                return add(at("level"), spell(e.level),
                           {"不低于数据项 " + name.name + " 的填报层级",
                            "a level not below that at which " + name.name + " is reported"});
    for (std::size_t j = 0; j < i; ++j) {
        const TargetEntry& o = load_.targets[j];
        if (o.indicator != e.indicator || o.level != e.level || o.kind != e.kind || o.area != e.area) continue;
        const bool apart =
            (e.to.known() && o.from.known() && e.to < o.from) || (o.to.known() && e.from.known() && o.to < e.from);
        if (apart) continue;
        const std::string n = std::to_string(j + 1);
        return add(at("from"), iso(e.from),
                   {"与第 " + n + " 条目标不重叠的时段", "a time that target " + n + " does not cover"});
    }
}

void Soundness::form(std::size_t i) {
    const FormEntry& e = load_.forms[i];
    const auto at = [&](const char* member) { return pointer("forms", i, member); };
    known(functions_, "functions", e.function, at("function"));
    known(editions_, "editions", e.edition, at("edition"));
    known(lines_, "lines", e.line, at("line"));
    sourced(e.source, at("source"), false);
    in_order(e.from, e.to, at("to"));
    area_kinds(e.row_kind, at("row_kind"));
    if (e.row_level < e.unit_level)
        add(at("row_level"), spell(e.row_level), {"不高于报送层级", "a level not above the reporting unit's"});
    if (e.due_by == DueBy::working_day && e.due_n == 0)
        add(at("due_n"), "0", {"至少第 1 个工作日", "at least the 1st working day"});
    for (const ColumnEntry& c : load_.columns)
        if (c.form == e.code) return;
    if (!e.code.empty() && !hidden_.contains("columns"))
        add(at("code"), e.code, {"form_columns.csv 中至少一列", "at least one column in form_columns.csv"});
}

void Soundness::column(std::size_t i) {
    const ColumnEntry& e = load_.columns[i];
    const auto at = [&](const char* member) { return pointer("columns", i, member); };
    const bool form = known(forms_, "forms", e.form, at("form")),
               element = known(elements_, "elements", e.element, at("element"));
    for (std::size_t j = 0; j < i; ++j)
        if (!e.element.empty() && load_.columns[j].form == e.form && load_.columns[j].element == e.element)
            twice(at("element"), e.element, j);
    if (!form || !element) return;
    const FormEntry& f = load_.forms[forms_.at(e.form)];
    const ElementEntry& d = load_.elements[elements_.at(e.element)];
    if (!d.formula.empty())
        add(at("element"), e.element,
            {"填报的数据项；计算项不填报", "a reported element: computed ones are never asked"});
    if (d.level != f.row_level && d.also != f.row_level)
        add(at("element"), e.element,
            {"由“" + spell(f.row_level) + "”填报的数据项", "an element reported at level " + spell_en(f.row_level)});
    if (!(d.function == f.function))
        add(at("element"), e.element,
            {"归口职能 " + f.function.str() + " 的数据项", "an element of function " + f.function.str()});
}

void Soundness::check(std::size_t i) {
    const CheckEntry& e = load_.checks[i];
    const auto at = [&](const std::string& member) { return pointer("checks", i, member.c_str()); };
    const bool element = known(elements_, "elements", e.element, at("element"));
    sourced(e.source, at("source"), false);
    if (!e.against.empty()) formula(e.against, at("against"), numbers::Scope::reported);
    const bool states = element && load_.elements[elements_.at(e.element)].kind == Kind::state;
    for (CheckFault& fault : faults_of(e, states)) add(at(fault.member), fault.found, std::move(fault.expected));
}
void Soundness::cases() {
    if (hidden_.contains("checks") || hidden_.contains("cases")) return;
    const Index checks = [&] {
        Index out;
        for (std::size_t i = 0; i < load_.checks.size(); ++i) out.emplace(load_.checks[i].code, i);
        return out;
    }();
    std::vector<std::array<bool, 2>> shown(load_.checks.size());
    for (std::size_t i = 0; i < load_.cases.size(); ++i) {
        const CaseEntry& e = load_.cases[i];
        if (!known(checks, "checks", e.check, pointer("cases", i, "check"))) continue;
        const std::size_t check = checks.at(e.check);
        shown[check][std::size_t(e.says)] = true;
        for (CheckFault& fault : faults_of(e, load_.checks[check]))
            add(pointer("cases", i, fault.member.c_str()), fault.found, std::move(fault.expected));
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
        for (const Says says : {Says::fires, Says::passes})
            if (!shown[i][std::size_t(says)])
                add(pointer("checks", i, "code"), load_.checks[i].code,
                    {"check_cases.csv 中至少一个“" + spell(says) + "”的算例",
                     "at least one case in check_cases.csv that " + spell_en(says)});
}

void Soundness::duty(std::size_t i) {
    const DutyEntry& e = load_.duties[i];
    const auto at = [&](const char* member) { return pointer("duties", i, member); };
    known(functions_, "functions", e.function, at("function"));
    sourced(e.source, at("source"), true);
    if (e.owes <= e.to) add(at("to"), spell(e.to), {"高于承担层级的层级", "a level above the one that owes it"});
    if (e.when == When::each && (!e.cadence || e.due_n == 0))
        add(at("when"), spell(e.when), {"周期和时限", "with it a cadence and a due day"});
    if (e.when == When::once && !e.by.known()) add(at("by"), "", {"截止日", "the day by which it is due"});
}

void Soundness::holidays() {
    std::map<std::int32_t, std::size_t> notices;
    for (std::size_t i = 0; i < load_.notices.size(); ++i) {
        const auto [was, fresh] = notices.emplace(load_.notices[i].year, i);
        if (!fresh) twice(pointer("notices", i, "year"), std::to_string(load_.notices[i].year), was->second);
    }
    std::map<Day, std::size_t> seen;
    for (std::size_t i = 0; i < load_.holidays.size(); ++i) {
        const HolidayEntry& e = load_.holidays[i];
        const auto at = [&](const char* member) { return pointer("holidays", i, member); };
        if (!e.day.known()) continue;
        if (const auto [was, fresh] = seen.emplace(e.day, i); !fresh) twice(at("day"), iso(e.day), was->second);
        constexpr int saturday = 6;
        if (e.worked && weekday(e.day) < saturday)
            add(at("worked"), iso(e.day),
                {"周六或周日：调休上班日", "a Saturday or Sunday: only these become working days"});
        if (!notices.contains(e.year) && !hidden_.contains("notices"))
            add(at("year"), std::to_string(e.year),
                {"notices.csv 中有当年通知", "a year whose notice is in notices.csv"});
    }
}

/// Elements computed from themselves, indicators that are their own cause.
void Soundness::cycles() {
    enum class Mark : char { fresh, open, done };
    const auto search = [&](std::size_t n, const auto& edges, const auto& report) {
        std::vector<Mark> marks(n, Mark::fresh);
        std::function<void(std::size_t)> visit = [&](std::size_t i) {
            marks[i] = Mark::open;
            for (const std::size_t j : edges(i)) {
                if (marks[j] == Mark::open)
                    report(i, j);
                else if (marks[j] == Mark::fresh)
                    visit(j);
            }
            marks[i] = Mark::done;
        };
        for (std::size_t i = 0; i < n; ++i)
            if (marks[i] == Mark::fresh) visit(i);
    };
    const auto found = [](const Index& list, std::string_view code, std::vector<std::size_t>& into) {
        if (const auto it = list.find(code); it != list.end()) into.push_back(it->second);
    };
    search(
        load_.elements.size(),
        [&](std::size_t i) {
            std::vector<std::size_t> out;
            for (const NameUse& name : names_in(load_.elements[i].formula)) found(elements_, name.name, out);
            return out;
        },
        [&](std::size_t i, std::size_t j) {
            add(pointer("elements", i, "formula"), load_.elements[j].code,
                {"不绕回自身的计算式", "a formula that does not lead back to itself"});
        });
    search(
        load_.indicators.size(),
        [&](std::size_t i) {
            std::vector<std::size_t> out;
            for (const Code& cause : load_.indicators[i].causes) found(indicators_, cause, out);
            return out;
        },
        [&](std::size_t i, std::size_t j) {
            add(pointer("indicators", i, "causes"), load_.indicators[j].code,
                {"不绕回自身的成因", "causes that do not lead back to the indicator"});
        });
}
}  // namespace

std::vector<LoadFault> unsound(const Load& load, const std::set<std::string>& hidden) {
    return Soundness(load, hidden).run();
}
}  // namespace greentally::programme
