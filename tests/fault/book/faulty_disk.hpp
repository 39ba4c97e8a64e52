#pragma once
/// A SQLite file system that fails on command and forgets, at a power cut, what was never flushed. Process-wide: one
/// disk, reset() between tests.
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

namespace greentally::faulty_disk {
/// Pass to sqlite::Options::vfs. Registers it at the first call.
const std::string& vfs();

enum class Failure { none, full, write_error, torn_write, flush_error };
/// Healthy again, nothing remembered, nothing counted.
void reset();
/// Lets `operations` writes (for flush_error: flushes) pass, then fails every one.
void fail_after(Failure failure, std::uint64_t operations);
std::uint64_t writes();
std::uint64_t flushes();

/// From now on each file's last flushed image is remembered. Call before the files are opened.
void remember();
/// The power goes: nothing more reaches the disk, whatever is still open.
void cut_power();
/// After the power cut, with the store closed: every 512-byte sector that was written but not flushed is randomly the
/// old or the new one, as is each file's length.
void restore(const std::filesystem::path& folder, std::mt19937_64& random);
}  // namespace greentally::faulty_disk
