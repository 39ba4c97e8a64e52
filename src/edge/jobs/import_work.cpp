#include "edge/jobs/import_work.hpp"

#include <mutex>

#include "edge/http/attachment.hpp"
#include "edge/http/rooms.hpp"
#include "edge/jobs/enter.hpp"
#include "edge/jobs/file.hpp"
#include "edge/jobs/import_answer.hpp"
#include "edge/jobs/mapped.hpp"
#include "edge/jobs/marked.hpp"

namespace greentally::edge {
namespace {
constexpr std::size_t looked_at = 1u << 20;  // bytes; what is smaller is read before anybody has looked
class ImportWork final : public Work {
public:
    ImportWork(const ImportHouse& house, const ImportKind& kind, Who who, Import wanted)
        : house_(house), kind_(kind), who_(std::move(who)), wanted_(std::move(wanted)) {}
    void look() override {
        const auto bytes = MappedFile::open(path(), import_bytes_max);
        if (!bytes || bytes.value().bytes().size() < looked_at) return;
        const ImportOptions options = wanted_.options.value_or(ImportOptions());
        const auto head =
            read_import_head(bytes.value().bytes(), name(), kind_, options.table ? options.table->view() : "");
        if (!head) return;
        ImportPlan plan;
        if (kind_.rows) {
            const State now = house_.engine.snapshot();
            plan = plan_import(kind_, now, house_.engine.house().viewer_of(now, who_.account, who_.post), head, options,
                               [](std::size_t, std::size_t) { return true; });
        }
        plan.counts = {}, plan.faults = {};  // of these rows alone
        const std::scoped_lock lock(mutex_);
        first_file_ = head, first_plan_ = std::move(plan);
    }
    std::optional<Problem> prepare(const std::string&, const JobProgress& progress) override {
        const auto bytes = MappedFile::open(path(), import_bytes_max);
        if (!bytes) return Problem{404, "import.upload_gone"};
        const ImportOptions options = wanted_.options.value_or(ImportOptions());
        SourceFaults faults;
        file_ =
            read_import_file(bytes.value().bytes(), name(), kind_, options.table ? options.table->view() : "", faults);
        if (!faults.none()) return plan_.faults = std::move(faults), std::nullopt;
        const State now = house_.engine.snapshot();
        const Viewer viewer = house_.engine.house().viewer_of(now, who_.account, who_.post);
        plan_ = plan_import(kind_, now, viewer, file_, options, progress);
        if (plan_.refusal) return problem_of(*plan_.refusal);
        return {};
    }
    std::optional<Problem> enter(const std::string& job, const JobProgress&) override {
        const auto bytes = MappedFile::open(path(), import_bytes_max);
        if (!bytes) return Problem{404, "import.upload_gone"};
        Order as;
        as.account = who_.account, as.post = who_.post;
        ImportReceipt receipt;
        receipt.name = name();
        receipt.table = table();
        const Answer answer =
            edge::enter(house_.engine, house_.files, plan_, kind_, receipt, bytes.value().bytes(), as, job);
        if (answer.outcome == Answer::Outcome::refused) return problem_of(answer.refusal);
        if (answer.outcome != Answer::Outcome::recorded) return Problem{503, "book.closed", "", answer.reason};
        import_ = answer.id;
        house_.uploads.remove(wanted_.upload.view());
        return {};
    }
    bool nothing_to_enter() const override { return !plan_.enter; }
    bool sure() const override { return !wanted_.dry_run.value_or(true) && plan_.faults.none() && plan_.enter; }
    std::string members(bool prepared, Language language) const override {
        if (!prepared) {
            const std::scoped_lock lock(mutex_);
            return import_members(kind_, first_plan_, first_file_.get(), language) +
                   (first_file_ ? ",\"first_rows\":true" : "");
        }
        std::string out = import_members(kind_, plan_, file_.get(), language);
        if (import_) out += ",\"import\":" + std::to_string(import_);
        return out;
    }
    std::optional<net::Response> workbook(Language language) const override {
        const auto bytes = MappedFile::open(path(), import_bytes_max);
        if (!bytes || plan_.faults.none()) return {};
        auto book = marked_workbook(bytes.value().bytes(), name(), table().substr(0, table().rfind('!')), plan_.faults,
                                    language);
        if (!book) return {};
        const std::string stem = name().substr(0, name().rfind('.'));
        return attachment(xlsx_type, stem + (language == Language::zh ? "-存疑.xlsx" : "-doubts.xlsx"),
                          std::move(book.value()));
    }
    std::string wanted() const override { return to_json(wanted_); }

private:
    std::string path() const { return house_.uploads.path(wanted_.upload.view()); }
    std::string name() const {
        return wanted_.options && wanted_.options->name ? wanted_.options->name->str() : "upload";
    }
    std::string table() const {
        for (const ImportTable& t : file_->tables)
            if (t.read) return t.name;
        return {};
    }
    const ImportHouse house_;
    const ImportKind& kind_;
    const Who who_;
    const Import wanted_;
    ImportPlan plan_;
    std::shared_ptr<const ImportFile> file_;
    std::atomic<std::uint32_t> import_{0};
    mutable std::mutex mutex_;  // guards what a first look found
    std::shared_ptr<const ImportFile> first_file_;
    ImportPlan first_plan_;
};
}  // namespace
std::shared_ptr<Work> import_work(const ImportHouse& house, const ImportKind& kind, Who who, Import wanted) {
    return std::make_shared<ImportWork>(house, kind, std::move(who), std::move(wanted));
}
}  // namespace greentally::edge
