#include "intake/phrase/offices.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>

namespace greentally::intake {
namespace {
/// 市住建局 lead (实施) | 市财政局 | …
std::string says(std::string_view cell) {
    const NamedOffices found = parse_offices(cell);
    std::string out;
    for (const NamedOffice& o : found.offices) {
        out += (out.empty() ? "" : " | ") + o.name;
        if (o.role != OfficeRole::none) out += std::string(" ") + boost::describe::enum_to_string(o.role, "");
        if (!o.remark.empty()) out += " [" + o.remark + "]";
    }
    if (!found.remark.empty()) out += "[" + found.remark + "]";
    return out + (found.and_others ? " …" : "");
}
struct Row {
    const char *cell, *says;
};
constexpr Row cells[] = {
    {"随县人民政府", "随县人民政府"},
    {"濮阳市生态环境局（牵头）", "濮阳市生态环境局 lead [牵头]"},
    {"澄城县（渭南市生态环境局澄城分局执法）", "澄城县 [渭南市生态环境局澄城分局执法]"},
    {"西湖管理区住房和城乡建设局（实施）；常德市住房和城乡建设局（牵头验收）",
     "西湖管理区住房和城乡建设局 carry_out [实施] | 常德市住房和城乡建设局 verify [牵头验收]"},
    {"郁南县住房和城乡建设局等", "郁南县住房和城乡建设局 …"},
    {"新城镇人民政府、中伏村村委会", "新城镇人民政府 | 中伏村村委会"},
    {"（转载页隐去单位）", "[转载页隐去单位]"},
    {"汉城街道（原文如此）；生态环境局平江分局转办", "汉城街道 [原文如此] | 生态环境局平江分局 [转办]"},
    {"市局、各县（区）政府", "市局 | 各县（区）政府"},
    {"各县（市、区）", "各县（市、区）"},
    {"市局，各区（管委会）", "市局 | 各区 [管委会]"},
    {"市住建局和市财政局", "市住建局 | 市财政局"},
    {"市发展和改革局及各镇人民政府", "市发展和改革局 | 各镇人民政府"},
    {"市住建局 市财政局", "市住建局 | 市财政局"},
    {"市住建局\n市财政局\r\n市水务局", "市住建局 | 市财政局 | 市水务局"},
    {"市住建局/市财政局", "市住建局 | 市财政局"},
    {"牵头单位：市住建局；配合单位：市财政局、市水务局", "市住建局 lead | 市财政局 assist | 市水务局 assist"},
    {"责任单位:东坝镇人民政府,督导单位:县住建局,验收单位:市住建局",
     "东坝镇人民政府 carry_out | 县住建局 supervise | 市住建局 verify"},
    {"由市住建局牵头，市财政局配合", "市住建局 lead | 市财政局 assist"},
    {"1.市住建局；2.市财政局", "市住建局 | 市财政局"},
    {"①市住建局②", "市住建局②"},
    {"市住建局等3个部门", "市住建局 …"},
    {"市住建局、市财政局等有关部门（配合）", "市住建局 | 市财政局 assist [配合] …"},
    {"市住建局(牵头、验收)", "市住建局 verify [牵头、验收]"},
    {"市城投公司", "市城投公司"},
    {"横街镇", "横街镇"},
    {"", ""},
    {"—", ""},
    {"无", ""},
};
// R-REC-01
TEST(ACellOfUnits, IsItsNamesWithWhatEachIsToDo) {
    for (const Row& row : cells) EXPECT_EQ(says(row.cell), row.says) << row.cell;
}
}  // namespace
}  // namespace greentally::intake
