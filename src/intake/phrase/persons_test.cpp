#include "intake/phrase/persons.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>

namespace greentally::intake {
namespace {
std::string says(const Phone& phone) {
    std::string out = phone.number;
    if (!phone.extension.empty()) out += "x" + phone.extension;
    out += std::string(" ") + boost::describe::enum_to_string(phone.kind, "");
    if (phone.doubt != PhoneDoubt::none) out += std::string(" ?") + boost::describe::enum_to_string(phone.doubt, "");
    return out;
}
std::string says(std::string_view cell) {
    std::string out;
    for (const NamedPerson& p : parse_persons(cell)) {
        out += (out.empty() ? "" : " | ") + p.name;
        if (!p.post.empty()) out += " [" + p.post + "]";
        for (const Phone& phone : p.phones) out += " " + says(phone);
        if (p.doubtful) out += " ?";
    }
    return out;
}
struct Row {
    const char *cell, *says;
};
constexpr Row cells[] = {
    {"张三（局长）13800001234", "张三 [局长] 13800001234 mobile"},
    {"责任人：李四 王五", "李四 | 王五"},
    {"联系人：赵六，0839-3263210", "赵六 0839-3263210 landline"},
    {"局长 张三", "张三 [局长]"},
    {"局长张三", "张三 [局长]"},
    {"张三局长", "张三 [局长]"},
    {"张三副局长", "张三 [副局长]"},
    {"张三 局长 李四 副局长", "张三 [局长] | 李四 [副局长]"},
    {"局长 张三 副局长 李四", "张三 [局长] | 李四 [副局长]"},
    {"局长张三、副局长李四", "张三 [局长] | 李四 [副局长]"},
    {"党组书记、局长张三", "张三 [党组书记、局长]"},
    {"市住建局副局长王五", "王五 [市住建局副局长]"},
    {"市住建局 张三", "张三 [市住建局]"},
    {"欧阳小明", "欧阳小明"},
    {"阿依古丽·买买提 138 0000 1234", "阿依古丽·买买提 13800001234 mobile"},
    {"张三：13800001234", "张三 13800001234 mobile"},
    {"张三\n李四", "张三 | 李四"},
    {"张三（13800001234）、李四（13900005678）", "张三 13800001234 mobile | 李四 13900005678 mobile"},
    {"联系人：张三 联系电话：028-86123456转8001", "张三 028-86123456x8001 landline"},
    {"１３８－００００－１２３４", " 13800001234 mobile"},
    {"+86 13800001234", " 13800001234 mobile"},
    {"（0839）3263210", " 0839-3263210 landline"},
    {"08393263210", " 0839-3263210 landline"},
    {"010-66556655-12", " 010-66556655x12 landline"},
    {"400-810-8888", " 4008108888 service"},
    {"12345", " 12345 service"},
    {"张三 3263210", "张三 3263210 landline ?no_area_code"},
    {"张三 1380000123", "张三 1380000123 doubtful ?wrong_length"},
    {"张三 12800001234", "张三 12800001234 doubtful ?unknown_prefix"},
    {"13800001234、13900005678", " 13800001234 mobile 13900005678 mobile"},
    {"张三 0839-3263210 13800001234", "张三 0839-3263210 landline 13800001234 mobile"},
    {"县委常委会第三次会议研究确定人员", "县委常委会第三次会议研究确定人员 ?"},
    {"", ""},
};
// R-REC-01
TEST(ACellOfPersons, IsNamesPostsAndTelephones) {
    for (const Row& row : cells) EXPECT_EQ(says(row.cell), row.says) << row.cell;
}
}  // namespace
}  // namespace greentally::intake
