#pragma once
/// The rows of an imported table as cells of the unit's returns, told apart by what the book already has.
#include <map>

#include "base/place_names.hpp"
#include "domain/return/asked.hpp"
#include "domain/return/fill.hpp"
#include "domain/return/import_headings.hpp"

namespace greentally::return_ {
/// One return and what is to be typed into it.
struct ImportSheet {
    ImportSheet(const State& state, const Return& r);
    Return of;
    Asked asked;
    std::vector<TypedCell> cells;
    PlaceNames places;                        // of its areas
    std::map<Id<Area>, std::uint32_t> lines;  // of the areas that have come
};
class ImportRows {
public:
    ImportRows(const State& state, const Viewer& viewer, const ImportFile& file, const ImportOptions& options,
               Headings headings, ImportPlan& plan);
    /// Adds a row of the table to its sheet, to the plan's counts and lines; or to its faults.
    void read(const SourceNode& row);
    /// The returns opened on a copy of the state, which is dropped.
    std::map<Period, std::optional<ImportSheet>>& sheets() { return sheets_; }
    const State& trial() const { return trial_; }

private:
    struct Row;
    void fail(Row& row, Place at, std::string_view found, Bilingual expected);
    ImportSheet* sheet(Row& row, const SourceNode& cells);
    std::optional<ImportSheet> opened(Row& row, Period period, Place at);
    Id<Area> area(Row& row, const SourceNode& cells, const ImportSheet& sheet);
    Id<Area> named(Row& row, const SourceNode& cell, std::string_view within, const ImportSheet& sheet);
    void figure(Row& row, const ImportSheet& sheet, Id<Area> area, const Headings::Figures& as, const SourceNode& cell);
    void show(const Row& row, const SourceNode& cells);

    State trial_;
    const Viewer viewer_;
    const ImportFile& file_;
    const ImportOptions& options_;
    const Headings headings_;
    ImportPlan& plan_;
    std::map<Period, std::optional<ImportSheet>> sheets_;  // none: may not be opened
};
}  // namespace greentally::return_
