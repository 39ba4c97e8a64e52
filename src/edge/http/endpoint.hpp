#pragma once
/// One address of the house as the edge sees it: who may come through which door, and what then happens.
#include "access/room.hpp"
#include "edge/http/words.hpp"
#include "net/server.hpp"

namespace greentally::edge {
/// Listeners are bound to doors apart; a listener's tag is the set of doors that it serves.
enum Door : unsigned { office = 1, open = 2, station = 4, operations = 8 };

/// Who asks: by a browser's session or a machine's token.
struct Who {
    Id<Account> account;
    Id<Post> post;
    bool machine = false;
    std::string session;  // names the session without opening it: for streams and the audit
};
struct Call {
    net::Request request;
    Params params;  // of path and query, by name
    std::optional<Who> who;
    Language language = Language::zh;
};
enum class Lane {
    at_once,  // on the server's thread: microseconds
    quick,    // on a worker: a screen's view
    slow      // on another: exports, states of the past
};
/// What OpenAPI says of it; JSON Schemas as text, empty if there is none.
struct Description {
    std::string summary, tag, query, body, answer;
    int success = 200;
    std::string body_type = "application/json", answer_type = "application/json";
    bool keyed = true;  // a change takes an Idempotency-Key
};
struct Endpoint {
    std::string method, path;  // "/api/v1/returns/{return}/cells"
    unsigned doors = office;
    bool anonymous = false;  // no log-in needed
    Lane lane = Lane::quick;
    std::size_t body_limit = 0;  // 0: the server's
    std::function<void(Call&, const net::Responder&)> handle;
    std::function<net::Intake(Call&)> intake = {};      // for bodies that are not held in memory
    std::function<Lane(const Call&)> choose_lane = {};  // where it depends on the call
    Description about = {};
};
/// Written down for each refusal and export, without content. `code` is empty for a success.
struct Audited {
    std::optional<Who> who;
    std::string method, path, code, peer;
    int status = 0;
};
}  // namespace greentally::edge
