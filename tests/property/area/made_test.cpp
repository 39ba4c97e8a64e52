/// Trees made by hand: faults, internal areas, successions, any rows.
#include <gtest/gtest.h>

#include "area_book.hpp"

namespace greentally::testing {
namespace {
const std::string tree =
    "code\tparent\tname\tlevel\n"
    "51\t\t四川省\tprovince\n5115\t51\t宜宾市\tcity\n511524\t5115\t长宁县\tcounty\n511524100\t511524\t长宁镇\ttown\n"
    "511524100001\t511524100\t东街社区居民委员会\tvillage\n511524100201\t511524100\t新桥村民委员会\tvillage\n"
    "511524101\t511524\t双河镇\ttown\n511524101201\t511524101\t葡萄村民委员会\tvillage\n511524101202\t511524101\t回龙村"
    "民委员会\tvillage\n"
    "511525\t5115\t高县\tcounty\n";
std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    CHECK(at != text.npos);
    return text.replace(at, from.size(), to);
}
std::string fault_of(const area::ImportPlan& plan) {
    const auto faults = plan.faults.sorted();
    if (faults.empty()) return {};
    return std::to_string(faults[0].at.line) + ":" + std::to_string(faults[0].at.column) + " " + faults[0].found +
           " | " + faults[0].expected.en;
}
}  // namespace

