#pragma once
/// The names in a cell of responsible units, with what each is to do: 市住建局（牵头）、市财政局（配合）等.
/// Whether such a unit exists is for the caller. Source: R-REC-01.
#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace greentally::intake {
BOOST_DEFINE_ENUM_CLASS(OfficeRole, none, lead, assist, supervise, verify, carry_out)
struct NamedOffice {
    std::string name;  // as written
    OfficeRole role{};
    std::string remark;  // in brackets behind it, or a verb that tells no role: 转办
    bool operator==(const NamedOffice&) const = default;
};
struct NamedOffices {
    std::vector<NamedOffice> offices;
    bool and_others = false;  // 等
    std::string remark;       // of a cell that names none: （转载页隐去单位）
};
NamedOffices parse_offices(std::string_view cell);
/// 局, 政府, 公司, 街道办事处 …: what an office's name ends in.
bool is_office(std::string_view name);
}  // namespace greentally::intake
