/// Tables of figures from a file: by the same acts, the same reading of cells and the same rights as at the keyboard.
/// R-SYS-06 (what offices keep is read as it is), R-SYS-02, R-IND-02, issue line 14.
#include <gtest/gtest.h>

#include "domain/import/import.hpp"
#include "domain/return/import.hpp"
#include "domain/return/test_desk.hpp"
#include "intake/csv/csv.hpp"

namespace greentally::testing {
namespace {
class Importing : public ::testing::Test {
protected:
    ImportPlan plan(std::string_view bytes, const Viewer& viewer, const ImportKind& kind = return_::import_return) {
        SourceFaults faults;
        const auto file = std::make_shared<ImportFile>();
        file->name = name, file->table = intake::csv_file(name, bytes, faults);
        EXPECT_TRUE(faults.none());
        return kind.plan(desk.state, viewer, file, options, [](std::size_t, std::size_t) { return true; });
    }
    ImportPlan plan(std::string_view bytes) { return plan(bytes, desk.clerk_()); }
    /// "" or the refusal's code.
    std::string enter(const ImportPlan& plan, const Viewer& viewer) {
        By by;
        by.viewer = viewer, by.today = desk.state.today, by.seq = desk.state.seq + 1;
        const Decision decision = plan.enter(desk.state, by);
        if (const auto* no = std::get_if<Refusal>(&decision)) return no->code;
        record(std::get<Facts>(decision), viewer);
        return {};
    }
    void record(const Facts& facts, const Viewer& viewer) {
        Turn turn(desk.state);
        for (const Draft& draft : facts.drafts) {
            book::Fact fact;
            fact.seq = desk.state.seq + 1, fact.kind = draft.kind, fact.body = draft.body;
            fact.actor = viewer.account.n, fact.unit = viewer.unit.n;
            EXPECT_TRUE(desk.house.apply(turn, book::view(fact)));
        }
        desk.house.settle(turn, false);
    }
    static std::string counts(const ImportPlan& plan) {
        const ImportCounts& n = plan.counts;
        return std::to_string(n.added) + " " + std::to_string(n.changed) + " " + std::to_string(n.equal) + " " +
               std::to_string(n.refused);
    }
    /// line:column found
    static std::string faults(const ImportPlan& plan) {
        std::string out;
        for (const SourceFault& f : plan.faults.sorted())
            out += std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + " " + f.found + "; ";
        return out;
    }
    Cell drafted(const char* p, Id<Element> element, Id<Area> area = Desk::town) const {
        const ReturnAt* at = desk.state.find<ReturnAt>({Desk::monthly, Desk::county_bureau, period(p)});
        const DraftCell* d = at ? desk.state.find<DraftCell>({at->id, area, element}) : nullptr;
        return d ? d->value : Cell();
    }
    Desk desk;
    std::string name = "报表.csv";
    ImportOptions options;
};
const char* const march =
    "code,name,discharged,treated (万m³),built\n"
    "510121101,双河镇,12.50,10,是\n"
    "510121102,石桥镇,\"1,234\",—,否\n";
}  // namespace

TEST_F(Importing, types_into_the_units_return_and_twice_changes_nothing) {
    options.period = "2022-03";
    const ImportPlan first = plan(march);
    EXPECT_EQ(faults(first), "");
    EXPECT_EQ(counts(first), "2 0 0 0");
    ASSERT_EQ(first.lines.size(), 2u);
    EXPECT_EQ(first.lines[1].line, 3u);
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell()) << "a dry run changes nothing";
    ASSERT_EQ(enter(first, desk.clerk_()), "");
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell(Decimal{12'500'000}));
    EXPECT_EQ(drafted("2022-03", Desk::discharged, Desk::other_town), Cell(whole(1234)));
    EXPECT_EQ(drafted("2022-03", Desk::treated, Desk::other_town).absence(), Absence::not_applicable);
    EXPECT_EQ(drafted("2022-03", Desk::built), Cell(whole(1)));
    const ImportPlan second = plan(march);
    EXPECT_EQ(counts(second), "0 0 2 0");
    EXPECT_FALSE(second.enter) << "nothing to enter";
    EXPECT_FALSE(desk.figure("2022-03", Desk::discharged)) << "what is imported is a draft until it is submitted";
    const auto of = desk.state.find<ReturnAt>({Desk::monthly, Desk::county_bureau, period("2022-03")})->id.n;
    ASSERT_EQ(desk.pass(of), "") << "other persons check and approve it, as what was typed";
    EXPECT_EQ(desk.figure("2022-03", Desk::discharged)->value, Decimal{12'500'000})
        << "R-IND-02: the typed text, exactly";
}
TEST_F(Importing, reads_gb18030_and_tabs_and_names_places_in_characters) {
    options.period = "2022-03";
    // 区划\tdischarged\ttreated, 双河镇\t1\t约3, 云顶乡\t1\t1 in GB18030
    const std::string gb =
        "\xC7\xF8\xBB\xAE\tdischarged\ttreated\n\xCB\xAB\xBA\xD3\xD5\xF2\t1\t\xD4\xBC"
        "3\n\xD4\xC6\xB6\xA5\xCF\xE7\t1\t1\n";
    const ImportPlan bad = plan(gb);
    EXPECT_EQ(faults(bad), "2:7 约3; 3:1 云顶乡; ");
    EXPECT_EQ(counts(bad), "0 0 0 2");
    EXPECT_FALSE(bad.enter);
    const ImportPlan utf8 = plan("区划\tdischarged\ttreated\n双河镇\t1\t约3\n云顶乡\t1\t1\n");
    EXPECT_EQ(faults(utf8), faults(bad));
}
TEST_F(Importing, a_row_with_a_fault_stays_out_and_the_others_come_in) {
    options.period = "2022-03";
    const ImportPlan some = plan("code,discharged,treated\n510121101,1.2345678,1\n510121102,2,1\n510121102,3,1\n");
    EXPECT_EQ(faults(some), "2:11 1.2345678; 4:1 ; ");
    EXPECT_EQ(counts(some), "1 0 0 2");
    ASSERT_EQ(enter(some, desk.clerk_()), "");
    EXPECT_EQ(drafted("2022-03", Desk::discharged, Desk::other_town), Cell(whole(2)));
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell());
}
TEST_F(Importing, headings_that_are_no_elements_or_in_another_measure_are_faults) {
    options.period = "2022-03";
    EXPECT_EQ(faults(plan("code,discharged,treated,bilt,序号\n510121101,1,1,是,1\n")), "1:25 bilt; ");
    EXPECT_EQ(faults(plan("code,discharged（吨）,treated\n510121101,1,2\n")), "1:6 discharged（吨）; ");
    EXPECT_EQ(faults(plan("discharged,treated\n1,2\n")), "1:1 discharged; ");
    EXPECT_EQ(faults(plan("code,discharged\n510121101,1\n")), "0:0 报表.csv; ") << "two forms ask for it";
    options.form = "town_again_month";
    EXPECT_EQ(faults(plan("code,discharged\n510121101,1\n")), "");
}
// R-DOC-02, R-IND-02
TEST_F(Importing, a_column_in_another_measure_of_the_same_is_converted_exactly_and_said_to_be) {
    options.period = "2022-03";
    const ImportPlan some =
        plan("code,discharged（立方米）,treated\n510121101,125000,1\n510121102,0.001,1\n510121101,,\n");
    ASSERT_FALSE(some.faults.none());
    EXPECT_EQ(some.faults.sorted().front().expected.zh, "按 ÷10000 换算为 万m³");
    EXPECT_EQ(counts(some), "1 0 0 2") << "a thousandth of a m³ has seven decimals in 万m³";
    ASSERT_EQ(enter(some, desk.clerk_()), "");
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell(Decimal{12'500'000}));
}
TEST_F(Importing, cells_are_read_as_at_the_keyboard_in_the_measure_of_their_column) {
    options.period = "2022-03";
    const ImportPlan some =
        plan("code,discharged（立方米）,treated,built\n510121101,125 000,９．５,√\n510121102,3万m³,3500m³,×\n");
    EXPECT_EQ(counts(some), "2 0 0 0");
    ASSERT_EQ(enter(some, desk.clerk_()), "");
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell(Decimal{12'500'000}));
    EXPECT_EQ(drafted("2022-03", Desk::treated), Cell(Decimal{9'500'000}));
    EXPECT_EQ(drafted("2022-03", Desk::discharged, Desk::other_town), Cell(whole(3)));
    EXPECT_EQ(drafted("2022-03", Desk::treated, Desk::other_town), Cell(Decimal{350'000}));
    EXPECT_EQ(faults(plan("code,discharged,treated\n510121101,1,…\n")), "2:13 …; ");
}
// R-DOC-02: what a column means is said with its reason; what is only likely is asked.
TEST_F(Importing, each_column_is_read_as_something_for_a_reason) {
    options.period = "2022-03";
    const std::string table = "所在区县,乡镇,2022年3月 discharged,treatd,built,电话\n成华区,双河镇,1,2,是,138\n";
    const ImportPlan some = plan(table);
    ASSERT_TRUE(some.mapping);
    const auto& columns = some.mapping->columns;
    std::string means, sure;
    for (const ImportColumn& c : columns) means += c.means + " ", sure += c.sure ? '+' : '?';
    EXPECT_EQ(means, "area/within area/name element/discharged element/treated element/built  ");
    EXPECT_EQ(sure, "+++?+?");
    EXPECT_EQ(columns[3].reason.en, "perhaps treated: please confirm");
    EXPECT_EQ(some.mapping->form, "town_sewage_month");
    EXPECT_EQ(faults(some), "1:28 treatd; 1:41 电话; ");
    EXPECT_FALSE(some.enter);

    options.columns = {{"treatd", "element/treated"}, {"电话", "pass"}};
    const ImportPlan told = plan(table);
    EXPECT_EQ(faults(told), "");
    EXPECT_EQ(counts(told), "1 0 0 0");
    ASSERT_TRUE(told.layout);
    EXPECT_EQ(told.layout->columns.size(), 6u);
}
// R-SYS-06: the next month's file needs no word more.
TEST_F(Importing, a_layout_is_remembered_whatever_month_its_headings_name) {
    options.period = "2022-02", options.columns = {{"2月排出", "element/discharged"}, {"2月治理", "element/treated"}};
    const ImportPlan february = plan("乡镇,2月排出,2月治理\n双河镇,1,2\n");
    ASSERT_EQ(faults(february), "");
    desk.change([&](Turn& turn) {
        const Layout::Key key{Desk::county_bureau, "return", february.layout->signature};
        turn.edit<Layout>(key) = {key, {}, february.layout->form, february.layout->columns};
    });
    options.period = "2022-03", options.columns.reset();
    const std::string march_table = "乡镇,3月排出,3月治理\n双河镇,3,2\n";
    const ImportPlan now = plan(march_table);
    EXPECT_EQ(faults(now), "");
    EXPECT_EQ(counts(now), "1 0 0 0");
    EXPECT_TRUE(now.mapping->remembered);
    EXPECT_NE(faults(plan(march_table, desk.as(Desk::district_clerk, Role::clerk, Desk::district_bureau))), "")
        << "another office's memory is its own";
}
TEST_F(Importing, a_name_is_read_with_its_context_and_what_is_near_is_told) {
    options.period = "2022-03";
    const ImportPlan some = plan("区划,discharged,treated\n1.双 河 镇*,1,1\n石桥,2,2\n");
    EXPECT_EQ(counts(some), "2 0 0 0");
    EXPECT_EQ(faults(some), "3:1 石桥; ");
    EXPECT_EQ(some.faults.sorted().front().expected.zh, "按 石桥镇（510121102）读入");
}
TEST_F(Importing, of_two_forms_that_would_do_the_one_is_meant_whose_period_the_title_names) {
    const Id<Form> quarterly{4};
    desk.change([&](Turn& turn) {
        Form form = turn.now.at_id(Desk::monthly);
        form.id = quarterly, form.code = "town_sewage_quarter", form.cadence = PeriodKind::quarter;
        turn.edit<Form>(quarterly) = form;
        for (const Id<Element> e : {Desk::discharged, Desk::treated})
            turn.edit<FormColumn>({quarterly, e}) = {{quarterly, e}, e.n, true, true};
    });
    const char* table = "code,discharged,treated\n510121101,1,1\n";
    name = "2022年3月.csv";
    EXPECT_EQ(plan(table).mapping->form, "town_sewage_month");
    desk.change([&](Turn& turn) {
        Form form = turn.now.at_id(quarterly);
        form.id = {5}, form.code = "town_sewage_year", form.cadence = PeriodKind::year;
        turn.edit<Form>(Id<Form>{5}) = form;
        for (const Id<Element> e : {Desk::discharged, Desk::treated})
            turn.edit<FormColumn>({{5}, e}) = {{{5}, e}, e.n, true, true};
    });
    EXPECT_EQ(plan(table).mapping->form, "town_sewage_month") << "a month is of a year, too";
    name = "2022年第一季度.csv";
    EXPECT_EQ(plan(table).mapping->form, "town_sewage_quarter");
    name = "a.csv";
    EXPECT_EQ(plan(table).mapping->form, "");
    EXPECT_EQ(plan(table).mapping->meanings.size(), 5u) << "no form: what is no element";
}
TEST_F(Importing, a_form_made_here_says_which_it_is_and_whose) {
    auto file = std::make_shared<ImportFile>();
    SourceFaults none;
    const auto go_on = [](std::size_t, std::size_t) { return true; };
    file->name = "a.xlsx", file->table = intake::csv_file("a.xlsx", "code,discharged\n510121101,1\n", none);
    file->ticket = ImportTicket{"eco", "town_again_month", "2022-03", std::to_string(Desk::county_bureau.n)};
    const ImportPlan mine = return_::import_return.plan(desk.state, desk.clerk_(), file, {}, go_on);
    EXPECT_EQ(faults(mine), "") << "two forms have the column; the ticket says which";
    EXPECT_EQ(mine.mapping->period, "2022-03");
    file->ticket->unit = std::to_string(Desk::district_bureau.n);
    EXPECT_EQ(counts(return_::import_return.plan(desk.state, desk.clerk_(), file, {}, go_on)), "0 0 0 1");
}
TEST_F(Importing, the_period_may_be_a_column_and_must_be_owed) {
    const ImportPlan two = plan("period,code,discharged,treated\n2022-02,510121101,1,1\n2022-03,510121101,2,2\n");
    EXPECT_EQ(counts(two), "2 0 0 0");
    ASSERT_EQ(enter(two, desk.clerk_()), "");
    EXPECT_EQ(drafted("2022-02", Desk::discharged), Cell(whole(1)));
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell(whole(2)));
    EXPECT_EQ(faults(plan("period,code,discharged,treated\n2022Q1,510121101,1,1\n2023-01,510121101,1,1\n")),
              "2:1 2022Q1; 3:1 2023-01; ");
    EXPECT_EQ(faults(plan("code,discharged,treated\n510121101,1,1\n")), "0:0 ; ") << "no period at all";
}
TEST_F(Importing, nobody_imports_what_he_could_not_type) {
    options.period = "2022-03";
    EXPECT_EQ(plan(march, desk.as(Desk::steward, Role::steward, Desk::task_force)).refusal->code,
              "return.import_no_form");
    const ImportPlan elsewhere = plan(march, desk.as(Desk::district_clerk, Role::clerk, Desk::district_bureau));
    EXPECT_TRUE(elsewhere.refusal || !elsewhere.faults.none());
    EXPECT_FALSE(elsewhere.enter) << "the towns of another county";
    Viewer nobody = desk.clerk_();
    nobody.person = {};
    EXPECT_EQ(plan(march, nobody).refusal->code, "return.no_person");
    Viewer reader = desk.clerk_();
    reader.roles = bit(Role::viewer);
    EXPECT_EQ(plan(march, reader).refusal->code, "return.role");
    EXPECT_EQ(enter(plan(march), reader), "return.role") << "the act itself refuses";
}
TEST_F(Importing, an_area_out_of_sight_and_a_code_that_is_none_look_alike) {
    options.period = "2022-03";
    const auto expected = [&](const char* code) {
        const auto all = plan(std::string("code,discharged,treated\n") + code + ",1,1\n").faults.sorted();
        return all.empty() ? Bilingual() : all.front().expected;
    };
    EXPECT_EQ(expected("510104"), expected("519999"));
    EXPECT_NE(expected("510104").en, "");
}
TEST_F(Importing, what_was_passed_on_must_be_sent_back_first) {
    options.period = "2022-03";
    ASSERT_EQ(enter(plan(march), desk.clerk_()), "");
    const auto of = desk.state.find<ReturnAt>({Desk::monthly, Desk::county_bureau, period("2022-03")})->id.n;
    ASSERT_EQ(desk.act("check", desk.checker_(), of), "");
    const auto all = plan("code,discharged,treated\n510121101,13,10\n").faults.sorted();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].expected.en, "what was passed on: 12.5; it must be sent back first");
}
TEST_F(Importing, what_is_submitted_or_known_is_not_typed_over) {
    options.period = "2022-03";
    const auto of = desk.submitted("2022-03");
    EXPECT_EQ(counts(plan("code,discharged,treated\n510121101,12.5,10\n")), "0 0 1 0") << "as submitted";
    const ImportPlan other = plan("code,discharged,treated\n510121101,13,10\n");
    EXPECT_EQ(faults(other), "2:11 13; ");
    EXPECT_NE(other.faults.sorted().front().expected.zh.find("12.5"), std::string::npos);
    const auto back = Desk::cells({{Desk::town, Desk::discharged, "核实"}}, "reason", R"(,"reason":"请核实")");
    ASSERT_EQ(desk.act("return", desk.steward_(), of, back), "");
    EXPECT_EQ(counts(plan("code,discharged,treated\n510121101,13,10\n")), "0 1 0 0") << "a cell given back is open";
    options.form = "town_again_month";
    EXPECT_EQ(faults(plan("code,discharged,population\n510121101,13,1\n")), "2:11 13; ")
        << "the book has it from another form";
}
TEST_F(Importing, who_typed_meanwhile_is_not_overwritten) {
    options.period = "2022-03";
    const ImportPlan mine = plan(march);
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.act("cells", desk.as(Desk::second_clerk, Role::clerk), of,
                       Desk::cells({{Desk::town, Desk::discharged, "7"}})),
              "");
    EXPECT_EQ(enter(mine, desk.clerk_()), "stale");
    EXPECT_EQ(drafted("2022-03", Desk::discharged), Cell(whole(7)));
}
TEST_F(Importing, a_large_table_goes_in_blocks_that_a_fact_can_hold) {
    options.period = "2022-03";
    std::string table = "code,discharged,treated,built\n";
    desk.change([&](Turn& turn) {
        for (std::uint32_t i = 0; i < 600; ++i) {
            const std::string code = "510121" + std::to_string(103 + i).substr(0, 3);
            Area& a = turn.edit<Area>(Id<Area>{100 + i});
            a.id = {100 + i}, a.parent = Desk::county, a.level = area::Level::town;
            a.kind = area::Kind::designated_town, a.span = area::span_of(code), a.name = "镇" + code;
            table += code + ",123456789.123456,98765432.123456,是\n";
            if (code == "510121200") break;
        }
    });
    const ImportPlan large = plan(table);
    EXPECT_EQ(faults(large), "");
    EXPECT_EQ(counts(large), "98 0 0 0");
    EXPECT_EQ(large.lines.size(), 98u);
    ASSERT_EQ(enter(large, desk.clerk_()), "");
    EXPECT_EQ(counts(plan(table)), "0 0 98 0");
}
TEST_F(Importing, a_census_is_a_form_of_a_year_and_its_year_may_stand_in_the_files_name) {
    const Id<Form> yearly{4};
    desk.change([&](Turn& turn) {
        Form form = turn.now.at_id(Desk::again);
        form.id = yearly, form.code = "town_population_year", form.cadence = PeriodKind::year;
        form.from = day("2020-01-01");
        turn.edit<Form>(yearly) = form;
        turn.edit<FormColumn>({yearly, Desk::population}) = {{yearly, Desk::population}, 0, true, true};
    });
    name = "人口2021_20220301.csv", options.period = "2022-03";
    const ImportPlan census =
        plan("区划名称,population\n双河镇,1.25\n石桥镇,2.5\n", desk.clerk_(), return_::import_census);
    EXPECT_EQ(faults(census), "");
    EXPECT_EQ(counts(census), "2 0 0 0");
    ASSERT_EQ(enter(census, desk.clerk_()), "");
    EXPECT_TRUE(desk.state.find<ReturnAt>({yearly, Desk::county_bureau, period("2021")}));
    EXPECT_EQ(plan("code,built\n510121101,是\n", desk.clerk_(), return_::import_census).faults.sorted().front().at,
              (Place{1, 6}))
        << "a monthly form's element";
}
}  // namespace greentally::testing
