#pragma once
/// Persons in a cell, with post and telephone: 张三（局长）13800001234; 联系人：赵六，0839-3263210; 局长 张三.
/// Personal data: kept in the answer alone, never in a log or a message. Source: R-REC-01.
#include "intake/phrase/phones.hpp"

namespace greentally::intake {
struct NamedPerson {
    std::string name;  // empty: only a post or a telephone stands there
    std::string post;  // 副局长, 市住建局局长
    std::vector<Phone> phones;
    bool doubtful = false;  // the name may be something else
    bool operator==(const NamedPerson&) const = default;
};
std::vector<NamedPerson> parse_persons(std::string_view cell);
}  // namespace greentally::intake
