#include "domain/programme/check.hpp"

#include <gtest/gtest.h>

#include "domain/programme/sound.hpp"
#include "domain/programme/test_folder.hpp"

namespace greentally::programme {
namespace {
using Change = std::tuple<const char*, const char*, const char*, const char*>;  // file, was, is, the one fault
std::string faults_after(const char* file, const char* was, const char* is) {
    return SmallFolder().change(file, was, is).faults();
}

TEST(check, a_sound_folder_has_no_faults_and_says_what_it_says) {
    const Checked checked = SmallFolder().check();
    EXPECT_TRUE(checked.faults.empty()) << SmallFolder().faults();
    const Load& load = checked.load;
    EXPECT_EQ(load.code, "small");
    EXPECT_EQ(load.coverage, Decimal{900'000});
    EXPECT_EQ(load.elements[0].source, "law 一");
    EXPECT_EQ(load.elements[1].kind, Kind::flow);
    EXPECT_EQ(load.elements[1].level, Level::county);
    EXPECT_EQ(load.indicators[0].levers[0].cap, "made");
    EXPECT_EQ(load.targets[0].value, whole(95));
    EXPECT_EQ(load.forms[0].cadence, PeriodKind::month);
    EXPECT_FALSE(load.columns[1].required);
    EXPECT_EQ(load.checks[1].rule, "jump");
    EXPECT_EQ(load.cases[0].says, Says::fires);
    EXPECT_TRUE(load.holidays[0].worked);
}

TEST(check, each_fault_of_form_has_its_place) {
    const Change changes[]{
        {"programme.toml", "id = \"small\"", "", "programme.toml:1:1  → id must be given"},
        {"programme.toml", "version = \"1\"", "version = 1.5.2", "programme.toml:2:14 version = 1.5.2 → valid TOML: "},
        {"programme.toml", "2022-01-01", "\"soon\"", "programme.toml:3:14 soon → a day such as 2022-04-20"},
        {"programme.toml", "en = \"small\"", "en = 5, nick = \"x\"", "programme.toml:4:28 nick → no such field"},
        {"programme.toml", "coverage = \"0.9\"", "coverage = \"1.5\"", "programme.toml:6:12 1.5 → a share from 0 to 1"},
        {"programme.toml", "coverage = \"0.9\"", "coverge = \"0.9\"",
         "programme.toml:6:1 coverge → no such field; did you mean "},
        {"programme.toml", "lines = [\"reported\"]", "lines = [\"reported\", \"reportd\"]",
         "programme.toml:7:22 reportd → a code of lines; did you mean reported"},
        {"programme.toml", "editions = [\"monthly\"]", "editions = []",
         "programme.toml:13:8 monthly → a place in the order of judgement"},
        {"programme.toml", "[[group]]", "[[groop]]",
         "programme.toml:25:3 groop → an item that a programme has; did you mean group"},
        {"elements.csv", "made,产生", "Made!,产生",
         "elements.csv:2:1 Made! → a code: small letters, digits, _, a letter first"},
        {"elements.csv", "treated,whole,flow", "treated,whole,flows", "elements.csv:3:34 flows → flow, stock or state"},
        {"elements.csv", "万m³,county", "万m³,contry",
         "elements.csv:3:43 contry → nation, province, city, county, town or village"},
        {"elements.csv", "处理,treated,", "处理,,", "elements.csv:3:12  → name.en must be filled in"},
        {"elements.csv", "formula,source", "formula,sauce", "elements.csv:1:73 sauce → no such field"},
        {"targets.csv", "定值,95,", "定值,九十五,", "targets.csv:2:14 九十五 → a number"},
        {"targets.csv", "定值,95,", "定值,95.1234567,",
         "targets.csv:2:14 95.1234567 → a number of at most 6 decimals, up to 9 223 372 036 854"},
        {"targets.csv", "2021-01-01,", "2021-02-30,", "targets.csv:2:17 2021-02-30 → a day such as 2022-04-20"},
        {"forms.csv", "工作日,5", "工作日,70000", "forms.csv:2:37 70000 → a whole number 0 … 65535"},
        {"form_columns.csv", "made,是", "made,yes", "form_columns.csv:2:12 yes → true or false (是, 否)"},
        {"form_columns.csv", "month,made,是", "month,made,是,又",
         "form_columns.csv:2:14 又 → no cell beyond the header"},
        {"form_columns.csv", "month,made,是", "month,\"made,是", "form_columns.csv:2:7 "},
        {"indicators.toml", "code = \"rate\"", "code = 5\nfactr = \"1\"",
         "indicators.toml:3:1 factr → no such field; did you mean factor"},
        {"indicators.toml", "levers = [{ element = \"treated\", cap = \"made\" }]", "levers = \"treated\"",
         "indicators.toml:13:10 treated → a list"},
        {"indicators.toml", "numerator = \"treated\"", "numerator = [\"treated\"]",
         "indicators.toml:6:13 […] → numerator: one value, no list or table"},
        {"holidays.csv", "2022-01-31,否", "31.1.2022,否", "holidays.csv:3:1 31.1.2022 → a day such as 2022-04-20"},
    };
    for (const auto& [file, was, is, fault] : changes)
        EXPECT_NE(faults_after(file, was, is).find(fault), std::string::npos) << is << "\n"
                                                                              << faults_after(file, was, is);
}

TEST(check, each_fault_of_sense_has_its_place) {
    const Change changes[]{
        // codes
        {"elements.csv", "twice,两倍,twice,twice", "made,两倍,twice,twice",
         "elements.csv:4:1 made → something else: entry 1 has it already\n"},
        {"elements.csv", "twice,两倍,twice,twice", "twice,两倍,twice,made",
         "elements.csv:4:16 made → something else: entry 1 has it already\n"},
        {"elements.csv", "made,whole,流量,万m³,县,drainage", "made,whol,流量,万m³,县,drainage",
         "elements.csv:2:19 whol → a code of strata; did you mean whole\n"},
        {"elements.csv", "flow,万m³", "flow,m³", "elements.csv:3:39 m³ → a code of measures"},
        {"elements.csv", "county,drainage", "county,draining", "elements.csv:3:50 draining → a code of functions\n"},
        {"elements.csv", "law 一", "lex 一", "elements.csv:2:44 lex → a code of sources"},
        {"indicators.toml", "group = \"all\"", "group = \"none\"", "indicators.toml:4:9 none → a code of groups\n"},
        {"indicators.toml", "cap = \"made\"", "cap = \"mode\"",
         "indicators.toml:13:40 mode → a code of elements; did you mean made\n"},
        {"indicators.toml", "causes = []", "causes = [\"rite\"]",
         "indicators.toml:14:11 rite → a code of indicators; did you mean rate\n"},
        {"indicators.toml", "causes = []", "causes = [\"rate\"]",
         "indicators.toml:14:10 rate → causes that do not lead back to the indicator\n"},
        {"targets.csv", "rate,市", "rote,市", "targets.csv:2:1 rote → a code of indicators; did you mean rate\n"},
        {"forms.csv", "monthly,reported,2022", "monthly,retorted,2022",
         "forms.csv:2:47 retorted → a code of lines; did you mean reported\n"},
        {"form_columns.csv", "month,made", "moth,made",
         "form_columns.csv:2:1 moth → a code of forms; did you mean month\n"},
        {"form_columns.csv", "month,made", "month,mad",
         "form_columns.csv:2:7 mad → a code of elements; did you mean made\n"},
        {"checks.csv", "treated,made", "treated,mude",
         "checks.csv:2:18 mude → a code of elements; did you mean made\n"},
        {"parameters.csv", "share_of_use", "treated",
         "indicators.toml:7:23 share_of_use → a code of elements\nparameters.csv:2:1 treated → a code that no element "
         "has\n"},
        // formulas
        {"elements.csv", "2 * made", "2 * made +", "elements.csv:4:56 the end → in a formula: a number, an element"},
        {"elements.csv", "2 * made", "2 * mode", "elements.csv:4:50 mode → a code of elements; did you mean made\n"},
        {"elements.csv", "2 * made", "2 * twice",
         "elements.csv:4:46 twice → a formula that does not lead back to itself\n"},
        {"elements.csv", "2 * made", "period_days", "elements.csv:4:46 period_days → at least one reported element\n"},
        {"elements.csv", "万m³,county", "万m³,乡镇",
         "form_columns.csv:3:7 treated → an element reported at level county\n"},
        {"indicators.toml", "\"made * share_of_use\"", "\"made * shore_of_use\"",
         "indicators.toml:7:23 shore_of_use → a code of elements\n"},
        {"indicators.toml", "\"made * share_of_use\"", "\"made * treated\"",
         "indicators.toml:7:21 a product of elements → in a formula: a number: on sums a formula must be linear"},
        {"indicators.toml", "\"made * share_of_use\"", "\"made * (share_of_use\"",
         "indicators.toml:7:36 the end → in a formula: \")\"\n"},
        // figures
        {"indicators.toml", "factor = \"100\"", "factor = \"0\"", "indicators.toml:8:10 0 → more than 0\n"},
        {"programme.toml", "national_total = \"1000000\"", "national_total = \"800000000000\"",
         "programme.toml:24:18 800000000000 → a yearly total up to 9 223 372 036 854"},
        {"targets.csv", "定值,95,", "定值,,", "targets.csv:2:14  → a target value\n"},
        {"targets.csv", "定值,95,", "上级下达,95,", "targets.csv:2:16 95 → nothing: this rule gives no value here\n"},
        {"targets.csv", ",law", ",", "targets.csv:2:29  → a source: figures of law or standard name it\n"},
        {"targets.csv", "rate,市", "rate,村",
         "targets.csv:2:6 村 → a level not below that at which treated is reported\n"},
        {"targets.csv", "2021-01-01,,", "2021-01-01,2020-12-31,",
         "targets.csv:2:28 2020-12-31 → a day not before 2021-01-01\n"},
        {"parameters.csv", "0.85,万m³,law", "0.85,万m³,",
         "parameters.csv:2:32  → a source: figures of law or standard name it\n"},
        {"forms.csv", "月,县,县", "月,县,乡镇", "forms.csv:2:20 县 → a level not above the reporting unit's\n"},
        {"forms.csv", "工作日,5", "工作日,0", "forms.csv:2:37 0 → at least the 1st working day\n"},
        {"form_columns.csv", "month,treated", "month,twice",
         "form_columns.csv:3:7 twice → a reported element: computed ones are never asked\n"},
        {"form_columns.csv", "month,treated", "month,made",
         "form_columns.csv:3:7 made → something else: entry 1 has it already\n"},
        {"checks.csv", "突变,made,,0.5", "突变,made,,", "checks.csv:3:15  → an upper bound\n"},
        {"checks.csv", "不超过,treated,made", "合计,treated,",
         "checks.csv:2:17  → an element or formula to compare with\n"},
        {"checks.csv", "突变,made,,0.5", "急变,made,,0.5",
         "checks.csv:3:6 急变 → at_most, copied, heaping, jump, per_head, sum or unit_slip\n"},
        {"checks.csv", "突变,made,,0.5", "突变,made,treated,0.5",
         "checks.csv:3:14 treated → nothing: this rule does not use it\n"},
        {"checks.csv", "突变,made,,0.5", "突变,made,,0", "checks.csv:3:15 0 → more than 0\n"},
        {"checks.csv", "不超过,treated,made,,过大", "不超过,treated,made,,超出 {excess}，上期 {before}",
         "checks.csv:2:24 {before} → {part}, {whole} or {excess}\n"},
        {"checks.csv", "突变,made,,0.5", "照抄上期,made,,0.5", "checks.csv:3:1  → how many values it takes to say"},
        {"check_cases.csv", "most,5,4", "moot,5,4", "check_cases.csv:2:1 moot → a code of checks; did you mean most\n"},
        {"check_cases.csv", "leap,16,,10,,,报", "leap,15,,10,,,报",
         "check_cases.csv:4:15 报 → passes, as computed: nothing is wrong\n"},
        {"check_cases.csv", "most,4,4,,,,passes", "most,6,4,,,,passes",
         "check_cases.csv:3:13 不报 → fires, as computed: part = 6, whole = 4, excess = 2\n"},
        {"check_cases.csv", "leap,16,,10,,", "leap,16,,10 x -,,",
         "check_cases.csv:4:13 x → a number, or - where there is none\n"},
        {"check_cases.csv", "leap,16,,10,,", "leap,16,,10,3 4,3",
         "check_cases.csv:4:17 1 → 2 values, one for each of column\n"},
        {"check_cases.csv", "leap,15,,10,,,不报\n", "",
         "checks.csv:3:1 leap → at least one case in check_cases.csv that passes\n"},
        {"duties.csv", "市,长期", "村,长期", "duties.csv:2:29 村 → a level above the one that owes it\n"},
        {"duties.csv", "市,长期", "市,一次", "duties.csv:2:1  → the day by which it is due\n"},
        {"duties.csv", "市,长期", "市,定期", "duties.csv:2:31 定期 → with it a cadence and a due day\n"},
        {"holidays.csv", "2022-01-31,否", "2022-01-31,是",
         "holidays.csv:3:12 2022-01-31 → a Saturday or Sunday: only these become working days\n"},
        {"holidays.csv", "2022-01-31,否", "2022-01-29,否",
         "holidays.csv:3:1 2022-01-29 → something else: entry 1 has it already\n"},
        {"holidays.csv", "否,2022", "否,2023", "holidays.csv:3:14 2023 → a year whose notice is in notices.csv\n"},
    };
    for (const auto& [file, was, is, fault] : changes) {
        const std::string faults = faults_after(file, was, is);
        EXPECT_EQ(faults.rfind(fault, 0), 0u) << is << "\n" << faults;
    }
}

TEST(check, targets_do_not_overlap_in_time) {
    const auto with = [](const char* line) { return SmallFolder().add("targets.csv", line).faults(); };
    EXPECT_EQ(with("rate,市,国家,定值,96,2023-01-01,,law\n"),
              "targets.csv:3:17 2023-01-01 → a time that target 1 does not cover\n");
    EXPECT_EQ(with("rate,市,国家,定值,90,2019-01-01,2020-12-31,law\n"), "");
    EXPECT_EQ(with("rate,市,本市,定值,96,2023-01-01,,law\n"), "");
    EXPECT_EQ(with("rate,县,国家,定值,96,2023-01-01,,law\n"), "");
}
TEST(check, computed_elements_do_not_go_in_circles) {
    SmallFolder folder;
    folder.change("elements.csv", "county,drainage,,", "county,drainage,2 * twice,")
        .change("elements.csv", "2 * made", "2 * treated");
    EXPECT_NE(folder.faults().find("a formula that does not lead back to itself"), std::string::npos)
        << folder.faults();
}
TEST(check, kinds_of_area_are_those_that_areas_have) {
    SmallFolder folder;
    folder.change("forms.csv", "row_level,unit_level", "row_level,row_kind,unit_level")
        .change("forms.csv", "月,县,县", "月,县,district conty,县");
    EXPECT_EQ(folder.faults().rfind("forms.csv:2:31 conty → kinds of area: ", 0), 0u) << folder.faults();
}

TEST(check, all_faults_come_in_one_run) {
    SmallFolder folder;
    folder.change("targets.csv", "95", "x")
        .change("elements.csv", "flow", "flows")
        .change("indicators.toml", "\"treated\"\nden", "\"treatd\"\nden")
        .change("holidays.csv", "2022-01-31", "2022-13-31");
    const auto faults = folder.check().faults;
    ASSERT_EQ(faults.size(), 4u) << folder.faults();
    EXPECT_TRUE(std::is_sorted(faults.begin(), faults.end(),
                               [](const SourceFault& a, const SourceFault& b) { return a.file < b.file; }));
}
TEST(check, a_missing_column_is_one_fault_not_one_per_row) {
    SmallFolder folder;
    std::string& text = folder.files.at("form_columns.csv");
    text = "form,item\nmonth,made\nmonth,treated\n";
    EXPECT_EQ(folder.faults(), "form_columns.csv:1:1  → a column element\nform_columns.csv:1:6 item → no such field\n");
}
TEST(check, a_broken_file_hides_only_what_it_would_say) {
    SmallFolder folder;
    folder.change("indicators.toml", "code = \"rate\"", "code = ");
    EXPECT_EQ(folder.check().faults.size(), 1u) << folder.faults();
    SmallFolder other;
    other.change("elements.csv", "treated,处理", "\"treated,处理");
    EXPECT_EQ(other.faults().rfind("elements.csv:3:1 ", 0), 0u) << other.faults();
    EXPECT_EQ(other.faults().find("a code of elements"), std::string::npos) << other.faults();
}
TEST(check, files_that_nobody_reads_are_faults) {
    SmallFolder folder;
    folder.files["target.csv"] = "a\n1\n";
    folder.files["README.md"] = "words";
    folder.files["LICENSE.x"] = "words";
    EXPECT_EQ(folder.faults(), "target.csv:0:0 target.csv → a file that a programme has; did you mean targets.csv\n");
    folder.files.erase("programme.toml");
    EXPECT_NE(folder.faults().find("programme.toml:0:0  → this file"), std::string::npos);
}
TEST(check, another_noun_joins_with_a_section_and_may_name_what_is_declared) {
    SmallFolder folder;
    folder.files["dossier.csv"] = "indicator,paper\nrate,说明\nrute,台账\n";
    EXPECT_NE(folder.faults().find("dossier.csv:0:0"), std::string::npos);
    const Section dossier{"dossier", {"dossier.csv"}, {}, [](Checking& c) {
                              for (const SourceNode& row : c.folder.find("dossier.csv")->root.items)
                                  c.codes.use("indicators", row.find("indicator")->text, "dossier.csv",
                                              row.find("indicator")->at);
                          }};
    const auto faults = folder.check({dossier}).faults;
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].found, "rute");
    EXPECT_EQ(faults[0].at, (Place{3, 1}));
    EXPECT_EQ(faults[0].expected.en, "a code of indicators; did you mean rate");
}
TEST(check, more_entries_than_people_write_are_refused) {
    Load load = SmallFolder().check().load;
    load.columns.resize(2'001);
    ASSERT_EQ(unsound(load).size(), 1u);
    EXPECT_EQ(unsound(load)[0].pointer, "/columns");
}
}  // namespace
}  // namespace greentally::programme
