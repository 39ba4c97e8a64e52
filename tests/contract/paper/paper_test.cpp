/// `greentally paper render FILE --to docx|pdf`: the PDF, and what LibreOffice makes of the DOCX, measured on their
/// pictures against the figures of GB/T 9704-2012, ± 1 mm. R-DOC-01.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "pages.hpp"

namespace greentally::test {
namespace {
namespace fs = std::filesystem;
using Colour = Picture::Colour;
constexpr double off = 1;                            // mm that a measure may be off
constexpr double character = 156.0 / 28, ink = 0.6;  // mm that a character's ink may stand inside its box
constexpr double two_lines = 2 * 10.45 + 0.5;        // blank, and what characters leave empty of their boxes

/// Every paper in papers/, printed twice: once, for all tests.
class Papers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = fs::temp_directory_path() / ("papers-" + std::to_string(::getpid()));
        create_directories(folder_ / "word");
        std::string documents;
        for (const auto& entry : fs::directory_iterator(PAPERS)) {
            const std::string name = entry.path().stem().string();
            for (const char* to : {"pdf", "docx"}) {
                const auto out = folder_ / (name + "." + to);
                const Ran ran = run(quoted(GREENTALLY) + " paper render " + quoted(entry.path().string()) + " --to " +
                                    to + " -o " + quoted(out.string()) + " --fonts build/fonts 2>&1");
                EXPECT_EQ(ran.exit, 0) << name << ": " << ran.out;
            }
            documents += " " + quoted((folder_ / (name + ".docx")).string());
        }
        std::ofstream(folder_ / "fonts.conf")
            << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
            << "<include>/etc/fonts/fonts.conf</include><dir>" << (fs::current_path() / "build/fonts").string()
            << "</dir>"
            << "<alias binding=\"same\"><family>仿宋_GB2312</family><prefer><family>FandolFang R</family>"
            << "<family>Noto Serif CJK SC</family></prefer></alias></fontconfig>";
        const Ran ran =
            run("FONTCONFIG_FILE=" + quoted((folder_ / "fonts.conf").string()) +
                " soffice -env:UserInstallation=file://" + (folder_ / "profile").string() +
                " --headless --convert-to pdf --outdir " + quoted((folder_ / "word").string()) + documents + " 2>&1");
        EXPECT_EQ(ran.exit, 0) << ran.out;
    }
    static void TearDownTestSuite() { remove_all(folder_); }
    static fs::path ours(const std::string& name) { return folder_ / (name + ".pdf"); }
    static fs::path words(const std::string& name) { return folder_ / "word" / (name + ".pdf"); }
    static std::vector<fs::path> both(const std::string& name) { return {ours(name), words(name)}; }
    inline static fs::path folder_;
};
void expect_rule(const Drawn& rule, double left, double width, double weight) {
    EXPECT_NEAR(rule.box.left, left, off);
    EXPECT_NEAR(rule.box.width(), width, off);
    EXPECT_NEAR(rule.weight, weight, 0.1);
}
/// Lines of text in the page's body: bands above the page number.
std::vector<Box> body_lines(const Picture& page) {
    std::vector<Box> out;
    for (const Box& band : page.bands(Colour::black))
        if (band.bottom < 264) out.push_back(band);
    return out;
}
}  // namespace

