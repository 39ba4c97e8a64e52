/// Published lists of problems, read as they are: every phrase, every place against the national tree. Source:
/// R-REC-01, R-DOC-02; ../shared/data/rectification.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "access/import.hpp"
#include "area_book.hpp"
#include "domain/programme/check.hpp"
#include "edge/jobs/file.hpp"
#include "intake/folder/folder.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
namespace {
const std::filesystem::path items = "../shared/data/rectification/items.tsv";

struct Nation : testing::AreaBook {
    Nation() {
        house = whole_house();
        import(testing::divisions("divisions-2022.tsv.gz"), "divisions-2022.tsv", 2022);
        for (const char* name : {"calendar-cn", "rectification-2022"}) {
            SourceFaults faults;
            const auto bytes = intake::read_folder(std::string("programmes/") + name).value();
            const SourceFolder folder = intake::parse_folder(bytes, faults);
            const auto checked = programme::check(folder, std::move(faults), all_sections());
            EXPECT_EQ(perform(with_sections(state, by(), programme::decide(state, by(), checked.load), folder,
                                            all_sections())),
                      "");
        }
        Turn(state).begin_day(*day_from_iso("2021-04-23"));
    }
    ImportPlan plan() const {
        std::ifstream in(items, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        for (const Room& room : house.rooms())
            for (const ImportKind* kind : room.imports) {
                if (kind->name != "problem") continue;
                SourceFaults faults;
                const auto file = edge::read_import_file(bytes, "items.tsv", *kind, "", faults);
                EXPECT_TRUE(faults.none());
                return kind->plan(state, by().viewer, file, {}, [](std::size_t, std::size_t) { return true; });
            }
        ADD_FAILURE() << "no kind problem";
        return {};
    }
};
/// Of a row's JSON: the text of a member, found by its name.
std::string member(const std::string& row, const std::string& pointer) {
    const auto document = Document::parse(row);
    Json at = document->root();
    for (std::size_t from = 0; from < pointer.size();) {
        const auto to = std::min(pointer.find('/', from), pointer.size());
        const std::string name = pointer.substr(from, to - from);
        at = at.kind() == Json::Kind::array ? (std::stoul(name) < at.size() ? at.item(std::stoul(name)) : Json())
                                            : at.find(name);
        if (!at) return "";
        from = to + 1;
    }
    return at.kind() == Json::Kind::string ? std::string(at.string()) : "";
}
}  // namespace

TEST(PublishedItems, AreReadWithTheirPhrasesAndPlaces) {
    if (!std::filesystem::exists(items)) GTEST_SKIP() << "../shared/data/rectification is absent";
    const Nation nation;
    const ImportPlan plan = nation.plan();
    ASSERT_EQ(plan.said.size(), 17u);
    EXPECT_EQ(plan.counts.added, 17u);
    EXPECT_EQ(plan.counts.refused, 0u);
    struct Expected {
        const char *date, *kind, *area;
    };
    const Expected expected[] = {{"", "none", "421321101"},
                                 {"", "vague", "410928213232"},
                                 {"", "immediate", "230811101205"},
                                 {"2021-10-31", "by", "610525"},
                                 {"2025-12-31", "by", "4307"},
                                 {"2023-12-31", "by", "445322"},
                                 {"2025-12-31", "by", "445322"},
                                 {"2021-04-26", "within", "230826105218"},
                                 {"", "none", "3213"},
                                 {"", "none", "3213"},
                                 {"2021-04-30", "by", "321282"},
                                 {"", "vague", "321282001"},
                                 {"", "vague", "321282102208"},
                                 {"", "vague", "321282"},
                                 {"", "none", "430626001"},
                                 {"", "none", "330203101247"},
                                 {"", "none", "5101"}};
    for (std::size_t i = 0; i < 17; ++i) {
        EXPECT_EQ(member(plan.said[i], "deadline/date"), expected[i].date) << plan.said[i];
        EXPECT_EQ(member(plan.said[i], "deadline/kind"), expected[i].kind) << plan.said[i];
        EXPECT_EQ(member(plan.said[i], "areas/0/code"), expected[i].area) << plan.said[i];
    }
    // Faults of the originals are told: 西湖管理区 (S05) and 东部新区 (S17) are in no division code.
    EXPECT_EQ(member(plan.said[4], "places/0/missing"), "西湖管理区");
    EXPECT_EQ(member(plan.said[16], "places/0/missing"), "东部新区");
    // S15 names 汉城街道 as the unit; the town of 平江县 is 汉昌街道.
    EXPECT_EQ(member(plan.said[14], "units/0/name"), "汉城街道");
}
}  // namespace greentally
