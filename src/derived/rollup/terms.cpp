/// Indicators' formulas over sums, taken apart into terms.
#include "derived/rollup/derivations.hpp"
#include "numbers/formula.hpp"

namespace greentally::rollup {
namespace {
bool names(std::string_view formula, std::string_view code) {
    return !code.empty() && formula.find(code) != std::string_view::npos;
}
bool names(const Indicator& i, std::string_view code) {
    return names(i.numerator.view(), code) || names(i.denominator.view(), code);
}
template <class Row>
void mentioned(const Around<Formulas>& around, const Change<Row>& c, Keys<Terms>& keys) {
    around.each<Indicator>([&](const auto& id, const Indicator& i) {
        for (const Row* row : {c.was, c.is})
            if (row && names(i, row->code.view())) keys.push_back(id);
        return true;
    });
}
/// The formula with the programme's parameters as the numbers that they are.
std::string with_parameters(Look<Formulas>& look, Id<Programme> programme, std::string_view formula) {
    std::string out;
    std::size_t i = 0;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
    while (i < formula.size()) {
        std::size_t end = i;
        while (end < formula.size() && letter(formula[end])) ++end;
        if (end == i) {
            out += formula[i++];
            continue;
        }
        const std::string_view word = formula.substr(i, end - i);
        std::string value(word);
        look.each_unproven<Parameter>([&](const auto&, const Parameter& p) {
            if (p.live && p.programme == programme && p.code == word) value = text(p.value);
            return true;
        });
        out += value, i = end;
    }
    return out;
}
struct Side {
    std::vector<Term> terms;
    Decimal constant;
};
std::optional<Side> side(Look<Formulas>& look, Id<Programme> programme, std::string_view formula) {
    const auto compiled = numbers::Formula::compile(with_parameters(look, programme, formula), numbers::Scope::sums);
    if (!compiled) return {};
    Side out;
    for (const auto& name : compiled.value().elements()) {
        const Element* element = nullptr;
        look.each_unproven<Element>([&](const auto&, const Element& e) {
            if (name.name() == e.code.view()) element = &e;
            return !element;
        });
        if (!element) return {};
        const auto c = compiled.value().coefficient(name.name());
        out.terms.push_back(term_of(*element));
        out.terms.back().num = c.num, out.terms.back().den = c.den;
    }
    const auto zero = compiled.value().evaluate(std::vector<Value>(out.terms.size(), Value(Wide()))).value;
    out.constant = zero.present() ? narrow(zero.value).value_or(Decimal{}) : Decimal{};
    return out;
}
}  // namespace

Term term_of(const Element& element) {
    Term t{element.id, 1, 1, level_of(element.level), 0, element.kind, {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<area::Kind>>([&](auto kind) {
        if (one_of(element.area_kind, kind.value)) t.kinds |= 1u << unsigned(kind.value);
    });
    if (const auto number = decimal_from_text(element.formula.view()); number) t.constant = number.value();
    return t;
}

void Formulas::touch(const Around<Formulas>&, const Change<Indicator>& c, Keys<Terms>& keys) { keys.push_back(c.key); }
void Formulas::touch(const Around<Formulas>& around, const Change<Element>& c, Keys<Terms>& keys) {
    mentioned(around, c, keys);
}
void Formulas::touch(const Around<Formulas>& around, const Change<Parameter>& c, Keys<Terms>& keys) {
    mentioned(around, c, keys);
}
std::optional<Terms> Formulas::settle(Look<Formulas>& look, Id<Indicator> id, const Terms*) {
    const Indicator* i = look.find<Indicator>(id);
    if (!i || !i->live) return {};
    const auto numerator = side(look, i->programme, i->numerator.view()),
               denominator = side(look, i->programme, i->denominator.view());
    if (!numerator || !denominator) return {};
    return Terms{id, i->programme, numerator->terms, denominator->terms, numerator->constant, denominator->constant};
}

void Using::touch(const Around<Using>&, const Change<Terms>& c, Keys<UsedBy>& keys) {
    for (const Terms* t : {c.was, c.is}) {
        if (!t) continue;
        for (const auto* side : {&t->numerator, &t->denominator})
            for (const Term& term : *side) keys.push_back({term.element, c.key});
    }
}
std::optional<UsedBy> Using::settle(Look<Using>& look, const UsedBy::Key& key, const UsedBy*) {
    const Terms* t = look.find_unproven<Terms>(key.indicator);  // matters if it holds the element
    if (!t) return {};
    for (const auto* side : {&t->numerator, &t->denominator})
        for (const Term& term : *side)
            if (term.element == key.element) return UsedBy{key};
    return {};
}
}  // namespace greentally::rollup
