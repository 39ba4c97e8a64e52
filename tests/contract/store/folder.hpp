#pragma once
/// A folder that goes with its owner.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace greentally {
class Folder {
public:
    /// `in_memory`: where a real disk would only make the test wait; falls back to the disk.
    explicit Folder(bool in_memory = false) {
        const bool memory = in_memory && ::access("/dev/shm", W_OK) == 0;
        const auto base = memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
        std::string pattern = (base / "greentally-XXXXXX").string();
        CHECK(::mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path path;
};
}  // namespace greentally
