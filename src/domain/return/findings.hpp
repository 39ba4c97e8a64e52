#pragma once
/// What looks wrong in a cell: shown beside it, stored nowhere. Only a contradiction that nobody explains stops a
/// submission. Source: issue line 13.
#include <map>

#include "domain/return/asked.hpp"
#include "numbers/formula.hpp"
#include "numbers/rules/rule.hpp"

namespace greentally::return_ {
BOOST_DEFINE_ENUM_CLASS(Severity, hint, doubt, contradiction)
/// A number that explains a finding: value, whole, excess …
struct FindingNumber {
    Code name;
    Wide value;
};
struct Finding {
    Code code;
    Severity severity{};
    Text<1000> message, message_en;  // with their numbers
    std::vector<FindingNumber> numbers;
};
class Findings {
public:
    Findings(Rows rows, const Asked& asked, const ReturnKey& key, Id<Return> id);
    std::vector<Finding> of(const AskedColumn& column, Id<Area> area) const;
    /// The programme's checks that look at a column.
    std::vector<const greentally::Check*> checks(const AskedColumn& column) const;
    /// What the book has of an element at an area for the return's period: what stands in this return, else the same
    /// series, else (stock or state) its last value before.
    Value known(std::string_view element, Id<Area> area) const;

private:
    struct Rule {
        const greentally::Check* check;
        const CheckText* text;
        const numbers::RuleKind* kind;
        std::optional<numbers::Formula> against;
    };
    void rule(const greentally::Check&);
    void plain(const AskedColumn& column, Id<Area> area, Decimal value, std::vector<Finding>& out) const;
    std::optional<numbers::Numbers> broken(const Rule& rule, const AskedColumn& column, Id<Area> area,
                                           Decimal value) const;
    Value against(const Rule& rule, Id<Area> area) const;
    Value before(const AskedColumn& column, Id<Area> area) const;
    const std::vector<numbers::Beside>& cells_of(const Rule& rule, const AskedColumn& column) const;
    std::vector<Value> history(const AskedColumn& column, Id<Area> area) const;
    const Figure* in_period(const AskedColumn& column, Id<Area> area, Period period) const;
    std::optional<Decimal> last_known(const Element& element, Id<Area> area) const;

    Rows rows_;
    const Asked& asked_;
    ReturnKey key_;
    Id<Return> id_;
    const Programme* programme_ = nullptr;
    std::map<std::string, const Element*, std::less<>> elements_;  // by code and by family.stratum
    std::map<Id<Element>, std::vector<Rule>> rules_;
    std::map<Id<Area>, std::size_t> rows_at_;                                           // where an area's row is
    mutable std::map<Id<greentally::Check>, std::vector<numbers::Beside>> columns_of_;  // as rules look at them
};
}  // namespace greentally::return_
