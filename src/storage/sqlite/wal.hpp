#pragma once
/// Tells a damaged write-ahead log from one that merely ends in an unfinished write.
#include <filesystem>

#include "base/result.hpp"

namespace greentally::sqlite {
/// SQLite ignores everything from the first frame on whose checksum is wrong: right after a crash, where only the last
/// transaction can be unfinished, but silent loss if an older frame has rotted. A bad frame that two finished
/// transactions follow cannot come from a crash, because the first of them was flushed before the second began.
/// An absent or empty log is fine. Errors: corrupt, io.
Result<> check_wal(const std::filesystem::path& wal);
}  // namespace greentally::sqlite
