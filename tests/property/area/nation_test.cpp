/// The real tree of 2022 and its yearly changes.
#include <gtest/gtest.h>

#include <set>

#include "area_book.hpp"
#include "derived/area_search/initials.hpp"

namespace greentally::testing {
namespace {
struct Nation {
    std::string text = divisions("divisions-2022.tsv.gz");
    AreaBook book;
    area::ImportPlan first;
    Nation() {
        if (!text.empty()) first = book.import(text, "divisions-2022.tsv", 2022);
    }
};
const Nation& nation() {
    static const Nation all;
    return all;
}
std::map<std::string, std::string> in_words(const area::ImportPlan& plan) {
    std::map<std::string, std::string> out;
    for (const auto& c : plan.changes)
        out[c.code] =
            boost::describe::enum_to_string(c.change, "") + std::string(" ") + c.old.str() + " → " + c.now.str();
    return out;
}
/// The first pair that only one of them has.
std::string difference(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
    for (const auto& [code, text] : a)
        if (const auto other = b.find(code); other == b.end() || other->second != text)
            return code + " " + text + " | " + (other == b.end() ? "" : other->second);
    for (const auto& [code, text] : b)
        if (!a.contains(code)) return code + " | " + text;
    return {};
}
/// The rows of a change file under a code, in the same words.
std::map<std::string, std::string> changes_in(const std::string& text, std::string_view code) {
    std::map<std::string, std::string> out;
    const area::ImportTable table = area::read_import(text, "changes");
    for (const auto& row : table.rows) {
        const std::string c = area::code(row.span, row.level);
        if (c.starts_with(code))
            out[c] = boost::describe::enum_to_string(row.change, "") + std::string(" ") + std::string(row.old) + " → " +
                     std::string(row.name);
    }
    return out;
}
}  // namespace

TEST(Nation, IsReadWhole) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const auto& counts = nation().first.counts;
    EXPECT_TRUE(nation().first.faults.none());
    EXPECT_EQ(counts.read, 664'211u);
    EXPECT_EQ(counts.added, 664'211u);
    EXPECT_EQ(counts.renamed + counts.removed + counts.refused + counts.succeeded, 0u);
    EXPECT_EQ(counts.levels, (area::Levels{31, 342, 2'984, 41'351, 619'503}));
    EXPECT_EQ("", difference(nation().book.names({}), names_in(nation().text)));
    for (const Draft& draft : nation().book.facts) EXPECT_LE(draft.body.size(), 64u * 1024);
}
TEST(Nation, TheSameFileTwiceChangesNothing) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const auto again = nation().book.plan(nation().text, "divisions-2022.tsv", 2022);
    EXPECT_TRUE(again.facts.drafts.empty());
    EXPECT_EQ(again.counts.read, 664'211u);
    EXPECT_EQ(again.counts.added + again.counts.renamed + again.counts.removed, 0u);
    EXPECT_EQ(again.counts.levels, (area::Levels{31, 342, 2'984, 41'351, 619'503}));
}
TEST(Nation, EveryAreaLiesInItsParentAndBesideItsSiblings) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const State& state = nation().book.state;
    std::array<std::uint64_t, 5> end{};
    std::size_t seen = 0;
    each_area_in(state, everywhere, [&](const Area& a) {
        ++seen;
        const Area* parent = state.find<Area>(a.parent);
        EXPECT_EQ(a.parent ? unsigned(parent->level) + 1 : 0u, unsigned(a.level));
        EXPECT_TRUE(!parent || parent->span.holds(a.span)) << a.name.view();
        EXPECT_GT(a.span.first, end[unsigned(a.level)]) << a.name.view();
        end[unsigned(a.level)] = a.span.last;
        return !::testing::Test::HasFailure();
    });
    EXPECT_EQ(seen, 664'211u);
    std::uint64_t provinces = 0, below = 0;
    each_child(state, nullptr, [&](const Area& p) {
        each_child(state, &p, [&](const Area&) { return ++below, true; });
        return ++provinces, true;
    });
    EXPECT_EQ(provinces, 31u);
    EXPECT_EQ(below, 342u);
}
TEST(Nation, KindsFollowTheDigits) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    std::map<area::Kind, std::size_t> kinds;
    each_area_in(nation().book.state, everywhere, [&](const Area& a) { return ++kinds[a.kind], true; });
    EXPECT_EQ(kinds[area::Kind::administrative_village], 482'074u + 5'606u);
    EXPECT_EQ(kinds[area::Kind::residents_committee], 122'016u + 938u);
    EXPECT_EQ(kinds[area::Kind::village_like], 2'671u + 6'198u);
    EXPECT_EQ(kinds[area::Kind::subdistrict], 9'036u);
    EXPECT_EQ(kinds[area::Kind::designated_town], 21'318u);
    EXPECT_EQ(kinds[area::Kind::township], 8'203u + 51u);
    EXPECT_EQ(kinds[area::Kind::special], 2'132u + 611u);
    const auto& book = nation().book;
    for (const char* code :
         {"1101", "3101", "5001", "5002", "4190", "4290", "4690", "6590", "441900", "442000", "460400"})
        EXPECT_EQ(book.at(code).kind, area::Kind::placeholder) << code;
    EXPECT_EQ(book.at("130171").kind, area::Kind::development_zone);
    EXPECT_EQ(book.at("511524").kind, area::Kind::county);
    EXPECT_EQ(book.at("310151").kind, area::Kind::district);
    EXPECT_EQ(book.at("429004").kind, area::Kind::county_level_city);
    EXPECT_EQ(book.at("429021").kind, area::Kind::county);
}
TEST(Nation, TakesTheYearlyChangesOf2023) {
    const std::string changes = divisions("changes-2022-2023.tsv.gz"),
                      sichuan = divisions("divisions-sichuan-2023.tsv.gz");
    if (changes.empty()) GTEST_SKIP() << no_divisions;
    AreaBook book(nation().book.state);
    const auto plan = book.import(changes, "changes-2022-2023.tsv", 2023);
    ASSERT_TRUE(plan.faults.none()) << plan.faults.sorted()[0].at.line << " " << plan.faults.sorted()[0].found;
    EXPECT_EQ(plan.counts.read, 28'716u);
    EXPECT_EQ(plan.counts.added + plan.counts.renamed + plan.counts.removed, 28'716u);
    EXPECT_EQ("", difference(book.names("51"), names_in(sichuan)));
    EXPECT_TRUE(book.import(changes, "changes-2022-2023.tsv", 2023).facts.drafts.empty());
    const auto part = book.import(sichuan, "divisions-sichuan-2023.tsv", 2023).counts;
    EXPECT_EQ(part.added + part.renamed + part.removed, 0u);
    EXPECT_EQ("", difference(book.names("51"), names_in(sichuan)));

    // 苏州工业园区 went from 320571 to 320576.
    const auto park = book.history(nation().book.at("320571").id);
    EXPECT_EQ(park.back().change, area::Event::succeeded_by);
    EXPECT_EQ(park.back().code, "320576");
    EXPECT_EQ(park.back().name, "苏州工业园区");

    // 米林县 540422 became 米林市 540481: another area, followed by its name.
    const auto was = book.search("米林县", 5, true);
    ASSERT_EQ(was.size(), 1u);
    EXPECT_TRUE(was[0].valid_to.known());
    const auto history = book.history(was[0].id);
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].change, area::Event::removed);
    EXPECT_EQ(history[1].change, area::Event::succeeded_by);
    EXPECT_EQ(history[1].code, "540481");
    EXPECT_EQ(history[1].share, whole(1));
    EXPECT_EQ(history[1].suggested, true);
}
TEST(Nation, SichuanGoesThroughItsEditions) {
    const std::string years[] = {divisions("divisions-sichuan-2021.tsv.gz"), divisions("divisions-sichuan-2022.tsv.gz"),
                                 divisions("divisions-sichuan-2023.tsv.gz")};
    const std::string changes[] = {divisions("changes-2021-2022.tsv.gz"), divisions("changes-2022-2023.tsv.gz")};
    if (years[0].empty()) GTEST_SKIP() << no_divisions;
    AreaBook book;
    EXPECT_EQ(book.import(years[0], "divisions-sichuan-2021.tsv", 2021).counts.added, 37'722u);
    const Area zone = book.at("511071");  // 内江经济开发区, gone in 2022
    for (int i = 0; i < 2; ++i) {
        const auto plan = book.import(years[i + 1], "next", 2022 + i);
        EXPECT_TRUE(plan.faults.none());
        EXPECT_EQ("", difference(in_words(plan), changes_in(changes[i], "51")));
        EXPECT_EQ("", difference(book.names({}), names_in(years[i + 1])));
        EXPECT_EQ(plan.counts.levels.province, 1u);
        EXPECT_EQ(plan.counts.levels.city, 21u);
        EXPECT_EQ(plan.counts.levels.county, 183u);
        EXPECT_TRUE(book.plan(years[i + 1], "next", 2022 + i).facts.drafts.empty());
    }
    const Area* gone = book.state.find<Area>(zone.id);
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->valid_to, area::cut_off(2022));
    EXPECT_EQ(gone->name, zone.name);
    EXPECT_EQ(area_by_code(book.state, "511071"), nullptr);
    EXPECT_EQ(book.plan(years[0], "older", 2021).refusal, (Refusal{"area.older_edition", "from"}));
    std::string cut = years[2].substr(0, years[2].size() / 2);
    cut.resize(cut.rfind('\n') + 1);
    EXPECT_EQ(book.plan(cut, "cut off", 2024).refusal, (Refusal{"area.many_removed", "many_removed"}));
    State rebuilt = book.house.rebuilt(book.state);
    EXPECT_TRUE(book.house.dump(rebuilt) == book.dump()) << "incremental is not what comes from nothing";
}
TEST(Nation, SearchFindsWhatPeopleType) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const auto& book = nation().book;
    const auto finds = [&](std::string_view q, std::string_view code, std::uint32_t limit = 20) {
        for (const auto& hit : book.search(q, limit))
            if (hit.code == code) return true;
        return false;
    };
    for (const char* q :
         {"长宁", "cn", "zn", "CN", "cnx", "znx", "511524", "长宁县", "宜宾 长宁", "yb cn", "四川　长宁"})
        EXPECT_TRUE(finds(q, "511524")) << q;
    for (const char* q : {"厦门", "xm", "sm", "xms", "sms", "3502"}) EXPECT_TRUE(finds(q, "3502")) << q;
    for (const char* q : {"柳树𨟠", "𨟠镇", "lsqz"}) EXPECT_TRUE(finds(q, "130207110")) << q;
    for (const char* q : {"莫𡐓", "mkcwh"}) EXPECT_TRUE(finds(q, "420602006207", 100)) << q;
    EXPECT_TRUE(finds("那𡌶", "451302107210"));
    for (const auto& [q, code] : std::map<std::string, std::string>{
             {"la", "3415"}, {"tz", "3310"}, {"yx", "130726"}, {"wx", "130726"}, {"ltx", "130225"}})
        EXPECT_TRUE(finds(q, code, 100)) << q << " " << code;

    const auto towns = book.search("城关镇", 100);
    std::set<std::string> paths;
    std::size_t named_so = 0;
    for (const auto& hit : towns) {
        if (hit.name != "城关镇") continue;
        ++named_so;
        EXPECT_EQ(hit.match, area_search::Match::exact);
        EXPECT_TRUE(paths.insert(hit.path).second) << hit.path;
    }
    EXPECT_EQ(named_so, 91u);
    EXPECT_EQ(book.search("长宁", 2)[1].path, "四川省 / 宜宾市 / 长宁县");
    EXPECT_EQ(book.search("110101", 1)[0].path, "北京市 / 东城区");
}
/// Any search answers what a plain look at every name would.
TEST(Nation, SearchMissesNothingAndInventsNothing) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const auto& book = nation().book;
    std::vector<std::pair<std::string, std::string>> all;  // code, name as it is compared
    for (const auto& [code, name] : book.names({})) all.push_back({code, area_search::folded(name)});
    std::mt19937 random(20220420);
    for (int i = 0; i < 40; ++i) {
        const std::string& name = all[random() % all.size()].second;
        std::vector<std::string_view> characters;
        for (std::string_view rest = name; !rest.empty();) {
            const auto before = rest;
            area_search::next_character(rest);
            characters.push_back(before.substr(0, before.size() - rest.size()));
        }
        std::string piece;
        for (std::size_t k = random() % characters.size(), n = 1 + random() % 4; k < characters.size() && n; ++k, --n)
            piece += characters[k];
        if (piece.find(' ') != piece.npos || area_search::Initials::bit(piece[0]))
            continue;  // letters and digits say more
        struct Rank {
            area_search::Match match;
            std::size_t length;
            std::string_view code;
            auto operator<=>(const Rank&) const = default;
        };
        std::vector<Rank> wanted;
        for (const auto& [code, whole] : all) {
            using area_search::Match;
            const auto at = whole.find(piece);
            if (at != whole.npos)
                wanted.push_back({at ? Match::part : whole == piece ? Match::exact : Match::prefix, code.size(), code});
        }
        const std::size_t shown = std::min<std::size_t>(100, wanted.size());
        std::partial_sort(wanted.begin(), wanted.begin() + std::ptrdiff_t(shown), wanted.end());
        const auto hits = book.search(piece, 100);
        ASSERT_EQ(hits.size(), shown) << piece;
        for (std::size_t k = 0; k < shown; ++k) EXPECT_EQ(hits[k].code, wanted[k].code) << piece << " " << k;
    }
}
/// The same by first letters: any choice of readings finds the area.
TEST(Nation, EveryReadingFindsTheArea) {
    if (nation().text.empty()) GTEST_SKIP() << no_divisions;
    const auto& book = nation().book;
    const auto& table = area_search::Initials::table();
    std::vector<const Area*> counties;
    each_area_in(book.state, everywhere, [&](const Area& a) {
        return a.level == area::Level::county && !a.name.view().starts_with("市辖") ? counties.push_back(&a) : void(),
               true;
    });
    std::mt19937 random(3);
    for (int i = 0; i < 60; ++i) {
        const Area& a = *counties[random() % counties.size()];
        std::string typed;
        for (std::string_view rest = a.name; !rest.empty();) {
            std::string readings;
            const std::uint64_t letters = table.letters(area_search::next_character(rest));
            for (int bit = 0; bit < 26; ++bit)
                if (letters >> bit & 1) readings += char('a' + bit);
            ASSERT_FALSE(readings.empty()) << a.name.view();
            typed += readings[random() % readings.size()];
        }
        const auto hits = book.search(typed, 100);
        EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [&](const auto& h) { return h.id == a.id; }))
            << a.name.view() << " " << typed;
    }
}
/// 2022 taken back to 2021 and forward again: the tree is the same, and recoded areas are followed by their names.
TEST(Nation, FollowsRecodedAreasThroughChanges) {
    const std::string changes = divisions("changes-2021-2022.tsv.gz");
    if (changes.empty()) GTEST_SKIP() << no_divisions;
    const area::ImportTable table = area::read_import(changes, "changes");
    std::string back = "code\tchange\told_name\tnew_name\n";
    for (const auto& row : table.rows) {
        const char* words[] = {"removed", "added", "renamed"};
        back += area::code(row.span, row.level) + "\t" + words[unsigned(row.change)] + "\t" + std::string(row.name) +
                "\t" + std::string(row.old) + "\n";
    }
    AreaBook book(nation().book.state);
    const auto reversed = book.import(back, "back", 2023);
    ASSERT_TRUE(reversed.faults.none()) << reversed.faults.sorted()[0].at.line << " "
                                        << reversed.faults.sorted()[0].expected.en;
    EXPECT_EQ(difference(book.names("51"), names_in(divisions("divisions-sichuan-2021.tsv.gz"))), "");
    const auto forward = book.import(changes, "changes-2021-2022.tsv", 2024);
    ASSERT_TRUE(forward.faults.none());
    EXPECT_EQ(forward.counts.read, 65'476u);
    EXPECT_EQ(forward.counts.added + forward.counts.renamed + forward.counts.removed, 65'476u);
    EXPECT_EQ(difference(book.names({}), names_in(nation().text)), "");
    EXPECT_GT(forward.counts.succeeded, forward.counts.removed / 2);
}
}  // namespace greentally::testing
