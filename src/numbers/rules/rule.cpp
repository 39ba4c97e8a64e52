#include "numbers/rules/rule.hpp"

namespace greentally::numbers {
const RuleKind* rule_kind(std::string_view spelled) {
    for (const RuleKind* kind : rule_kinds())
        if (kind->code == spelled || kind->zh == spelled) return kind;
    return nullptr;
}
}  // namespace greentally::numbers
