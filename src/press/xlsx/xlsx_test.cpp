#include "press/xlsx/xlsx.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "press/xlsx/test_file.hpp"

namespace greentally::press {
namespace {
using Rows = std::vector<std::vector<std::string>>;
using std::string;

struct Made {
    std::map<string, string> parts;
    const string& sheet() { return parts["xl/worksheets/sheet1.xml"]; }
    const string& styles() { return parts["xl/styles.xml"]; }
    /// The element of a cell, from <c to </c> or />; empty if there is none.
    string cell(const string& address) {
        const auto from = sheet().find("<c r=\"" + address + "\"");
        if (from == string::npos) return {};
        const auto close = sheet().find('>', from);
        return sheet().substr(from, sheet()[close - 1] == '/' ? close + 1 - from : sheet().find("</c>", from) - from);
    }
    /// The number format that a cell's style names; empty if it is a general one.
    string format(const string& address) {
        const string c = cell(address);
        const auto style = std::stoul(c.substr(c.find(" s=\"") + 4));
        auto at = styles().find("<cellXfs");
        for (std::size_t i = 0; i <= style; ++i) at = styles().find("<xf ", at + 1);
        const string id = styles().substr(at + 14, styles().find('"', at + 14) - at - 14);
        if (id == "1") return "0";
        if (id == "2") return "0.00";
        const auto own = styles().find("<numFmt numFmtId=\"" + id + "\" formatCode=\"");
        if (own == string::npos) return {};
        const auto from = styles().find("formatCode=\"", own) + 12;
        return styles().substr(from, styles().find('"', from) - from);
    }
    /// libxlsxwriter prints 16 digits (95.59999999999999), which read back as the very number.
    bool number(const string& address, double value, const string& of_format) {
        const string c = cell(address);
        const auto at = c.find("><v>");
        return at != string::npos && c.find(" t=") == string::npos && std::stod(c.substr(at + 4)) == value &&
               format(address) == of_format;
    }
    bool text(const string& address, const string& value) {
        const string c = cell(address);
        return c.find(" t=\"inlineStr\"><is><t>" + value + "</t>") != string::npos ||
               c.find(" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t>") != string::npos;
    }
};
Made made(const std::vector<string>& header, const Rows& rows, const std::vector<string>& source = {},
          string title = "board") {
    const auto bytes = xlsx({title, header, rows, source});
    if (!bytes) return ADD_FAILURE() << bytes.error().where << ": " << bytes.error().detail, Made{};
    EXPECT_TRUE(bytes.value().starts_with("PK\3\4"));
    return {test::parts_of(bytes.value())};
}
bool holds(const string& text, const string& piece) { return text.find(piece) != string::npos; }
std::size_t open_files() {
    std::size_t n = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator("/proc/self/fd")) ++n;
    return n;
}
}  // namespace

