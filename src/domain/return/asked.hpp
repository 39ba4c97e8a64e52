#pragma once
/// What a return asks: a column for each element of its form, a row for each area that its unit answers for. A cell
/// whose element does not concern the area's kind is not asked; nor is a value that the book already has from
/// elsewhere. Source: R-IND-10.
#include <optional>
#include <vector>

#include "access/rows.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/return/return.hpp"

namespace greentally::return_ {
struct AskedColumn {
    const Element* element = nullptr;
    bool required = false, cumulated = false;
};
/// A value that the book has already, and the return that brought it (of several, the last).
struct Known {
    Cell value;
    Id<Return> source;
    std::uint64_t seq = 0;
};
class Asked {
public:
    Asked(Rows rows, const ReturnKey& key, Id<Return> id);
    const std::vector<AskedColumn>& columns() const { return columns_; }
    const std::vector<Id<Area>>& areas() const { return areas_; }
    const Form* form() const { return form_; }  // nothing if the programme has lost it

    const AskedColumn* column(Id<Element> element) const;
    /// Whether this cell is one of the return's at all.
    bool asks(const AskedColumn& column, Id<Area> area) const;
    FigureKey figure(const AskedColumn& column, Id<Area> area) const;
    /// The value that the book has from elsewhere: as such, or as what cumulated figures leave for the period, or as
    /// the sum of the year's periods so far.
    std::optional<Known> elsewhere(const AskedColumn& column, Id<Area> area) const;
    /// What stands in the cell: drafted, else submitted.
    Cell value(const AskedColumn& column, Id<Area> area) const;
    struct Counts {
        std::uint32_t asked = 0, left = 0;  // required cells; of these those without anything
    };
    Counts counts() const;
    std::vector<Id<Element>> cumulated() const;

private:
    const Figure* of_others(FigureKey key) const;
    std::optional<Known> left_by_cumulated(FigureKey key) const;
    std::optional<Known> summed(FigureKey key) const;
    Rows rows_;
    ReturnKey key_;
    Id<Return> id_;
    const Form* form_ = nullptr;
    std::vector<AskedColumn> columns_;
    std::vector<Id<Area>> areas_;
};
/// Whether an area's kind is one of those named in `kinds` (several with a space between); no name: any but a
/// placeholder.
bool concerns(std::string_view kinds, area::Kind kind);
}  // namespace greentally::return_
