#include "domain/return/file_period.hpp"

#include "domain/return/import_period.hpp"

namespace greentally::return_ {
SaidPeriod said_by_file(const ImportFile& file, PeriodKind cadence) {
    if (file.ticket)
        if (const auto p = period_from_text(file.ticket->period.view()); p && p->kind() == cadence)
            return {Code(file.ticket->period.view()), {"文件中注明", "the file says so"}};
    std::vector<std::string> said;
    for (const ImportTable& t : file.tables) {
        if (!t.read) continue;
        said = t.titles;
        said.push_back(t.name.substr(0, t.name.rfind('!')));
    }
    said.push_back(file.name);
    for (const std::string& where : said)
        if (const auto p = period_said(where, cadence))
            return {Code(text(*p)), {"由“" + shortened(where) + "”得出", "taken from \"" + shortened(where) + "\""}};
    return {};
}
}  // namespace greentally::return_
