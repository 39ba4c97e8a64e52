/// How often each check fired, was overruled, and was followed afterwards.
#include <algorithm>
#include <map>

#include "domain/return/views.hpp"
#include "numbers/rules/rule.hpp"

namespace greentally::return_ {
namespace {
struct Count {
    std::uint32_t returns = 0, applied = 0, fired = 0, explained = 0, changed = 0;
};
bool within(const Return& r, const ChecksQuery& q) {
    const Day end = last_day(r.key.period);
    return (!q.from || first_day(*q.from) <= end) && (!q.to || end <= last_day(*q.to));
}
void add(Count& count, const Sight& sight, const CheckOutcome& o, Id<Return> of) {
    ++count.returns, count.applied += o.applied;
    const greentally::Check* check = sight.find<greentally::Check>(o.check);
    for (const FiredCell& cell : o.fired) {
        ++count.fired, count.explained += cell.explained;
        const ReturnCell* now = check ? sight.find<ReturnCell>({of, cell.area, check->element}) : nullptr;
        count.changed += !now || now->value != Cell(cell.value);
    }
}
CheckLine line_of(const Sight& sight, const greentally::Check& c, const Count& count) {
    CheckLine line{.check = c.id, .code = c.code, .rule = c.rule, .blocks = c.blocks, .live = c.live};
    if (const auto* kind = numbers::rule_kind(c.rule)) line.rule_name = Name(kind->zh);
    if (const ElementText* e = sight.find<ElementText>(c.element)) line.element = e->zh, line.element_en = e->en;
    if (const CheckText* words = sight.find<CheckText>(c.id))
        line.message = without_numbers(words->zh), line.message_en = without_numbers(words->en);
    line.returns = count.returns, line.applied = count.applied, line.fired = count.fired;
    line.explained = count.explained, line.unexplained = count.fired - count.explained, line.changed = count.changed;
    return line;
}
}  // namespace

Text<400> without_numbers(const Text<400>& sentence) {
    std::string out;
    for (std::string_view rest = sentence.view(); !rest.empty();) {
        const auto open = rest.find('{'), close = rest.find('}', std::min(open, rest.size()));
        out += rest.substr(0, close == rest.npos ? rest.npos : open);
        if (close == rest.npos) break;
        out += "…", rest.remove_prefix(close + 1);
    }
    return Text<400>(out);
}
Checks checks(const Sight& sight, const ChecksQuery& q) {
    std::map<Id<greentally::Check>, Count> counts;
    sight.each<Validation>([&](const Validation& v) {
        const Return* r = sight.find<Return>(v.id);
        if (!r || !within(*r, q)) return true;
        for (const CheckOutcome& o : v.outcomes) add(counts[o.check], sight, o, v.id);
        return true;
    });
    Checks out;
    sight.each<greentally::Check>([&](const greentally::Check& c) {
        const auto found = counts.find(c.id);
        if ((q.programme && c.programme != *q.programme) || (!c.live && found == counts.end())) return true;
        return out.items.push_back(line_of(sight, c, found == counts.end() ? Count() : found->second)), true;
    });
    return out;
}
}  // namespace greentally::return_