TEST(Import, NamesThePlaceOfEveryFault) {
    AreaBook book;
    const auto fault = [&](const std::string& text) { return fault_of(book.plan(text, "t", 2022)); };
    EXPECT_EQ(fault(tree), "");
    EXPECT_EQ(fault(with(tree, "511525\t", "51152\t")), "11:1 51152 | an area code of 2, 4, 6, 9 or 12 digits");
    EXPECT_EQ(fault(with(tree, "\t5115\t高县", "\t5116\t高县")), "11:8 5116 | 5115");
    EXPECT_EQ(fault(with(tree, "高县\tcounty", "高县\ttown")), "11:16 town | county (a code of 6 digits)");
    EXPECT_EQ(fault(with(tree, "高县", " ")), "11:14  | a name of 1 to 200 bytes without control characters");
    EXPECT_EQ(fault(with(tree, "\tcounty\n511524100\t", "\n511524100\t")), "4:1 3 / 4 | 4 columns");
    EXPECT_EQ(fault(tree + "511525\t5115\t又高县\tcounty\n"), "12:1 又高县 | each code once (line 11 has it)");
    EXPECT_EQ(fault(tree + "511526001\t511526\t无主镇\ttown\n"), "12:1 无主镇 | its parent 511526 in the file as well");
    EXPECT_EQ(fault("code\tparent\tname\tlevel\n5115\t51\t宜宾市\tcity\n"),
              "2:1 宜宾市 | its parent 51 to be there or in the file");
    EXPECT_EQ(fault("a\tb\n"), "1:1 ? | columns code and name, or code change old_name new_name, or from to share");
    EXPECT_EQ(fault("code\tname\t编码\n"), "1:11 编码 | the headings code parent name level, each once");
    EXPECT_EQ(fault("编码\t面积\t名称\t备注\n51\t3,1\t四川省\t\n"), "");
    EXPECT_EQ(fault("code\tname\n\n"), "2:1  | at least one row below the headings");
    EXPECT_EQ(fault(""), "1:1  | the headings code parent name level");
    EXPECT_EQ(fault(with(tree, "高县", "\xE9\xAB")), "11:13 ? | a name of 1 to 200 bytes without control characters");
    const auto plan =
        book.plan(with(with(tree, "\tcounty\n511524100\t", "\n511524100\t"), "511525\t", "x\t"), "t", 2022);
    EXPECT_EQ(plan.faults.sorted().size(), 2u);
    EXPECT_EQ(plan.counts.refused, 2u);
    EXPECT_TRUE(plan.facts.drafts.empty());
}
TEST(Import, TakesCommasQuotesHeadingsInChineseAndNoParents) {
    AreaBook tabs, commas;
    tabs.import(tree, "t", 2022);
    std::string text = "\xEF\xBB\xBF编码,名称\r\n";
    for (const auto& [code, name] : names_in(tree)) text += code + ",\"" + name + "\"\r\n";
    const auto plan = commas.import(text, "t", 2022);
    EXPECT_EQ(fault_of(plan), "");
    EXPECT_EQ(commas.names({}), tabs.names({}));
    EXPECT_EQ(fault_of(commas.plan("编码,名称\n51,\"四川", "t", 2022)).substr(0, 4), "2:4 ");
}
TEST(Import, APartOfTheTreeLeavesTheRestAlone) {
    AreaBook book;
    book.import(tree, "t", 2022);
    const auto plan = book.import("code\tname\n511524101\t双河古镇\n511524101201\t葡萄村民委员会\n", "t", 2022);
    EXPECT_EQ(fault_of(plan), "");
    EXPECT_EQ(plan.counts.renamed, 1u);
    EXPECT_EQ(plan.counts.removed, 1u);  // 回龙村
    EXPECT_EQ(book.names({}).size(), names_in(tree).size() - 1);
    const auto history = book.history(book.at("511524101").id);
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].name, "双河镇");
    EXPECT_EQ(history[0].to, area::cut_off(2022));
    EXPECT_EQ(history[1].name, "双河古镇");
    EXPECT_EQ(history[1].change, area::Event::named);
}
TEST(Import, AChangeMustFitWhatIsThere) {
    AreaBook book;
    book.import(tree, "t", 2022);
    const std::string header = "code\tchange\tlevel\told\tnew\n";
    const auto fault = [&](const std::string& row) { return fault_of(book.plan(header + row, "c", 2023)); };
    EXPECT_EQ(fault("511525\trenamed\tcounty\t矮县\t高市\n"), "2:1 高县 | now named 矮县");
    EXPECT_EQ(fault("511525\tadded\tcounty\t\t另县\n"), "2:1 高县 | no such code yet");
    EXPECT_EQ(fault("511524\tremoved\tcounty\t长宁县\t\n"), "2:1 长宁县 | 长宁镇 in it to be removed before");
    EXPECT_EQ(fault("511525\tmoved\tcounty\t高县\t\n"), "2:8 moved | added, removed or renamed");
    EXPECT_EQ(fault("511525\tadded\tcounty\t\t高县\n511525\trenamed\tcounty\t高县\t高市\n"),
              "3:1 高市 | each code once (line 2 has it)");
    const auto plan =
        book.import(header + "511525\trenamed\tcounty\t高县\t高市\n511526\tadded\tcounty\t\t珙县\n", "c", 2023);
    EXPECT_EQ(plan.counts.added + plan.counts.renamed, 2u);
    EXPECT_EQ(book.at("511525").kind, area::Kind::county_level_city);
    EXPECT_EQ(book.at("511526").valid_from, area::cut_off(2023));
    EXPECT_FALSE(book.at("511524").valid_from.known());
    EXPECT_TRUE(book.plan(header + "511525\trenamed\tcounty\t高县\t高市\n511526\tadded\tcounty\t\t珙县\n", "c", 2023)
                    .facts.drafts.empty());
}
TEST(Import, SuggestsWhoFollowsAndTakesWhatIsStated) {
    AreaBook book;
    book.import(tree, "t", 2022);
    const Id<Area> county = book.at("511524").id, town = book.at("511524101").id, village = book.at("511524101201").id;
    // The county becomes a city of another code; 双河镇 is dissolved into 长宁镇 but for one village that vanishes.
    const std::string next =
        "code\tname\n51\t四川省\n5115\t宜宾市\n511581\t长宁市\n511581100\t长宁镇\n511581100001\t东街社区居民委员会\n511"
        "581100201\t新桥村民委员会\n"
        "511581100202\t葡萄村民委员会\n511525\t高县\n";
    book.import(next, "t", 2023);
    const auto follows = [&](Id<Area> from, std::string_view code) {
        return book.state.find<Succession>({from, book.at(code).id});
    };
    ASSERT_TRUE(follows(county, "511581"));
    EXPECT_TRUE(follows(county, "511581")->suggested);
    ASSERT_TRUE(follows(village, "511581100202"));
    ASSERT_TRUE(follows(town, "511581100"));
    EXPECT_EQ(follows(town, "511581100")->share, Decimal{500'000});
    EXPECT_EQ(book.history(book.at("511581").id)[0].change, area::Event::succeeds);

    const std::string stated = "from\tto\tshare\n511524101\t511581100\t0.7\n511524101\t511525\t0.3\n";
    EXPECT_EQ(book.import(stated, "s", 2023).counts.succeeded, 2u);
    EXPECT_EQ(follows(town, "511581100")->share, Decimal{700'000});
    EXPECT_FALSE(follows(town, "511525")->suggested);
    EXPECT_TRUE(book.plan(stated, "s", 2023).facts.drafts.empty());
    EXPECT_EQ(fault_of(book.plan("from\tto\tshare\n511524101\t511581100\t0.7\n511524101\t511525\t0.4\n", "s", 2023)),
              "3:1 0.4 | shares of at most 1 together");
    EXPECT_EQ(fault_of(book.plan("from\tto\tshare\n511525\t511581\t1\n", "s", 2023)),
              "2:1 511525 | the code of a removed area");

    const auto state = [&](std::vector<area::Share> shares) {
        return book.perform(decide(book.state, book.by(), area::StateSuccession{town, std::move(shares)}));
    };
    EXPECT_EQ(state({{book.at("511525").id, whole(1)}, {book.at("511581").id, Decimal{1}}}), "area.shares");
    EXPECT_EQ(state({{book.at("511525").id, whole(1)}}), "");
    EXPECT_EQ(follows(town, "511581100"), nullptr);
    EXPECT_EQ(book.perform(decide(book.state, book.by(), area::StateSuccession{book.at("511525").id, {}})),
              "area.not_removed");
}
TEST(Import, AnyBytesAreReadOrRefused) {
    AreaBook book;
    book.import(tree, "t", 2022);
    std::mt19937 random(11);
    const std::string starts[] = {tree, "code\tchange\told_name\tnew_name\n511525\trenamed\t高县\t高市\n",
                                  "from\tto\tshare\n511525\t511524\t0.5\n"};
    std::size_t taken = 0, refused = 0;
    for (int i = 0; i < 4'000; ++i) {
        std::string text = starts[random() % 3];
        for (std::size_t k = 1 + random() % 2; k; --k) {
            const std::size_t at = random() % text.size();
            const std::size_t line = text.rfind('\n', at) + 1, end = std::min(text.find('\n', at), text.size() - 1) + 1;
            switch (random() % 6) {
                case 0: text[at] = char(random()); break;
                case 1: text.erase(at, 1 + random() % 9); break;
                case 2: text.insert(at, 1, "\t\n\",0"[random() % 5]); break;
                case 3: text.erase(line, end - line); break;
                case 4: text.insert(text.rfind('\t', at) == text.npos ? at : text.rfind('\t', at), "甲"); break;
                default: text.insert(at, text.substr(random() % text.size(), random() % 30));
            }
            if (text.empty()) text = "x";
        }
        AreaBook other(book.state);
        const auto plan = other.import(text, "t", 2023);
        plan.faults.none() ? ++taken : ++refused;
        EXPECT_TRUE(plan.faults.none() || plan.facts.drafts.empty());
        if (plan.faults.none() && !plan.refusal) {
            EXPECT_TRUE(other.plan(text, "t", 2023).facts.drafts.empty()) << text;
        }
        if (i % 20 == 0) { EXPECT_EQ(other.house.dump(other.house.rebuilt(other.state)), other.dump()); }
    }
    EXPECT_GT(taken, 100u);
    EXPECT_GT(refused, 100u);
}
TEST(Internal, HasAPlaceAndNoCodeAndSurvivesEditions) {
    AreaBook book;
    book.import(tree, "t", 2022);
    const Id<Area> city = book.at("5115").id, town = book.at("511524101").id;
    const Day from = *day_of(2022, 1, 1);
    const auto ask = [&](const auto& command) { return book.perform(decide(book.state, book.by(), command)); };
    using area::Found;
    using area::Kind;
    using area::Level;
    EXPECT_EQ(ask(Found{city, "临港经济开发区", Level::county, Kind::development_zone, from, {town}}), "");
    const auto hits = book.search("ljjkfq");
    ASSERT_EQ(hits.size(), 0u);
    ASSERT_EQ(book.search("lgjjkfq").size(), 1u);
    const Id<Area> zone = book.search("临港")[0].id;
    const Area row = *book.state.find<Area>(zone);
    EXPECT_TRUE(row.internal);
    EXPECT_EQ(area::code(row), "");
    EXPECT_EQ(row.span, (Span{511'599'000'000, 511'599'999'999}));
    EXPECT_EQ(area_by_code(book.state, "511599"), nullptr);
    const auto shown = std::get<area::Shown>(area::show(book.sight(), {zone}));
    ASSERT_EQ(shown.carves.size(), 1u);
    EXPECT_EQ(shown.carves[0].name, "双河镇");
    EXPECT_EQ(shown.path.back().name, "宜宾市");
    EXPECT_EQ(std::get<area::Shown>(area::show(book.sight(), {town})).carved_by->id, zone);
    EXPECT_EQ(std::get<area::Page>(area::list(book.sight(), {city, {}, {}})).items.size(), 3u);

    EXPECT_EQ(ask(Found{city, "临港经济开发区", Level::county, Kind::development_zone, from, {}}), "area.name_taken");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::development_zone, from, {town}}), "area.carve");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::development_zone, from, {book.at("511524").id}}),
              "area.carve");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::development_zone, from, {book.at("51").id}}),
              "area.carve");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::designated_town, from, {}}), "area.level");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::city, Kind::development_zone, from, {}}), "area.level");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::development_zone, {}, {}}), "area.date");
    EXPECT_EQ(book.perform(decide(book.state, book.by(area::span_of("511524")),
                                  Found{city, "三江新区", Level::county, Kind::development_zone, from, {}})),
              "area.outside");
    EXPECT_EQ(ask(Found{city, "三江新区", Level::county, Kind::development_zone, from, {}}), "");
    EXPECT_EQ(book.state.find<Area>(book.search("三江")[0].id)->span.first, 511'598'000'000u);
    EXPECT_EQ(ask(Found{zone, "白沙湾", Level::village, Kind::village_like, from, {}}), "");
    EXPECT_EQ(ask(area::Dissolve{zone, from}), "area.has_children");

    EXPECT_TRUE(book.plan(tree, "t", 2022).facts.drafts.empty()) << "an edition says nothing about internal areas";
    EXPECT_EQ(fault_of(book.plan(tree + "511598\t5115\t新县\tcounty\n", "t", 2023)),
              "12:1 三江新区 | a free place (dissolve 三江新区 before)");
    EXPECT_EQ(ask(area::Rename{city, "别市", from}), "area.national");
    EXPECT_EQ(ask(area::Rename{zone, "临港新区", *day_of(2023, 1, 1)}), "");
    EXPECT_EQ(book.history(zone)[0].name, "临港经济开发区");
    EXPECT_EQ(ask(area::SetCarves{zone, {}, *day_of(2023, 6, 1)}), "");
    EXPECT_FALSE(std::get<area::Shown>(area::show(book.sight(), {town})).carved_by);
    const Id<Area> bay = book.search("白沙湾")[0].id;
    EXPECT_EQ(ask(area::Dissolve{bay, *day_of(2023, 7, 1)}), "");
    EXPECT_EQ(ask(area::Dissolve{zone, *day_of(2023, 7, 1)}), "");
    EXPECT_TRUE(book.search("临港新区").empty());
    EXPECT_EQ(book.search("临港新区", 5, true).size(), 1u);
    EXPECT_EQ(ask(area::Dissolve{zone, *day_of(2023, 7, 1)}), "area.removed");
}
TEST(Internal, AWholeListComesInByPlaces) {
    AreaBook book;
    book.import(tree, "t", 2022);
    const std::string list = "code\tname\n5199\t绿江市\n519901\t江北区\n519901101\t白鹭镇\n519901101201\t荷塘村\n";
    EXPECT_EQ(fault_of(book.import(list, "demo", 2020, true)), "");
    const auto hits = book.search("荷塘村");
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].code, "");
    EXPECT_EQ(hits[0].path, "四川省 / 绿江市 / 江北区 / 白鹭镇 / 荷塘村");
    EXPECT_EQ(hits[0].kind, area::Kind::administrative_village);
    EXPECT_TRUE(book.plan(list, "demo", 2020, true).facts.drafts.empty());
    EXPECT_TRUE(book.plan(tree, "t", 2022).facts.drafts.empty());
    EXPECT_NE(fault_of(book.plan("code\tname\n511524\t占位县\n", "demo", 2020, true)), "");
    const auto page = std::get<area::Page>(area::list(book.sight(), {book.at("51").id, 1u, {}}));
    ASSERT_EQ(page.items.size(), 1u);
    ASSERT_TRUE(page.next);
    const auto rest = std::get<area::Page>(area::list(book.sight(), {book.at("51").id, 5u, Text<20>(*page.next)}));
    ASSERT_EQ(rest.items.size(), 1u);
    EXPECT_EQ(rest.items[0].name, "绿江市");
    EXPECT_EQ(rest.items[0].children, 1u);
}
TEST(AnyRows, IncrementalIsWhatComesFromNothing) {
    prove_touches = true;
    AreaBook book;
    std::mt19937 random(7);
    for (int step = 0; step < 400; ++step) {
        book.house.shake(book.state, random, Day{20'000 + step / 10});
        const State fresh = book.house.rebuilt(book.state);
        ASSERT_EQ(book.house.dump(fresh), book.dump()) << step;
        // Views of any rows end and do not fail.
        for (const char* q : {"a", "1", "b a"}) book.search(q);
        for (std::uint32_t id = 1; id < 7; ++id)
            if (book.state.find<Area>({id})) book.history({id}), area::list(book.sight(), {Id<Area>{id}, {}, {}});
    }
    prove_touches = false;
}
TEST(Replay, GivesTheSameRows) {
    AreaBook live;
    live.import(tree, "t", 2022);
    const Id<Area> city = live.at("5115").id;
    live.perform(decide(live.state, live.by(),
                        area::Found{city,
                                    "开发区",
                                    area::Level::county,
                                    area::Kind::development_zone,
                                    *day_of(2022, 1, 1),
                                    {live.at("511524101").id}}));
    live.import(with(tree, "511525\t5115\t高县\tcounty\n", "511526\t5115\t高县\tcounty\n"), "t", 2023);
    AreaBook again;
    Facts facts;
    facts.drafts = live.facts;
    ASSERT_EQ(again.perform(facts), "");
    EXPECT_EQ(again.dump(), live.dump());
}
}  // namespace greentally::testing
