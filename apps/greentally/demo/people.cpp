#include "greentally/demo/people.hpp"

#include <cstdio>

#include "domain/account/acts.hpp"
#include "domain/area/area.hpp"
#include "domain/unit/acts.hpp"
#include "greentally/data_folder.hpp"

namespace greentally::demo {
namespace {
const std::vector<std::string> all_functions{"drainage", "sanitation", "greening", "building", "rural"};
constexpr const char* surnames[] = {"周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈",
                                    "韩", "杨", "朱", "秦", "尤", "许", "何", "吕", "施", "张"};
constexpr const char* given[] = {"明远", "思齐", "若川", "景行", "怀瑾", "知秋", "云舒", "望舒", "清和", "嘉树",
                                 "书言", "一诺", "子衿", "乐山", "安之", "映雪", "修竹", "澄怀", "远山", "砚秋"};

/// A fictional but valid 统一社会信用代码: its last character follows from the others (GB 32100-2015).
std::string credit_code(const std::string& division, int serial) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    std::string number = std::to_string(serial);
    std::string code = "11" + division + std::string(8 - number.size(), '0') + number;
    constexpr int organisation_weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i) sum += (code[8 + std::size_t(i)] - '0') * organisation_weights[i];
    const int ninth = 11 - sum % 11;
    code += ninth == 10 ? 'X' : ninth == 11 ? '0' : char('0' + ninth);
    int weight = 1, total = 0;
    for (const char c : code) total += int(alphabet.find(c)) * weight, weight = weight * 3 % 31;
    return code + alphabet[std::size_t((31 - total % 31) % 31)];
}
class Hiring {
public:
    Hiring(Engine& engine, People& people) : engine_(engine), people_(people) {}
    Id<Unit> unit(Id<Area> area, unit::Kind kind, const std::string& name, const std::string& division,
                  std::vector<std::string> functions) {
        std::vector<Code> codes(functions.begin(), functions.end());
        return {act(engine_, [=, serial = ++serial_](const State& s, const By& by) {
            return unit::decide(
                s, by, unit::Found{area, kind, name, {}, Code(credit_code(division, serial)), codes, Day{17532}, {}});
        })};
    }
    void relate(Id<Unit> lower, Id<Unit> upper, unit::Tie tie) {
        act(engine_, [=](const State& s, const By& by) {
            return unit::decide(s, by, unit::Relate{lower, upper, tie, Day{17532}});
        });
    }
    Seat seat(Id<Unit> unit, const std::string& title, std::vector<Role> roles, const std::string& login) {
        const std::string name =
            std::string(surnames[hired_ * 7 % std::size(surnames)]) + given[hired_ * 3 % std::size(given)];
        ++hired_;
        const Id<Person> person{act(engine_, [=](const State& s, const By& by) {
            return unit::decide(s, by, unit::EnterPerson{name, {}});
        })};
        const Id<Post> post{act(engine_, [=](const State& s, const By& by) {
            return unit::decide(s, by, unit::GivePost{unit, person, {}, title, roles, Day{17532}, {}});
        })};
        const Id<Account> account{act(engine_, [=](const State& s, const By& by) {
            return account::decide(s, by, account::Open{person, Code(login)});
        })};
        people_.logins.push_back(login);
        return {account, post, login};
    }
    Office office(Id<Area> area, const std::string& name, const std::string& division, const std::string& login,
                  std::vector<std::string> functions) {
        Office o{unit(area, unit::Kind::department, name, division, std::move(functions)), area, {}, {}, {}};
        o.clerk = seat(o.unit, "填报人", {Role::clerk}, login + ".clerk");
        o.checker = seat(o.unit, "审核人", {Role::checker}, login + ".check");
        o.head = seat(o.unit, "主要负责人", {Role::head}, login + ".head");
        people_.offices[name] = o;
        return o;
    }
    void competence(Id<Area> area, const std::string& function, Id<Unit> unit) {
        act(engine_, [=](const State& s, const By& by) {
            return unit::decide(s, by,
                                unit::SetCompetence{area, Code(function), unit::Level::county, unit, Day{17532}, {}});
        });
    }

private:
    Engine& engine_;
    People& people_;
    int serial_ = 10'000;
    std::size_t hired_ = 0;
};
}  // namespace

