// The programmes that are shipped: they are read as an office would read them.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <filesystem>

#include "base/calendar.hpp"
#include "domain/programme/check.hpp"
#include "domain/programme/intern.hpp"
#include "intake/folder/folder.hpp"
#include "numbers/formula.hpp"

namespace greentally::programme {
namespace {
const std::vector<std::string> shipped{"calendar-cn", "eco-city-2022", "eco-city-2024", "sichuan-env-2022"};

std::vector<intake::NamedBytes> bytes_of(const std::string& name) {
    auto files = intake::read_folder(std::filesystem::path("programmes") / name);
    EXPECT_TRUE(files) << name;
    return files ? std::move(files).value() : std::vector<intake::NamedBytes>();
}
Checked checked(const std::vector<intake::NamedBytes>& files) {
    SourceFaults faults;
    const SourceFolder folder = intake::parse_folder(files, faults);
    return check(folder, std::move(faults));
}
Checked checked(const std::string& name) { return checked(bytes_of(name)); }
const IndicatorEntry& indicator(const Load& load, std::string_view code) {
    for (const auto& e : load.indicators)
        if (e.code == code) return e;
    ADD_FAILURE() << "no indicator " << code;
    return load.indicators.front();
}
std::string targets(const Load& load, std::string_view indicator, Level level, const char* on) {
    std::string out;
    for (const auto& t : load.targets)
        if (t.indicator == indicator && t.level == level && t.from <= *day_from_iso(on) &&
            (!t.to.known() || *day_from_iso(on) <= t.to))
            out += (t.kind == TargetKind::national ? "national " : "local ") + (t.value ? text(*t.value) : "assigned") +
                   ";";
    return out;
}

TEST(shipped, each_is_without_faults_and_loads_beside_the_others) {
    State state;
    for (const auto& name : shipped) {
        const Checked c = checked(name);
        for (const auto& f : c.faults)
            ADD_FAILURE() << name << "/" << f.file << ":" << f.at.line << ":" << f.at.column << " " << f.found << " → "
                          << f.expected.en;
        EXPECT_EQ(c.load.code, name.c_str());
        const Decision decision = decide(state, By{{}, {}, {19'100}, 1, {}}, c.load);
        ASSERT_TRUE(std::holds_alternative<Facts>(decision))
            << name << " " << std::get<Refusal>(decision).code << " " << std::get<Refusal>(decision).field;
        const Room house = room();
        for (const Draft& draft : std::get<Facts>(decision).drafts) {
            EXPECT_LT(draft.body.size(), 64u << 10);
            Turn turn(state);
            ShapeFault fault;
            const auto body = Document::parse(draft.body);
            for (const FactKind& kind : house.facts)
                if (kind.kind == draft.kind) {
                    EXPECT_TRUE(kind.apply(turn, {}, body->root(), fault)) << fault.pointer;
                }
        }
    }
    EXPECT_EQ(state.all<Programme>().size(), shipped.size());
}
TEST(shipped, eco_city_2022_demands_what_the_city_demands) {
    const Load load = checked("eco-city-2022").load;
    const char* spring = "2022-04-20";
    EXPECT_EQ(targets(load, "urban_sewage_rate", Level::city, spring), "national 95;local 95;");
    EXPECT_EQ(targets(load, "urban_sewage_rate", Level::county, spring), "national 85;local 95;");
    EXPECT_EQ(targets(load, "urban_waste_rate", Level::county, spring), "national 80;local 95;");
    EXPECT_EQ(targets(load, "park_green_area_per_head", Level::city, spring), "national 15;local 15;");
    EXPECT_EQ(targets(load, "park_green_area_per_head", Level::county, spring), "local 15;");
    EXPECT_EQ(targets(load, "green_building_share", Level::county, spring), "national 50;local 50;");
    EXPECT_EQ(targets(load, "rural_waste_villages", Level::county, spring), "national 80;local 80;");
    EXPECT_EQ(targets(load, "three_coverages", Level::town, spring), "local 100;");
    EXPECT_EQ(targets(load, "waste_chain_villages", Level::county, spring), "local assigned;");
    EXPECT_EQ(indicator(load, "urban_sewage_rate").weight, Weight::binding);
    EXPECT_EQ(indicator(load, "urban_waste_rate").weight, Weight::binding);
    for (const char* code :
         {"park_green_area_per_head", "green_building_share", "rural_waste_villages", "three_coverages"})
        EXPECT_EQ(indicator(load, code).weight, Weight::reference);
    EXPECT_EQ(indicator(load, "town_sewage_rate").causes.size(), 6u);
}
TEST(shipped, eco_city_2024_judges_collection_where_2021_judged_treatment) {
    const Load load = checked("eco-city-2024").load;
    EXPECT_EQ(targets(load, "city_sewage_collection_rate", Level::city, "2024-12-31"), "national 70;");
    EXPECT_EQ(targets(load, "waste_recovery_rate", Level::city, "2024-12-31"), "national 35;");
    EXPECT_EQ(targets(load, "black_water_cleared_rate", Level::city, "2024-12-31"), "national 100;");
    EXPECT_EQ(load.succeeds, "eco-city-2022");
}
TEST(shipped, the_collection_rate_s_worked_example) {
    // 30,000 m³/d × 110 mg/L, 92,000 persons → 79.7 % (domain 1.4), over a month of 31 days.
    const Load load = checked("eco-city-2024").load;
    const auto value = [&](std::string_view code, std::initializer_list<Decimal> inputs) {
        for (const auto& e : load.elements)
            if (e.code == code) {
                const std::vector<Value> values(inputs.begin(), inputs.end());
                return numbers::Formula::compile(e.formula.view(), numbers::Scope::reported)
                    .value()
                    .evaluate(values)
                    .value.value;
            }
        return Wide();
    };
    const Wide bod = value("bod_load_city", {whole(93), whole(110)}),
               days = value("water_person_days_city", {Decimal{9'200'000}, whole(31)});
    const auto& rate = indicator(load, "city_sewage_collection_rate");
    Wide heads;
    State empty;
    const Interned rows = intern(empty, By{}, load, {1}, 1, {});
    for (const auto& i : rows.rows.indicators)
        if (i.code == "city_sewage_collection_rate") {
            const std::vector<Value> sums{Value(days)};
            heads = numbers::Formula::compile(i.denominator.view(), numbers::Scope::sums)
                        .value()
                        .evaluate(sums)
                        .value.value;
        }
    EXPECT_EQ(print_ratio(bod, heads, rate.factor, 1), "79.7");
}
TEST(shipped, sichuan_sets_no_target_that_its_source_does_not_give) {
    const Load load = checked("sichuan-env-2022").load;
    EXPECT_TRUE(load.targets.empty());
    EXPECT_GE(load.duties.size(), 30u);
    EXPECT_GE(load.indicators.size(), 15u);
    for (const auto& d : load.duties) EXPECT_EQ(d.when, When::standing) << d.code.view();
}
TEST(shipped, the_calendar_is_the_notices) {
    const Load load = checked("calendar-cn").load;
    std::map<int, HolidayNotice> notices;
    for (const auto& h : load.holidays)
        notices[h.year].year = h.year, (h.worked ? notices[h.year].worked : notices[h.year].free).push_back(h.day);
    std::vector<HolidayNotice> list;
    for (const auto& [year, notice] : notices) list.push_back(notice);
    const Calendar calendar(list);
    const auto day = [](const char* text) { return *day_from_iso(text); };
    for (int year = 2019; year <= 2026; ++year) EXPECT_TRUE(calendar.known(year)) << year;
    EXPECT_EQ(iso(calendar.nth_working(day("2022-03-31"), 5)), "2022-04-08");  // 2 April worked, 3–5 free
    EXPECT_FALSE(calendar.working(day("2022-10-07")));
    EXPECT_TRUE(calendar.working(day("2022-10-08")));
    EXPECT_FALSE(calendar.working(day("2020-02-01")));  // the extended Spring Festival
    EXPECT_TRUE(calendar.working(day("2026-02-28")));
}

std::string in_gb18030(const std::string& utf8) {
    UErrorCode error = U_ZERO_ERROR;
    std::string out(utf8.size() * 2 + 16, '\0');
    const auto n = ucnv_convert("gb18030", "UTF-8", out.data(), int(out.size()), utf8.data(), int(utf8.size()), &error);
    EXPECT_TRUE(U_SUCCESS(error));
    out.resize(std::size_t(n));
    return out;
}
TEST(shipped, a_folder_saved_as_gb18030_with_windows_line_ends_says_the_same) {
    auto files = bytes_of("eco-city-2022");
    const Load as_shipped = checked(files).load;
    for (auto& file : files) {
        std::string text = file.bytes.starts_with("\xEF\xBB\xBF") ? file.bytes.substr(3) : file.bytes, ends;
        for (const char c : text) ends += c == '\n' ? "\r\n" : std::string(1, c);
        file.bytes = in_gb18030(ends);
    }
    const Checked again = checked(files);
    EXPECT_TRUE(again.faults.empty());
    EXPECT_EQ(to_json(again.load), to_json(as_shipped));
}
}  // namespace
}  // namespace greentally::programme
