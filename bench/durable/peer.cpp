#include "peer.hpp"

#include <sqlite3.h>

namespace greentally {
BareSqlite::BareSqlite(const std::filesystem::path& file) {
    CHECK(sqlite3_open(file.c_str(), &db_) == SQLITE_OK);
    constexpr auto setup =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE fact (seq INTEGER PRIMARY KEY, head BLOB NOT NULL, hash BLOB NOT NULL, salt BLOB, body BLOB)";
    CHECK(sqlite3_exec(db_, setup, nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_prepare_v2(db_, "BEGIN IMMEDIATE", -1, &begin_, nullptr) == SQLITE_OK);
    CHECK(sqlite3_prepare_v2(db_, "COMMIT", -1, &commit_, nullptr) == SQLITE_OK);
    CHECK(sqlite3_prepare_v2(db_, "INSERT INTO fact VALUES (?, ?, ?, ?, ?)", -1, &insert_, nullptr) == SQLITE_OK);
}

BareSqlite::~BareSqlite() {
    for (auto* statement : {begin_, commit_, insert_}) sqlite3_finalize(statement);
    sqlite3_close(db_);
}

void BareSqlite::step(sqlite3_stmt* statement) {
    CHECK(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

void BareSqlite::append(std::span<const book::Fact> facts) {
    step(begin_);
    for (const auto& fact : facts) {
        sqlite3_bind_int64(insert_, 1, std::int64_t(fact.seq));
        sqlite3_bind_blob(insert_, 2, fact.head.data(), int(fact.head.size()), SQLITE_STATIC);
        sqlite3_bind_blob(insert_, 3, fact.hash.data(), int(fact.hash.size()), SQLITE_STATIC);
        sqlite3_bind_blob(insert_, 4, fact.salt.data(), int(fact.salt.size()), SQLITE_STATIC);
        sqlite3_bind_blob(insert_, 5, fact.body.data(), int(fact.body.size()), SQLITE_STATIC);
        step(insert_);
    }
    step(commit_);
}
}  // namespace greentally
