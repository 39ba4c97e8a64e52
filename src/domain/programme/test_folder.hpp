#pragma once
/// For tests: the smallest programme that has every kind of file, as texts to be changed and checked.
#include <algorithm>
#include <map>

#include "domain/programme/check.hpp"
#include "intake/folder/folder.hpp"

namespace greentally::programme {
class SmallFolder {
public:
    std::map<std::string, std::string> files{
        {"programme.toml",
         "id = \"small\"\n"
         "version = \"1\"\n"
         "valid_from = 2022-01-01\n"
         "name = { zh = \"小\", en = \"small\" }\n"
         "[judgement]\n"
         "coverage = \"0.9\"\n"
         "lines = [\"reported\"]\n"
         "editions = [\"monthly\"]\n"
         "[[line]]\n"
         "code = \"reported\"\n"
         "name = { zh = \"上报\", en = \"reported\" }\n"
         "[[edition]]\n"
         "code = \"monthly\"\n"
         "name = { zh = \"月报\", en = \"monthly\" }\n"
         "[[stratum]]\n"
         "code = \"whole\"\n"
         "name = { zh = \"不分\", en = \"whole\" }\n"
         "[[function]]\n"
         "code = \"drainage\"\n"
         "name = { zh = \"排水\", en = \"drainage\" }\n"
         "[[measure]]\n"
         "code = \"万m³\"\n"
         "name = { zh = \"万立方米\", en = \"10,000 m³\" }\n"
         "national_total = \"1000000\"\n"
         "[[group]]\n"
         "code = \"all\"\n"
         "name = { zh = \"全部\", en = \"all\" }\n"
         "[[source]]\n"
         "code = \"law\"\n"
         "title = \"某法\"\n"
         "number = \"某〔2021〕1号\"\n"},
        {"parameters.csv", "code,name.zh,name.en,value,measure,source\nshare_of_use,系数,share,0.85,万m³,law\n"},
        {"elements.csv",
         "code,name.zh,name.en,family,stratum,kind,measure,level,function,formula,source\n"
         "made,产生,made,made,whole,流量,万m³,县,drainage,,law 一\n"
         "treated,处理,treated,treated,whole,flow,万m³,county,drainage,,\n"
         "twice,两倍,twice,twice,whole,流量,万m³,县,drainage,2 * made,\n"},
        {"indicators.toml",
         "[[indicator]]\n"
         "code = \"rate\"\n"
         "name = { zh = \"率\", en = \"rate\" }\n"
         "group = \"all\"\n"
         "measure = \"万m³\"\n"
         "numerator = \"treated\"\n"
         "denominator = \"made * share_of_use\"\n"
         "factor = \"100\"\n"
         "direction = \"at_least\"\n"
         "weight = \"binding\"\n"
         "definition = \"处理 ÷ 产生\"\n"
         "source = \"law\"\n"
         "levers = [{ element = \"treated\", cap = \"made\" }]\n"
         "causes = []\n"},
        {"targets.csv", "indicator,level,kind,rule,value,from,to,source\nrate,市,国家,定值,95,2021-01-01,,law\n"},
        {"forms.csv",
         "code,name.zh,name.en,cadence,row_level,unit_level,function,due_by,due_n,edition,line,from\nmonth,月报,"
         "monthly,月,县,县,drainage,工作日,5,monthly,reported,2022-01-01\n"},
        {"form_columns.csv", "form,element,required\nmonth,made,是\nmonth,treated,否\n"},
        {"checks.csv",
         "code,rule,element,against,high,message.zh,message.en\nmost,不超过,treated,made,,过大,too "
         "much\nleap,突变,made,,0.5,突变,leap\n"},
        {"check_cases.csv",
         "check,value,against,history,column,column_before,says\nmost,5,4,,,,报\nmost,4,4,,,,passes\n"
         "leap,16,,10,,,报\nleap,15,,10,,,不报\n"},
        {"duties.csv",
         "code,text.zh,text.en,owes,function,to,when,source\nreport,报告,report,县,drainage,市,长期,law\n"},
        {"notices.csv", "year,title\n2022,通知\n"},
        {"holidays.csv", "day,worked,year,name\n2022-01-29,是,2022,春节补班\n2022-01-31,否,2022,春节\n"},
    };
    /// Replaces the only `was` in a file.
    SmallFolder& change(const std::string& file, std::string_view was, std::string_view is) {
        std::string& text = files.at(file);
        const auto at = text.find(was);
        CHECK(at != text.npos && text.find(was, at + 1) == text.npos);
        text.replace(at, was.size(), is);
        return *this;
    }
    SmallFolder& add(const std::string& file, std::string_view line) { return files[file] += line, *this; }
    Checked check(const std::vector<Section>& others = {}) const {
        std::vector<intake::NamedBytes> bytes;
        for (const auto& [name, text] : files) bytes.push_back({name, text});
        SourceFaults faults;
        const SourceFolder folder = intake::parse_folder(bytes, faults);
        return programme::check(folder, std::move(faults), others);
    }
    /// "file:line:column found → expected", a line each.
    std::string faults() const {
        std::string out;
        for (const SourceFault& f : check().faults)
            out += f.file + ":" + std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + " " + f.found +
                   " → " + f.expected.en + "\n";
        return out;
    }
};
}  // namespace greentally::programme
