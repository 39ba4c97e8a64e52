#include "domain/programme/intern.hpp"

#include <map>

#include "domain/programme/formula_names.hpp"

namespace greentally::programme {
namespace {
/// Codes of one table, of the whole book or of one programme.
template <class Row>
class Codes {
public:
    Codes(const State& state, Id<Programme> programme) : next_(state.next<Row>()) {
        state.all<Row>().each([&](const auto& id, const Row& row) {
            if constexpr (requires { row.programme; }) {
                if (row.programme == programme) ids_[row.code.str()] = id;
            } else
                ids_[row.code.str()] = id;
            return true;
        });
        for (const auto& [code, id] : ids_) old_.push_back(id);
    }
    Id<Row> of(std::string_view code) {
        if (code.empty()) return {};
        const auto [at, fresh] = ids_.try_emplace(std::string(code), next_);
        if (fresh) ++next_.n;
        named_.push_back(at->second);
        return at->second;
    }
    /// f(row) for each row that the book has and the load no longer names.
    template <class F>
    void dropped(const State& state, F f) const {
        for (const Id<Row> id : old_)
            if (std::find(named_.begin(), named_.end(), id) == named_.end()) f(state.at_id(id));
    }

private:
    std::map<std::string, Id<Row>, std::less<>> ids_;
    Id<Row> next_;
    std::vector<Id<Row>> old_, named_;
};

class Interning {
public:
    Interning(const State& state, const Load& load, Id<Programme> programme)
        : state_(state),
          load_(load),
          programme_(programme),
          lines_(state, programme),
          editions_(state, programme),
          strata_(state, programme),
          functions_(state, programme),
          measures_(state, programme),
          groups_(state, programme),
          sources_(state, programme),
          parameters_(state, programme),
          elements_(state, programme),
          indicators_(state, programme),
          forms_(state, programme),
          checks_(state, programme),
          duties_(state, programme) {
        out_.rows.programme = programme;
    }
    Interned run(const By& by, std::uint32_t number, const Text<64>& files);

private:
    void dictionaries();
    void sources();
    void elements();
    void indicators();
    void levers_and_causes(const IndicatorEntry&, Id<Indicator>);
    void targets();
    void forms();
    void checks();
    void duties();
    void calendar();
    void retire();
    Text<400> cited(std::string_view source) const;
    Id<Target> target_id(const Target&);

