/// The national tree: import, memory, search. Peers in the same run: SQLite (in memory) taking the same rows in one
/// transaction, and its LIKE over the same names.
///   bench_area        from the repository's folder; needs ../shared/data/divisions
#include <malloc.h>
#include <sqlite3.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "area_book.hpp"

namespace greentally {
namespace {
struct Took {
    double wall_ms = 1e9, cpu_ms = 1e9;
};
double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}
Took measure(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    const double cpu = cpu_ms();
    work();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
            cpu_ms() - cpu};
}
/// The median of n runs, in both clocks.
Took median(int n, const auto& work) {
    std::vector<double> wall, cpu;
    for (int i = 0; i < n; ++i) {
        const Took t = measure(work);
        wall.push_back(t.wall_ms), cpu.push_back(t.cpu_ms);
    }
    std::nth_element(wall.begin(), wall.begin() + n / 2, wall.end());
    std::nth_element(cpu.begin(), cpu.begin() + n / 2, cpu.end());
    return {wall[std::size_t(n) / 2], cpu[std::size_t(n) / 2]};
}
double megabytes() { return double(mallinfo2().uordblks) / (1 << 20); }

/// The peer: a table with an index on the code; a piece of a name is looked for with LIKE, as a web application does
/// it.
class Peer {
public:
    Peer() {
        CHECK(sqlite3_open(":memory:", &db_) == SQLITE_OK);
        run("create table area(id integer primary key, code text unique, name text, level int)");
    }
    ~Peer() {
        sqlite3_finalize(like_);
        sqlite3_close(db_);
    }
    void fill(const area::ImportTable& table) {
        run("begin");
        sqlite3_stmt* insert = prepare("insert into area(code, name, level) values(?, ?, ?)");
        for (const auto& row : table.rows) {
            const std::string code = area::code(row.span, row.level);
            sqlite3_bind_text(insert, 1, code.data(), int(code.size()), SQLITE_TRANSIENT);
            sqlite3_bind_text(insert, 2, row.name.data(), int(row.name.size()), SQLITE_STATIC);
            sqlite3_bind_int(insert, 3, int(row.level));
            CHECK(sqlite3_step(insert) == SQLITE_DONE);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("commit");
        like_ = prepare(
            "select code, name from area where name like ? order by name <> ?, name not like ?, level, code limit 20");
    }
    int search(const std::string& q) {
        const std::string part = "%" + q + "%", prefix = q + "%";
        sqlite3_bind_text(like_, 1, part.data(), int(part.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(like_, 2, q.data(), int(q.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(like_, 3, prefix.data(), int(prefix.size()), SQLITE_TRANSIENT);
        int rows = 0;
        while (sqlite3_step(like_) == SQLITE_ROW) ++rows;
        sqlite3_reset(like_);
        return rows;
    }

private:
    void run(const char* sql) { CHECK(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* s = nullptr;
        CHECK(sqlite3_prepare_v2(db_, sql, -1, &s, nullptr) == SQLITE_OK);
        return s;
    }
    sqlite3* db_ = nullptr;
    sqlite3_stmt* like_ = nullptr;
};

void row(const char* what, Took t, const char* note = "") {
    std::printf("%-34s %9.2f ms wall %9.2f ms cpu  %s\n", what, t.wall_ms, t.cpu_ms, note);
}

int bench() {
    const std::string text = testing::divisions("divisions-2022.tsv.gz");
    if (text.empty()) return std::puts(testing::no_divisions), 2;
    area::ImportTable table;
    area::ImportPlan plan;
    testing::AreaBook book;
    row("read the file", measure([&] { table = area::read_import(text, "divisions-2022.tsv"); }));
    row("compare, write facts", measure([&] {
            plan = area::plan_import(book.state, table, "divisions-2022.tsv", {2022, area::cut_off(2022)});
        }));
    const double before = megabytes();
    row("apply and settle 664,211 areas", measure([&] { CHECK(book.perform(plan.facts).empty()); }));
    book.facts.clear();
    malloc_trim(0);
    std::size_t packed = 0;
    book.state.all<NamePage>().each(
        [&](const auto&, const NamePage& page) { return packed += page.packed.bytes(), true; });
    std::printf("%-34s %9.1f MB, of which names packed for search %.1f MB\n", "state", megabytes() - before,
                double(packed) / (1 << 20));
    row("the same file again", measure([&] {
            CHECK(area::plan_import(book.state, table, "f", {2022, area::cut_off(2022)}).facts.drafts.empty());
        }));
    Peer peer;
    row("peer: SQLite takes the rows", measure([&] { peer.fill(table); }));

    std::puts("\nsearch, 20 best of 664,211 (median of 31)");
    Took worst{0, 0};
    for (const char* q : {"长宁", "城关镇", "居委会", "村", "𨟠", "没有这个地方", "宜宾 长宁", "510104", "51", "5",
                          "cn", "zn", "xm", "sm", "c", "cwh", "yxzcwh", "qqqq"}) {
        std::size_t hits = 0;
        const Took ours = median(31, [&] { hits = book.search(q).size(); });
        worst = {std::max(worst.wall_ms, ours.wall_ms), std::max(worst.cpu_ms, ours.cpu_ms)};
        const std::string name = q;
        std::string note = std::to_string(hits) + " hits";
        if (name.size() >= 3 && std::uint8_t(name[0]) >= 0x80 && name.find(' ') == name.npos) {
            const Took theirs = median(5, [&] { peer.search(q); });
            char times[64];
            std::snprintf(times, sizeof times, "; peer LIKE %.1f ms cpu, %.1f times", theirs.cpu_ms,
                          theirs.cpu_ms / ours.cpu_ms);
            note += times;
        }
        row(q, ours, note.c_str());
    }
    row("worst", worst, "limit 20 ms");
    return worst.cpu_ms <= 20 ? 0 : 1;
}
}  // namespace
}  // namespace greentally

int main() { return greentally::bench(); }
