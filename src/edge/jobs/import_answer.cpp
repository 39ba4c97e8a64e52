#include "edge/jobs/import_answer.hpp"

#include "base/json.hpp"
#include "intake/workbook/workbook.hpp"

namespace greentally::edge {
namespace {
const std::string& said(const Bilingual& sentence, Language language) {
    return language == Language::zh ? sentence.zh : sentence.en;
}
std::string column_name(Place at, bool lettered) {
    if (!at.column) return {};
    return lettered ? intake::column_letters(at.column - 1) : std::to_string(at.column);
}
void member(std::string& out, std::string_view name, std::string_view text) {
    out += out.ends_with('{') ? "\"" : ",\"";
    out += name, out += "\":", write_json_string(out, text);
}
/// Of 月报.xlsx › 2月 it is 2月; empty where there is only one.
std::string_view sheet_in(std::string_view where) {
    constexpr std::string_view sign = " › ";
    const auto at = where.rfind(sign);
    return at == where.npos ? std::string_view() : where.substr(at + sign.size());
}
/// `lettered`: columns by their letters.
void add_faults(std::string& out, const SourceFaults& faults, bool lettered, Language language) {
    out += "\"faults\":[";
    const char* before = "";
    for (const SourceFault& f : faults.sorted()) {
        out += before, before = ",";
        out += "{\"line\":" + std::to_string(f.at.line) + ",\"column\":\"" + column_name(f.at, lettered) + "\"";
        if (const auto sheet = sheet_in(f.file); !sheet.empty()) member(out, "sheet", sheet);
        member(out, "found", f.found);
        out += ",\"expected\":";
        write_json_string(out, language == Language::zh ? f.expected.zh : f.expected.en);
        out += '}';
    }
    out += "],\"faults_left_out\":" + std::to_string(faults.left_out());
}
void add_lines(std::string& out, const ImportPlan& plan, Language language) {
    out += ",\"rows\":[";
    const char* before = "";
    for (const ImportLine& line : plan.lines) {
        out += before, before = ",";
        out += '{';
        const char* comma = "";
        if (line.line)
            out += (language == Language::zh ? "\"行\":\"" : "\"line\":\"") + std::to_string(line.line) + '"',
                comma = ",";
        for (std::size_t i = 0; i < std::min(plan.columns.size(), line.cells.size()); ++i) {
            const std::string& column = language == Language::zh ? plan.columns[i].zh : plan.columns[i].en;
            if (column.empty()) continue;
            out += comma, comma = ",";
            write_json_string(out, column), out += ':';
            write_json_string(out, line.cells[i]);
        }
        out += '}';
    }
    out += ']';
}
void add_choices(std::string& out, std::string_view name, const std::vector<ImportChoice>& choices, Language language) {
    out += ",\"" + std::string(name) + "\":[";
    for (const ImportChoice& c : choices) {
        if (!out.ends_with('[')) out += ',';
        out += '{';
        member(out, "value", c.value), member(out, "name", said(c.name, language));
        out += '}';
    }
    out += ']';
}
void add_mapping(std::string& out, const std::optional<ImportMapping>& mapping, bool lettered, Language language) {
    out += ",\"mapping\":";
    if (!mapping) return void(out += "null");
    const ImportMapping& m = *mapping;
    out += '{';
    member(out, "form", m.form), member(out, "form_reason", said(m.form_reason, language));
    member(out, "period", m.period), member(out, "period_reason", said(m.period_reason, language));
    out += std::string(",\"remembered\":") + (m.remembered ? "true" : "false");
    add_choices(out, "forms", m.forms, language), add_choices(out, "meanings", m.meanings, language);
    out += ",\"columns\":[";
    std::uint32_t n = 0;  // of a text, which column it is
    for (const ImportColumn& c : m.columns) {
        if (!out.ends_with('[')) out += ',';
        out += '{';
        member(out, "column", lettered ? column_name(c.at, true) : intake::column_letters(n++)),
            member(out, "heading", c.heading);
        member(out, "means", c.means), member(out, "reason", said(c.reason, language));
        out += std::string(",\"sure\":") + (c.sure ? "true}" : "false}");
    }
    out += "]}";
}
}  // namespace
std::string import_members(const ImportKind& kind, const ImportPlan& plan, const ImportFile* file, Language language) {
    const ImportCounts& n = plan.counts;
    const bool lettered = file && file->spreadsheet;
    std::string out = "\"kind\":\"" + std::string(kind.name) + "\",\"counts\":{\"new\":" + std::to_string(n.added) +
                      ",\"changed\":" + std::to_string(n.changed) + ",\"equal\":" + std::to_string(n.equal) +
                      ",\"refused\":" + std::to_string(n.refused) + "},";
    add_faults(out, plan.faults, lettered, language);
    add_lines(out, plan, language);
    add_mapping(out, plan.mapping, lettered, language);
    out += ",\"tables\":", write_json(out, file ? file->tables : std::vector<ImportTable>());
    out += ",\"picture\":", write_json(out, file ? file->picture : std::nullopt);
    return out;
}
}  // namespace greentally::edge
