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
/// What a column is said to mean: a value of ImportMapping::meanings.
struct ImportMeaning {
    Text<200> heading;
    Text<64> means;
    bool operator==(const ImportMeaning&) const = default;
};
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
    std::optional<Text<120>> table;                     // of a spreadsheet with several: 3月!B3:E6
    std::optional<std::vector<ImportMeaning>> columns;  // what columns mean, where it does not go without saying
};
/// What a workbook says of itself that this house has made: which return it is for.
struct ImportTicket {
    Text<64> programme, form, period, unit;  // codes; the unit's number
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
    std::string name, text;                     // UTF-8
    SourceFile table;                           // a table of named cells for each row, for kinds that take rows
    bool spreadsheet = false;                   // columns have letters: a place (11, 5) is E11
    std::function<void(SourceFault&)> at_cell;  // of a spreadsheet as text: a fault of the text, where its cell is
    std::vector<ImportTable> tables;
    std::vector<std::string> sums;  // headings of columns that add others up
    std::optional<ImportPicture> picture;
    SourceFaults doubts;  // told, but keeps nothing out: a total that is not its sum
    std::optional<ImportTicket> ticket;
};
struct ImportChoice {
    std::string value;
    Bilingual name;
};
/// What a column is taken for, and why.
struct ImportColumn {
    Place at;
    std::string heading, means;  // means: empty if that is not known
    Bilingual reason;
    bool sure = false;  // else somebody must say it
};
/// How the table is read. Nothing in it is hidden from the asker.
struct ImportMapping {
    std::vector<ImportChoice> meanings, forms;
    std::string form, period;
    Bilingual form_reason, period_reason;
    std::vector<ImportColumn> columns;
    bool remembered = false;
};
/// What is remembered of a table's layout, for the office's next file that has it.
struct ImportLayout {
    Text<64> signature;  // SM3 of the headings without their months
    Code form;
    std::vector<ImportMeaning> columns;
    bool operator==(const ImportLayout&) const = default;
};
/// Of rows; refused: those with a fault. They are left out, or nothing comes in at all, as the kind says.
struct ImportCounts {
    std::uint32_t added = 0, changed = 0, equal = 0, refused = 0;
};
struct ImportLine {
    std::uint32_t line = 0;  // 0: no row of the file says it
    std::vector<std::string> cells;
};
/// An import as one command: all of it enters, or nothing. What it names is looked up when it is carried out.
using ImportStep = std::function<Decision(const State&, const By&)>;
/// What an import would do; nothing has been done.
struct ImportPlan {
    static constexpr std::size_t lines_max = 200;
    ImportCounts counts;
    SourceFaults faults;
    std::optional<Refusal> refusal;  // of the whole
    std::vector<Bilingual> columns;  // of `lines`: the first rows that would come in
    std::vector<ImportLine> lines;
    std::vector<std::string> said;  // how each row was understood, as JSON, from kinds that tell it
    std::optional<ImportMapping> mapping;
    std::optional<ImportLayout> layout;
    ImportStep enter;  // none: there is nothing to enter
};
/// Told how far it is; false: nobody wants it any more.
using ImportProgress = std::function<bool(std::size_t done, std::size_t of)>;
/// Takes back what an import changed, as far as nobody has changed it since: `before` and `after` are the states
/// around it. `left` counts what stays.
using ImportUndo = Decision (*)(const State& before, const State& after, const State& now, const By&,
                                std::uint32_t& undone, std::uint32_t& left);
struct ImportKind {
    std::string_view name;
    Action may;
    bool rows = true;   // takes ImportFile::table; else the text itself
    Bilingual columns;  // what the file must have
    ImportPlan (*plan)(const State&, const Viewer&, const std::shared_ptr<const ImportFile>&, const ImportOptions&,
                       const ImportProgress&);
    ImportUndo undo = nullptr;  // none: it cannot be taken back
    /// Of a kind that takes text, which headings it reads; columns that it does not may be left out. None: all.
    bool (*takes)(std::string_view heading) = nullptr;
};
/// What is written down of an import, in the same command as what it changes.
struct ImportReceipt {
    Code kind;
    Text<200> name;   // of the file as it came
    Text<96> file;    // in the files store
    Text<120> table;  // of it, if it has several
    ImportCounts counts;
    std::optional<ImportLayout> layout;
};
/// Of an import that has entered: the facts from `first` to `seq` are it, and `seq` is its receipt.
struct ImportEntered {
    Code kind;
    Text<200> name;
    Text<96> file;
    std::uint64_t first = 0, seq = 0;
};
/// The room that writes imports down (Room::ledger).
struct ImportLedger {
    /// Adds the receipt to the facts of the import; the answer then names the import.
    void (*enter)(const State&, const By&, const ImportReceipt&, Facts&);
    std::optional<ImportEntered> (*find)(const Sight&, std::uint32_t import);
    /// Why it cannot be taken back by this viewer; else adds that it was.
    std::optional<Refusal> (*undo)(const State&, const By&, std::uint32_t import, std::uint32_t undone,
                                   std::uint32_t left, Facts&);
};
/// Why the door would not let a person's command through.
template <class C>
std::optional<Refusal> kept_out(const State& state, const By& by, const C& c) {
    if (auto refusal = unseen(Sight(state, by.viewer), c)) return refusal;
    return classified(c);
}
/// The command as the door takes it from a person.
template <class C>
Decision asked_in_person(const State& state, const By& by, const C& c) {
    if (auto refusal = kept_out(state, by, c)) return *refusal;
    return decide(state, by, c);
}
}  // namespace greentally
