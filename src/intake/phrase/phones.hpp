#pragma once
/// Telephone numbers within a text: 13800001234, 0839-3263210转8001, 12345. Personal data: kept in the answer alone.
#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace greentally::intake {
BOOST_DEFINE_ENUM_CLASS(PhoneKind, mobile, landline, service, doubtful)
BOOST_DEFINE_ENUM_CLASS(PhoneDoubt, none, no_area_code, wrong_length, unknown_prefix)
struct Phone {
    std::string number;     // 13800001234, 0839-3263210
    std::string extension;  // 8001
    PhoneKind kind{};
    PhoneDoubt doubt{};
    bool operator==(const Phone&) const = default;
};
struct FoundPhone {
    std::size_t begin = 0, end = 0;  // bytes of the text
    Phone phone;
};
/// In plain text (base/plain narrow); runs of fewer than 5 digits are no numbers.
std::vector<FoundPhone> find_phones(std::string_view text);
}  // namespace greentally::intake
