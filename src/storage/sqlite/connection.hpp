#pragma once
/// SQLite's C API behind two owners. Nothing above storage/ sees it; one connection belongs to one thread at a time.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace greentally::sqlite {
/// frozen: read a file that nobody changes, without locks and without files beside it.
enum class Mode { frozen, read, write, create };

class Statement;
class Connection {
public:
    /// `vfs`: name of a registered SQLite file system, empty for the default one.
    static Result<Connection> open(const std::filesystem::path& file, Mode mode, const std::string& vfs = {});

    /// Runs statements that give no rows. Errors: as `fault_here`.
    Result<> run(const std::string& sql);
    Result<Statement> prepare(std::string_view sql);
    /// First column of the first row as text; empty if there is none.
    Result<std::string> ask(std::string_view sql);
    bool in_transaction() const;
    /// The last error of this connection as a Fault: full, io, corrupt, conflict (constraint, busy), denied (no
    /// access).
    Fault fault_here(std::string_view doing) const;
    const std::string& name() const { return name_; }

private:
    struct Close {
        void operator()(sqlite3* db) const;
    };
    std::unique_ptr<sqlite3, Close> db_;
    std::string name_;
};

/// Blobs are bound without a copy: they must live until the next reset().
class Statement {
public:
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::string_view blob);
    Statement& bind_null(int place);
    /// True: a row is there. False: done. Errors: as Connection::fault_here.
    Result<bool> step();
    void reset();

    std::int64_t integer(int column) const;
    std::string_view bytes(int column) const;  // valid until the next step or reset
    bool is_blob(int column) const;
    bool is_null(int column) const;

private:
    friend class Connection;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::string name_;
};
}  // namespace greentally::sqlite
