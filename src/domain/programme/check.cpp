#include "domain/programme/check.hpp"

#include "domain/programme/read.hpp"
#include "domain/programme/sound.hpp"

namespace greentally::programme {
namespace {
void report(const Reading& reading, SourceFaults& faults) {
    for (const LoadFault& fault : unsound(reading.load, reading.hidden)) {
        const auto spot = reading.places.find(fault.pointer);
        faults.add(spot.file, fault.offset ? spot.inside(*fault.offset) : spot.at, fault.found, fault.expected);
    }
}
template <class Entry>
void declare(Codes& codes, const char* kind, const std::vector<Entry>& entries) {
    for (const Entry& e : entries) codes.declare(kind, e.code);
}
void declare(Codes& codes, const Reading& reading) {
    const Load& load = reading.load;
    declare(codes, "sources", load.sources), declare(codes, "functions", load.functions),
        declare(codes, "elements", load.elements);
    declare(codes, "indicators", load.indicators), declare(codes, "forms", load.forms),
        declare(codes, "duties", load.duties);
    for (const std::string& list : reading.hidden) codes.unknown(list);
}
}  // namespace

Section section() {
    return {"programme",
            {"parameters.csv", "elements.csv", "indicators.toml", "targets.csv", "forms.csv", "form_columns.csv",
             "checks.csv", "check_cases.csv", "duties.csv", "notices.csv", "holidays.csv"},
            {"id", "version", "valid_from", "valid_to", "succeeds", "name", "remark", "visibility", "judgement", "line",
             "edition", "stratum", "group", "function", "measure", "source"},
            [](Checking& c) {
                const Reading reading = read(c.folder, c.faults);
                report(reading, c.faults);
                declare(c.codes, reading);
            }};
}

Checked check(const SourceFolder& folder, SourceFaults parsing, const std::vector<Section>& others) {
    std::vector<Section> all{section()};
    all.insert(all.end(), others.begin(), others.end());
    check_sections(folder, all, parsing);
    SourceFaults again;  // already reported above
    return {parsing.sorted(), parsing.left_out(), read(folder, again).load};
}
}  // namespace greentally::programme
