#pragma once
/// The national tree (统计用区划代码), a part of it, or its yearly changes, read from a table and compared with the
/// present tree. Pure: bytes come in decoded (UTF-8), facts go out; the caller records them as one command.
///   tree        code parent name level        the rows below each area without parent in the file are all of it
///   changes     code change level old_name new_name   change: added · removed · renamed
///   successions from to share                 states whose the figures of a removed area are
/// Tabs or commas between; parent and level may be left out; headings in English or Chinese (编码 上级 名称 级别 …);
/// other columns are passed over.
#include "base/source.hpp"
#include "domain/area/acts.hpp"

namespace greentally::area {
enum class Form { tree, changes, successions };
enum class ChangeKind : std::uint8_t { added, removed, renamed };
BOOST_DESCRIBE_ENUM(ChangeKind, added, removed, renamed)
/// One row of the table. Views into the text or into ImportTable::owned.
struct ImportRow {
    Span span;
    std::string_view name, old;  // name: as it shall be; of a succession: its share
    Span other;                  // of a succession: the successor
    std::uint32_t line = 0;
    Level level{}, other_level{};
    ChangeKind change{};
};
struct ImportTable {
    Form form{};
    std::vector<ImportRow> rows;  // by place
    std::vector<std::unique_ptr<std::string>> owned;
    SourceFaults faults;
    std::uint32_t read = 0, refused = 0;  // rows; refused: those with a fault
    std::string source;                   // SM3 of the text
};
/// Whether a column so headed is read.
bool reads(std::string_view heading);
/// Errors: none returned; `faults` names line, column, what was found and expected, all of one run.
ImportTable read_import(std::string_view text, std::string_view file);

struct ImportOptions {
    std::int32_t edition = 0;  // the year
    Day from;                  // from when the edition holds; its cut-off usually is 31 October
    bool internal = false;     // codes are places of internal areas, which bear no national code
    /// A fifth of what the file covers, and more than 1,000 areas, may go; else the file is taken for cut off.
    bool many_removed = false;
};
struct Levels {
    std::uint32_t province = 0, city = 0, county = 0, town = 0, village = 0;
    bool operator==(const Levels&) const = default;
};
struct ImportCounts {
    std::uint32_t read = 0, added = 0, renamed = 0, removed = 0, succeeded = 0, refused = 0;
    Levels levels;  // current areas of the covered part, after the import
};
struct ImportChange {
    ChangeKind change{};
    Level level{};
    std::string code;
    Name old, now;
};
/// What an import would do. With any fault there are no facts: a tree is taken in whole or not at all. No facts and no
/// faults: everything is already so.
struct ImportPlan {
    ImportCounts counts;
    SourceFaults faults;
    std::optional<Refusal> refusal;
    Facts facts;
    std::vector<ImportChange> changes;  // the first changes_max, in order of place
    static constexpr std::size_t changes_max = 200'000;
};
ImportPlan plan_import(const State& state, const ImportTable& table, std::string_view file,
                       const ImportOptions& options);
/// The successions of a table of that form, into a plan.
void plan_successions(const State& state, const ImportTable& table, std::string_view file, ImportPlan& plan);
/// The same as a decision: with a fault refused as area.import_faults.
Decision decide(ImportPlan plan);

/// Year of the edition by the file's name: the last of its four-digit years (changes-2021-2022.tsv.gz → 2022).
std::optional<std::int32_t> edition_of(std::string_view file_name);
/// 31 October, the cut-off of the statistics bureau's edition of a year.
Day cut_off(std::int32_t edition);
}  // namespace greentally::area
