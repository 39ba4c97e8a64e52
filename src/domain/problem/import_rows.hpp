#pragma once
/// A row of a list of problems, understood: what it would register, and what is in doubt.
#include "base/calendar.hpp"
#include "domain/problem/acts.hpp"
#include "domain/problem/import_columns.hpp"
#include "domain/problem/import_places.hpp"
#include "intake/phrase/deadline.hpp"

namespace greentally::problem {
struct UnitSaid {
    std::string name;
    Id<Unit> unit;  // none: not in the book
    std::string role;
};
struct RowSaid {
    std::uint32_t line = 0;
    Register entry;
    intake::Deadline deadline;
    std::vector<FoundPlace> places;
    std::vector<UnitSaid> units;
    std::vector<std::string> persons;  // by name alone; telephones stay in the sender's columns
    SourceFaults doubts, faults;       // doubts are told; a fault keeps the row out
    std::vector<std::string> doubt_codes;
    OriginKept origin;
};
class RowReader {
public:
    RowReader(const State& state, const Viewer& viewer, const ImportFile& file, const Columns& columns);
    RowSaid read(const SourceNode& row);

private:
    std::string cell(const SourceNode& row, Means means) const;
    Place place_of(const SourceNode& row, Means means) const;
    void doubt(RowSaid& out, const SourceNode& row, Means means, const std::string& code, Bilingual expected) const;
    void words(RowSaid&, const SourceNode&) const;
    void source(RowSaid&, const SourceNode&) const;
    void themes(RowSaid&, const SourceNode&) const;
    void places(RowSaid&, const SourceNode&);
    void units(RowSaid&, const SourceNode&) const;
    void deadline(RowSaid&, const SourceNode&) const;
    void keep(RowSaid&, const SourceNode&) const;

    const State& state_;
    const Viewer viewer_;
    const ImportFile& file_;
    const Columns& columns_;
    PlaceFinder finder_;
    Calendar calendar_;
    std::multimap<std::string, Id<Unit>> units_;  // by name and short name
};
/// {"row","title","deadline":{…},"areas":[…],"units":[…],"persons":[…],"doubts":[…]} as design 7 has it.
std::string json_of(const State&, const RowSaid&);
}  // namespace greentally::problem
