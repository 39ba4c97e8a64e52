#include "edge/http/journal.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/json.hpp"
#include "base/time.hpp"

namespace greentally::edge {
namespace {
std::string begin(std::string_view event) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::string out = "{\"at\":\"" + iso(Instant{std::chrono::duration_cast<std::chrono::microseconds>(now).count()}) +
                      "\",\"event\":";
    write_json_string(out, event);
    return out;
}
}  // namespace

void Journal::write(std::string line) {
    const auto shared = std::make_shared<const std::string>(std::move(line));
    const bool posted = writer_.post([this, shared] {
        for (std::string_view rest = *shared; !rest.empty();) {
            const ssize_t n = ::write(file_, rest.data(), rest.size());
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return void(++lost_);
            rest.remove_prefix(std::size_t(n));
        }
    });
    if (!posted) ++lost_;
}
void Journal::served(const net::Served& s) {
    std::string out = begin("served") + ",\"method\":";
    // A target that was not understood may be any bytes.
    const auto clean = [](std::string_view text) {
        std::string kept;
        for (const char c : text.substr(0, 512)) kept += c > 0x20 && c < 0x7f ? c : '?';
        return kept;
    };
    write_json_string(out, clean(s.method));
    out += ",\"path\":";
    write_json_string(out, clean(s.path));
    const auto microseconds = std::uint64_t(s.seconds * 1e6);
    out += ",\"status\":" + std::to_string(s.status) + ",\"bytes\":" + std::to_string(s.bytes) +
           ",\"us\":" + std::to_string(microseconds) + "}\n";
    write(std::move(out));
}
void Journal::note(std::string_view event, std::string_view text) {
    std::string out = begin(event) + ",\"text\":";
    write_json_string(out, text);
    write(out + "}\n");
}
}  // namespace greentally::edge