TEST_F(Papers, ThePageIsA4WithTwentyTwoLinesOfTwentyEightCharacters) {
    for (const auto& pdf : both("grid")) {
        SCOPED_TRACE(pdf);
        const bool word = pdf != ours("grid");
        const Picture page(pdf, 2);
        ASSERT_FALSE(page.empty());
        EXPECT_NEAR(page.width(), 210, 0.2);
        EXPECT_NEAR(page.height(), 297, 0.2);
        const auto lines = body_lines(page);
        ASSERT_EQ(lines.size(), 22u);
        const double pitch = (lines.back().bottom - lines.front().bottom) / 21;
        EXPECT_NEAR(pitch, 225.0 / 22, 0.3);
        for (const Box& line : lines) {
            EXPECT_NEAR(line.left, 28 + ink, off);
            EXPECT_NEAR(line.right, 184 - ink, off);
        }
        // The PDF's characters touch the body's edges; Word's lines are boxes of 28.95 points in it.
        EXPECT_NEAR(lines.front().top, word ? 40.5 : 37.4, off);
        EXPECT_NEAR(lines.back().bottom, word ? 259.9 : 261.6, off);
        const std::string text = text_of(pdf, 2, 2);
        std::size_t letters = 0;
        for (auto at = text.find("国"); at != text.npos; at = text.find("国", at + 3)) ++letters;
        EXPECT_EQ(letters, 22u * 28) << text;
    }
}
TEST_F(Papers, TheRedHeadStandsWhereItShould) {
    for (const auto& pdf : both("grid")) {
        SCOPED_TRACE(pdf);
        const Picture page(pdf, 1);
        ASSERT_FALSE(page.empty());
        const auto red = page.bands(Colour::red);
        ASSERT_EQ(red.size(), 1u);
        EXPECT_NEAR(red[0].top, 37 + 35, off);
        EXPECT_NEAR((red[0].left + red[0].right) / 2, 106, off);
        const auto rules = page.rules(Colour::red);
        ASSERT_EQ(rules.size(), 1u);
        expect_rule(rules[0], 28, 156, 0.7);
        const auto lines = body_lines(page);
        ASSERT_GT(lines.size(), 4u);
        EXPECT_NEAR(lines[0].bottom, pdf == ours("grid") ? 41.97 : 45.17, off) << "first baseline";
        const Box &number = lines[1], &title = lines[2], &addressee = lines[3];
        EXPECT_NEAR(rules[0].box.top - number.bottom, 4, off);
        EXPECT_NEAR(number.top - red[0].bottom, two_lines, off);
        EXPECT_NEAR(title.top - rules[0].box.bottom, two_lines, off);
        EXPECT_NEAR((title.left + title.right) / 2, 106, off);
        EXPECT_NEAR(title.bottom - title.top, 22 / 72.0 * 25.4, off);
        EXPECT_NEAR(addressee.left, 28 + ink, off);
    }
}
TEST_F(Papers, NumbersOfPagesStandOutsideSevenMillimetresBelow) {
    for (const auto& pdf : both("grid"))
        for (const int number : {1, 2}) {
            SCOPED_TRACE(pdf.string() + ", page " + std::to_string(number));
            const auto bands = Picture(pdf, number).bands(Colour::black);
            ASSERT_FALSE(bands.empty());
            const Box& foot = bands.back();
            const double middle = (foot.top + foot.bottom) / 2;  // the dash is in the middle of the figures
            EXPECT_NEAR(middle, 262 + 7, off);
            if (number % 2)
                EXPECT_NEAR(foot.right, 184 - character, off);
            else
                EXPECT_NEAR(foot.left, 28 + character, off);
        }
}
TEST_F(Papers, TheImprintEndsTheLastEvenPage) {
    for (const char* name : {"grid", "circular", "joint"})
        for (const auto& pdf : both(name)) {
            SCOPED_TRACE(pdf);
            const int pages = page_count(pdf);
            EXPECT_EQ(pages % 2, 0);
            const Picture last(pdf, pages);
            auto rules = last.rules(Colour::black);
            ASSERT_GE(rules.size(), 3u);
            rules.erase(rules.begin(), rules.end() - 3);
            expect_rule(rules[0], 28, 156, 0.35);
            expect_rule(rules[1], 28, 156, 0.25);
            expect_rule(rules[2], 28, 156, 0.35);
            EXPECT_NEAR(rules[2].box.bottom, 262, off);
        }
}
TEST_F(Papers, ALetterHasDoubleRulesOf170Millimetres) {
    for (const auto& pdf : both("letter")) {
        SCOPED_TRACE(pdf);
        const Picture page(pdf, 1);
        ASSERT_FALSE(page.empty());
        const auto red = page.bands(Colour::red);
        ASSERT_GE(red.size(), 1u);
        EXPECT_NEAR(red[0].top, 30, off);
        const auto rules = page.rules(Colour::red);
        ASSERT_EQ(rules.size(), 4u);
        expect_rule(rules[0], 20, 170, 1.0);
        expect_rule(rules[1], 20, 170, 0.35);
        expect_rule(rules[2], 20, 170, 0.35);
        expect_rule(rules[3], 20, 170, 1.0);
        EXPECT_NEAR(rules[0].box.top - red[0].bottom, 4, off);
        EXPECT_NEAR(rules[3].box.bottom, 277, off);
        const auto lines = page.bands(Colour::black);
        EXPECT_NEAR(lines[0].right, 184 - ink, off) << "the number ends at the right";
        EXPECT_NEAR(lines[0].top - rules[1].box.bottom, 14 / 72.0 * 25.4, off);
        EXPECT_LT(lines.back().bottom, 264) << "no page number";
    }
}
TEST_F(Papers, ThePdfSaysWhatTheTreeSays) {
    const std::string text = text_of(ours("circular"), 1, 99);
    for (const char* piece :
         {"宜住建发〔2022〕12号", "一、总体情况", "（一）污水处理量稳步提高。翠屏区", "（2）高县：沙河镇片区",
          "附件：1.2022年第一季度城镇污水处理厂运行情况排名表", "2.问题清单", "（此件公开发布）", "附件1",
          "2022年4月8日印发", "注：排名按达标率和负荷率加权计算。"})
        EXPECT_NE(text.find(piece), text.npos) << piece;
    for (int i = 1; i <= 40; ++i) EXPECT_NE(text.find(std::to_string(i)), text.npos);
    EXPECT_EQ(text.find("\xEF\xBF\xBD"), text.npos);
    const std::string fonts = run("pdffonts " + quoted(ours("circular").string())).out;
    EXPECT_EQ(fonts.find(" no  no"), fonts.npos) << fonts;
    EXPECT_EQ(fonts.find("Type 3"), fonts.npos) << fonts;
}
TEST_F(Papers, ThePdfHasEveryLetterOfTheTreeAndNoOther) {
    std::string tree =
        "000012秘密★1年特急宜宾市住房和城乡建设局文件宜住建〔2022〕7号签发人：王建国宜宾市住房和城乡建设局关于申请中央"
        "生态环境"
        "保护专项资金的请示市人民政府：为加快补齐我市城镇生活污水处理设施短板，拟申请2022年中央生态环境保护专项资金8650"
        "万元，用于"
        "实施南溪区、江安县等6个县（区）管网改造项目。妥否，请批示。宜宾市住房和城乡建设局2022年12月18日（联系人：王五"
        "，电话："
        "0831-2345678）宜宾市住房和城乡建设局办公室2022年12月18日印发—1——2—";
    std::string page = text_of(ours("upward"), 1, 2);
    std::sort(tree.begin(), tree.end()), std::sort(page.begin(), page.end());
    EXPECT_EQ(tree, page) << text_of(ours("upward"), 1, 2);
}
TEST_F(Papers, WordSaysTheSame) {
    for (const char* name : {"circular", "upward", "joint", "letter", "office", "turned"}) {
        // Lines and pages may break elsewhere: the same letters, but for heads repeated and numbers of pages.
        const auto mine = text_of(ours(name), 1, 99), word = text_of(words(name), 1, 99);
        EXPECT_NEAR(double(mine.size()), double(word.size()), 0.02 * double(mine.size())) << mine << "\n" << word;
        EXPECT_EQ(page_count(ours(name)), page_count(words(name))) << name;
    }
}
TEST_F(Papers, ATurnedTableHasItsHeadAtTheLeft) {
    const Picture page(ours("turned"), 3);
    ASSERT_FALSE(page.empty());
    EXPECT_NEAR(page.width(), 210, 0.2);
    const auto bands = page.bands(Colour::black);
    ASSERT_FALSE(bands.empty());
    EXPECT_NEAR(bands.front().top, 37, off);
    EXPECT_NEAR(bands.front().left, 28, off);
}
TEST(PaperRender, NamesThePlaceAndExitsWithOneForFaultsTwoIfItCannot) {
    const auto file = fs::temp_directory_path() / ("paper-" + std::to_string(::getpid()) + ".json");
    std::ofstream(file) << "{\"agencies\":[\"甲局\"],\"number\":\"甲发[2022]1号\",\"title\":\"通知\"}";
    Ran ran = run(quoted(GREENTALLY) + " paper render " + quoted(file.string()) + " --to docx 2>&1");
    EXPECT_EQ(ran.exit, 1);
    EXPECT_NE(ran.out.find(":/number: "), ran.out.npos) << ran.out;
    std::ofstream(file) << "{\"blocks\":[\n1]}";
    ran = run(quoted(GREENTALLY) + " paper render " + quoted(file.string()) + " --to docx 2>&1");
    EXPECT_EQ(ran.exit, 1);
    EXPECT_NE(ran.out.find(":/blocks/0: "), ran.out.npos) << ran.out;
    fs::remove(file);
    EXPECT_EQ(run(quoted(GREENTALLY) + " paper render " + quoted(file.string()) + " --to docx 2>&1").exit, 2);
    EXPECT_EQ(run(quoted(GREENTALLY) + " paper render " + quoted(file.string()) + " --to doc 2>&1").exit, 2);
}
}  // namespace greentally::test
