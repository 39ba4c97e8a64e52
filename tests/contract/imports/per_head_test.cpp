/// An indicator per head: its population comes in as the census file that the office has, its area is handed in.
/// R-DOC-02, R-IND-02.
#include "city.hpp"
#include "domain/indicator/views.hpp"
#include "domain/programme/acts.hpp"

namespace greentally {
using namespace test;
namespace {
/// The small programme with a yearly form for the population and a quarterly one for parks, and the rate of the two.
programme::SmallFolder parks() {
    programme::SmallFolder out;
    out.change("programme.toml", "id = \"small\"", "id = \"parks\"");
    out.change(
        "programme.toml", "[[group]]",
        "[[measure]]\ncode = \"人\"\nname = { zh = \"人\", en = \"persons\" }\nnational_total = \"2000000000\"\n"
        "[[measure]]\ncode = \"m²\"\nname = { zh = \"平方米\", en = \"m²\" }\nnational_total = \"100000000000\"\n"
        "[[measure]]\ncode = \"m²/人\"\nname = { zh = \"平方米每人\", en = \"m² per head\" }\nnational_total = "
        "\"1000\"\n[[group]]");
    out.add("elements.csv",
            "residents,常住人口,residents,residents,whole,存量,人,县,drainage,,\n"
            "park_area,公园绿地面积,park area,park_area,whole,存量,m²,县,drainage,,\n");
    out.files["indicators.toml"] =
        "[[indicator]]\ncode = \"park_per_head\"\nname = { zh = \"人均公园绿地面积\", en = \"park area per head\" }\n"
        "group = \"all\"\nmeasure = \"m²/人\"\nnumerator = \"park_area\"\ndenominator = \"residents\"\nfactor = \"1\"\n"
        "direction = \"at_least\"\nweight = \"reference\"\ndecimals = 2\ndefinition = \"面积 ÷ 人口\"\n"
        "source = \"law\"\nlevers = [{ element = \"park_area\" }]\ncauses = []\n";
    out.files["targets.csv"] =
        "indicator,level,kind,rule,value,from,to,source\npark_per_head,市,国家,定值,14.5,2021-01-01,,law\n";
    out.files["forms.csv"] =
        "code,name.zh,name.en,cadence,row_level,unit_level,function,due_by,due_n,edition,line,from\n"
        "people,人口年报,people,年,县,县,drainage,工作日,5,monthly,reported,2021-01-01\n"
        "parks,绿地年报,parks,年,县,县,drainage,工作日,5,monthly,reported,2021-01-01\n";
    out.files["form_columns.csv"] = "form,element,required\npeople,residents,是\nparks,park_area,是\n";
    out.files.erase("checks.csv"), out.files.erase("check_cases.csv"), out.files.erase("duties.csv");
    return out;
}
class PerHead : public City {
protected:
    PerHead() {
        act([](const State& s, const By& by) {
            auto checked = parks().check();
            EXPECT_EQ(parks().faults(), "");
            checked.load.files = {{"programme.toml", "b"}};
            return programme::decide(s, by, checked.load);
        });
        for (const char* county : {"north", "south"}) {
            const Id<Unit> unit = engine->snapshot().at_id(people.at(county).post).unit;
            people[std::string(county) + " checker"] = hire(unit, Role::checker, (std::string(county) + "c").c_str());
            people[std::string(county) + " head"] = hire(unit, Role::head, (std::string(county) + "h").c_str());
        }
    }
    /// The county's return of that form and year goes out of the house.
    void hand_in(const std::string& county, const char* form) {
        const Said list = ask(county.c_str(), "GET", "/returns?period=2021");
        const auto document = Document::parse(list.body);
        ASSERT_TRUE(document) << list.body;
        std::string id;
        const Json items = document->root().find("items");
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items.item(i).find("form").find("name").string() == form) id = items.item(i).find("id").text();
        ASSERT_FALSE(id.empty()) << list.body;
        for (const auto& [who, verb] :
             {std::pair{county + " checker", "check"}, {county + " head", "approve"}, {county, "submit"}}) {
            const Said said = ask(who.c_str(), "POST", "/returns/" + id + "/" + verb, "{}",
                                  json + "Idempotency-Key: " + county.substr(0, 5) + verb + id + "\r\n");
            EXPECT_EQ(said.status, 200) << verb << said.body;
        }
    }
    void import(const char* county, const char* kind, const std::string& text, const char* name) {
        const std::string done = job(county, wanted(kind, uploaded(county, text), name, ""));
        const Said ready = at(county, done);
        EXPECT_EQ(member(ready, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":0})") << ready.body;
        EXPECT_EQ(ask(county, "POST", "/jobs/" + done + "/confirm").status, 202);
        EXPECT_EQ(member(at(county, done, "failed done"), "state"), "done");
    }
};
}  // namespace
TEST_F(PerHead, IsTheExactQuotientOfWhatWasHandedInAndTheCensus) {
    import("north", "census", "区划名称,常住人口（人）\n北县,300000\n", "人口2021.csv");
    import("south", "census", "区划名称,常住人口（人）\n南县,100001\n", "人口2021.csv");
    import("north", "return", "code,公园绿地面积\n519801,4350000\n", "绿地2021.csv");
    import("south", "return", "code,公园绿地面积\n519802,1400000.5\n", "绿地2021.csv");
    for (const char* county : {"north", "south"}) hand_in(county, "人口年报"), hand_in(county, "绿地年报");
    const State now = engine->snapshot();
    Id<Indicator> per_head;
    now.all<Indicator>().each([&](const auto& id, const Indicator& i) {
        if (i.code == "park_per_head") per_head = id;
        return true;
    });
    const Viewer steward = engine->house().viewer_of(now, people.at("steward").account, people.at("steward").post);
    const auto of = [&](const char* area) {
        return indicator::cell(Sight(now, steward), now.at_id(per_head), *area_by_code(now, area),
                               *period_from_text("2021"));
    };
    EXPECT_EQ(of("519801").value, "14.50");
    EXPECT_EQ(of("519802").value, "14.00") << "1,400,000.5 ÷ 100,001 is 13.99986…";
    const auto city = of("5198");
    EXPECT_EQ(*city.numerator, Wide(decimal_from_text("5750000.5").value()));
    EXPECT_EQ(*city.denominator, Wide(decimal_from_text("400001").value()));
    EXPECT_EQ(city.value, "14.37");
    EXPECT_EQ(city.verdict, "short") << "of 14.5";
    const Said board = ask("steward", "GET",
                           "/board?period=2021&programme=" + std::to_string(now.at_id(per_head).programme.n) +
                               "&area=" + std::to_string(area_by_code(now, "51")->id.n));
    EXPECT_NE(board.body.find("\"14.37\""), std::string::npos) << board.body;
}
}  // namespace greentally
