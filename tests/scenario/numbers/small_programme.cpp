/// The programme of the scenarios, as files of a folder: read, checked and loaded as any other.
#include "city.hpp"
#include "domain/programme/check.hpp"
#include "intake/folder/folder.hpp"

namespace greentally::scenario {
namespace {
std::string head(const std::string& code, const std::string& version) {
    return "id = \"" + code + "\"\nversion = \"" + version + R"("
valid_from = 2022-01-01
name = { zh = "创建方案", en = "programme" }
[judgement]
coverage = "0.9"
lines = ["reported"]
editions = ["monthly"]
[[line]]
code = "reported"
name = { zh = "上报", en = "reported" }
[[edition]]
code = "monthly"
name = { zh = "月报", en = "monthly" }
[[stratum]]
code = "whole"
name = { zh = "不分", en = "whole" }
[[function]]
code = "drainage"
name = { zh = "排水", en = "drainage" }
[[measure]]
code = "万m³"
name = { zh = "万立方米", en = "10,000 m³" }
national_total = "1000000"
[[measure]]
code = "是否"
name = { zh = "是否", en = "yes or no" }
national_total = "1"
[[measure]]
code = "%"
name = { zh = "%", en = "%" }
national_total = "100"
[[group]]
code = "all"
name = { zh = "全部", en = "all" }
[[source]]
code = "law"
title = "某法"
number = "某〔2021〕1号"
)";
}
std::string indicator(const std::string& code, const std::string& over, const std::string& under,
                      const std::string& levers = "[]", const std::string& factor = "100",
                      const std::string& causes = "[]") {
    return "[[indicator]]\ncode = \"" + code + "\"\nname = { zh = \"" + code + "\", en = \"" + code +
           "\" }\ngroup = \"all\"\nmeasure = \"%\"\nnumerator = \"" + over + "\"\ndenominator = \"" + under +
           "\"\nfactor = \"" + factor +
           "\"\ndirection = \"at_least\"\nweight = \"binding\"\ndefinition = \"分子 ÷ 分母\"\nsource = \"law\"\n" +
           "levers = " + levers + "\ncauses = " + causes + "\n";
}
constexpr const char* rate_levers = R"([{ element = "treated", cap = "made" }])";
constexpr const char* element_head =
    "code,name.zh,name.en,family,stratum,kind,measure,level,also,area_kind,function,formula,source\n";
constexpr const char* made_and_treated =
    "made,产生量,made,made,whole,flow,万m³,town,,designated_town,drainage,,\n"
    "treated,处理量,treated,treated,whole,flow,万m³,town,county,designated_town,drainage,,\n";
constexpr const char* target_head = "indicator,level,kind,rule,value,from,to,source\n";
constexpr const char* form_head =
    "code,name.zh,name.en,cadence,row_level,row_kind,unit_level,function,due_by,due_n,edition,line,cumulated,from\n";
}  // namespace

