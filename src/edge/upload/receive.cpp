/// The bytes of an upload, and the addresses.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

#include "edge/http/problem.hpp"
#include "edge/http/rooms.hpp"
#include "edge/upload/entry.hpp"

namespace greentally::edge {
namespace {
net::Intake refused(const Call& call, Problem p) { return {0, nullptr, problem(p, call.language)}; }
std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t n = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (text.empty() || bad != std::errc{} || end != text.data() + text.size()) return {};
    return n;
}
net::Response standing(const Upload& u, int status) {
    std::string out = "{\"upload\":\"" + u.id + "\",\"bytes\":" + std::to_string(u.offset) +
                      ",\"complete\":" + (u.complete ? "true" : "false") +
                      (u.complete ? ",\"sm3\":\"" + hex(u.sm3) + "\"}" : "}");
    net::Response r = json(std::move(out), status);
    r.headers.add("Upload-Offset", std::to_string(u.offset));
    if (u.known_length) r.headers.add("Upload-Length", std::to_string(u.length));
    r.headers.add("Location", std::string(api_prefix) + "/uploads/" + u.id);
    return r;
}
}  // namespace

Result<Digest> digest_of_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fault(Why::io, path, std::strerror(errno));
    Sm3 hash;
    std::string buffer(1 << 16, '\0');
    ssize_t n = 0;
    while ((n = ::read(file, buffer.data(), buffer.size())) > 0)
        hash.add(std::string_view(buffer.data(), std::size_t(n)));
    ::close(file);
    if (n < 0) return fault(Why::io, path, std::strerror(errno));
    return hash.finish();
}

Uploads::Entry::~Entry() {
    if (file >= 0) ::close(file);
}
Uploads::Sink::~Sink() {
    if (!finished && !entry->resumable) uploads.drop(entry);  // nobody can go on with it
}
int Uploads::Sink::append(std::string_view piece) {
    Upload u = entry->seen();
    if (entry->writer != writer) return ECANCELED;
    const std::uint64_t most = u.known_length ? u.length : uploads.limits_.bytes;
    if (u.offset + piece.size() > most) return EFBIG;
    for (std::size_t at = 0; at < piece.size();) {
        const ssize_t n = ::pwrite(entry->file, piece.data() + at, piece.size() - at, off_t(u.offset + at));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return errno ? errno : EIO;
        at += std::size_t(n);
    }
    const std::scoped_lock lock(entry->mutex);
    if (entry->hashed == u.offset) entry->hash.add(piece), entry->hashed += piece.size();
    entry->upload.offset = u.offset + piece.size();
    entry->touched = std::chrono::steady_clock::now();
    return 0;
}
void Uploads::Sink::take(std::string piece, std::function<void(bool)> done) {
    const auto shared = std::make_shared<std::string>(std::move(piece));
    // One writer thread: the appends of an old and a new sender never interleave.
    const bool posted = uploads.writer_.post([self = shared_from_this(), shared, done] {
        self->error = self->append(*shared);
        done(self->error == 0);
    });
    if (!posted) error = EBUSY, done(false);
}

net::Intake Uploads::begin(Call& call) {
    const std::string_view field = call.request.headers.get("upload-length");
    const auto length = number(field);
    if (!field.empty() && !length) return refused(call, {400, "http.shape", "Upload-Length"});
    const auto body = number(call.request.headers.get("content-length"));
    const auto announced = length ? length : body && *body ? body : std::nullopt;
    if (!length && body == 0) return refused(call, {411, "upload.length", "Upload-Length"});
    auto made = create(call.who->account, announced, length.has_value());
    if (!made) {
        const Why why = made.error().why;
        if (why == Why::limit) return refused(call, {413, made.error().detail});
        return refused(call, {why == Why::full ? 507 : 500, why == Why::full ? "upload.disk_full" : "http.internal"});
    }
    const auto& entry = made.value();
    entry->writer = ++entry->writers;
    return {std::size_t(limits_.bytes), std::make_shared<Sink>(*this, entry, entry->writer), {}};
}
net::Intake Uploads::go_on(Call& call) {
    const auto e = entry(call.params.at("upload"), call.who->account);
    if (!e) return refused(call, {404, "not_found", "/upload"});
    const auto offset = number(call.request.headers.get("upload-offset"));
    if (!offset) return refused(call, {400, "http.shape", "Upload-Offset"});
    e->writer = ++e->writers;
    const Upload u = e->seen();
    if (u.complete || *offset != u.offset) {
        net::Intake out = refused(call, {409, "upload.offset", "Upload-Offset"});
        out.refuse->headers.add("Upload-Offset", std::to_string(u.offset));
        return out;
    }
    if (number(call.request.headers.get("content-length")).value_or(0) > u.length - u.offset)
        return refused(call, {413, "upload.beyond"});
    if (e->file < 0) e->file = ::open(path(u.id).c_str(), O_WRONLY | O_CLOEXEC);
    if (e->file < 0) return refused(call, {500, "http.internal"});
    return {std::size_t(limits_.bytes), std::make_shared<Sink>(*this, e, e->writer), {}};
}

