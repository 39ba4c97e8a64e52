#include <gtest/gtest.h>

#include "domain/area/import.hpp"
#include "domain/area/succession.hpp"

namespace greentally::area {
TEST(Code, IsItsSpan) {
    EXPECT_EQ(span_of("51"), (Span{510'000'000'000, 519'999'999'999}));
    EXPECT_EQ(span_of("510104001"), (Span{510'104'001'000, 510'104'001'999}));
    EXPECT_EQ(span_of("510104001001"), (Span{510'104'001'001, 510'104'001'001}));
    for (const char* wrong : {"", "5", "510", "5101040", "51010400100", "5101040010011", "51a1", "５１"}) {
        EXPECT_TRUE(span_of(wrong).empty()) << wrong;
        EXPECT_FALSE(level_of(wrong)) << wrong;
    }
    for (const char* good : {"11", "1101", "110101", "110101001", "110101001001", "05"})
        EXPECT_EQ(code(span_of(good), *level_of(good)), good);
    EXPECT_EQ(level_of("110101001"), Level::town);
}
TEST(Code, TellsTheKind) {
    EXPECT_EQ(kind_of("110101001", "东华门街道"), Kind::subdistrict);
    EXPECT_EQ(kind_of("110101100", "镇"), Kind::designated_town);
    EXPECT_EQ(kind_of("110101399", "乡"), Kind::township);
    EXPECT_EQ(kind_of("110101400", "机场"), Kind::special);
    EXPECT_EQ(kind_of("110101001199", "x"), Kind::residents_committee);
    EXPECT_EQ(kind_of("110101001200", "x"), Kind::administrative_village);
    EXPECT_EQ(kind_of("110101001399", "x"), Kind::administrative_village);
    EXPECT_EQ(kind_of("110101001400", "x"), Kind::village_like);
    EXPECT_EQ(kind_of("520203", "六枝特区"), Kind::district);
    EXPECT_EQ(kind_of("540481", "米林市"), Kind::county_level_city);
    EXPECT_EQ(kind_of("540422", "米林县"), Kind::county);
    EXPECT_EQ(kind_of("5101", "成都市"), Kind::ordinary);
}
TEST(Names, HaveAStem) {
    EXPECT_EQ(stem("米林县"), "米林");
    EXPECT_EQ(stem("长宁社区居民委员会"), "长宁");
    EXPECT_EQ(stem("新桥村村民委员会"), "新桥");
    EXPECT_EQ(stem("县"), "县");
    EXPECT_EQ(stem("居委会"), "居委会");
}
TEST(Edition, IsInTheNameOfTheFile) {
    EXPECT_EQ(edition_of("divisions-sichuan-2021.tsv.gz"), 2021);
    EXPECT_EQ(edition_of("changes-2021-2022.tsv"), 2022);
    EXPECT_EQ(edition_of("areas20221031.csv"), std::nullopt);
    EXPECT_EQ(edition_of("areas.csv"), std::nullopt);
    EXPECT_EQ(iso(cut_off(2022)), "2022-10-31");
}
}  // namespace greentally::area
