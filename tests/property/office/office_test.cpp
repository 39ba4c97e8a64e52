/// What LibreOffice saves again, as .xlsx and as .xls, we read as we read the original, cell by cell: workbooks that we
/// wrote, at random, and workbooks of offices. R-DOC-02.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"
#include "press/xlsx/workbook.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;
std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}
std::string pick(std::mt19937& random, std::initializer_list<const char*> from) {
    return *(from.begin() + std::ptrdiff_t(random() % from.size()));
}
std::string cell(std::mt19937& random) {
    switch (random() % 5) {
        case 0: return "";
        case 1:
            return pick(random, {"=1+1",
                                 "@sum",
                                 "--",
                                 "…",
                                 "http://a.cn/?x=1&y=<2>",
                                 "O'Neil \"x\"",
                                 "两行\n文字",
                                 "𠮷野家",
                                 "_x0041_",
                                 " 前后有空 ",
                                 "　全角　",
                                 "0012",
                                 "510121000000123456",
                                 "95.6%",
                                 "2022-05-31",
                                 "１２",
                                 "1,000",
                                 "TRUE",
                                 "#DIV/0!",
                                 "Ünï",
                                 "x"});
        case 2: return std::to_string(int(random() % 2'000'000) - 1'000'000);
        case 3:
            return std::to_string(random() % 1'000) + "." + std::to_string(1'000 + random() % 9'000).substr(1) + "5";
        default:
            return pick(random, {"0", "0.1", "-0.000001", "95.60", "1000000000000", "123456789012345", "0.956",
                                 "536870911", "536870912", "-536870912", "0.07", "1.005", "2018.10", "99999999.99"});
    }
}
std::string written(std::mt19937& random, std::size_t rows_max) {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows(rows_max / 2 + random() % rows_max);
    const std::size_t columns = 2 + random() % 20;
    for (std::size_t c = 0; c < columns; ++c) header.push_back(pick(random, {"名称", "数量（万m³）", "Rate", "编码"}));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rows[r].push_back("第" + std::to_string(r) + "镇");
        for (std::size_t c = 1; c < columns; ++c) rows[r].push_back(cell(random));
    }
    const std::vector<std::string> source{"来源：绿账 Greentally"};
    return press::xlsx({"表", header, rows, source}).value();
}
/// A monthly sheet with a merged header, 小计, percents, days, a comment and a formula; a second and a hidden sheet.
std::string monthly() {
    press::Workbook book;
    const press::Look head{press::Tone::head}, plain, percent{press::Tone::plain, "0.0%"},
        day{press::Tone::plain, "yyyy-mm-dd"}, month{press::Tone::plain, "0.00"};
    book.sheet("3月（一）");
    book.merge({0, 0, 0, 5}, "云溪县污水月报", {press::Tone::title});
    book.merge({1, 0, 2, 0}, "镇", head);
    book.merge({1, 1, 1, 2}, "污水量（万m³）", head);
    book.text(2, 1, "产生", head), book.text(2, 2, "处理", head);
    book.merge({1, 3, 2, 3}, "处理率", head);
    book.merge({1, 4, 2, 4}, "完成时限", head);
    book.merge({1, 5, 2, 5}, "月", head);
    for (std::uint32_t n = 0; n < 4; ++n) {
        book.text(3 + n, 0, "第" + std::to_string(n) + "镇");
        book.number(3 + n, 1, 10.4 + n), book.number(3 + n, 2, 9.87 + n / 3.0);
        book.number(3 + n, 3, 0.956 - n / 7.0, percent), book.number(3 + n, 4, 44'651 + n, day);
        book.number(3 + n, 5, 2022 + (n + 7) / 100.0, month);
    }
    book.comment(4, 1, "请核对"), book.text(7, 0, "合计"), book.formula(7, 1, "=SUM(B4:B7)", "47.6");
    book.protect();
    book.sheet("名册 & 'x'");
    book.merge({0, 0, 3, 0}, "upright", plain), book.text(0, 1, "00123"), book.number(1, 1, 1e-9);
    book.sheet("票", true);
    book.text(0, 0, "programme"), book.text(0, 1, "eco-city-2022");
    return book.bytes().value();
}
/// What is at each place of a workbook: sheets, merges, cells.
struct Thing {
    std::string says;
    bool formula = false;
};
using Content = std::map<std::string, Thing>;
Content read(const fs::path& file) {
    const std::string bytes = content(file);
    SourceFaults faults;
    const auto book = intake::open_workbook(bytes, "x", faults);
    Content out;
    for (std::size_t n = 0; book && n < book->sheets.size(); ++n) {
        const auto& sheet = book->sheets[n];
        const std::string at = std::to_string(n) + "!";
        out[at] = {sheet.name + (sheet.hidden ? " hidden" : "")};
        for (const auto& merge : sheet.merges) out[at + intake::address(merge)] = {"merge"};
        const auto rows = book->rows(n, faults);
        for (intake::SheetRow row; rows->next(row);)
            for (const auto& c : row.cells) {
                const intake::GridCell seen{c.text, c.kind, c.formula, c.format};
                const std::string says = (row.hidden ? "hidden " : "") + std::to_string(int(c.kind)) + " " + c.text;
                out[at + intake::address(row.row, c.column)] = {says + " | " + intake::shown(*book, seen), c.formula};
            }
    }
    for (const auto& f : faults.sorted()) ADD_FAILURE() << file << ": " << f.found << "; " << f.expected.zh;
    return out;
}
/// The first places that differ. What was a formula, the office may have computed anew.
std::string differences(const Content& before, Content after) {
    std::string out;
    for (const auto& [at, was] : before) {
        const auto is = after.find(at);
        if (!was.formula && (is == after.end() || is->second.says != was.says))
            out += at + " " + was.says + "  ≠  " + (is == after.end() ? "nothing" : is->second.says) + "\n";
        if (is != after.end()) after.erase(is);
    }
    for (const auto& [at, is] : after)
        if (!is.formula) out += at + " nothing  ≠  " + is.says + "\n";
    return out.substr(0, 2'000);
}
class Office : public testing::Test {
protected:
    void SetUp() override {
        if (std::system("command -v soffice >/dev/null") != 0)
            GTEST_SKIP() << "soffice (libreoffice-calc-nogui) is not here";
        create_directories(folder_ / "in");
    }
    void TearDown() override { remove_all(folder_); }
    /// Every file of in/, saved again in a format of that name; its own profile, so that no other office is in the way.
    void save_again(const std::string& as) {
        const std::string to = (folder_ / as).string(), profile = "file://" + (folder_ / "profile").string();
        const std::string command = "soffice --headless -env:UserInstallation='" + profile + "' --convert-to " + as +
                                    " --outdir '" + to + "' '" + (folder_ / "in").string() + "'/* >'" +
                                    (folder_ / "log").string() + "' 2>&1";
        ASSERT_EQ(std::system(command.c_str()), 0) << content(folder_ / "log");
    }
    void compare(const std::string& as) {
        save_again(as);
        for (const auto& entry : fs::directory_iterator(folder_ / "in")) {
            const fs::path again = folder_ / as / entry.path().filename().replace_extension(as);
            ASSERT_TRUE(exists(again)) << again << "\n" << content(folder_ / "log");
            const Content before = read(entry.path());
            EXPECT_GT(before.size(), 2u) << entry.path();
            EXPECT_EQ(differences(before, read(again)), "") << entry.path().filename() << " saved as " << as;
        }
    }
    const fs::path folder_ = fs::temp_directory_path() / ("office-" + std::to_string(::getpid()));
};
}  // namespace

TEST_F(Office, SavesAgainWhatWeWroteAndWeReadItEqual) {
    std::mt19937 random(2022);
    for (int n = 0; n < 40; ++n)
        std::ofstream(folder_ / "in" / ("random" + std::to_string(n) + ".xlsx"), std::ios::binary)
            << written(random, n == 0 ? 3'000 : 60);
    compare("xlsx");
    compare("xls");
}
TEST_F(Office, SavesAgainWhatOfficesKeepAndWeReadItEqual) {
    std::ofstream(folder_ / "in/made.xlsx", std::ios::binary) << monthly();
    for (const char* file : {"src/intake/xlsx/fixtures/monthly.xlsx", "src/intake/xls/fixtures/kinds.xls",
                             "src/intake/xls/fixtures/texts.xls", "src/intake/xls/fixtures/days1904.xls",
                             "../shared/data/sheets/nbs-分省年度数据-GDP.xls"})
        if (fs::exists(file)) fs::copy(file, folder_ / "in");  // those of ../shared are not everywhere
    compare("xlsx");
    compare("xls");
}
}  // namespace greentally
