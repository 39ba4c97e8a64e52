#include "property/problems/rules.hpp"

#include <fstream>
#include <stdexcept>

namespace greentally::story {
namespace {
using scenario::View;
std::uint32_t number(const std::string& text) { return std::uint32_t(std::stoul(text)); }
std::vector<std::string> codes(const View& view, std::string_view path) {
    std::vector<std::string> out;
    for (const View& code : view.each(path)) out.push_back(code.text());
    return out;
}
SourceRule source(const View& v) {
    SourceRule out{number(v["id"]),
                   v["code"],
                   int(number(v["plan_days"])),
                   int(number(v["refuse_days"])),
                   int(number(v["immediate_days"])),
                   v["other_unit"] == "true",
                   codes(v, "proof"),
                   {}};
    for (const View& s : v.each("steps"))
        out.steps.push_back({number(s["id"]), s["code"], s["kind"], s["by"], s["level"], number(s["persons"]),
                             int(number(s["days"])), s["standards"] == "true", codes(s, "proof")});
    return out;
}
}  // namespace

Rules::Rules(const View& rectification, const std::string& holidays) {
    for (const View& v : rectification.each("sources")) sources.emplace(v["code"], source(v));
    for (const View& v : rectification.each("signs")) signs.push_back({v["sign"], v["when"], int(number(v["n"]))});
    for (const View& v : rectification.each("ladder"))
        ladder.push_back({number(v["id"]), v["code"], v["level"], v["when"], v["way"], int(number(v["n"])),
                          int(number(v["answer_days"]))});
    for (const View& v : rectification.each("proofs")) slots.emplace(v["code"], number(v["id"]));
    for (const View& v : rectification.each("standards")) standards.push_back(number(v["id"]));
    std::ifstream file(holidays);
    for (std::string line; std::getline(file, line);) {
        const auto day = day_from_iso(line.substr(0, 10));
        if (day) (line.find("是") == line.npos ? free : worked).insert(*day);
    }
}
const RungRule& Rules::rung(const std::string& code) const {
    for (const RungRule& r : ladder)
        if (r.code == code) return r;
    throw std::logic_error("no rung " + code);
}
Day Rules::working_day(Day after, int n) const {
    constexpr int thursday = 3;  // 1970-01-01, Monday being 0
    while (n > 0) {
        ++after.n;
        const bool weekend = (after.n + thursday) % 7 >= 5;
        n -= worked.contains(after) || (!weekend && !free.contains(after));
    }
    return after;
}
}  // namespace greentally::story
