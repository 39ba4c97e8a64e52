#include "edge/jobs/jobs.hpp"

#include <tuple>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "edge/http/attachment.hpp"
#include "edge/http/rooms.hpp"
#include "edge/jobs/kept.hpp"

namespace greentally::edge {
namespace {
using Steady = std::chrono::steady_clock;
constexpr std::size_t waiting_max = 64;
bool at_rest(JobState s) { return s == JobState::ready || s == JobState::done || s == JobState::failed; }
}  // namespace

struct Jobs::Entry {
    std::string id;
    CommandKey key;
    Who who;
    std::shared_ptr<Work> work;
    JobState state = JobState::queued;
    bool prepared = false, sure = false;  // sure: confirmed before it was prepared again
    std::optional<Problem> failure;
    Steady::time_point since = Steady::now();
    std::atomic<int> percent{0};
    std::atomic<bool> given_up{false};
};

Jobs::Jobs(std::string folder, std::function<void(const Audited&)> audit, std::function<void(std::string_view)> log,
           JobLimits limits)
    : folder_(std::move(folder)),
      audit_(std::move(audit)),
      log_(log),
      limits_(limits),
      workers_(1, waiting_max, log),
      lookers_(1, waiting_max, std::move(log)) {}
Result<> Jobs::take_up(const MakeWork& make) {
    TRY(auto kept, kept_jobs(folder_, log_));
    for (KeptJob& job : kept) {
        const auto entry = std::make_shared<Entry>();
        entry->id = job.id, entry->key = job.key, entry->who = job.who, entry->sure = job.confirmed;
        entry->work = make(job.who, job.work);
        if (!entry->work || entries_.size() == limits_.all) {
            forget(folder_, job.id);
            continue;
        }
        entries_[entry->id] = entry;
        if (!workers_.post([this, entry] { run(entry, &Jobs::prepare); })) return fault(Why::limit, "jobs");
    }
    return ok();
}
Result<> Jobs::write(const Entry& e) const {
    return keep(folder_, {e.id, e.key, e.who, e.state == JobState::confirmed, e.work->wanted()});
}
void Jobs::stop() {
    stopping_ = true;
    lookers_.stop();
    workers_.stop();
}
Jobs::Held Jobs::held(std::string_view id, Id<Account> account) {
    const std::scoped_lock lock(mutex_);
    const auto it = entries_.find(id);
    return it != entries_.end() && it->second->who.account == account ? it->second : nullptr;
}
/// With mutex_ held.
Result<std::string> Jobs::find(const Who& who, const CommandKey& key) const {
    for (const auto& [id, e] : entries_) {
        if (key.key.empty() || e->key.key != key.key || e->who.account != who.account) continue;
        if (e->key.command != key.command) return fault(Why::conflict, "Idempotency-Key");
        return id;
    }
    return std::string();
}
Result<std::string> Jobs::begun(const Who& who, const CommandKey& key) {
    const std::scoped_lock lock(mutex_);
    return find(who, key);
}
/// With mutex_ held. False if all of them still work.
bool Jobs::make_room(Id<Account> account) {
    std::erase_if(entries_, [&](const auto& e) {
        const bool old = at_rest(e.second->state) && Steady::now() - e.second->since > limits_.kept;
        if (old) forget(folder_, e.first);
        return old;
    });
    const auto crowded = [&](bool mine) {
        return mine ? std::size_t(std::count_if(entries_.begin(), entries_.end(),
                                                [&](const auto& e) { return e.second->who.account == account; })) >=
                          limits_.per_account
                    : entries_.size() >= limits_.all;
    };
    for (const bool mine : {true, false})
        while (crowded(mine)) {
            auto oldest = entries_.end();
            for (auto it = entries_.begin(); it != entries_.end(); ++it)
                if (at_rest(it->second->state) && (!mine || it->second->who.account == account) &&
                    (oldest == entries_.end() || it->second->since < oldest->second->since))
                    oldest = it;
            if (oldest == entries_.end()) return false;
            forget(folder_, oldest->first);
            entries_.erase(oldest);
        }
    return true;
}
Result<std::string> Jobs::start(const Who& who, const CommandKey& key, std::shared_ptr<Work> work) {
    const auto entry = std::make_shared<Entry>();
    {
        const std::scoped_lock lock(mutex_);
        TRY(auto earlier, find(who, key));
        if (!earlier.empty()) return earlier;
        if (!make_room(who.account)) return fault(Why::limit, "jobs");
        entry->id = hex(sm3(random_bytes(32))).substr(0, 32);
        entry->key = key, entry->who = who, entry->work = std::move(work);
        TRY(write(*entry));
        entries_[entry->id] = entry;
    }
    if (workers_.post([this, entry] { run(entry, &Jobs::prepare); })) {
        std::ignore = lookers_.post([work = entry->work] { work->look(); });
        return entry->id;
    }
    const std::scoped_lock lock(mutex_);
    entries_.erase(entry->id);
    forget(folder_, entry->id);
    return fault(Why::limit, "jobs");
}
void Jobs::settle(const Held& entry, JobState state, std::optional<Problem> failure) {
    const std::scoped_lock lock(mutex_);
    entry->state = failure ? JobState::failed : state, entry->failure = std::move(failure);
    entry->since = Steady::now(), entry->percent = at_rest(entry->state) ? 100 : 0;
    entry->prepared |= entry->state != JobState::running;
    if (entry->state == JobState::done || entry->state == JobState::failed) forget(folder_, entry->id);
}
void Jobs::run(const Held& entry, void (Jobs::*part)(const Held&)) try {
    (this->*part)(entry);
} catch (const std::exception&) {
    settle(entry, JobState::failed, Problem{500, "http.internal"});
    throw;  // for the log
}
void Jobs::prepare(const Held& entry) {
    const JobProgress progress = [this, &e = *entry](std::size_t done, std::size_t of) {
        return e.percent = int(of ? done * 100 / of : 0), !e.given_up && !stopping_;
    };
    if (!progress(0, 1)) return;
    settle(entry, JobState::running);
    auto failure = entry->work->prepare(entry->id, progress);
    if (entry->given_up || stopping_) return;
    if (failure || !(entry->sure || entry->work->sure())) return settle(entry, JobState::ready, std::move(failure));
    settle(entry, JobState::confirmed);
    enter(entry);
}
void Jobs::enter(const Held& entry) {
    const JobProgress progress = [this, &e = *entry](std::size_t done, std::size_t of) {
        return e.percent = int(of ? done * 100 / of : 0), !e.given_up && !stopping_;
    };
    auto failure = entry->work->enter(entry->id, progress);
    if (!stopping_) settle(entry, JobState::done, std::move(failure));
}

bool Jobs::prepared(const Entry& entry) {
    const std::scoped_lock lock(mutex_);
    return entry.prepared;
}
std::string Jobs::shown(const Entry& e, Language language) {
    const std::scoped_lock lock(mutex_);
    std::string out = "{\"job\":\"" + e.id + "\",\"state\":\"";
    out += boost::describe::enum_to_string(e.state, "");
    out += "\",\"progress\":" + std::to_string(e.percent.load());
    if (e.failure) {
        out += ",\"reason\":{\"code\":";
        write_json_string(out, e.failure->code);
        out += ",\"text\":";
        write_json_string(out, e.failure->detail.empty() ? sentence(*e.failure, language) : e.failure->detail);
        out += '}';
    }
    return out + "," + e.work->members(e.prepared, language) + "}";
}
void Jobs::answer(const Call& call, const net::Responder& to, net::Response response, std::string_view code) {
    if (audit_ && (call.request.method != "GET" && call.request.method != "HEAD"))
        audit_({call.who, call.request.method, call.request.target, std::string(code), call.request.peer,
                response.status});
    to.respond(std::move(response));
}
void Jobs::confirm(Call& call, const net::Responder& to) {
    const auto no = [&](int status, const char* code) {
        answer(call, to, problem({status, code, "/job"}, call.language), code);
    };
    const Held entry = held(call.params.at("job"), call.who->account);
    if (!entry) return no(404, "not_found");
    {
        const std::scoped_lock lock(mutex_);
        if (entry->state == JobState::confirmed || entry->state == JobState::done) return no(409, "job.confirmed");
        if (entry->state == JobState::failed) return no(409, "job.failed");
        if (entry->state != JobState::ready) return no(409, "job.not_ready");
        if (entry->work->nothing_to_enter()) return no(409, "job.nothing");
        entry->state = JobState::confirmed, entry->percent = 0;
        if (!write(*entry)) return entry->state = JobState::ready, no(507, "job.not_kept");
    }
    if (!workers_.post([this, entry] { run(entry, &Jobs::enter); })) {
        settle(entry, JobState::ready);
        return no(503, "http.busy");
    }
    answer(call, to, json(shown(*entry, call.language), 202));
}

std::vector<Endpoint> Jobs::endpoints() {
    const std::string base = std::string(api_prefix) + "/jobs/{job}";
    const auto standing =
        R"({"type":"object","properties":{"job":{"type":"string"},"state":{"enum":["queued","running","ready","confirmed","done","failed"]},"progress":{"type":"integer"},"reason":{"type":"object","properties":{"code":{"type":"string"},"text":{"type":"string"}}}},"required":["job","state","progress"]})";
    std::vector<Endpoint> out(4);
    for (Endpoint& e : out) e.path = base, e.lane = Lane::quick, e.about.tag = "jobs", e.about.answer = standing;
    out[0].method = "GET", out[0].about.summary = "How a job stands and what it found";
    out[0].handle = [this](Call& call, const net::Responder& to) {
        const Held entry = held(call.params.at("job"), call.who->account);
        to.respond(entry ? json(shown(*entry, call.language)) : problem({404, "not_found", "/job"}, call.language));
    };
    out[1].method = "POST", out[1].path += "/confirm", out[1].about.success = 202;
    out[1].about.summary = "Enter into the book what a job found";
    out[1].handle = [this](Call& call, const net::Responder& to) { confirm(call, to); };
    out[2].method = "DELETE", out[2].about.summary = "Give up a job; what it has entered stays";
    out[2].about.success = 204, out[2].about.answer = "";
    out[2].handle = [this](Call& call, const net::Responder& to) {
        const Held entry = held(call.params.at("job"), call.who->account);
        if (!entry) return to.respond(problem({404, "not_found", "/job"}, call.language));
        entry->given_up = true;
        {
            const std::scoped_lock lock(mutex_);
            entries_.erase(entry->id);
            forget(folder_, entry->id);
        }
        answer(call, to, {204, {}, {}, {}, {}});
    };
    out[3].method = "GET", out[3].path += "/workbook", out[3].lane = Lane::slow;
    out[3].about.summary = "The file with its doubtful cells coloured and commented";
    out[3].about.answer = "", out[3].about.answer_type = std::string(xlsx_type);
    out[3].handle = [this](Call& call, const net::Responder& to) {
        const Held entry = held(call.params.at("job"), call.who->account);
        auto book = entry && prepared(*entry) ? entry->work->workbook(call.language) : std::nullopt;
        to.respond(book ? std::move(*book) : problem({404, "not_found", "/job"}, call.language));
    };
    return out;
}
}  // namespace greentally::edge
