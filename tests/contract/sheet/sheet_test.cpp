/// `greentally sheet inspect FILE --json`: the document that others rely on (design 7), byte for byte, for sheets as
/// offices have them. expected/ holds one for each file, by its name. R-DOC-02.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace greentally {
namespace {
const std::filesystem::path data = "../shared/data";
std::string quoted(const std::string& text) { return "'" + text + "'"; }
struct Ran {
    std::string out;
    int exit = -1;
};
Ran run(const std::string& command) {
    Ran ran;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) return ran;
    char block[65536];
    while (const std::size_t n = std::fread(block, 1, sizeof block, pipe)) ran.out.append(block, n);
    ran.exit = WEXITSTATUS(::pclose(pipe));
    return ran;
}
Ran inspect(const std::filesystem::path& file) {
    return run(quoted(GREENTALLY) + " sheet inspect " + quoted(file.string()) + " --json");
}
std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}
void expect_as_expected(const std::filesystem::path& file, int exit) {
    const Ran ran = inspect(file);
    EXPECT_EQ(ran.exit, exit) << file;
    EXPECT_EQ(ran.out, content(std::filesystem::path(EXPECTED) / (file.filename().string() + ".json"))) << file;
}
std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t n = 0;
    for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++n;
    return n;
}
}  // namespace

TEST(SheetInspect, SaysTheTablesOfAFileWithItsDoubts) {
    expect_as_expected("src/intake/xlsx/fixtures/monthly.xlsx", 1);
}
TEST(SheetInspect, SaysWhatTheRealSheetsHold) {
    if (!exists(data / "sheets")) GTEST_SKIP() << data << " is not here";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data / "sheets")) {
        if (entry.path().extension() == ".md") continue;
        expect_as_expected(entry.path(), 0);
        ++files;
    }
    EXPECT_EQ(files, 3u);
}
TEST(SheetInspect, ReadsEveryUnpackedTableAsOneWithoutADoubt) {
    if (!exists(data)) GTEST_SKIP() << data << " is not here";
    const auto folder = std::filesystem::temp_directory_path() / ("sheet-" + std::to_string(::getpid()));
    create_directory(folder);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
        const auto path = entry.path();
        if (path.extension() != ".tsv" && path.extension() != ".gz") continue;
        if (path.filename().string().starts_with("divisions-2022")) continue;  // of Sichuan is the same in small
        const auto plain = folder / "x.tsv";
        run((path.extension() == ".gz" ? "gzip -dc " : "cat ") + quoted(path.string()) + " > " +
            quoted(plain.string()));
        const std::string bytes = content(plain);
        const Ran ran = inspect(plain);
        EXPECT_EQ(ran.exit, 0) << path;
        EXPECT_TRUE(ran.out.starts_with("{\"tables\":[{\"sheet\":\"x.tsv\",\"range\":\"A1:")) << path;
        EXPECT_TRUE(ran.out.ends_with("\"faults\":[]}\n")) << path;
        EXPECT_EQ(count(ran.out, "\"range\":"), 1u) << path;
        const auto last_row = std::to_string(count(bytes, "\n") + !bytes.ends_with('\n'));
        const auto range = ran.out.substr(ran.out.find("\"range\":\"") + 9, 20);
        EXPECT_NE(range.substr(0, range.find('"')).find(last_row), std::string::npos) << path << ' ' << range;
        ++files;
    }
    remove_all(folder);
    EXPECT_GE(files, 10u);
}
}  // namespace greentally
