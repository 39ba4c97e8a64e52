#include "edge/evidence/evidence.hpp"

#include <fstream>

#include "edge/http/attachment.hpp"

namespace greentally::edge {
namespace {
class Evidences {
public:
    Evidences(Engine& engine, book::Files& files, Uploads& uploads, std::function<void(const Audited&)> audit)
        : engine_(engine), files_(files), uploads_(uploads), audit_(std::move(audit)) {
        for (const Room& room : engine.house().rooms())
            if (room.files) room_ = room.files;
        CHECK(room_);
    }
    void in(const Call& call, const net::Responder& to) const {
        const auto body = Document::parse(call.request.body);
        const std::string upload(body ? body->root().find("upload").string() : std::string_view());
        const auto known = uploads_.known(upload, call.who->account);
        if (!known) return refuse(call, to, {404, "evidence.no_upload", "/upload"});
        if (!known->complete) return refuse(call, to, {409, "evidence.incomplete", "/upload"});
        if (known->offset > evidence_bytes_max)
            return refuse(
                call, to,
                {413, "evidence.too_large", "/upload", {}, std::to_string(evidence_bytes_max >> 20) + " MiB"});
        const auto kept = keep(upload);
        if (!kept) return refuse(call, to, {507, "evidence.not_kept"});
        const std::string key(call.request.headers.get("idempotency-key"));
        Order order;
        order.account = call.who->account, order.post = call.who->post;
        order.key = {key, command_hash(call.request.target + "\n" + call.request.body)};
        order.decide = [&](const State& state, const By& by, std::optional<ShapeFault>& fault) -> Decision {
            if (!may(by.viewer, Action::report)) return greentally::refuse("forbidden");
            return room_->in(state, by, call.request.body, kept.value(), fault);
        };
        const Answer answer = engine_.run(std::move(order));
        if (answer.outcome == Answer::Outcome::malformed)
            return refuse(call, to, {400, "http.shape", answer.shape.pointer, answer.shape.expected});
        if (answer.outcome == Answer::Outcome::refused) return refuse(call, to, problem_of(answer.refusal));
        if (answer.outcome != Answer::Outcome::recorded)
            return refuse(call, to, {503, "book.closed", "", answer.reason});
        uploads_.remove(upload);
        to.respond(json("{\"seq\":" + std::to_string(answer.seq) + ",\"id\":" + std::to_string(answer.id) + "}"));
    }
    void out(const Call& call, const net::Responder& to) const {
        std::uint32_t id = 0;
        ShapeFault fault;
        read_param(call.params.at("id"), id, fault);
        const State now = engine_.snapshot();
        const Sight sight(now, engine_.house().viewer_of(now, call.who->account, call.who->post));
        const auto file = room_->out(sight, id);
        const auto name = file ? book::file_name_from(file->file.view()) : std::nullopt;
        auto bytes = name ? files_.get(*name) : Result<std::string>(greentally::fault(Why::not_found, "file"));
        if (!bytes) return refuse(call, to, {404, "not_found", "/id"});
        if (audit_) audit_({call.who, call.request.method, call.request.target, {}, call.request.peer, 200});
        to.respond(attachment(file->media.view(), file->name.view(), std::move(bytes.value())));
    }

private:
    Result<KeptFile> keep(const std::string& upload) const {
        std::ifstream in(uploads_.path(upload), std::ios::binary);
        TRY(auto incoming, files_.begin());
        KeptFile file;
        std::string piece(1 << 16, '\0');
        for (bool first = true; in.read(piece.data(), std::streamsize(piece.size())) || in.gcount(); first = false) {
            const std::string_view read(piece.data(), std::size_t(in.gcount()));
            if (first) file.media = media_of(read);
            TRY(incoming->add(read));
            file.bytes += read.size();
        }
        TRY(const auto name, incoming->keep());
        return file.file = book::text(name), file;
    }
    void refuse(const Call& call, const net::Responder& to, const Problem& no) const {
        if (audit_) audit_({call.who, call.request.method, call.request.target, no.code, call.request.peer, no.status});
        to.respond(problem(no, call.language));
    }
    Engine& engine_;
    book::Files& files_;
    Uploads& uploads_;
    const std::function<void(const Audited&)> audit_;
    const FileRoom* room_ = nullptr;
};
}  // namespace

std::vector<Endpoint> evidence_endpoints(Engine& engine, book::Files& files, Uploads& uploads,
                                         std::function<void(const Audited&)> audit) {
    const auto evidences = std::make_shared<const Evidences>(engine, files, uploads, std::move(audit));
    std::vector<Endpoint> out(2);
    out[0].method = "POST", out[0].path = std::string(api_prefix) + "/evidence", out[0].lane = Lane::slow;
    out[0].handle = [evidences](Call& call, const net::Responder& to) { evidences->in(call, to); };
    out[0].about = {
        "File an upload as evidence", "evidence", "",
        R"({"type":"object","properties":{"upload":{"type":"string"},"area":{"type":"integer"},"name":{"type":"string"}},"required":["upload","area","name"]})",
        R"({"type":"object","properties":{"seq":{"type":"integer"},"id":{"type":"integer"}},"required":["seq","id"]})"};
    out[1].method = "GET", out[1].path = out[0].path + "/{id}/file", out[1].lane = Lane::slow;
    out[1].handle = [evidences](Call& call, const net::Responder& to) { evidences->out(call, to); };
    out[1].about = {"The bytes of a piece of evidence, proved against their name", "evidence"};
    out[1].about.answer_type = "application/octet-stream";
    return out;
}
}  // namespace greentally::edge
