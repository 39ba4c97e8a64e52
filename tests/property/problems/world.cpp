#include "property/problems/world.hpp"

#include "domain/unit/unit.hpp"

namespace greentally::story {
namespace {
using scenario::shipped;
constexpr const char *qingxi = "清溪县", *qingshi = "青石县";
/// A JSON object, written field by field.
class Body {
public:
    Body& text(const char* name, const std::string& value) { return raw(name, "\"" + value + "\""); }
    Body& raw(const char* name, const std::string& value) {
        out_ += (out_.empty() ? "{\"" : ",\"") + std::string(name) + "\":" + value;
        return *this;
    }
    Body& number(const char* name, std::uint64_t value) { return raw(name, std::to_string(value)); }
    Body& day(const char* name, const std::optional<Day>& day) { return day ? text(name, iso(*day)) : *this; }
    template <class List, class F>
    Body& list(const char* name, const List& list, F each) {
        std::string items;
        for (const auto& e : list) items += (items.empty() ? "" : ",") + each(e);
        return raw(name, "[" + items + "]");
    }
    std::string done() const { return out_.empty() ? "{}" : out_ + "}"; }

private:
    std::string out_;
};
Id<Unit> unit_of(const scenario::City& city, const scenario::Seat& seat) {
    return city.engine().snapshot().at_id(seat.post).unit;
}
std::string quoted(const std::string& text) { return "\"" + text + "\""; }
const char* worded(const std::string& verb) {
    if (verb == "register") return "title";
    if (verb == "plan") return "plan";
    if (verb == "notice") return "site";
    if (verb == "decide") return "reasons";
    if (verb == "hold") return "minutes";
    if (verb == "answer" || verb == "ask-lift") return "answer";
    if (verb == "lift") return "published";
    for (const char* with_text : {"refuse", "progress", "self-check", "apply", "ask-extension", "object", "involve"})
        if (verb == with_text) return "text";
    for (const char* with_none : {"receive", "allot", "start", "relate"})
        if (verb == with_none) return nullptr;
    return "opinion";
}
const char* dated(const std::string& verb) {
    if (verb == "ask-extension" || verb == "return") return "until";
    return verb == "notice" ? "from" : "due";
}
}  // namespace

World::World()
    : city("2022-04-20", {shipped("calendar-cn"), shipped("rectification-2022")}),
      rules(city.get(city.steward, "/rectification"), "programmes/calendar-cn/holidays.csv") {
    const scenario::Office a = city.office(qingxi, "清溪县污水处理厂", {}),
                           b = city.office(qingshi, "青石县环卫站", {});
    add("city steward", city.steward, city.bureau, "steward", "city", "");
    add("province", city.province, unit_of(city, city.province), "steward", "province", "");
    for (const auto& [name, office, county] : {std::tuple("bureau of " + std::string(qingxi), city.qingxi, qingxi),
                                               {"bureau of " + std::string(qingshi), city.qingshi, qingshi},
                                               {"plant", a, qingxi},
                                               {"station", b, qingshi}})
        for (const auto& [role, seat] :
             {std::pair("clerk", office.clerk), {"checker", office.checker}, {"head", office.head}})
            add(name.c_str(), seat, office.unit, role, "county", county);
    fixers = {a.unit.n, b.unit.n, city.qingxi.unit.n, city.qingshi.unit.n};
    places = {{qingxi, city.area("双河镇")}, {qingshi, city.area("河口镇")}};
}
void World::add(const char* name, const scenario::Seat& seat, Id<Unit> unit, const char* role, const char* level,
                const char* county) {
    actors.push_back({name, role, level, county, unit.n, seat.person.n, seat.post.n});
    seats_.push_back(seat);
}
void World::dawn(Day day) { city.dawn(iso(day).c_str()); }
std::uint32_t World::file(std::size_t actor) {
    const std::string refused =
        city.file_evidence(seats_[actor], actors[actor].county == qingshi ? "河口镇" : "双河镇", "照片");
    if (!refused.empty()) throw std::logic_error("evidence: " + refused);
    return city.id;
}
scenario::View World::get(std::size_t actor, const std::string& path) const { return city.get(seats_[actor], path); }

std::string World::body(const Command& c) const {
    Body b;
    const auto id = [](std::uint32_t n) { return std::to_string(n); };
    if (const char* field = worded(c.verb)) b.text(field, c.text);
    if (c.day) b.day(dated(c.verb), c.day);
    if (c.on) b.day("on", c.on);
    if (c.if_seq) b.number("if_seq", *c.if_seq);
    if (!c.proof.empty())
        b.list("proof", c.proof, [&](const Proof& p) {
            return "{\"slot\":" + id(rules.slots.at(p.slot)) + ",\"evidence\":" + id(p.evidence) + "}";
        });
    if (!c.on_site.empty()) b.list("on_site", c.on_site, quoted);
    if (c.standards)
        b.list("standards", std::vector(rules.standards.begin(), rules.standards.begin() + std::ptrdiff_t(c.standards)),
               id);
    if (c.verb == "register")
        b.number("source", rules.sources.at(c.source).id)
            .list("areas", std::vector{places.at(c.county)}, id)
            .raw("themes", "[]");
    if (c.verb == "assign" || c.verb == "transfer") b.number("lead", c.unit);
    if (!c.assisting.empty()) b.list("assisting", c.assisting, id);
    if (!c.term.empty()) b.text("term", c.term);
    if (c.verb == "allot") b.raw("persons", c.post ? R"([{"charge":"handler","post":)" + id(c.post) + "}]" : "[]");
    if (!c.ground.empty()) b.text(c.verb == "relate" ? "relation" : c.verb == "involve" ? "act" : "ground", c.ground);
    for (const auto& [verb, field] : {std::pair("rule-refusal", "upheld"),
                                      {"rule-extension", "granted"},
                                      {"rule-objection", "upheld"},
                                      {"look-back", "holds"},
                                      {"decide", "issue"}})
        if (c.verb == verb) b.raw(field, c.yes ? "true" : "false");
    if (c.other) b.number(c.verb == "merge" ? "into" : c.verb == "relate" ? "other" : "duplicate_of", c.other);
    if (c.verb == "rule-refusal" && !c.goal.empty()) b.text("goal", c.goal);
    if (c.verb == "split") b.list("titles", std::vector(c.parts, std::string("其中一处")), quoted);
    if (c.verb == "plan" || !c.milestones.empty())
        b.list("milestones", c.milestones, [](Day d) { return R"({"text":"节点","due":")" + iso(d) + "\"}"; });
    if (c.milestone) b.number("milestone", *c.milestone);
    if (c.verb == "pass") {
        for (const auto& [code, source] : rules.sources)
            for (const StepRule& s : source.steps)
                if (s.code == c.step) b.number("step", s.id);
    }
    if (!c.sign.empty()) b.text("sign", c.sign);
    if (c.verb == "involve") b.number("leader", c.leader);
    if (!c.basis.empty()) b.text("basis", c.basis);
    if (c.verb == "decide") b.number("problem", c.id).number("rung", rules.rung(c.rung).id);
    return b.done();
}
std::string World::ask(const Command& c) {
    const std::string n = std::to_string(c.id);
    const std::string path = c.verb == "register" ? "/problems"
                             : c.verb == "decide" ? "/supervisions"
                             : c.verb == "return" ? "/supervisions/" + n + "/send-back"
                             : of_the_ladder(c)   ? "/supervisions/" + n + "/" + c.verb
                                                  : "/problems/" + n + "/" + c.verb;
    const std::string code = city.post(seats_[c.actor], path, body(c));
    id = city.id;
    return code;
}
}  // namespace greentally::story
