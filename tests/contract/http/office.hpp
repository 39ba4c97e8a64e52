#pragma once
/// A small real house behind a real server: one room of notes, an engine over a book in memory, log-in, streams,
/// uploads.
#include <filesystem>

#include "edge/http/operations.hpp"
#include "edge/http/rooms.hpp"
#include "edge/session/log_in.hpp"
#include "edge/sse/endpoint.hpp"
#include "edge/upload/uploads.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace note {
Room room();
}
namespace test {
inline constexpr Id<Account> ann{1}, bob{2}, eve{3};  // ann writes, bob reads in place 1, eve secures
Viewer viewer_of(const State&, Id<Account>, Id<Post>);

class Office {
public:
    struct Options {
        edge::SessionLimits sessions = {};
        edge::LockoutLimits lockout = {};
        edge::UploadLimits uploads = {};
        net::Limits limits = {};
        book::Store* book = nullptr;  // instead of one in memory
        std::string web;              // folder of the web app
    };
    explicit Office(Options options);
    Office() : Office(Options{}) {}
    ~Office();
    /// The cookie header of a log-in.
    std::string log_in(const std::string& account, const std::string& password = "Right-horse9");
    /// Header lines for a change by a logged-in browser.
    std::string change(const std::string& cookie, const std::string& key) const;
    /// Moves the real clock that sessions and lockout see.
    void pass(std::chrono::seconds time) { now_ = now_.load() + time; }

    const std::string folder;
    memory::Store store;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<edge::LogIn> log_in_;
    std::unique_ptr<edge::Uploads> uploads;
    std::unique_ptr<edge::Site> site;
    std::unique_ptr<net::Server> server;
    std::unique_ptr<edge::Streams> streams;
    edge::Latency views, commands;
    std::vector<edge::Audited> audited;
    std::mutex audit_mutex;
    std::uint16_t port = 0, open_port = 0, ops_port = 0;

private:
    std::atomic<edge::RealTime> now_{std::chrono::system_clock::now()};
};
}  // namespace test
}  // namespace greentally
