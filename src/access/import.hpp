#pragma once
/// Files that come in, kind by kind, as a room offers them: who may, what a file would change, which commands do that.
/// A room knows no format and no job: readers make an ImportFile (edge/jobs/file.hpp), jobs carry out the plan
/// (edge/jobs). Source: design 1 (Jobs), 7.
#include <functional>
#include <memory>

#include "access/room.hpp"
#include "base/source.hpp"

namespace greentally {
struct Area;
struct Programme;
/// What may be said beside the file; each kind takes what it knows and finds out the rest.
struct ImportOptions {
    std::optional<Text<200>> name;           // of the file
    std::optional<Id<Programme>> programme;  // whose forms are meant
    std::optional<Code> form;                // its code
    std::optional<Code> period;
    std::optional<Id<Area>> area;         // names are names of areas in it
    std::optional<std::int32_t> edition;  // the year of a tree of areas
    std::optional<Day> from;              // from when that holds
    std::optional<bool> internal, many_removed;
    std::optional<Text<120>> table;  // of a spreadsheet with several: 3月!B3:E6
};
/// A table found in a spreadsheet.
struct ImportTable {
    std::string name;  // 3月!B3:E6
    std::vector<std::string> titles, header;
    std::uint32_t rows = 0;
    bool read = false;
};
/// The upper left of the sheet of the table that is read, as it looks: texts, and what each cell was taken for, one
/// letter a cell: h header, b body, s sum, o of another table, t text beside, blank. Rows and columns from 0.
struct ImportPicture {
    struct Merge {
        std::uint32_t top = 0, left = 0, bottom = 0, right = 0;
    };
    static constexpr std::uint32_t rows_max = 60, columns_max = 26;
    std::string sheet;
    std::vector<std::vector<std::string>> cells;
    std::vector<std::string> roles;
    std::vector<Merge> merges;
    bool cut = false;  // there is more than is shown
};
struct ImportFile {
    std::string name, text;    // UTF-8
    SourceFile table;          // a table of named cells for each row, for kinds that take rows
    bool spreadsheet = false;  // columns have letters: a place (11, 5) is E11
    std::vector<ImportTable> tables;
    std::optional<ImportPicture> picture;
    SourceFaults doubts;  // told, but keeps nothing out: a total that is not its sum
};
/// Of rows; refused: those with a fault. They are left out, or nothing comes in at all, as the kind says.
struct ImportCounts {
    std::uint32_t added = 0, changed = 0, equal = 0, refused = 0;
};
struct ImportLine {
    std::uint32_t line = 0;  // 0: no row of the file says it
    std::vector<std::string> cells;
};
/// One command of an import; what it names is looked up when it is carried out.
using ImportStep = std::function<Decision(const State&, const By&)>;
/// What an import would do; nothing has been done.
struct ImportPlan {
    static constexpr std::size_t lines_max = 200;
    ImportCounts counts;
    SourceFaults faults;
    std::optional<Refusal> refusal;  // of the whole
    std::vector<Bilingual> columns;  // of `lines`: the first rows that would come in
    std::vector<ImportLine> lines;
    std::vector<ImportStep> steps;
};
/// Told how far it is; false: nobody wants it any more.
using ImportProgress = std::function<bool(std::size_t done, std::size_t of)>;
struct ImportKind {
    std::string_view name;
    Action may;
    bool rows = true;   // takes ImportFile::table; else the text itself
    Bilingual columns;  // what the file must have
    ImportPlan (*plan)(const State&, const Viewer&, const std::shared_ptr<const ImportFile>&, const ImportOptions&,
                       const ImportProgress&);
};
/// The command as the door takes it from a person.
template <class C>
Decision asked_in_person(const State& state, const By& by, const C& c) {
    if (auto refusal = unseen(Sight(state, by.viewer), c)) return *refusal;
    if (auto refusal = classified(c)) return *refusal;
    return decide(state, by, c);
}
}  // namespace greentally
