#pragma once
/// Long work on a worker: one account asks for it, watches it, confirms or gives it up; nobody else knows of it. First
/// it prepares, on a copy of the state of its own; what it found waits to be confirmed; then it enters the book, in
/// a command whose key is the job's. Jobs lie in a folder until they are done: after a restart they are prepared again,
/// and those that were confirmed enter; what had entered already is answered as before. Source: design 1 (Jobs).
#include <atomic>
#include <map>

#include "access/import.hpp"
#include "edge/http/endpoint.hpp"
#include "edge/http/problem.hpp"
#include "engine/remembered.hpp"
#include "net/workers.hpp"

namespace greentally::edge {
BOOST_DEFINE_ENUM_CLASS(JobState, queued, running, ready, confirmed, done, failed)
struct JobLimits {
    std::size_t per_account = 5, all = 50;  // the oldest that nobody waits for makes room
    std::chrono::seconds kept{6 * 3600};    // since its state last changed
};
using JobProgress = ImportProgress;
/// What a job does. Each function is called once, on a worker; `members` on any thread, at any time.
class Work {
public:
    virtual ~Work() = default;
    /// A first look at what is to be done, on a worker of its own, while others' work may still go on; `members` then
    /// tells it before all is prepared.
    virtual void look() {}
    /// Why it failed, if it did.
    virtual std::optional<Problem> prepare(const std::string& job, const JobProgress& progress) = 0;
    virtual std::optional<Problem> enter(const std::string& job, const JobProgress& progress) = 0;
    virtual bool nothing_to_enter() const = 0;
    /// Whether it may enter without being asked again.
    virtual bool sure() const = 0;
    /// What it found, as members of a JSON object; `prepared` is false until it is known.
    virtual std::string members(bool prepared, Language language) const = 0;
    /// A file that says what it found; once prepared.
    virtual std::optional<net::Response> workbook(Language) const { return {}; }
    /// What it is to do, as JSON, from which the same work can be made again.
    virtual std::string wanted() const = 0;
};
/// Work from what `wanted` said; nothing if it cannot be done any more.
using MakeWork = std::function<std::shared_ptr<Work>(const Who&, std::string_view wanted)>;

/// Thread: any.
class Jobs {
public:
    /// `log`: what a job threw.
    explicit Jobs(std::string folder, std::function<void(const Audited&)> audit = {},
                  std::function<void(std::string_view)> log = {}, JobLimits limits = {});
    ~Jobs() { stop(); }
    /// Goes on with what lies in the folder. Errors: io.
    Result<> take_up(const MakeWork& make);
    /// The job that this key of the account has begun; empty if none. Errors: conflict (with other bytes).
    Result<std::string> begun(const Who& who, const CommandKey& key);
    /// Its id. The same key of the same account with the same bytes is the same job. Errors: conflict (other bytes),
    /// limit (too many), io.
    Result<std::string> start(const Who& who, const CommandKey& key, std::shared_ptr<Work> work);
    /// GET and DELETE /jobs/{job}, POST /jobs/{job}/confirm, GET /jobs/{job}/workbook. It must outlive them.
    std::vector<Endpoint> endpoints();
    /// Ends the workers; what runs stops at its next step.
    void stop();

private:
    struct Entry;
    using Held = std::shared_ptr<Entry>;
    Held held(std::string_view id, Id<Account> account);
    Result<std::string> find(const Who& who, const CommandKey& key) const;
    bool make_room(Id<Account> account);
    void run(const Held& entry, void (Jobs::*part)(const Held&));
    void prepare(const Held& entry);
    void enter(const Held& entry);
    void settle(const Held& entry, JobState state, std::optional<Problem> failure = {});
    void confirm(Call& call, const net::Responder& to);
    Result<> write(const Entry& entry) const;
    bool prepared(const Entry& entry);
    std::string shown(const Entry& entry, Language language);
    void answer(const Call& call, const net::Responder& to, net::Response response, std::string_view code = {});

    const std::string folder_;
    const std::function<void(const Audited&)> audit_;
    const std::function<void(std::string_view)> log_;
    const JobLimits limits_;
    std::mutex mutex_;  // guards entries_ and what an entry does not guard itself
    std::map<std::string, Held, std::less<>> entries_;
    std::atomic<bool> stopping_{false};
    net::Workers workers_, lookers_;
};
}  // namespace greentally::edge