/// The body is over. An upload that now has its length is flushed and named.
void Uploads::finish(Call& call, const net::Responder& to) {
    const auto sink = std::dynamic_pointer_cast<Sink>(call.request.sink);
    if (!sink) return to.respond(problem({411, "upload.length", "Content-Length"}, call.language));
    if (const int error = sink->error) {
        const Problem p = error == ENOSPC      ? Problem{507, "upload.disk_full"}
                          : error == EFBIG     ? Problem{413, "upload.beyond"}
                          : error == ECANCELED ? Problem{409, "upload.taken_over"}
                          : error == EBUSY     ? Problem{503, "http.busy"}
                                               : Problem{500, "http.internal"};
        return to.respond(problem(p, call.language));
    }
    const auto& e = sink->entry;
    {
        const std::scoped_lock lock(e->mutex);
        if (!e->upload.known_length) e->upload.length = e->upload.offset, e->upload.known_length = true;
        sink->finished = true;
    }
    const Upload u = e->seen();
    if (u.offset == u.length) {
        if (::fsync(e->file) != 0) return to.respond(problem({500, "http.internal"}, call.language));
        const auto digest = e->hashed == u.offset ? Result<Digest>(e->hash.finish()) : digest_of_file(path(u.id));
        if (!digest || !write_about(path(u.id), u.account, u.length))
            return to.respond(problem({500, "http.internal"}, call.language));
        const std::scoped_lock lock(e->mutex);
        e->upload.sm3 = digest.value(), e->upload.complete = true;
        ::close(std::exchange(e->file, -1));
    }
    to.respond(standing(e->seen(), call.request.method == "POST" ? 201 : 200));
}

std::vector<Endpoint> Uploads::endpoints() {
    const std::string standing_schema =
        R"({"type":"object","required":["upload","bytes","complete"],"properties":{"upload":{"type":"string"},"bytes":{"type":"integer"},"complete":{"type":"boolean"},"sm3":{"type":"string"}}})";
    const std::string bytes = R"({"type":"string","format":"binary"})", base = std::string(api_prefix) + "/uploads";
    const auto described = [](std::string summary, std::string body, std::string answer, int success) {
        Description about{std::move(summary),        "upload", "", std::move(body), std::move(answer), success,
                          "application/octet-stream"};
        about.keyed = false;
        return about;
    };
    std::vector<Endpoint> out(4);
    out[0].method = "POST", out[0].path = base, out[0].lane = Lane::slow;
    out[0].about = described("Send a file; with Upload-Length it may come in parts", bytes, standing_schema, 201);
    out[0].intake = [this](Call& call) { return begin(call); };
    out[0].handle = [this](Call& call, const net::Responder& to) { finish(call, to); };
    out[1].method = "PATCH", out[1].path = base + "/{upload}", out[1].lane = Lane::slow;
    out[1].about = described("Go on at Upload-Offset", bytes, standing_schema, 200);
    out[1].intake = [this](Call& call) { return go_on(call); };
    out[1].handle = out[0].handle;
    out[2].method = "GET", out[2].path = base + "/{upload}", out[2].lane = Lane::at_once;
    out[2].about = described("How much has come (HEAD: Upload-Offset)", "", standing_schema, 200);
    out[2].handle = [this](Call& call, const net::Responder& to) {
        const auto e = entry(call.params.at("upload"), call.who->account);
        to.respond(e ? standing(e->seen(), 200) : problem({404, "not_found", "/upload"}, call.language));
    };
    out[3].method = "DELETE", out[3].path = base + "/{upload}", out[3].lane = Lane::quick;
    out[3].about = described("Give up an upload", "", "", 204);
    out[3].handle = [this](Call& call, const net::Responder& to) {
        const auto e = entry(call.params.at("upload"), call.who->account);
        if (!e) return to.respond(problem({404, "not_found", "/upload"}, call.language));
        remove(e->upload.id);
        to.respond({204, {}, {}, {}, {}});
    };
    return out;
}
}  // namespace greentally::edge
