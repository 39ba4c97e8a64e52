#include "press/paper/docx/docx.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <map>

namespace greentally::press {
namespace {
using std::string;
std::map<string, string> parts_of(const string& bytes) {
    std::map<string, string> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_t* zip =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_CHECKCONS, &error);
    if (!zip) return ADD_FAILURE() << "no zip", parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(zip, zip_uint64_t(i), 0, &about);
        string& part = parts[about.name];
        part.resize(about.size);
        zip_file_t* file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        EXPECT_EQ(zip_fread(file, part.data(), about.size), zip_int64_t(about.size)) << about.name;
        zip_fclose(file);
    }
    zip_discard(zip);
    return parts;
}
Paper notice() {
    Paper p;
    p.agencies = {"甲局"}, p.number = "甲发〔2022〕1号", p.title = "关于<甲&乙>的通知";
    p.blocks = {Heading{1, "总体情况"}, Paragraph{{{"正文"}, {"黑体", Face::hei}}}, Heading{2, "情形", {{"如下"}}}};
    p.signature = Signature{{}, *day_of(2022, 4, 8), true};
    p.imprint = Imprint{{}, {"乙局"}, "甲局办公室", *day_of(2022, 4, 9)};
    return p;
}
bool holds(const string& text, const string& piece) { return text.find(piece) != text.npos; }
string document(const Paper& p) {
    const auto made = docx(p);
    return made ? parts_of(made.value())["word/document.xml"] : "";
}
}  // namespace

TEST(Docx, HasStylesHeadingsAndFields) {
    const auto made = docx(notice());
    ASSERT_TRUE(made);
    EXPECT_EQ(made.value(), docx(notice()).value()) << "same paper, same bytes";
    auto parts = parts_of(made.value());
    const string& text = parts["word/document.xml"];
    EXPECT_TRUE(holds(text, "关于&lt;甲&amp;乙&gt;的通知"));
    EXPECT_TRUE(holds(text, "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">总体情况"))
        << "the numeral is counted, not written";
    EXPECT_TRUE(holds(text, "w:line=\"579\"") || holds(parts["word/styles.xml"], "w:line=\"579\""));
    EXPECT_TRUE(holds(parts["word/footer1.xml"], " PAGE "));
    EXPECT_TRUE(holds(parts["word/settings.xml"], "<w:evenAndOddHeaders/>"));
    EXPECT_TRUE(holds(text, "w:top=\"2098\"") && holds(text, "w:left=\"1587\""));
    for (const char* font : {"仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体"})
        EXPECT_TRUE(holds(parts["word/fontTable.xml"], font)) << font;
}
TEST(Docx, AnImprintApartBeginsAnEvenPage) {
    EXPECT_TRUE(holds(document(notice()), "<w:type w:val=\"evenPage\"/>"));
    auto longer = notice();
    for (int i = 0; i < 15; ++i) longer.blocks.push_back(Paragraph{{{"请认真贯彻执行。"}}});
    EXPECT_FALSE(holds(document(longer), "<w:type w:val=\"evenPage\"/>"));
}
TEST(Docx, ATableRepeatsItsHeadAndMergesCells) {
    auto p = notice();
    Table t;
    t.columns = {{1}, {2}, {1}};
    t.rows = {{{"甲", 2}, {"乙"}}, {{"丙", 1, 2}, {"丁"}, {"戊"}}, {{"己", 2}}};
    p.blocks = {t};
    const string text = document(p);
    EXPECT_TRUE(holds(text, "<w:tblHeader/>") && holds(text, "<w:gridSpan w:val=\"2\"/>"));
    EXPECT_TRUE(holds(text, "<w:vMerge w:val=\"restart\"/>") && holds(text, "<w:vMerge/>"));
}
TEST(Docx, RefusesWhatCheckRefuses) {
    auto p = notice();
    p.number = "甲发(2022)1号";
    const auto made = docx(p);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().where, "/number");
}
}  // namespace greentally::press