    const State& state_;
    const Load& load_;
    const Id<Programme> programme_;
    Interned out_;
    Codes<Line> lines_;
    Codes<Edition> editions_;
    Codes<Stratum> strata_;
    Codes<Function> functions_;
    Codes<Measure> measures_;
    Codes<IndicatorGroup> groups_;
    Codes<SourceDocument> sources_;
    Codes<Parameter> parameters_;
    Codes<Element> elements_;
    Codes<Indicator> indicators_;
    Codes<Form> forms_;
    Codes<Check> checks_;
    Codes<DutyTemplate> duties_;
    std::uint32_t next_target_ = 0;
};

void Interning::dictionaries() {
    Listed& rows = out_.rows;
    for (const auto& e : load_.lines) rows.lines.push_back({lines_.of(e.code), e.code, e.zh, e.en});
    for (const auto& e : load_.editions) rows.editions.push_back({editions_.of(e.code), e.code, e.zh, e.en});
    for (const auto& e : load_.strata) rows.strata.push_back({strata_.of(e.code), e.code, e.zh, e.en});
    for (const auto& e : load_.functions)
        rows.functions.push_back({functions_.of(e.code), e.code, e.zh, e.en, e.usual});
    for (const auto& e : load_.measures)
        rows.measures.push_back({measures_.of(e.code), e.code, e.zh, e.en, e.national_total});
    std::uint32_t order = 0;
    for (const auto& e : load_.groups)
        rows.groups.push_back({groups_.of(e.code), programme_, e.code, e.zh, e.en, order++});
}
void Interning::sources() {
    for (const auto& e : load_.sources)
        out_.rows.sources.push_back(
            {sources_.of(e.code), programme_, e.code, e.title, e.number, e.issuer, e.dated, e.address, e.remark});
    for (const auto& e : load_.parameters) {
        const Id<Parameter> id = parameters_.of(e.code);
        out_.rows.parameters.push_back({id, programme_, e.code, e.measure, e.value, sources_.of(e.source), true});
        out_.rows.parameter_texts.push_back({id, e.zh, e.en, e.clause, e.remark});
    }
}
/// "code clause" → the document's number (its title, if it has none) and the clause.
Text<400> Interning::cited(std::string_view source) const {
    const auto space = source.find(' ');
    for (const auto& e : load_.sources)
        if (e.code == source.substr(0, space)) {
            const std::string name = e.number.empty() ? e.title.str() : e.number.str();
            return Text<400>(space == source.npos ? name : name + std::string(source.substr(space)));
        }
    return {};
}
void Interning::elements() {
    std::uint32_t order = 0;
    for (const auto& e : load_.elements) {
        const Id<Element> id = elements_.of(e.code);
        out_.rows.elements.push_back({id, e.code, e.family, e.stratum, e.measure, e.function, e.area_kind, e.formula,
                                      e.kind, e.level, e.also, e.nonnegative});
        out_.rows.element_texts.push_back({id, e.zh, e.en, e.definition, e.remark, cited(e.source)});
        out_.rows.counted.push_back({{programme_, id}, order++, true});
    }
}
void Interning::indicators() {
    std::uint16_t order = 0;
    for (const auto& e : load_.indicators) {
        const Id<Indicator> id = indicators_.of(e.code);
        out_.rows.indicators.push_back({id, programme_, groups_.of(e.group), e.code, e.measure,
                                        with_numbers(e.numerator, load_.parameters, false),
                                        with_numbers(e.denominator, load_.parameters, false), e.factor, e.direction,
                                        e.weight, e.judged, e.decimals, e.ratchet, true, order++});
        out_.rows.indicator_texts.push_back({id, e.zh, e.en, e.numerator, e.denominator, e.definition, e.remark,
                                             sources_.of(e.source), e.clause, e.departments});
        levers_and_causes(e, id);
    }
}
void Interning::levers_and_causes(const IndicatorEntry& e, Id<Indicator> id) {
    std::uint32_t rank = 0;
    for (const auto& lever : e.levers)
        out_.rows.levers.push_back({{id, rank++}, elements_.of(lever.element), elements_.of(lever.cap)});
    for (; state_.find<Lever>({id, rank}); ++rank) out_.rows.levers.push_back({{id, rank}, {}, {}});
    rank = 0;
    for (const Code& cause : e.causes) out_.rows.causes.push_back({{id, rank++}, indicators_.of(cause)});
    for (; state_.find<Cause>({id, rank}); ++rank) out_.rows.causes.push_back({{id, rank}, {}});
}
Id<Target> Interning::target_id(const Target& t) {
    Id<Target> id;
    state_.all<Target>().each([&](const auto& known, const Target& o) {
        if (o.indicator == t.indicator && o.level == t.level && o.kind == t.kind && o.from == t.from &&
            o.area == t.area)
            id = known;
        return !id;
    });
    return id ? id : Id<Target>{state_.next<Target>().n + next_target_++};
}
void Interning::targets() {
    for (const auto& e : load_.targets) {
        Target t{{},     indicators_.of(e.indicator), e.level, e.kind,
                 e.rule, e.value.value_or(Decimal{}), e.from,  e.to,
                 e.area, sources_.of(e.source),       true};
        t.id = target_id(t);
        out_.rows.target_texts.push_back({t.id, e.clause, e.remark});
        out_.rows.targets.push_back(std::move(t));
    }
}
void Interning::forms() {
    std::uint16_t order = 0;
    for (const auto& e : load_.forms) {
        const Id<Form> id = forms_.of(e.code);
        out_.rows.forms.push_back({id, programme_, e.code, e.row_kind, e.function, e.cadence, e.row_level, e.unit_level,
                                   e.due_by, e.due_n, order++, editions_.of(e.edition), lines_.of(e.line), e.cumulated,
                                   true, e.from, e.to});
        out_.rows.form_texts.push_back({id, e.zh, e.en, e.clause, sources_.of(e.source), e.remark});
    }
    std::map<Id<Form>, std::uint32_t> columns;
    for (const auto& e : load_.columns) {
        const Id<Form> form = forms_.of(e.form);
        out_.rows.columns.push_back({{form, elements_.of(e.element)}, columns[form]++, e.required, true});
    }
}
void Interning::checks() {
    for (const auto& e : load_.checks) {
        const Id<Check> id = checks_.of(e.code);
        out_.rows.checks.push_back({id, programme_, e.code, e.rule, elements_.of(e.element), e.against, e.factor,
                                    e.low.value_or(Decimal{-Decimal::limit}), e.high.value_or(Decimal{Decimal::limit}),
                                    e.least, e.blocks, true});
        out_.rows.check_texts.push_back({id, e.zh, e.en, sources_.of(e.source), e.clause, e.remark});
    }
}
void Interning::duties() {
    std::uint16_t order = 0;
    for (const auto& e : load_.duties) {
        const Id<DutyTemplate> id = duties_.of(e.code);
        out_.rows.duties.push_back({id, programme_, e.code, e.group, e.function, e.owes, e.to, e.when,
                                    e.cadence.value_or(PeriodKind{}), e.due_by, e.due_n, order++, e.by, true});
        out_.rows.duty_texts.push_back({id, e.zh, e.en, e.proof, sources_.of(e.source), e.clause, e.remark});
    }
}
void Interning::calendar() {
    for (const auto& e : load_.notices) out_.rows.notices.push_back({{e.year}, e.number, e.title, e.address, e.remark});
    for (const auto& e : load_.holidays) out_.rows.holidays.push_back({e.day, e.year, e.worked, e.name});
}
/// What an earlier version had and this one has not: the rows stay, no longer live.
void Interning::retire() {
    const auto dead = [](auto row, auto& into) {
        if (row.live) row.live = false, into.push_back(std::move(row));
    };
    indicators_.dropped(state_, [&](const Indicator& row) { dead(row, out_.rows.indicators); });
    forms_.dropped(state_, [&](const Form& row) { dead(row, out_.rows.forms); });
    checks_.dropped(state_, [&](const Check& row) { dead(row, out_.rows.checks); });
    duties_.dropped(state_, [&](const DutyTemplate& row) { dead(row, out_.rows.duties); });
    parameters_.dropped(state_, [&](const Parameter& row) { dead(row, out_.rows.parameters); });
    const auto listed = [](const auto& rows, const auto& is) { return std::any_of(rows.begin(), rows.end(), is); };
    state_.all<Target>().each([&](const auto& id, const Target& t) {
        const Indicator* of = state_.find<Indicator>(t.indicator);
        if (of && of->programme == programme_ &&
            !listed(out_.rows.targets, [&](const Target& o) { return o.id == id; }))
            dead(t, out_.rows.targets);
        return true;
    });
    state_.all<FormColumn>().each([&](const auto& key, const FormColumn& c) {
        const Form* of = state_.find<Form>(key.form);
        if (of && of->programme == programme_ &&
            !listed(out_.rows.columns, [&](const FormColumn& o) { return o.key == key; }))
            dead(c, out_.rows.columns);
        return true;
    });
    state_.all<Counted>().each([&](const auto& key, const Counted& c) {
        if (key.programme == programme_ && !listed(out_.rows.counted, [&](const Counted& o) { return o.key == key; }))
            dead(c, out_.rows.counted);
        return true;
    });
}

Interned Interning::run(const By& by, std::uint32_t number, const Text<64>& files) {
    Programme& p = out_.loaded.programme;
    p.id = programme_, p.code = load_.code, p.version = load_.version, p.number = number;
    p.valid_from = load_.valid_from, p.valid_to = load_.valid_to,
    p.succeeds = programme_by_code(state_, load_.succeeds);
    p.peers = load_.peers, p.coverage = load_.coverage, p.zh = load_.zh, p.en = load_.en, p.remark = load_.remark;
    dictionaries();
    for (const Code& code : load_.line_order) p.lines.push_back(lines_.of(code));
    for (const Code& code : load_.edition_order) p.editions.push_back(editions_.of(code));
    sources(), elements(), indicators(), targets(), forms(), checks(), duties(), calendar(), retire();
    out_.loaded.version = {{programme_, number}, load_.version, load_.valid_from, by.at, files};
    out_.loaded.files = load_.files;
    return std::move(out_);
}
}  // namespace

Id<Programme> programme_by_code(const State& state, std::string_view code) {
    Id<Programme> found;
    state.all<Programme>().each([&](const auto& id, const Programme& p) {
        if (p.code == code) found = id;
        return !found;
    });
    return found;
}
Interned intern(const State& state, const By& by, const Load& load, Id<Programme> programme, std::uint32_t number,
                const Text<64>& files) {
    return Interning(state, load, programme).run(by, number, files);
}
}  // namespace greentally::programme
