#pragma once
/// A kind of rule on what was typed: what it looks at, which parameters of a check it takes, and how it tells. Each
/// kind is one file of this folder. A finding is a question to the person who typed, never a verdict; nothing here
/// blocks. Source: issue "Spreadsheets both ways", R-IND-02.
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
/// Another cell of the same return.
struct Beside {
    Value value = Absence::missing, before = Absence::missing, against = Absence::missing;
};
/// Cells that belong together, the one that is looked at among them.
struct Group {
    std::span<const Beside> cells;
    std::size_t own = 0;
};
/// A cell and what is known around it; of this only what its rule asks for need be there.
struct Situation {
    Value value = Absence::missing;
    Value against = Absence::missing;  // the check's formula at the same area
    std::vector<Value> history;        // of the same cell, the period before first; missing where nothing was reported
    Group column, row;                 // the same element at the return's areas · the flows of the same area
    int days = 1;                      // of the period, where the element is a flow
};
/// What checks.csv gives a check.
struct Parameters {
    Decimal factor = whole(1);
    std::optional<Decimal> low, high;
    std::optional<std::uint16_t> least;
    Decimal most() const { return high.value_or(Decimal{Decimal::limit}); }
};
/// A number that explains a finding; its name is a placeholder of the check's sentence.
struct Named {
    std::string_view name;
    Wide value;
    bool operator==(const Named&) const = default;
};
using Numbers = std::vector<Named>;
enum class Use : std::uint8_t { none, may, must };

struct RuleKind {
    std::string_view code, zh;  // as checks.csv spells it
    std::optional<Numbers> (*broken)(const Situation&, const Parameters&) = nullptr;
    std::array<std::string_view, 5> tells{};  // the names of its numbers
    struct Takes {
        Use against = Use::none, low = Use::none, high = Use::none, least = Use::none;
        bool factor = false;
    } takes;
    struct Looks {
        bool history = false, column = false, row = false;
    } looks;
    bool hint = false;      // worth a glance; the others are doubts
    bool cumulated = true;  // speaks of 1—n月累计 figures, too
    bool states = true;     // speaks of yes and no, too
};
/// All kinds, by their codes.
std::span<const RuleKind* const> rule_kinds();
/// The kind of either spelling; nothing if there is none.
const RuleKind* rule_kind(std::string_view spelled);
}  // namespace greentally::numbers
