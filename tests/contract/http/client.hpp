#pragma once
/// A raw socket: says exactly the bytes it is told and reads what comes. No HTTP library, so that wrong requests can be
/// sent.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <string_view>

namespace greentally::test {
struct Answer {
    int status = 0;  // 0: the peer closed without an answer
    std::string head, body;
    /// The value of a field (name as the server spells it), empty if absent.
    std::string field(std::string_view name) const {
        const auto at = head.find("\r\n" + std::string(name) + ": ");
        if (at == head.npos) return {};
        const auto from = at + name.size() + 4;
        return head.substr(from, head.find("\r\n", from) - from);
    }
};

class Wire {
public:
    explicit Wire(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }
    ~Wire() { ::close(fd_); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    bool connected() const { return connected_; }
    int fd() const { return fd_; }
    bool say(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            bytes.remove_prefix(std::size_t(n));
        }
        return true;
    }
    /// Reads until `text` has come, the peer closed, or the time is over; true if it came. What came stays in `seen`.
    bool until(std::string_view text, int milliseconds = 5000) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (seen.find(text) == seen.npos)
            if (!more(end)) return false;
        return true;
    }
    /// One answer, by its Content-Length or chunks; the rest stays in `seen`.
    Answer answer(bool of_head = false, int milliseconds = 5000) {
        Answer out;
        if (!until("\r\n\r\n", milliseconds)) return out;
        const auto end = seen.find("\r\n\r\n");
        out.head = seen.substr(0, end + 2);
        seen.erase(0, end + 4);
        out.status = std::stoi(out.head.substr(9, 3));
        if (of_head || out.status == 204 || out.status == 304 || out.status == 100) return out;
        if (out.field("Transfer-Encoding") == "chunked") return chunks(out), out;
        const auto size = std::stoul("0" + out.field("Content-Length"));
        const auto limit = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (seen.size() < size && more(limit)) {}
        out.body = seen.substr(0, size);
        seen.erase(0, size);
        return out;
    }
    Answer get(std::string_view target, std::string_view fields = {}) {
        say("GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(fields) + "\r\n");
        return answer();
    }
    Answer send(std::string_view method, std::string_view target, std::string_view body, std::string_view fields = {}) {
        say(std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(fields) +
            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
        return answer(method == "HEAD");
    }
    /// True once the peer has closed.
    bool closed(int milliseconds = 5000) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (more(end)) {}
        return gone_;
    }
    std::string seen;

private:
    bool more(std::chrono::steady_clock::time_point end) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        pollfd p{fd_, POLLIN, 0};
        if (gone_ || left <= 0 || ::poll(&p, 1, int(left)) <= 0) return false;
        char buffer[65536];
        const ssize_t n = ::recv(fd_, buffer, sizeof buffer, 0);
        if (n <= 0) return gone_ = true, false;
        seen.append(buffer, std::size_t(n));
        return true;
    }
    void chunks(Answer& out) {
        for (;;) {
            if (!until("\r\n")) return;
            const std::size_t size = std::stoul(seen, nullptr, 16), from = seen.find("\r\n") + 2;
            const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
            while (seen.size() < from + size + 2 && more(end)) {}
            out.body += seen.substr(from, size);
            seen.erase(0, from + size + 2);
            if (size == 0) return;
        }
    }
    int fd_;
    bool connected_ = false, gone_ = false;
};
}  // namespace greentally::test