std::uint32_t act(Engine& engine, std::function<Decision(const State&, const By&)> decide) {
    Order order;
    order.viewer = house_viewer();
    order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) { return decide(s, by); };
    const Answer answer = engine.run(std::move(order));
    if (answer.outcome != Answer::Outcome::recorded)
        std::fprintf(stderr, "demo: %s %s %s\n", answer.refusal.code.c_str(), answer.refusal.field.c_str(),
                     answer.reason.c_str());
    CHECK(answer.outcome == Answer::Outcome::recorded);
    return answer.id;
}
Id<Area> area_of(Engine& engine, const std::string& code, bool internal) {
    const State state = engine.snapshot();
    const Span span = area::span_of(code);
    Id<Area> found;
    each_area_in(state, span, [&](const Area& a) {
        if (a.span == span && a.internal == internal) found = a.id;
        return a.span == span && !found;
    });
    CHECK(found);
    return found;
}
People people(Engine& engine, const City& city) {
    People p;
    Hiring hiring(engine, p);
    p.city = area_of(engine, city.code);
    act(engine, [&](const State& s, const By& by) {
        return account::decide(
            s, by,
            account::Establish{
                "绿江市信息中心（演示）", {}, {"甘守正", "sys"}, {"凌慎行", "sec"}, {"方明察", "audit"}, {}});
    });
    for (const char* login : {"sys", "sec", "audit"}) p.logins.push_back(login);
    const Id<Area> province = area_of(engine, "51", false);
    const Id<Unit> hall =
        hiring.unit(province, unit::Kind::provincial_counterpart, "省住建厅对口处（演示）", "510000", {});
    p.province = hiring.seat(hall, "对口联络", {Role::steward}, "province");
    const Id<Unit> government = hiring.unit(p.city, unit::Kind::government, "绿江市人民政府（演示）", "519800", {});
    hiring.seat(government, "分管副市长", {Role::viewer}, "mayor");
    const Id<Unit> bid = hiring.unit(p.city, unit::Kind::leading_group_office, "绿江市创生办（演示）", "519800", {});
    hiring.seat(bid, "综合科", {Role::viewer}, "office");
    p.bureau = hiring.office(p.city, "绿江市住房和城乡建设局（演示）", "519800", "city", all_functions);
    p.steward = hiring.seat(p.bureau.unit, "市局专班", {Role::steward}, "city");
    hiring.relate(p.bureau.unit, government, unit::Tie::command), hiring.relate(bid, government, unit::Tie::command),
        hiring.relate(p.bureau.unit, hall, unit::Tie::guidance);
    int n = 0;
    for (const County& county : city.counties) {
        const Id<Area> area = area_of(engine, county.code);
        const std::string login = "county" + std::to_string(++n);
        const Id<Unit> above =
            hiring.unit(area, unit::Kind::government,
                        county.name + (county.kind == 'z' ? "管委会（演示）" : "人民政府（演示）"), county.code, {});
        const std::string name = county.name + "住房和城乡建设局（演示）";
        const Office office = hiring.office(area, name, county.code, login, all_functions);
        hiring.relate(office.unit, above, unit::Tie::command),
            hiring.relate(office.unit, p.bureau.unit, unit::Tie::guidance);
        for (const auto& function : all_functions) p.competent[{county.code, function}] = name;
        // Drainage and sanitation are not the bureau's everywhere: the responsible department is a mapping of each
        // area.
        const auto elsewhere = [&](const std::string& department, const std::string& suffix,
                                   const std::string& function) {
            const Office other = hiring.office(area, county.name + department, county.code, login + suffix, {});
            hiring.competence(area, function, other.unit), hiring.relate(other.unit, above, unit::Tie::command);
            p.competent[{county.code, function}] = county.name + department;
        };
        if (county.code == "519803")
            elsewhere("水务局（演示）", ".water", "drainage");
        else
            hiring.competence(area, "drainage", office.unit);
        if (county.code == "519881")
            elsewhere("综合行政执法局（演示）", ".order", "sanitation");
        else
            hiring.competence(area, "sanitation", office.unit);
        for (const char* function : {"greening", "building", "rural"}) hiring.competence(area, function, office.unit);
    }
    n = 0;
    for (const County& county : city.counties) {
        const std::string login = "county" + std::to_string(++n) + ".plant";
        p.plants[county.code] = hiring.office(area_of(engine, county.code), county.name + "污水处理有限公司（演示）",
                                              county.code, login, {});
    }
    return p;
}
}  // namespace greentally::demo
