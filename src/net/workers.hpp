#pragma once
/// A few threads for what must not hold the server's thread: views, password hashes, file writes.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace greentally::net {
class Workers {
public:
    /// At most queue_max jobs wait. What a job throws ends in `failed` (its text); the thread goes on.
    Workers(unsigned threads, std::size_t queue_max, std::function<void(std::string_view)> failed = {});
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    /// False if the queue is full or the workers have stopped: answer 503.
    [[nodiscard]] bool post(std::function<void()> job);
    /// Finishes what runs; what waits is dropped.
    void stop();

private:
    void run();
    const std::size_t queue_max_;
    const std::function<void(std::string_view)> failed_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};
}  // namespace greentally::net
