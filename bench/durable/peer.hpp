#pragma once
/// The peer: bare SQLite, written as its own documentation would have it, without our store between.
#include <filesystem>
#include <span>
#include <string>

#include "book/fact.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace greentally {
class BareSqlite {
public:
    explicit BareSqlite(const std::filesystem::path& file);
    ~BareSqlite();
    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;
    /// One transaction of one INSERT per fact, the same bytes in the same columns, WAL and synchronous=FULL.
    void append(std::span<const book::Fact> facts);

private:
    void step(sqlite3_stmt* statement);
    sqlite3* db_ = nullptr;
    sqlite3_stmt *begin_ = nullptr, *commit_ = nullptr, *insert_ = nullptr;
};
}  // namespace greentally