Folder small_programme() {
    return {
        {"programme.toml", head("small", "1")},
        {"elements.csv", std::string(element_head) + made_and_treated +
                             "residents,人口,residents,residents,whole,stock,万m³,town,,designated_town,drainage,,\n"
                             "bodies,主体,bodies,bodies,whole,state,是否,town,,designated_town,drainage,,\n"
                             "kinds,分类,kinds,kinds,whole,state,是否,town,,designated_town,drainage,,\n"
                             "chain,链条,chain,chain,whole,state,是否,town,,designated_town,drainage,,\n"
                             "covered,三个全覆盖,covered,covered,whole,state,万m³,town,,designated_town,drainage,"
                             "\"all(bodies, kinds, chain)\",\n"
                             "known,已报镇,known,known,whole,state,万m³,town,,designated_town,drainage,"
                             "0 * bodies + 1,law 一\n"
                             "built,竣工,built,built,whole,flow,万m³,county,,,drainage,,\n"
                             "green,绿色竣工,green,green,whole,flow,万m³,county,,,drainage,,\n"},
        {"indicators.toml", indicator("rate", "treated", "made", rate_levers, "100", "[\"coverage\"]") +
                                indicator("per_head", "made", "residents", "[]", "1") +
                                indicator("coverage", "covered", "known") + indicator("green_share", "green", "built")},
        {"targets.csv", std::string(target_head) + "rate,市,国家,定值,95,2021-01-01,,law\n" +
                            "rate,县,国家,定值,85,2021-01-01,,law\nrate,县,本市,定值,95,2021-01-01,,law\n" +
                            "coverage,市,本市,定值,100,2021-01-01,,law\ncoverage,县,本市,定值,100,2021-01-01,,law\n"},
        {"forms.csv",
         std::string(form_head) +
             "water,污水月报,water,月,乡镇,designated_town,县,drainage,日历日,8,monthly,reported,否,2022-01-01\n"
             "cover,覆盖季报,cover,季,乡镇,designated_town,县,drainage,工作日,8,monthly,reported,否,2022-01-01\n"
             "people,人口月报,people,月,乡镇,designated_town,县,drainage,日历日,8,monthly,reported,否,2022-01-01\n"
             "whole,县汇总,whole,月,县,,县,drainage,日历日,3,monthly,reported,否,2022-01-01\n"
             "sofar,建筑累计,sofar,月,县,,县,drainage,工作日,5,monthly,reported,是,2022-01-01\n"
             "single,建筑月报,single,月,县,,县,drainage,工作日,5,monthly,reported,否,2022-01-01\n"},
        {"form_columns.csv",
         "form,element,required\nwater,made,是\nwater,treated,是\npeople,residents,是\n"
         "cover,bodies,是\ncover,kinds,是\ncover,chain,是\nwhole,treated,否\n"
         "sofar,built,是\nsofar,green,是\nsingle,built,是\n"},
        {"notices.csv", "year,title\n2022,通知\n"},
        {"holidays.csv",
         "day,worked,year,name\n2022-04-02,是,2022,清明\n2022-04-04,否,2022,清明\n2022-04-05,否,2022,清明\n"},
    };
}
Folder rate_programme(const std::string& code, const std::string& version, const std::string& target, bool form) {
    Folder folder{
        {"programme.toml", head(code, version)},
        {"elements.csv", std::string(element_head) + made_and_treated},
        {"indicators.toml", indicator(code + "_rate", "treated", "made", rate_levers)},
        {"targets.csv", std::string(target_head) + code + "_rate,市,国家,定值," + target + ",2021-01-01,,law\n"}};
    if (form)
        folder["forms.csv"] = form_head + code +
                              "_water,月报,water,月,乡镇,designated_town,县,drainage,日历日,8,monthly,"
                              "reported,否,2022-01-01\n",
        folder["form_columns.csv"] =
            "form,element,required\n" + code + "_water,made,是\n" + code + "_water,treated,是\n";
    return folder;
}
Facts load(const State& state, const By& by, const Folder& files) {
    std::vector<intake::NamedBytes> bytes;
    for (const auto& [name, text] : files) bytes.push_back({name, text});
    SourceFaults faults;
    const SourceFolder folder = intake::parse_folder(bytes, faults);
    auto checked = programme::check(folder, std::move(faults));
    for (const SourceFault& f : checked.faults)
        ADD_FAILURE() << f.file << ":" << f.at.line << ":" << f.at.column << " " << f.found << " → " << f.expected.en;
    checked.load.files = {{"programme.toml", "of version " + checked.load.version.str()}};
    const Decision decision = decide(state, by, checked.load);
    if (const auto* no = std::get_if<Refusal>(&decision)) return ADD_FAILURE() << no->code << " " << no->field, Facts{};
    return std::get<Facts>(decision);
}
}  // namespace greentally::scenario
