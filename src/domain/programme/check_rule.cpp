#include "domain/programme/check_rule.hpp"

#include "base/record.hpp"
#include "domain/programme/spelling.hpp"
#include "numbers/rules/rule.hpp"

namespace greentally::programme {
namespace {
using numbers::RuleKind, numbers::Use;
class Faults {
public:
    std::vector<CheckFault> out;
    void add(std::string member, std::string_view found, Bilingual expected) {
        out.push_back({std::move(member), std::string(found), std::move(expected)});
    }
    void takes(Use use, const char* member, bool given, std::string_view found, Bilingual what) {
        if (use == Use::must && !given) add(member, "", std::move(what));
        if (use == Use::none && given) add(member, found, {"空：此规则不用", "nothing: this rule does not use it"});
    }
};
std::string words(const std::optional<Decimal>& d) { return d ? text(*d) : std::string(); }
void no_kind(const CheckEntry& e, Faults& faults) {
    std::vector<std::string> zh, en;
    for (const RuleKind* kind : numbers::rule_kinds()) zh.emplace_back(kind->zh), en.emplace_back(kind->code);
    if (!e.rule.empty()) faults.add("rule", e.rule, {either(zh, " 或 "), either(en, " or ")});
}
void parameters(const CheckEntry& e, const RuleKind& kind, Faults& faults) {
    faults.takes(kind.takes.against, "against", !e.against.empty(), e.against,
                 {"对照的数据项或计算式", "an element or formula to compare with"});
    faults.takes(kind.takes.low, "low", e.low.has_value(), words(e.low), {"下限", "a lower bound"});
    faults.takes(kind.takes.high, "high", e.high.has_value(), words(e.high), {"上限", "an upper bound"});
    faults.takes(kind.takes.least, "least", e.least.has_value(), e.least ? std::to_string(*e.least) : "",
                 {"至少几个数才判断", "how many values it takes to say anything"});
    if (kind.takes.low == Use::may && kind.takes.high == Use::may && !e.low && !e.high)
        faults.add("high", "", {"下限或上限", "a lower or an upper bound"});
    if (!kind.takes.factor && e.factor != whole(1))
        faults.add("factor", text(e.factor), {"空：此规则不用", "nothing: this rule does not use it"});
    if (e.least == 0) faults.add("least", "0", {"大于 0", "more than 0"});
    if (e.low && e.high && *e.high < *e.low)
        faults.add("high", text(*e.high), {"不小于下限", "a number not below the lower bound"});
    else if (e.high && kind.takes.low == Use::none && *e.high <= whole(0))
        faults.add("high", text(*e.high), {"大于 0", "more than 0"});
    if (e.factor <= whole(0)) faults.add("factor", text(e.factor), {"大于 0", "more than 0"});
}
/// {name} in a sentence is a number that the rule tells.
void placeholders(const char* member, std::string_view sentence, const RuleKind& kind, Faults& faults) {
    std::vector<std::string> names;
    for (const std::string_view name : kind.tells)
        if (!name.empty()) names.emplace_back("{" + std::string(name) + "}");
    for (auto open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1)) {
        const std::string used(sentence.substr(open, sentence.find('}', open) - open + 1));
        if (std::find(names.begin(), names.end(), used) == names.end())
            faults.add(member, used, {either(names, " 或 "), either(names, " or ")});
    }
}

class Case {
public:
    Case(const CaseEntry& e, Faults& faults) : faults_(faults) {
        situation_.value = e.value, situation_.days = e.days;
        if (e.against) situation_.against = *e.against;
        situation_.history = values("history", e.history);
        const Value before = situation_.history.empty() ? Value(Absence::missing) : situation_.history[0];
        column_ =
            group("column", e.column, {{"column_before", &e.column_before}, {"column_against", &e.column_against}});
        row_ = group("row", e.row, {{"row_before", &e.row_before}});
        for (auto* cells : {&column_, &row_}) cells->push_back({situation_.value, before, situation_.against});
        situation_.column = {column_, column_.size() - 1}, situation_.row = {row_, row_.size() - 1};
    }
    const numbers::Situation& situation() const { return situation_; }

private:
    struct Beneath {
        const char* name;
        const std::vector<Code>* list;
    };
    std::vector<Value> values(const char* name, const std::vector<Code>& written) {
        std::vector<Value> out;
        for (std::size_t i = 0; i < written.size(); ++i) {
            out.push_back(Absence::missing);
            if (written[i] == "-") continue;
            if (const auto value = decimal_from_text(written[i]))
                out.back() = value.value();
            else
                faults_.add(name + std::string("/") + std::to_string(i), written[i],
                            {"数字，没有的写 -", "a number, or - where there is none"});
        }
        return out;
    }
    std::vector<numbers::Beside> group(const char* name, const std::vector<Code>& cells,
                                       std::initializer_list<Beneath> lists) {
        std::vector<numbers::Beside> out;
        for (const Value& v : values(name, cells)) out.push_back({.value = v});
        for (const Beneath& beneath : lists) {
            const auto list = values(beneath.name, *beneath.list);
            if (!list.empty() && list.size() != out.size())
                faults_.add(beneath.name, std::to_string(list.size()),
                            {std::to_string(out.size()) + " 个，与“" + name + "”一一对应",
                             std::to_string(out.size()) + " values, one for each of " + name});
            for (std::size_t i = 0; i < std::min(list.size(), out.size()); ++i)
                (beneath.name == std::string_view("column_against") ? out[i].against : out[i].before) = list[i];
        }
        return out;
    }
    Faults& faults_;
    numbers::Situation situation_;
    std::vector<numbers::Beside> column_, row_;
};
}  // namespace

std::vector<CheckFault> faults_of(const CheckEntry& e, bool states) {
    Faults faults;
    const RuleKind* kind = numbers::rule_kind(e.rule);
    if (!kind) return no_kind(e, faults), faults.out;
    if (states && !kind->states)
        faults.add("element", e.element, {"流量或存量的数据项", "an element that is a flow or a stock"});
    parameters(e, *kind, faults);
    placeholders("zh", e.zh, *kind, faults), placeholders("en", e.en, *kind, faults);
    return faults.out;
}
std::vector<CheckFault> faults_of(const CaseEntry& e, const CheckEntry& of) {
    Faults faults;
    const RuleKind* kind = numbers::rule_kind(of.rule);
    if (!kind || !faults_of(of, false).empty()) return {};
    const Case known(e, faults);
    if (!faults.out.empty()) return faults.out;
    const auto numbers = kind->broken(known.situation(), {of.factor, of.low, of.high, of.least});
    if (numbers.has_value() == (e.says == Says::fires)) return {};
    std::string computed;
    if (numbers)
        for (const numbers::Named& n : *numbers)
            computed += (computed.empty() ? "" : ", ") + std::string(n.name) + " = " + text(n.value);
    const Says is = numbers ? Says::fires : Says::passes;
    faults.add("says", spell(e.says),
               {spell(is) + (numbers ? "：算得 " + computed : "：算得没有问题"),
                spell_en(is) + (numbers ? ", as computed: " + computed : ", as computed: nothing is wrong")});
    return faults.out;
}
}  // namespace greentally::programme
