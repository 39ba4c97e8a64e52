#pragma once
/// Text in rows and commands: immutable, shared between copies, one pointer wide; the limit is part of the type.
#include <atomic>
#include <compare>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace greentally {
class SharedText {
public:
    SharedText() = default;
    explicit SharedText(std::string_view text) {
        if (text.empty()) return;
        void* memory = ::operator new(sizeof(Block) + text.size());
        block_ = new (memory) Block{{1}, std::uint32_t(text.size())};
        std::memcpy(block_->bytes(), text.data(), text.size());
    }
    SharedText(const SharedText& o) : block_(o.block_) {
        if (block_) block_->holders.fetch_add(1, std::memory_order_relaxed);
    }
    SharedText(SharedText&& o) noexcept : block_(std::exchange(o.block_, nullptr)) {}
    SharedText& operator=(SharedText o) noexcept { return std::swap(block_, o.block_), *this; }
    ~SharedText() {
        if (block_ && block_->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) ::operator delete(block_);
    }
    std::string_view view() const {
        return block_ ? std::string_view(block_->bytes(), block_->size) : std::string_view();
    }
    bool same(const SharedText& o) const { return block_ == o.block_ || view() == o.view(); }

private:
    struct Block {
        std::atomic<std::uint32_t> holders;
        std::uint32_t size;
        char* bytes() { return reinterpret_cast<char*>(this + 1); }
    };
    Block* block_ = nullptr;
};

/// At most `limit` bytes of UTF-8: checked where text enters (reading JSON), not where it is copied.
template <std::size_t limit>
class Text {
public:
    static constexpr std::size_t bytes_max = limit;
    Text() = default;
    Text(std::string_view text) : text_(text) {}
    Text(const std::string& text) : text_(text) {}
    Text(const char* text) : text_(std::string_view(text)) {}
    operator std::string_view() const { return text_.view(); }
    std::string_view view() const { return text_.view(); }
    std::string str() const { return std::string(text_.view()); }
    bool empty() const { return text_.view().empty(); }
    friend bool operator==(const Text& a, const Text& b) { return a.text_.same(b.text_); }
    friend std::strong_ordering operator<=>(const Text& a, const Text& b) { return a.view() <=> b.view(); }
    friend bool operator==(const Text& a, std::string_view b) { return a.view() == b; }
    friend bool operator==(const Text& a, const char* b) { return a.view() == b; }

private:
    SharedText text_;
};
using Name = Text<200>;       // of a person, unit, area, indicator
using Code = Text<64>;        // an identifier of the field: a national code, an element's code
using Sentence = Text<4000>;  // an opinion, a reason, a definition
}  // namespace greentally
