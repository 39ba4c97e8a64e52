/// Every figure explains itself down to the facts (R-IND-09): formula, inputs, who reported, when, on which return.
#include "domain/indicator/page.hpp"
#include "domain/indicator/series.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::indicator {
namespace {
constexpr std::size_t children_shown = 400;

std::string line_name(const Sight& sight, Id<Line> id) {
    const Line* l = sight.find<Line>(id);
    return l ? l->zh.str() : std::string();
}
std::string edition_name(const Sight& sight, Id<Edition> id) {
    const Edition* e = sight.find<Edition>(id);
    return e ? e->zh.str() : std::string();
}
Node figure_node(const Sight& sight, const Figure& f, const std::string& measure) {
    Node n{.label = text(f.key.column.period) + (f.key.column.cumulated ? "（累计）" : ""),
           .kind = "figure",
           .measure = measure,
           .period = f.key.column.period};
    n.value = f.absence == Absence::none ? text(f.value) : std::string(boost::describe::enum_to_string(f.absence, ""));
    FigureOrigin origin{.line = line_name(sight, f.key.column.line),
                        .edition = edition_name(sight, f.key.column.edition),
                        .seq = f.seq};
    if (const ReturnCell* c = sight.find<ReturnCell>({f.source, f.key.area, f.key.column.element})) {
        origin.typed = c->typed.str(), origin.at = c->at, origin.source = f.source.n;
        if (const Person* p = sight.find<Person>(c->person)) origin.person = p->name.str();
    }
    if (const Return* r = sight.find<Return>(f.source))
        if (const Unit* u = sight.find<Unit>(r->key.unit)) origin.unit = u->name.str();
    n.figure = std::move(origin);
    return n;
}
/// The figures of an element at an area within a year, as reported.
void add_figures(const Sight& sight, const Rate& rate, const Element& e, Id<Area> area, Node& into) {
    for (const bool cumulated : {false, true})
        sight.from<Figure>({Column{e.id, rate.line, rate.edition, cumulated, rate.key.period}, area},
                           [&](const FigureKey& k, const Figure& f) {
                               const Column& c = k.column;
                               if (k.area != area || c.element != e.id || c.line != rate.line ||
                                   c.edition != rate.edition || c.cumulated != cumulated ||
                                   c.period.year() != rate.key.period.year())
                                   return false;
                               return into.children.push_back(figure_node(sight, f, e.measure.str())), true;
                           });
}
Node element_at(const Sight& sight, const Rate& rate, const Element& e, const Area& area, std::size_t depth);
void add_inputs(const Sight& sight, const Rate& rate, const Element& e, const Area& area, Node& into) {
    const Computation* c = sight.find<Computation>(e.id);
    for (const Id<Element> input : c ? c->inputs : std::vector<Id<Element>>())
        if (const Element* used = sight.find<Element>(input))
            into.children.push_back(element_at(sight, rate, *used, area, 0));
}
/// An element at an area: what it is made of one level down, or the figures themselves where it is reported.
Node element_at(const Sight& sight, const Rate& rate, const Element& e, const Area& area, std::size_t depth) {
    const auto sum = total(sight, e.id, area.id, rate.key.period, rate.line, rate.edition);
    Node n{.label = element_name(sight, e.id),
           .kind = rollup::level_of(e.level) == area.level ? "element" : "sum",
           .measure = e.measure.str(),
           .area = area_name(area),
           .period = rate.key.period};
    if (sum) n.value = text(sum->value);
    if (n.kind == "element") {
        if (e.formula.empty())
            add_figures(sight, rate, e, area.id, n);
        else
            add_inputs(sight, rate, e, area, n);
        return n;
    }
    if (depth == 0) return n;
    const auto children = below(sight, area.id);
    std::uint32_t seen = 0;
    for (const Area* child : children) {
        const auto there = total(sight, e.id, child->id, rate.key.period, rate.line, rate.edition);
        if (!there || n.children.size() >= children_shown) continue;
        n.children.push_back(element_at(sight, rate, e, *child, depth - 1)), seen += there->given;
    }
    n.withheld = sum && sum->given > seen ? sum->given - seen : 0;
    return n;
}
}  // namespace

