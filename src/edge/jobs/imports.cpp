#include "edge/jobs/imports.hpp"

#include "edge/http/attachment.hpp"
#include "edge/http/rooms.hpp"
#include "edge/jobs/enter.hpp"
#include "edge/jobs/file.hpp"

namespace greentally::edge {
namespace {
using Outcome = Answer::Outcome;
class Imports {
public:
    Imports(const ImportHouse& house, Jobs& jobs, std::function<void(const Audited&)> audit)
        : house_(house), jobs_(jobs), audit_(std::move(audit)) {}

    void begin(const Call& call, const net::Responder& to) const {
        const auto begun = job_for(call);
        if (const auto* no = std::get_if<Problem>(&begun)) return refuse(call, to, *no);
        note(call, 202, {});
        const std::string& job = std::get<std::string>(begun);
        net::Response response = json("{\"job\":\"" + job + "\"}", 202);
        response.headers.add("Location", std::string(api_prefix) + "/jobs/" + job);
        to.respond(std::move(response));
    }
    void undo(const Call& call, const net::Responder& to) const {
        const Engine& engine = house_.engine;
        const State now = engine.snapshot();
        const auto import = found(call, now);
        const ImportKind* kind = import ? import_kind(engine.house(), import->kind.view()) : nullptr;
        if (!kind) return refuse(call, to, {404, "not_found", "/import"});
        if (!kind->undo) return refuse(call, to, {409, "import.not_undoable", "/import"});
        const auto before = house_.engine.as_of(import->first - 1), after = house_.engine.as_of(import->seq);
        if (!before || !after) return refuse(call, to, {500, "http.internal"});
        std::uint32_t undone = 0, left = 0;
        const std::string key(call.request.headers.get("idempotency-key"));
        Order order;
        order.account = call.who->account, order.post = call.who->post;
        order.key = {key, command_hash(key + call.request.target)};
        order.decide = [&](const State& state, const By& by, std::optional<ShapeFault>&) -> Decision {
            if (!may(by.viewer, kind->may)) return greentally::refuse("forbidden");
            Decision decision = kind->undo(before.value(), after.value(), state, by, undone, left);
            if (auto* facts = std::get_if<Facts>(&decision))
                if (auto no = ledger_of(engine.house()).undo(state, by, number(call), undone, left, *facts)) return *no;
            return decision;
        };
        const Answer answer = house_.engine.run(std::move(order));
        if (answer.outcome == Outcome::refused) return refuse(call, to, problem_of(answer.refusal));
        if (answer.outcome != Outcome::recorded) return refuse(call, to, {503, "book.closed", "", answer.reason});
        note(call, 200, {});
        to.respond(json("{\"seq\":" + std::to_string(answer.seq) + ",\"undone\":" + std::to_string(undone) +
                        ",\"left\":" + std::to_string(left) + "}"));
    }
    void file(const Call& call, const net::Responder& to) const {
        const auto import = found(call, house_.engine.snapshot());
        const auto name = import ? book::file_name_from(import->file.view()) : std::nullopt;
        auto bytes = name ? house_.files.get(*name) : Result<std::string>(fault(Why::not_found, "file"));
        if (!bytes) return refuse(call, to, {404, "not_found", "/import"});
        note(call, 200, {});
        to.respond(attachment("application/octet-stream", import->name.view(), std::move(bytes.value())));
    }

private:
    static std::uint32_t number(const Call& call) {
        std::uint32_t n = 0;
        ShapeFault fault;
        return read_param(call.params.at("import"), n, fault) ? n : 0;
    }
    std::optional<ImportEntered> found(const Call& call, const State& now) const {
        const House& house = house_.engine.house();
        return ledger_of(house).find(Sight(now, house.viewer_of(now, call.who->account, call.who->post)), number(call));
    }
    void note(const Call& call, int status, std::string code) const {
        if (audit_)
            audit_({call.who, call.request.method, call.request.target, std::move(code), call.request.peer, status});
    }
    void refuse(const Call& call, const net::Responder& to, const Problem& no) const {
        note(call, no.status, no.code);
        to.respond(problem(no, call.language));
    }
    std::variant<std::string, Problem> job_for(const Call& call) const {
        const Engine& engine = house_.engine;
        const CommandKey key{std::string(call.request.headers.get("idempotency-key")),
                             command_hash(call.request.target + "\n" + call.request.body)};
        const auto begun = jobs_.begun(*call.who, key);
        if (!begun) return Problem{409, "http.key-reused", "Idempotency-Key"};
        if (!begun.value().empty()) return begun.value();
        ShapeFault shape;
        auto wanted = read_request<Import>({}, call.request.body, shape);
        if (!wanted) return Problem{400, "http.shape", shape.pointer, shape.expected};
        const ImportKind* kind = import_kind(engine.house(), wanted->kind.view());
        if (!kind) return Problem{400, "import.kind", "/kind", {}, import_kinds(engine.house())};
        const State now = engine.snapshot();
        if (!may(engine.house().viewer_of(now, call.who->account, call.who->post), kind->may))
            return Problem{403, "http.forbidden"};
        const auto upload = house_.uploads.known(wanted->upload.view(), call.who->account);
        if (!upload) return Problem{404, "import.no_upload", "/upload"};
        if (!upload->complete) return Problem{409, "import.incomplete", "/upload"};
        if (upload->offset > import_bytes_max)
            return Problem{413, "import.too_large", "/upload", {}, std::to_string(import_bytes_max >> 20) + " MiB"};
        const auto job = jobs_.start(*call.who, key, import_work(house_, *kind, *call.who, std::move(*wanted)));
        if (!job && job.error().why == Why::io) return Problem{507, "job.not_kept"};
        if (!job) return Problem{429, "job.too_many"};
        return job.value();
    }
    const ImportHouse house_;
    Jobs& jobs_;
    const std::function<void(const Audited&)> audit_;
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
MakeWork import_maker(const ImportHouse& house) {
    return [house](const Who& who, std::string_view wanted) -> std::shared_ptr<Work> {
        ShapeFault fault;
        auto import = read_request<Import>({}, wanted, fault);
        const ImportKind* kind = import ? import_kind(house.engine.house(), import->kind.view()) : nullptr;
        return kind ? import_work(house, *kind, who, std::move(*import)) : nullptr;
    };
}
std::vector<Endpoint> import_endpoints(const ImportHouse& house, Jobs& jobs,
                                       std::function<void(const Audited&)> audit) {
    const auto imports = std::make_shared<const Imports>(house, jobs, std::move(audit));
    std::vector<Endpoint> out(3);
    out[0].method = "POST", out[0].path = std::string(api_prefix) + "/imports";
    out[0].handle = [imports](Call& call, const net::Responder& to) { imports->begin(call, to); };
    out[0].about = {"Compare an uploaded file with the book; confirm the job to enter it",
                    "jobs",
                    "",
                    schema<Import>(),
                    R"({"type":"object","properties":{"job":{"type":"string"}},"required":["job"]})",
                    202};
    out[1].method = "POST", out[1].path = out[0].path + "/{import}/undo", out[1].lane = Lane::slow;
    out[1].handle = [imports](Call& call, const net::Responder& to) { imports->undo(call, to); };
    out[1].about = {
        "Take back what an import entered, as far as nobody has changed it since", "jobs", "", "",
        R"({"type":"object","properties":{"seq":{"type":"integer"},"undone":{"type":"integer"},"left":{"type":"integer"}},"required":["seq","undone","left"]})"};
    out[2].method = "GET", out[2].path = out[0].path + "/{import}/file", out[2].lane = Lane::slow;
    out[2].handle = [imports](Call& call, const net::Responder& to) { imports->file(call, to); };
    out[2].about = {"The file that an import was, byte by byte", "jobs"};
    out[2].about.answer_type = "application/octet-stream";
    return out;
}
}  // namespace greentally::edge
