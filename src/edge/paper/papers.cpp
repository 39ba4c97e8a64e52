#include "edge/paper/papers.hpp"

#include <mutex>

#include "edge/http/attachment.hpp"
#include "press/paper/docx/docx.hpp"
#include "press/paper/json/read.hpp"
#include "press/paper/pdf/pdf.hpp"

namespace greentally::edge {
namespace {
constexpr std::string_view docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
class Papers {
public:
    Papers(Engine& engine, std::vector<std::filesystem::path> fonts, std::function<void(const Audited&)> audit)
        : engine_(engine), fonts_(std::move(fonts)), audit_(std::move(audit)) {
        for (const Room& room : engine.house().rooms())
            for (const Route& route : room.routes)
                if (route.method == "GET" && route.path == "/papers/{id}/tree") tree_ = std::get_if<Show>(&route.offer);
        CHECK(tree_);
    }
    void file(const Call& call, const net::Responder& to) const {
        const auto format = call.params.find("format");
        const std::string kind = format == call.params.end() ? "docx" : format->second;
        if (kind != "docx" && kind != "pdf") return refuse(call, to, {400, "paper.format", "/format"});
        const State now = engine_.snapshot();
        const Sight sight(now, engine_.house().viewer_of(now, call.who->account, call.who->post));
        std::optional<ShapeFault> fault;
        const Answered answered = tree_->answer(sight, {{"id", call.params.at("id")}}, false, fault);
        if (fault || answered.refusal) return refuse(call, to, {404, "not_found", "/id"});
        const auto said = Document::parse(answered.json);
        const std::string tree(said ? said->root().find("tree").string() : std::string_view());
        const auto bytes = rendered(tree, kind);
        if (!bytes) return refuse(call, to, {500, "paper.not_laid_out", bytes.error().where, bytes.error().detail});
        if (audit_) audit_({call.who, call.request.method, call.request.target, {}, call.request.peer, 200});
        const auto title = Document::parse(tree);
        const std::string name(title ? title->root().find("title").string() : std::string_view("paper"));
        to.respond(attachment(kind == "docx" ? docx_type : "application/pdf", name + "." + kind, bytes.value()));
    }

private:
    Result<std::string> rendered(const std::string& tree, const std::string& kind) const {
        TRY(const auto paper, press::paper_from_json(tree));
        if (kind == "docx") return press::docx(paper);
        const std::scoped_lock one_at_a_time(pressing_);
        if (!opened_) {
            TRY(auto fonts, press::Fonts::open(fonts_));
            opened_ = std::make_unique<press::Fonts>(std::move(fonts));
        }
        TRY(auto made, press::pdf(paper, *opened_));
        return std::move(made.bytes);
    }
    void refuse(const Call& call, const net::Responder& to, const Problem& no) const {
        if (audit_) audit_({call.who, call.request.method, call.request.target, no.code, call.request.peer, no.status});
        to.respond(problem(no, call.language));
    }
    Engine& engine_;
    const std::vector<std::filesystem::path> fonts_;
    const std::function<void(const Audited&)> audit_;
    const Show* tree_ = nullptr;
    mutable std::mutex pressing_;
    mutable std::unique_ptr<press::Fonts> opened_;  // guarded by pressing_
};
}  // namespace

std::vector<Endpoint> paper_endpoints(Engine& engine, std::vector<std::filesystem::path> fonts,
                                      std::function<void(const Audited&)> audit) {
    const auto papers = std::make_shared<const Papers>(engine, std::move(fonts), std::move(audit));
    std::vector<Endpoint> out(1);
    out[0].method = "GET", out[0].path = std::string(api_prefix) + "/papers/{id}/file", out[0].lane = Lane::slow;
    out[0].handle = [papers](Call& call, const net::Responder& to) { papers->file(call, to); };
    out[0].about = {"A paper as DOCX or PDF", "papers",
                    R"({"type":"object","properties":{"format":{"type":"string","enum":["docx","pdf"]}}})"};
    out[0].about.answer_type = "application/octet-stream";
    return out;
}
}  // namespace greentally::edge
