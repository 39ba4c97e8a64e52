#pragma once
/// 统一社会信用代码. Source: GB 32100-2015, domain 9.2.
#include <string>
#include <string_view>

namespace greentally::unit {
/// 18 characters: registry 1, kind of body 1, area 6, body 9 (组织机构代码), check 1.
struct CreditCheck {
    enum class Fault { none, length, character, check } fault = Fault::none;
    std::size_t at = 0;    // 1-based place of the fault
    std::string expected;  // check: the character that would be right
};
CreditCheck check_credit_code(std::string_view code);
}  // namespace greentally::unit
