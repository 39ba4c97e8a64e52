#include "edge/jobs/imports.hpp"

#include <fstream>

#include "edge/http/rooms.hpp"
#include "edge/jobs/enter.hpp"
#include "edge/jobs/file.hpp"
#include "intake/workbook/workbook.hpp"

namespace greentally::edge {
namespace {
/// What is asked.
struct Import {
    Text<64> kind, upload;
    std::optional<bool> dry_run;  // false: enters at once what has no fault
    std::optional<ImportOptions> options;
};
Problem problem_of(const Refusal& refusal) {
    if (refusal.code == "forbidden") return {403, "http.forbidden"};
    return {status_of(refusal.code), refusal.code, refusal.field, {}, refusal.expected};
}
/// `lettered`: columns by their letters.
void add_faults(std::string& out, const SourceFaults& faults, bool lettered, Language language) {
    out += "\"faults\":[";
    const char* before = "";
    for (const SourceFault& f : faults.sorted()) {
        out += before, before = ",";
        out += "{\"line\":" + std::to_string(f.at.line) + ",\"column\":\"" +
               (!f.at.column ? ""
                : lettered   ? intake::column_letters(f.at.column - 1)
                             : std::to_string(f.at.column)) +
               "\",\"found\":";
        write_json_string(out, f.found);
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

class ImportWork final : public Work {
public:
    ImportWork(Engine& engine, Uploads& uploads, const ImportKind& kind, Who who, Import wanted)
        : engine_(engine), uploads_(uploads), kind_(kind), who_(std::move(who)), wanted_(std::move(wanted)) {}
    std::optional<Problem> prepare(const std::string&, const JobProgress& progress) override {
        std::ifstream in(uploads_.path(wanted_.upload.view()), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (!in) return Problem{404, "import.upload_gone"};
        const ImportOptions options = wanted_.options.value_or(ImportOptions());
        const std::string name = options.name ? options.name->str() : "upload";
        SourceFaults faults;
        file_ = read_import_file(bytes, name, kind_.rows, options.table ? options.table->view() : "", faults);
        const auto& file = file_;
        if (!faults.none()) return plan_.faults = std::move(faults), std::nullopt;
        const State now = engine_.snapshot();
        const Viewer viewer = engine_.house().viewer_of(now, who_.account, who_.post);
        plan_ = kind_.plan(now, viewer, file, options, progress);
        plan_.faults.add(file->doubts);
        if (plan_.refusal) return problem_of(*plan_.refusal);
        return {};
    }
    std::optional<Problem> enter(const std::string& job, const JobProgress& progress) override {
        Order as;
        as.account = who_.account, as.post = who_.post;
        const Answer answer = edge::enter(engine_, plan_, kind_, as, job, progress);
        if (answer.outcome == Answer::Outcome::refused) return problem_of(answer.refusal);
        if (answer.outcome != Answer::Outcome::recorded) return Problem{503, "book.closed", "", answer.reason};
        uploads_.remove(wanted_.upload.view());
        return {};
    }
    bool nothing_to_enter() const override { return plan_.steps.empty(); }
    bool sure() const override {
        return !wanted_.dry_run.value_or(true) && plan_.faults.none() && !plan_.steps.empty();
    }
    std::string members(bool prepared, Language language) const override {
        static const ImportPlan nothing;
        const ImportPlan& plan = prepared ? plan_ : nothing;
        const ImportCounts& n = plan.counts;
        std::string out = "\"kind\":\"" + std::string(kind_.name) +
                          "\",\"counts\":{\"new\":" + std::to_string(n.added) +
                          ",\"changed\":" + std::to_string(n.changed) + ",\"equal\":" + std::to_string(n.equal) +
                          ",\"refused\":" + std::to_string(n.refused) + "},";
        const ImportFile* file = prepared ? file_.get() : nullptr;
        add_faults(out, plan.faults, file && file->spreadsheet, language);
        add_lines(out, plan, language);
        out += ",\"tables\":", write_json(out, file ? file->tables : std::vector<ImportTable>());
        out += ",\"picture\":", write_json(out, file ? file->picture : std::nullopt);
        return out;
    }

private:
    Engine& engine_;
    Uploads& uploads_;
    const ImportKind& kind_;
    const Who who_;
    const Import wanted_;
    ImportPlan plan_;
    std::shared_ptr<const ImportFile> file_;
};

struct Imports {
    Engine& engine;
    Uploads& uploads;
    Jobs& jobs;
    std::function<void(const Audited&)> audit;

    /// The id of the job, or why there is none.
    std::variant<std::string, Problem> begin(const Call& call) const {
        ShapeFault fault;
        auto wanted = read_request<Import>({}, call.request.body, fault);
        if (!wanted) return Problem{400, "http.shape", fault.pointer, fault.expected};
        const ImportKind* kind = import_kind(engine.house(), wanted->kind.view());
        if (!kind) return Problem{400, "import.kind", "/kind", {}, import_kinds(engine.house())};
        const Viewer viewer = engine.house().viewer_of(engine.snapshot(), call.who->account, call.who->post);
        if (!may(viewer, kind->may)) return Problem{403, "http.forbidden"};
        const CommandKey key{std::string(call.request.headers.get("idempotency-key")), command_hash(call.request.body)};
        const auto earlier = jobs.begun(*call.who, key);
        if (!earlier) return Problem{409, "key-reused", "Idempotency-Key"};
        if (!earlier.value().empty()) return earlier.value();
        const auto upload = uploads.known(wanted->upload.view(), call.who->account);
        if (!upload) return Problem{404, "import.no_upload", "/upload"};
        if (!upload->complete) return Problem{409, "import.incomplete", "/upload"};
        if (upload->offset > import_bytes_max)
            return Problem{413, "import.too_large", "/upload", {}, std::to_string(import_bytes_max >> 20) + " MiB"};
        const auto job = jobs.start(
            *call.who, key, std::make_shared<ImportWork>(engine, uploads, *kind, *call.who, std::move(*wanted)));
        if (!job) return Problem{429, "job.too_many"};
        return job.value();
    }
    void handle(const Call& call, const net::Responder& to) const {
        const auto begun = begin(call);
        const auto* no = std::get_if<Problem>(&begun);
        if (audit)
            audit({call.who, call.request.method, call.request.target, no ? no->code : "", call.request.peer,
                   no ? no->status : 202});
        if (no) return to.respond(problem(*no, call.language));
        const std::string& job = std::get<std::string>(begun);
        net::Response response = json("{\"job\":\"" + job + "\"}", 202);
        response.headers.add("Location", std::string(api_prefix) + "/jobs/" + job);
        to.respond(std::move(response));
    }
};
}  // namespace

const ImportKind* import_kind(const House& house, std::string_view name) {
    for (const Room& room : house.rooms())
        for (const ImportKind* kind : room.imports)
            if (kind->name == name) return kind;
    return nullptr;
}
std::string import_kinds(const House& house) {
    std::string out;
    for (const Room& room : house.rooms())
        for (const ImportKind* kind : room.imports) out += (out.empty() ? "" : " ") + std::string(kind->name);
    return out;
}
Endpoint import_endpoint(Engine& engine, Uploads& uploads, Jobs& jobs, std::function<void(const Audited&)> audit) {
    const auto imports = std::make_shared<const Imports>(Imports{engine, uploads, jobs, std::move(audit)});
    Endpoint e{"POST", std::string(api_prefix) + "/imports"};
    e.handle = [imports](Call& call, const net::Responder& to) { imports->handle(call, to); };
    e.about = {"Compare an uploaded file with the book; confirm the job to enter it",
               "jobs",
               "",
               schema<Import>(),
               R"({"type":"object","properties":{"job":{"type":"string"}},"required":["job"]})",
               202};
    return e;
}
}  // namespace greentally::edge