// First: what a test before it took and gave back would hide what this one takes.
TEST(Xlsx, AMillionCellsTakeLittleMemory) {
    std::vector<string> header;
    for (int c = 0; c < 10; ++c) header.push_back("列" + std::to_string(c));
    Rows rows(100'000);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < 10; ++c)
            rows[r].push_back(c % 2 ? std::to_string(r * c) + ".5" : "宜宾市" + std::to_string(r % 1000));
    const auto peak = [] {
        rusage use{};
        ::getrusage(RUSAGE_SELF, &use);
        return use.ru_maxrss / 1024.0;
    };
    const double before = peak();
    const auto start = std::chrono::steady_clock::now();
    const auto bytes = xlsx({"big", header, rows, {}});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ASSERT_TRUE(bytes);
    const double grown = peak() - before;
    std::cout << "100 000 x 10 cells: " << seconds << " s, " << grown << " MiB more memory, "
              << double(bytes.value().size()) / 1e6 << " MB\n";
    EXPECT_LT(grown, 50);
}
TEST(Xlsx, NumbersAreNumbersThatShowTheirDecimals) {
    Made m =
        made({"name", "v"}, {{"a", "12.5"}, {"b", "-3"}, {"c", "0.050"}, {"d", "123456789012345"}, {"e", "95.60"}});
    EXPECT_TRUE(m.number("B2", 12.5, "0.0")) << m.cell("B2") << m.format("B2");
    EXPECT_TRUE(m.number("B3", -3, "0")) << m.cell("B3") << m.format("B3");
    EXPECT_TRUE(m.number("B4", 0.05, "0.000")) << m.cell("B4") << m.format("B4");
    EXPECT_TRUE(m.number("B5", 123456789012345, "0")) << m.cell("B5") << m.format("B5");
    EXPECT_TRUE(m.number("B6", 95.6, "0.00")) << m.cell("B6") << m.format("B6");
}
TEST(Xlsx, CodesAndWhatIsNoPlainNumberAreTexts) {
    Made m = made({"行政区划代码", "credit_code", "单位编码", "v"}, {{"511500", "12", "3", "007"},
                                                                     {"", "", "", "1234567890123456"},
                                                                     {"", "", "", "1e5"},
                                                                     {"", "", "", "1,000"},
                                                                     {"", "", "", "12/12"},
                                                                     {"", "", "", "-05"},
                                                                     {"", "", "", "2022-04-20"},
                                                                     {"", "", "", "5."},
                                                                     {"", "", "", "0." + string(31, '1')}});
    EXPECT_TRUE(m.text("A2", "511500"));
    EXPECT_TRUE(m.text("B2", "12"));
    EXPECT_TRUE(m.text("C2", "3"));
    const std::vector<string> as_typed{"007", "1234567890123456", "1e5", "1,000", "12/12", "-05", "2022-04-20", "5."};
    for (std::size_t i = 0; i < as_typed.size(); ++i)
        EXPECT_TRUE(m.text("D" + std::to_string(i + 2), as_typed[i])) << as_typed[i];
    EXPECT_FALSE(holds(m.sheet(), "<v>"));
}
TEST(Xlsx, NoTextBecomesAFormulaOrALink) {
    const std::vector<string> sly{"=1+1",       "@x",   "+8",         "-2+3", "\t=1", "＝1+1", "http://x.example/",
                                  "mailto:a@x", "{=1}", "internal:A1"};
    Rows rows;
    for (const auto& text : sly) rows.push_back({"n", text});
    Made m = made({"=HYPERLINK(1)", "b"}, rows, {"=SUM(A1)"});
    for (std::size_t i = 0; i < sly.size(); ++i)
        EXPECT_TRUE(m.text("B" + std::to_string(i + 2), sly[i])) << m.cell("B" + std::to_string(i + 2));
    EXPECT_TRUE(m.text("A1", "=HYPERLINK(1)"));
    EXPECT_TRUE(m.text("A13", "=SUM(A1)"));
    for (const auto& [name, part] : m.parts) {
        EXPECT_FALSE(holds(part, "<f>") || holds(part, "<f ") || holds(part, "<hyperlink")) << name;
        EXPECT_FALSE(holds(part, "TargetMode")) << name;
    }
}
TEST(Xlsx, TextsComeBackAsTheyWere) {
    Made m = made({"名称", "b"}, {{"长宁县·𠮷 <&>\"", " x "}, {"二\n行", string("a\x01") + "b"}, {"_x0041_", "it's"}},
                  {"来源：绿账", "head 00"});
    EXPECT_TRUE(m.text("A1", "名称"));
    EXPECT_TRUE(m.text("A2", "长宁县·𠮷 &lt;&amp;&gt;\"")) << m.cell("A2");
    EXPECT_TRUE(m.text("B2", " x ")) << m.cell("B2");
    EXPECT_TRUE(m.text("A3", "二\n行")) << m.cell("A3");
    EXPECT_TRUE(m.text("B3", "a_x0001_b")) << m.cell("B3");
    EXPECT_TRUE(m.text("A4", "_x005F_x0041_")) << m.cell("A4");
    EXPECT_EQ(m.cell("A5"), "") << "a blank row";
    EXPECT_TRUE(m.text("A6", "来源：绿账"));
    EXPECT_TRUE(m.text("A7", "head 00"));
}
TEST(Xlsx, StandsReadyForScreenAndPrinter) {
    Made m =
        made({"code", "名称", "v"}, {{"1", "宜宾市长宁县", "2"}, {"2", string(90, 'x'), "3"}}, {"source"}, "a/b[c]");
    EXPECT_TRUE(holds(m.sheet(), "<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""))
        << "header, code and name stand";
    EXPECT_TRUE(holds(m.sheet(), "paperSize=\"9\" fitToHeight=\"0\" orientation=\"portrait\"")) << m.sheet();
    EXPECT_TRUE(holds(m.sheet(), "<pageSetUpPr fitToPage=\"1\"/>"));
    EXPECT_TRUE(holds(m.sheet(), "<oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter>"));
    EXPECT_TRUE(holds(m.parts["xl/workbook.xml"], "_xlnm.Print_Titles"));
    EXPECT_TRUE(holds(m.parts["xl/workbook.xml"], "<sheet name=\"a_b_c_\""));
    EXPECT_TRUE(holds(m.styles(), "<b/>") && holds(m.styles(), "FFE6F0EA") && holds(m.styles(), "等线"));
    EXPECT_TRUE(holds(m.styles(), "wrapText=\"1\"") && holds(m.styles(), "<left style=\"thin\">"));
    EXPECT_TRUE(holds(m.sheet(), "<col min=\"1\" max=\"1\" width=\"6.7109375\"")) << m.sheet();
    EXPECT_TRUE(holds(m.sheet(), "<col min=\"2\" max=\"2\" width=\"48.7109375\""));
    EXPECT_TRUE(holds(m.sheet(), "<ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/>"));
    const std::vector<string> nine(9, "名");
    Made wide = made(nine, {});
    EXPECT_TRUE(holds(wide.sheet(), "orientation=\"landscape\""));
    EXPECT_TRUE(holds(wide.sheet(), "<pane xSplit=\"1\" ySplit=\"1\""));
    Made narrow = made({"名"}, {{"一二三四五六七八九十"}});
    EXPECT_TRUE(holds(narrow.sheet(), "width=\"22.7109375\"")) << "East Asian characters take two columns";
    EXPECT_TRUE(holds(made({}, {}, {}, "").parts["xl/workbook.xml"], "Sheet1"));
}
TEST(Xlsx, WhatDoesNotFitIsAFaultAndLeavesNothingOpen) {
    char pattern[] = "/tmp/xlsx_test_XXXXXX";
    const std::filesystem::path folder = ::mkdtemp(pattern);
    ::setenv("TMPDIR", folder.c_str(), 1);
    const auto before = open_files();
    const std::vector<string> header{"a", "b"};
    const auto why = [&](const Rows& rows) {
        const auto bytes = xlsx({"t", header, rows, {}});
        return bytes ? std::pair{Why::conflict, string()} : std::pair{bytes.error().why, bytes.error().where};
    };
    EXPECT_EQ(why({{"x", string(32'768, 'x')}}), std::pair(Why::limit, string("row 2 column 2")));
    EXPECT_EQ(why({std::vector<string>(16'385, "x")}), std::pair(Why::limit, string("row 2 column 16385")));
    EXPECT_EQ(why(Rows(1'048'576, {"x"})), std::pair(Why::limit, string("row 1048577 column 1")));
    const auto was = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{}, small{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    small = {100'000, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto full = why(Rows(10'000, {"x", "y"}));
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, was);
    EXPECT_EQ(full.first, Why::io) << "the disk takes no more";
    EXPECT_EQ(why({{"x", "y"}}).first, Why::conflict) << "and then all is well";
    EXPECT_EQ(open_files(), before);
    EXPECT_TRUE(std::filesystem::is_empty(folder));
    ::unsetenv("TMPDIR");
    std::filesystem::remove(folder);
}
}  // namespace greentally::press
