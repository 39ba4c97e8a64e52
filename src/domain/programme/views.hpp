#pragma once
/// What a programme says, for whoever asks: the same for everybody.
#include "access/room.hpp"
#include "domain/programme/programme.hpp"

namespace greentally::programme {
struct Nothing {};
struct ProgrammeLine {
    Id<Programme> id;
    Code code, version;
    std::uint32_t number = 0;
    Name name, name_en;
    Day from;
    std::optional<Day> to;
    Id<Programme> succeeds;
    Peers peers{};
    std::uint32_t indicators = 0, forms = 0, duties = 0;
    Sentence remark;
};
struct Programmes {
    std::vector<ProgrammeLine> items;
};
Programmes list(const Sight&, const Nothing&);

struct OfProgramme {
    Id<Programme> programme;
};
struct Named {
    Code code;
    Name name, name_en;
};
struct SourceLine {
    Code code;
    Text<400> title;
    Name number, issuer;
    std::optional<Day> dated;
    Text<400> address;
    Sentence remark;
};
struct VersionLine {
    std::uint32_t number = 0;
    Code version;
    Day from;
    Instant loaded_at;
    Text<64> files;
};
struct ParameterLine {
    Code code;
    Name name, name_en;
    Decimal value;
    Code measure;
    Text<400> source;
    Sentence remark;
};
struct ProgrammePage {
    ProgrammeLine programme;
    Decimal coverage;
    std::vector<Named> lines, editions, groups;  // lines and editions: the first present is judged
    std::vector<SourceLine> sources;
    std::vector<ParameterLine> parameters;
    std::vector<VersionLine> versions;
};
Viewed<ProgrammePage> page(const Sight&, const OfProgramme&);

struct TargetLine {
    Level level{};
    TargetKind kind{};
    TargetRule rule{};
    std::optional<Decimal> value;
    Day from;
    std::optional<Day> to;
    Code area;
    Text<400> source;
    Sentence remark;
};
struct IndicatorLine {
    Id<Indicator> id;
    Code code;
    Name name, name_en;
    Name group, group_en;
    Code measure;
    Direction direction{};
    bool binding = false;
    std::uint8_t decimals = 2;
    Text<1000> formula;
    Sentence definition;
    Name departments;
    Text<400> source;
    Sentence remark;
    std::vector<TargetLine> targets;
    std::vector<Id<Indicator>> causes;
};
struct Indicators {
    std::vector<IndicatorLine> items;
};
Viewed<Indicators> indicators(const Sight&, const OfProgramme&);

struct ElementLine {
    Id<Element> id;
    Code code;
    Name name, name_en;
    Name stratum, stratum_en;
    Kind kind{};
    Code measure;
    Level level{};
    std::optional<Level> also;
    Code area_kind, function;
    Text<400> formula;
    Sentence definition;
    Text<400> source;
    Sentence remark;
};
struct Elements {
    std::vector<ElementLine> items;
};
Viewed<Elements> elements(const Sight&, const OfProgramme&);

struct ColumnLine {
    Id<Element> element;
    Name name, name_en;
    Code measure;
    Kind kind{};
    Code stratum, area_kind;
    bool required = true;
};
struct FormLine {
    Id<Form> id;
    Code code;
    Name name, name_en;
    PeriodKind cadence{};
    Level row_level{};
    Code row_kind;
    Level unit_level{};
    Code function;
    DueBy due_by{};
    std::uint16_t due_n = 0;
    Code line, edition;
    bool cumulated = false;
    Text<400> source;
    Sentence remark;
    std::vector<ColumnLine> columns;
};
struct Forms {
    std::vector<FormLine> items;
};
Viewed<Forms> forms(const Sight&, const OfProgramme&);

struct DutyLine {
    Id<DutyTemplate> id;
    Code code, group;
    Text<400> text, text_en, proof;
    Level owes{}, to{};
    Code function;
    When when{};
    std::optional<PeriodKind> cadence;
    DueBy due_by{};
    std::uint16_t due_n = 0;
    std::optional<Day> by;
    Text<400> source;
    Sentence remark;
};
struct Duties {
    std::vector<DutyLine> items;
};
Viewed<Duties> duties(const Sight&, const OfProgramme&);
}  // namespace greentally::programme