Node explain(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    const Rate* rate = sight.find<Rate>({i.id, area.id, year});
    const Terms* terms = sight.find<Terms>(i.id);
    const IndicatorText* words = sight.find<IndicatorText>(i.id);
    Node root{.label = words ? words->zh.str() : i.code.str(),
              .kind = "indicator",
              .measure = i.measure.str(),
              .area = area_name(area),
              .period = year};
    if (!rate || !terms) return root;
    root.value = Printed(sight, i, area, year)(rate->numerator, rate->denominator);
    const auto side = [&](const std::string& formula, Wide value, const std::vector<Term>& of) {
        Node n{.label = formula, .kind = "formula", .value = text(value), .period = year};
        for (const Term& t : of) {
            const Element* e = sight.find<Element>(t.element);
            if (!e || rollup::owing(sight, t, area.id) == 0) continue;
            if (t.constant) {
                n.children.push_back({.label = element_name(sight, e->id),
                                      .kind = "constant",
                                      .value = text(counted(sight, t, area.id)),
                                      .measure = e->measure.str(),
                                      .area = area_name(area),
                                      .period = year});
            } else
                n.children.push_back(element_at(sight, *rate, *e, area, 2));
        }
        return n;
    };
    root.children.push_back(side(i.numerator.str(), rate->numerator, terms->numerator));
    root.children.push_back(side(i.denominator.str(), rate->denominator, terms->denominator));
    return root;
}

std::vector<DifferenceLine> differences_of(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    std::vector<DifferenceLine> out;
    const auto recognised = [&](const Area& at) {
        const JudgedKey key{i.id, at.id, year};
        const Recognition* r = sight.find<Recognition>(key);
        const Verdict* judged = sight.find<Verdict>(key);
        if (!r || !r->value || !judged) return;
        const auto ours = ratio(judged->numerator, judged->denominator, i.factor);
        if (!ours || agrees(*judged, i, *r->value)) return;
        const Decimal difference{r->value->micro - ours->micro};
        const bool fine = std::abs(difference.micro) < 10'000;  // two decimals would print it as nothing
        out.push_back({"recognition", area_name(at), year, i.code.str(),
                       *Printed(sight, i, at, year)(judged->numerator, judged->denominator),
                       print(Wide(*r->value), i.decimals), print(Wide(difference), fine ? 6 : i.decimals)});
    };
    std::vector<const Area*> places = below(sight, area.id);
    places.insert(places.begin(), &area);
    const Terms* terms = sight.find<Terms>(i.id);
    for (const Area* at : places) {
        recognised(*at);
        for (const auto* side : {terms ? &terms->numerator : nullptr, terms ? &terms->denominator : nullptr})
            for (const Term& t : side ? *side : std::vector<Term>())
                sight.from<Difference>({at->id, t.element, year, {}, {}, {}}, [&](const auto& k, const Difference& d) {
                    if (k.area != at->id || k.element != t.element || k.period.year() != year.year()) return false;
                    out.push_back({boost::describe::enum_to_string(k.kind, ""), area_name(*at), k.period,
                                   element_name(sight, t.element), text(d.ours), text(d.theirs),
                                   text(d.theirs - d.ours)});
                    return true;
                });
    }
    return out;
}
std::vector<CorrectionLine> corrections_of(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    std::vector<CorrectionLine> out;
    const Terms* terms = sight.find<Terms>(i.id);
    const auto person = [&](Id<Person> id) {
        const Person* p = sight.find<Person>(id);
        return p ? p->name.str() : std::string();
    };
    const auto printed = [](Cell c) {
        return c.present() ? text(c.value()) : std::string(boost::describe::enum_to_string(c.absence(), ""));
    };
    for (const auto* side : {terms ? &terms->numerator : nullptr, terms ? &terms->denominator : nullptr})
        for (const Term& t : side ? *side : std::vector<Term>())
            sight.from<Revision>(
                {{Column{t.element, {}, {}, false, {}}, {}}, 0}, [&](const auto& k, const Revision& r) {
                    if (k.figure.column.element != t.element) return false;
                    const Area* at = sight.find<Area>(k.figure.area);
                    if (!at || !area.span.holds(at->span) || k.figure.column.period.year() != year.year()) return true;
                    const Correction* c = sight.find<Correction>(r.correction);
                    out.push_back({r.at, area_name(*at), k.figure.column.period, element_name(sight, t.element),
                                   printed(r.before), printed(r.after), c ? c->reason.str() : "", person(r.asked_by),
                                   person(r.granted_by), k.seq});
                    return true;
                });
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.seq > b.seq; });
    return out;
}
}  // namespace greentally::indicator
