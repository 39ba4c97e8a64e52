// Our side of bench/rollup: holds the columns, takes commands on stdin, answers each with one line. run.mjs drives it
// and the peers in turn, so that all see the same machine at the same time.
//   read            sums every cell, nothing else: the floor for anything that looks at all bytes    → seconds
//   roll            exact sums and counts of absences of every area above the villages, all columns  → seconds
//   judge           numerator ÷ denominator of column pairs against a target, every area             → seconds
//   verify FILE     compares every sum with "node,month,sum,…" lines (empty = nobody reported)             → sums
//   compared counts FILE     the same for the numbers of those who reported                                   → counts
//   compared
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>

#include "numbers/rollup.hpp"

using namespace greentally;
using namespace greentally::numbers;

namespace {
constexpr std::uint8_t village = 4;
double since(std::chrono::steady_clock::time_point t) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - t).count();
}

/// "code⇥parent⇥name⇥level": sorted by code, which is depth-first, because every code begins with its parent's.
Tree read_tree(const char* path) {
    std::ifstream in(path);
    std::vector<std::pair<std::string, std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const auto tab = line.find('\t'), next = line.find('\t', tab + 1);
        rows.emplace_back(line.substr(0, tab), line.substr(tab + 1, next - tab - 1));
    }
    std::sort(rows.begin(), rows.end());
    std::map<std::string, std::int32_t> node;
    std::vector<std::int32_t> parent;
    std::vector<std::uint8_t> level;
    for (const auto& [code, up] : rows) {
        parent.push_back(up.empty() ? -1 : node.at(up));
        level.push_back(code.size() == 2   ? 0
                        : code.size() == 4 ? 1
                        : code.size() == 6 ? 2
                        : code.size() == 9 ? 3
                                           : village);
        if (level.back() < village) node[code] = std::int32_t(parent.size() - 1);
    }
    return grown(std::move(parent), std::move(level)).value();
}
/// The nation's size and proportions where its table is absent: 31 × 11 × 8.5 × 14 × 15.5.
Tree made_tree() {
    std::vector<std::int32_t> parent;
    std::vector<std::uint8_t> level;
    std::uint32_t seed = 5;
    const auto random = [&](std::uint32_t n) { return seed = seed * 1664525 + 1013904223, (seed >> 8) % n; };
    const std::uint32_t least[] = {31, 11, 8, 12, 4}, spread[] = {1, 1, 2, 5, 24};
    const auto grow = [&](auto& self, std::int32_t up, std::uint8_t l) -> void {
        for (std::uint32_t i = 0, n = least[l] + random(spread[l]); i < n; ++i) {
            parent.push_back(up), level.push_back(l);
            if (l < village) self(self, std::int32_t(parent.size() - 1), std::uint8_t(l + 1));
        }
    };
    grow(grow, -1, 0);
    return grown(std::move(parent), std::move(level)).value();
}
/// What village i reports in column c; run.mjs has the same formula in SQL. Two in a hundred are missing.
std::int64_t reported(std::int64_t i, std::int64_t c) {
    const std::int64_t x = (i * 2654435761 + c * 97531) % 4294967291;
    return x % 50 == 0 ? Cell(Absence::missing).code : x * 211;
}
/// "node,province,city,county,town" of every village: what the peers group by.
void write_villages(const Tree& tree, const char* path) {
    std::FILE* out = std::fopen(path, "w");
    CHECK(out);
    std::fputs("i,province,city,county,town\n", out);
    for (std::int32_t i = 0; i < std::int32_t(tree.size()); ++i) {
        if (tree.level[std::size_t(i)] != village) continue;
        std::int32_t at[village] = {-1, -1, -1, -1};
        for (std::int32_t a = tree.parent[std::size_t(i)]; a >= 0; a = tree.parent[std::size_t(a)])
            at[tree.level[std::size_t(a)]] = a;
        std::fprintf(out, "%d,%d,%d,%d,%d\n", i, at[0], at[1], at[2], at[3]);
    }
    CHECK(std::fclose(out) == 0);
}

#if defined(__x86_64__)
__attribute__((target_clones("avx2", "default")))
#endif
std::uint64_t
read_all(const std::vector<Column>& columns) {
    typedef std::uint64_t Lanes __attribute__((vector_size(32)));
    Lanes sum[4] = {};
    for (const Column& c : columns)
        for (std::size_t i = 0; i + 16 <= c.size(); i += 16)
            for (std::size_t k = 0; k < 4; ++k) {
                Lanes v;
                std::memcpy(&v, c.data() + i + 4 * k, sizeof v);
                sum[k] += v;
            }
    const Lanes all = sum[0] + sum[1] + sum[2] + sum[3];
    return all[0] + all[1] + all[2] + all[3];
}

