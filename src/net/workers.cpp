#include "net/workers.hpp"

#include <exception>

namespace greentally::net {
Workers::Workers(unsigned threads, std::size_t queue_max, std::function<void(std::string_view)> failed)
    : queue_max_(queue_max), failed_(std::move(failed)) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}
Workers::~Workers() { stop(); }
bool Workers::post(std::function<void()> job) {
    {
        const std::scoped_lock lock(mutex_);
        if (stopping_ || queue_.size() >= queue_max_) return false;
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}
void Workers::stop() {
    std::deque<std::function<void()>> dropped;
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
    }
    wake_.notify_all();
    for (std::thread& t : threads_)
        if (t.joinable()) t.join();
}
void Workers::run() {
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (stopping_) return;
            job = std::move(queue_.front());
            queue_.pop_front();
        }
        try {
            job();
        } catch (const std::exception& e) {
            if (failed_) failed_(e.what());
        }
    }
}
}  // namespace greentally::net
