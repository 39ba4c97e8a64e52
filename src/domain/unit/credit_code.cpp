#include "domain/unit/credit_code.hpp"

#include <array>

namespace greentally::unit {
namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";  // no I, O, S, V, Z
constexpr std::size_t length = 18, area_first = 2, body_first = 8;
constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
}  // namespace

CreditCheck check_credit_code(std::string_view code) {
    using Fault = CreditCheck::Fault;
    if (code.size() != length) return {Fault::length, 0, {}};
    for (std::size_t i = 0; i < length; ++i) {
        const bool digit_wanted = i >= area_first && i < body_first;
        if (alphabet.find(code[i]) == alphabet.npos || (digit_wanted && code[i] > '9'))
            return {Fault::character, i + 1, {}};
    }
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * int(alphabet.find(code[i]));
    const char c = alphabet[std::size_t((31 - sum % 31) % 31)];
    if (c != code[length - 1]) return {Fault::check, length, std::string(1, c)};
    return {};
}
}  // namespace greentally::unit