struct Bench {
    Tree tree;
    Plan plan;
    std::vector<std::vector<std::int64_t>> data;
    std::vector<Column> columns;
    std::vector<Sums> sums;
    std::size_t elements;

    Bench(Tree t, int months, int elements_)
        : tree(std::move(t)),
          plan(tree, village),
          sums(std::size_t(months * elements_)),
          elements(std::size_t(elements_)) {
        for (int c = 0; c < months * elements_; ++c) {
            auto& column = data.emplace_back(tree.size(), Cell(Absence::missing).code);
            for (std::size_t i = 0; i < tree.size(); ++i)
                if (tree.level[i] == village) column[i] = reported(std::int64_t(i), c);
        }
        columns.assign(data.begin(), data.end());
    }
    std::string roll() {
        const auto start = std::chrono::steady_clock::now();
        CHECK(roll_up_into(plan, columns, sums));
        return std::to_string(since(start));
    }
    std::string read() {
        const auto start = std::chrono::steady_clock::now();
        volatile std::uint64_t keep = read_all(columns);
        (void)keep;
        return std::to_string(since(start));
    }
    std::string judge_pairs() {
        const auto start = std::chrono::steady_clock::now();
        std::size_t held = 0;
        for (std::size_t c = 0; c + 1 < sums.size(); c += 2)
            for (Standing s :
                 judge(plan, sums[c], sums[c + 1], {whole(100), whole(95), Direction::at_least, {900'000}}))
                held += s == Standing::held;
        const double seconds = since(start);
        return std::to_string(seconds) + " " + std::to_string(held);
    }
    /// Every line of the file against ours; stops at the first difference and names it.
    std::string compare(const std::string& path, bool counts) const {
        std::ifstream in(path);
        std::string line;
        std::getline(in, line);
        std::size_t compared = 0, rows = 0;
        for (; std::getline(in, line); ++rows) {
            const char* at = line.c_str();
            const auto number = [&]() -> std::optional<std::int64_t> {
                char* end = nullptr;
                const std::int64_t v = std::strtoll(at, &end, 10);
                const bool empty = end == at;
                at = *end ? end + 1 : end;
                return empty ? std::nullopt : std::optional(v);
            };
            const auto node = std::size_t(*number()), target = std::size_t(plan.target(node));
            const std::size_t first = std::size_t(*number()) * elements;
            for (std::size_t c = first; c < first + elements; ++c, ++compared) {
                const std::int64_t has = plan.reporters(node) - sums[c].missing(target),
                                   ours = counts ? has : sums[c].micro[target];
                const auto theirs = number();
                if (theirs ? *theirs == ours : has == 0) continue;
                return "differs at node " + std::to_string(node) + " column " + std::to_string(c) + ": ours " +
                       std::to_string(ours) + ", theirs " + (theirs ? std::to_string(*theirs) : "nothing");
            }
        }
        // areas without a village below them have no row on the other side
        std::size_t expected = 0;
        for (std::int32_t node : plan.targets()) expected += plan.reporters(std::size_t(node)) > 0;
        expected *= sums.size() / elements;
        if (rows != expected)
            return "differs in rows: ours " + std::to_string(expected) + ", theirs " + std::to_string(rows);
        return std::to_string(compared);
    }
};
}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return std::fputs("bench_rollup TREE.tsv|- VILLAGES.csv MONTHS ELEMENTS\n", stderr), 2;
    Tree tree = std::strcmp(argv[1], "-") ? read_tree(argv[1]) : made_tree();
    write_villages(tree, argv[2]);
    Bench bench(std::move(tree), std::stoi(argv[3]), std::stoi(argv[4]));
    std::cout << bench.tree.size() << " " << bench.plan.targets().size() << std::endl;
    for (std::string command, file; std::cin >> command;) {
        if (command == "read")
            std::cout << bench.read() << std::endl;
        else if (command == "roll")
            std::cout << bench.roll() << std::endl;
        else if (command == "judge")
            std::cout << bench.judge_pairs() << std::endl;
        else if (command == "verify" && std::cin >> file)
            std::cout << bench.compare(file, false) << std::endl;
        else if (command == "counts" && std::cin >> file)
            std::cout << bench.compare(file, true) << std::endl;
        else
            return 2;
    }
}
