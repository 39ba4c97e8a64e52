#pragma once
/// What a book file consists of, letter by letter: verify compares, and accepts nothing beside it.
#include <cstdint>
#include <string_view>

namespace greentally::sqlite {
inline constexpr std::string_view schema =
    "CREATE TABLE fact (seq INTEGER PRIMARY KEY, head BLOB NOT NULL, hash BLOB NOT NULL, salt BLOB, body BLOB) STRICT";
inline constexpr std::int64_t application_id = 0x4754626b;  // "GTbk"
inline constexpr std::int64_t format = 1;                   // PRAGMA user_version
}  // namespace greentally::sqlite
