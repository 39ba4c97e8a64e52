#include "storage/sqlite/connection.hpp"

#include <sqlite3.h>

#include "base/hash.hpp"

namespace greentally::sqlite {
namespace {
Why why_of(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL: return Why::full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR: return Why::corrupt;  // our SQL is right, so a schema that does not fit it is not ours
        case SQLITE_CONSTRAINT:
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Why::conflict;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: return Why::denied;
        case SQLITE_CANTOPEN: return Why::not_found;
        default: return Why::io;
    }
}

Fault fault_of(sqlite3* db, const std::string& name, std::string_view doing) {
    const int code = db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM;
    std::string detail(doing);
    detail += ": ";
    detail += db ? sqlite3_errmsg(db) : "out of memory";
    detail += " (SQLite " + std::to_string(code) + ")";
    return fault(why_of(code), name, std::move(detail));
}

std::string frozen_uri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            uri += '%' + hex({reinterpret_cast<const std::uint8_t*>(&c), 1});
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

/// A file that someone else prepared must not run code through its schema, nor break us by malformed cells.
void distrust(sqlite3* db) {
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_exec(db, "PRAGMA cell_size_check=ON", nullptr, nullptr, nullptr);
    sqlite3_extended_result_codes(db, 1);
    constexpr int busy_ms = 5000;
    sqlite3_busy_timeout(db, busy_ms);
}
}  // namespace

void Connection::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<Connection> Connection::open(const std::filesystem::path& file, Mode mode, const std::string& vfs) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode <= Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == Mode::frozen) flags |= SQLITE_OPEN_URI;
    if (mode == Mode::create) flags |= SQLITE_OPEN_CREATE;
    Connection made;
    made.name_ = file.filename().string();
    sqlite3* db = nullptr;
    const std::string place = mode == Mode::frozen ? frozen_uri(file) : file.string();
    const int code = sqlite3_open_v2(place.c_str(), &db, flags, vfs.empty() ? nullptr : vfs.c_str());
    made.db_.reset(db);
    if (code != SQLITE_OK) return fault_of(db, made.name_, "cannot open it");
    distrust(db);
    return made;
}

Result<> Connection::run(const std::string& sql) {
    if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fault_here(sql.substr(0, 40));
    return ok();
}

Result<Statement> Connection::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code =
        sqlite3_prepare_v3(db_.get(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) return fault_here("cannot use its tables");
    Statement made;
    made.statement_.reset(raw);
    made.name_ = name_;
    return made;
}

Result<std::string> Connection::ask(std::string_view sql) {
    TRY(auto statement, prepare(sql));
    TRY(const bool row, statement.step());
    return row ? std::string(statement.bytes(0)) : std::string();
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
Fault Connection::fault_here(std::string_view doing) const { return fault_of(db_.get(), name_, doing); }

Statement& Statement::bind(int place, std::int64_t value) {
    CHECK(sqlite3_bind_int64(statement_.get(), place, value) == SQLITE_OK);
    return *this;
}
Statement& Statement::bind(int place, std::string_view blob) {
    const char* data = blob.empty() ? "" : blob.data();  // a null pointer would bind NULL
    CHECK(sqlite3_bind_blob64(statement_.get(), place, data, blob.size(), SQLITE_STATIC) == SQLITE_OK);
    return *this;
}
Statement& Statement::bind_null(int place) {
    CHECK(sqlite3_bind_null(statement_.get(), place) == SQLITE_OK);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return fault_of(sqlite3_db_handle(statement_.get()), name_, "cannot read or write");
}
void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
std::string_view Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(statement_.get(), column);
    return {static_cast<const char*>(data), std::size_t(sqlite3_column_bytes(statement_.get(), column))};
}
bool Statement::is_blob(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB; }
bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
}  // namespace greentally::sqlite
