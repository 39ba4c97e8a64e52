/// A list from above comes in as it is: phrases, places, units, the sender's own columns; and is taken back as one act.
#include <gtest/gtest.h>

#include "access/import.hpp"
#include "edge/jobs/file.hpp"
#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
constexpr const char* sheet =
    "序号,问题来源,县区,乡镇,存在问题,整改目标,责任单位,责任人,整改时限,督察组编号\n"
    "1,省级督察,清溪县,双河镇,污水直排入河,全部纳管,清溪县污水处理厂（牵头）,张三（厂长）13800001234,2022年5月底前,SD-"
    "01\n"
    "2,省级督察,清溪县,白云镇等3处,垃圾散乱堆放,清理,清溪县住建局等,李四,限时三天内,SD-02\n"
    "3,群众举报,青石县,竹圆镇,夜间施工扬尘,覆盖,青石县住建局,,近期,SD-03\n"
    "4,不知来处,青石县,河口镇,管网破损,修复,青石县住建局,,立行立改,SD-04\n";
const ImportKind& kind(const City& city) {
    for (const Room& room : city.engine().house().rooms())
        for (const ImportKind* k : room.imports)
            if (k->name == "problem") return *k;
    throw std::logic_error("no kind problem");
}
ImportPlan planned(Rectification& r, const char* text) {
    SourceFaults faults;
    const auto file = edge::read_import_file(text, "清单.csv", kind(r.city), "", faults);
    const State now = r.city.engine().snapshot();
    const Viewer viewer = r.city.engine().house().viewer_of(now, r.city.steward.account, r.city.steward.post);
    return kind(r.city).plan(now, viewer, file, {}, [](std::size_t, std::size_t) { return true; });
}
}  // namespace
// R-REC-01, R-DOC-02
TEST(AList, IsReadInItsSendersColumnsAndTellsWhatIsInDoubt) {
    Rectification r;
    const ImportPlan plan = planned(r, sheet);
    EXPECT_EQ(plan.counts.added, 3u);
    EXPECT_EQ(plan.counts.refused, 1u) << "a source that the programme does not know";
    ASSERT_EQ(plan.said.size(), 4u);
    const View first(plan.said[0]), second(plan.said[1]), third(plan.said[2]), fourth(plan.said[3]);
    EXPECT_EQ(first["deadline/date"], "2022-05-31");
    EXPECT_EQ(first["deadline/kind"], "by");
    EXPECT_EQ(first["areas/0/name"], "双河镇");
    EXPECT_EQ(first["units/0/role"], "lead");
    EXPECT_NE(first["units/0/unit"], "");
    EXPECT_EQ(first["persons/0"], "张三");
    EXPECT_EQ(second["deadline/date"], "2022-04-24") << "three days from today end on a Saturday; Sunday is worked";
    EXPECT_NE(second["doubts"].find("places_counted"), std::string::npos);
    EXPECT_EQ(third["deadline/date"], "") << "never an invented date";
    EXPECT_EQ(third["deadline/kind"], "vague");
    EXPECT_EQ(third["places/0/nearest"], "竹园镇");
    EXPECT_EQ(third["areas/0/name"], "青石县");
    EXPECT_EQ(fourth["deadline/kind"], "immediate");
}
// R-REC-01, R-DOC-02, R-SYS-06
TEST(AList, EntersOnceAndKeepsEveryColumnOfItsSender) {
    Rectification r;
    const ImportPlan plan = planned(r, sheet);
    ASSERT_TRUE(plan.enter);
    const auto enter = [&] {
        Order order;
        order.account = r.city.steward.account, order.post = r.city.steward.post;
        order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) { return plan.enter(s, by); };
        return const_cast<Engine&>(r.city.engine()).run(std::move(order));
    };
    EXPECT_EQ(enter().refusal.code, "");
    const View list = r.city.get(r.city.steward, "/problems");
    EXPECT_EQ(list["counts/items"], "3");
    const std::string id = list.one("items", "title", "污水直排入河")["id"];
    const View one = r.city.get(r.city.steward, "/problems/" + id);
    EXPECT_EQ(one["phrase"], "2022年5月底前");
    EXPECT_EQ(one["original"], "污水直排入河");
    EXPECT_EQ(one.one("origin", "heading", "督察组编号")["cell"], "SD-01");
    EXPECT_EQ(planned(r, sheet).counts.equal, 3u) << "the same file again says nothing new";
    EXPECT_EQ(r.act(r.city.steward, std::uint32_t(std::stoul(list.one("items", "title", "夜间施工扬尘")["id"])),
                    "assign", R"("lead":)" + std::to_string(r.city.qingshi.unit.n)),
              "problem.no_due")
        << "a vague phrase is a question";
}
}  // namespace greentally::scenario
