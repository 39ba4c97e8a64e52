#include "greentally/audit.hpp"

namespace greentally {
static constexpr std::size_t waiting_max = 100'000, batch_max = 512;

namespace {
struct Entry {
    std::uint32_t account = 0, post = 0;
    bool machine = false;
    std::string method, path, code, peer;
    int status = 0;
};
}  // namespace

Result<std::unique_ptr<Audit>> Audit::open(book::Store& store, std::function<Instant()> now) {
    std::unique_ptr<Audit> audit(new Audit(store, std::move(now)));
    TRY(audit->last_, store.last());
    if (audit->last_.seq == 0) {
        book::Opening opening{{}, "audit"};
        const std::string id = random_bytes(opening.book.size());
        std::copy(id.begin(), id.end(), opening.book.begin());
        book::Fact first = book::opening(opening, audit->now_(), {});
        TRY(audit->last_, book::seal(audit->last_, {&first, 1}));
        TRY(store.append({&first, 1}));
    }
    audit->writer_ = std::thread([a = audit.get()] { a->write_loop(); });
    return audit;
}
Audit::~Audit() {
    {
        std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    if (writer_.joinable()) writer_.join();
}
void Audit::add(const edge::Audited& audited) {
    std::lock_guard lock(mutex_);
    if (queue_.size() >= waiting_max || !fault_.empty()) return void(++lost_);
    queue_.push_back(audited);
    wake_.notify_one();
}
std::string Audit::fault() const {
    std::lock_guard lock(mutex_);
    return fault_;
}
void Audit::write_loop() {
    for (;;) {
        std::vector<book::Fact> facts;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return closing_ || !queue_.empty(); });
            if (queue_.empty()) return;
            while (!queue_.empty() && facts.size() < batch_max) {
                const edge::Audited a = std::move(queue_.front());
                queue_.pop_front();
                book::Fact fact;
                fact.recorded_at = fact.occurred_at = now_();
                fact.actor = a.who ? a.who->account.n : 0, fact.post = a.who ? a.who->post.n : 0;
                fact.kind = a.code.empty() ? "audit.done" : "audit.refused";
                fact.body = to_json(
                    Entry{fact.actor, fact.post, a.who && a.who->machine, a.method, a.path, a.code, a.peer, a.status});
                facts.push_back(std::move(fact));
            }
        }
        const std::string salts = random_bytes(facts.size() * sizeof(book::Salt));
        for (std::size_t i = 0; i < facts.size(); ++i)
            std::copy_n(salts.begin() + std::ptrdiff_t(i * sizeof(book::Salt)), sizeof(book::Salt),
                        facts[i].salt.begin());
        auto sealed = book::seal(last_, facts);
        auto written = sealed ? store_.append(facts) : Result<>(sealed.error());
        if (written)
            last_ = sealed.value();
        else {
            std::lock_guard lock(mutex_);
            fault_ = written.error().where + ": " + written.error().detail;
            lost_ += facts.size() + queue_.size();
            queue_.clear();
        }
    }
}
}  // namespace greentally
