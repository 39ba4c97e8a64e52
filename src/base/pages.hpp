#pragma once
/// Where the pages of trees come from: blocks of one size, handed back and forth without the allocator's locks. A
/// thread keeps a few; what it has too many of it leaves to the others. Blocks are never given back to the system. A
/// reader that lets go of an old state frees its pages on its own thread, while the writer takes new ones.
#include <array>
#include <cstddef>
#include <mutex>
#include <new>
#include <vector>

namespace greentally {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool pages_kept = false;  // let the sanitizer see each page come and go
#else
inline constexpr bool pages_kept = true;
#endif

template <std::size_t size>
class Pages {
public:
    static void* take() {
        if (!pages_kept || mine.gone) return ::operator new(size);
        if (mine.count == 0) mine.count = refill(mine.blocks.data());
        return mine.count ? mine.blocks[--mine.count] : ::operator new(size);
    }
    static void give(void* block) noexcept {
        if (!pages_kept || mine.gone) return ::operator delete(block);
        if (mine.count == kept) leave();
        mine.blocks[mine.count++] = block;
    }

private:
    static constexpr std::size_t kept = 128;
    struct Mine {
        std::array<void*, kept> blocks;
        std::size_t count = 0;
        bool gone = false;  // the thread ends
        ~Mine() {
            for (gone = true; count > 0;) ::operator delete(blocks[--count]);
        }
    };
    struct Left {
        std::mutex mutex;
        std::vector<void*> blocks;
    };
    static Left& left() {
        static Left& forever = *new Left;  // outlives every thread and every tree
        return forever;
    }
    static void leave() noexcept {
        Left& all = left();
        std::lock_guard lock(all.mutex);
        try {
            all.blocks.insert(all.blocks.end(), mine.blocks.begin() + kept / 2, mine.blocks.end());
        } catch (const std::bad_alloc&) {
            for (std::size_t i = kept / 2; i < kept; ++i) ::operator delete(mine.blocks[i]);
        }
        mine.count = kept / 2;
    }
    static std::size_t refill(void** into) {
        Left& all = left();
        std::lock_guard lock(all.mutex);
        std::size_t n = 0;
        for (; n < kept / 2 && !all.blocks.empty(); ++n) into[n] = all.blocks.back(), all.blocks.pop_back();
        return n;
    }
    static inline thread_local Mine mine;
};
}  // namespace greentally
