#include "storage/sqlite/store.hpp"

#include <algorithm>
#include <cstring>

#include "storage/sqlite/schema.hpp"
#include "storage/sqlite/wal.hpp"

namespace greentally::sqlite {
namespace {
constexpr std::int64_t batch_facts =
    1024;  // one read transaction: a slow visitor must not keep the WAL from being reset

std::string_view bytes_of(const auto& array) { return {reinterpret_cast<const char*>(array.data()), array.size()}; }

std::string name_of(std::uint64_t seq) { return "fact " + std::to_string(seq); }

/// Columns: seq, head, hash, salt, body. Errors: corrupt.
Result<> decode(const Statement& row, std::uint64_t seq, book::FactView& fact) {
    const auto bad = [&](std::string_view why) { return fault(Why::corrupt, name_of(seq), std::string(why)); };
    if (row.integer(0) != std::int64_t(seq))
        return bad("it is missing; fact " + std::to_string(row.integer(0)) + " follows");
    if (!row.is_blob(1) || !row.is_blob(2)) return bad("its head or hash is not a row of bytes");
    if (const auto why = book::decode_head(row.bytes(1), fact); !why.empty()) return bad(why);
    if (fact.seq != seq) return bad("its head bears the number " + std::to_string(fact.seq));
    const auto hash = row.bytes(2);
    if (hash.size() != fact.hash.size()) return bad("its hash has the wrong length");
    std::memcpy(fact.hash.data(), hash.data(), hash.size());
    fact.withheld = row.is_null(3) && row.is_null(4);
    fact.body = {}, fact.salt = {};
    if (fact.withheld) return ok();
    if (!row.is_blob(3) || !row.is_blob(4)) return bad("its salt or body is not a row of bytes");
    const auto salt = row.bytes(3);
    if (salt.size() != fact.salt.size()) return bad("its salt has the wrong length");
    std::memcpy(fact.salt.data(), salt.data(), salt.size());
    fact.body = row.bytes(4);
    return ok();
}
}  // namespace

struct Store::Writer {
    Connection db;
    Statement begin, commit, insert;
};
struct Store::Reader {
    Connection db;
    Statement scan, end;
};

Store::Store(std::filesystem::path file, Options options) : file_(std::move(file)), options_(std::move(options)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file, const Options& options) {
    std::unique_ptr<Store> store(new Store(file, options));
    TRY(store->start_writer());
    TRY(store->last_, store->last_in_file());
    return store;
}

Result<std::unique_ptr<Store>> Store::open_to_read(const std::filesystem::path& file, const Options& options) {
    std::unique_ptr<Store> store(new Store(file, options));
    TRY(auto reader, store->lend());
    store->give_back(std::move(reader));
    return store;
}

Result<> Store::start_writer() {
    const auto wal = std::filesystem::path(file_) += "-wal";
    TRY(check_wal(wal));
    std::error_code absent;
    const bool crashed = std::filesystem::file_size(wal, absent) > 0 && !absent;
    TRY(auto db, Connection::open(file_, Mode::create, options_.vfs));
    TRY(db.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"));
    if (options_.pages_max) { TRY(db.run("PRAGMA max_page_count=" + std::to_string(options_.pages_max))); }
    TRY(const auto tables, db.ask("SELECT count(*) FROM sqlite_schema"));
    if (tables == "0") {
        TRY(db.run("BEGIN IMMEDIATE; PRAGMA application_id=" + std::to_string(application_id) +
                   "; PRAGMA user_version=" + std::to_string(format) + ";" + std::string(schema) + "; COMMIT"));
    }
    TRY(const auto version, db.ask("PRAGMA user_version"));
    TRY(const auto found, db.ask("SELECT group_concat(sql, ';') FROM sqlite_schema"));
    if (version != std::to_string(format) || found != schema) {
        return fault(Why::corrupt, db.name(), "it is not a book of format " + std::to_string(format));
    }
    if (crashed) {
        TRY(db.ask("PRAGMA wal_checkpoint(TRUNCATE)"));  // it may hold a body that was being withheld
    }
    TRY(auto begin, db.prepare("BEGIN IMMEDIATE"));
    TRY(auto commit, db.prepare("COMMIT"));
    TRY(auto insert, db.prepare("INSERT INTO fact (seq, head, hash, salt, body) VALUES (?, ?, ?, ?, ?)"));
    writer_.reset(new Writer{std::move(db), std::move(begin), std::move(commit), std::move(insert)});
    return ok();
}

Result<> Store::may_write() const {
    if (!writer_) return fault(Why::denied, file_.filename().string(), "it is open for reading only");
    if (stopped_by_) return fault(Why::stopped, stopped_by_->where, "no more is written since: " + stopped_by_->detail);
    return ok();
}

Fault Store::stop(Fault fault) {
    if (writer_->db.in_transaction()) {
        // The transaction is lost either way, and the store stops: a failing rollback changes neither.
        (void)writer_->db.run("ROLLBACK");
    }
    if (fault.why != Why::conflict) stopped_by_ = fault;
    return fault;
}

Result<> Store::append(std::span<const book::Fact> facts) {
    TRY(may_write());
    book::Last end = last_;
    for (const auto& fact : facts) {
        if (const auto why = book::breaks(end, view(fact)); !why.empty()) {
            return fault(Why::conflict, name_of(fact.seq), std::string(why));
        }
        end = {fact.seq, fact.hash, fact.recorded_at};
    }
    if (facts.empty()) return ok();
    if (auto done = insert(facts); !done) return stop(std::move(done).error());
    const std::lock_guard lock(mutex_);
    last_ = end;
    return ok();
}

Result<> Store::insert(std::span<const book::Fact> facts) {
    Writer& w = *writer_;
    w.begin.reset();
    TRY(w.begin.step());
    for (const auto& fact : facts) {
        w.insert.reset();
        w.insert.bind(1, std::int64_t(fact.seq)).bind(2, fact.head).bind(3, bytes_of(fact.hash));
        w.insert.bind(4, bytes_of(fact.salt)).bind(5, fact.body);
        TRY(w.insert.step());
    }
    w.insert.reset();
    w.commit.reset();
    TRY(w.commit.step());
    w.begin.reset(), w.commit.reset();
    return ok();
}

Result<std::unique_ptr<Store::Reader>> Store::lend() const {
    {
        const std::lock_guard lock(mutex_);
        if (!readers_.empty()) {
            auto reader = std::move(readers_.back());
            readers_.pop_back();
            return reader;
        }
    }
    TRY(auto db, Connection::open(file_, options_.frozen ? Mode::frozen : Mode::read, options_.vfs));
    constexpr auto columns = "SELECT seq, head, hash, salt, body FROM main.fact NOT INDEXED ";
    TRY(auto scan, db.prepare(std::string(columns) + "WHERE seq >= ? ORDER BY seq LIMIT ?"));
    TRY(auto end, db.prepare(std::string(columns) + "ORDER BY seq DESC LIMIT 1"));
    return std::unique_ptr<Reader>(new Reader{std::move(db), std::move(scan), std::move(end)});
}

void Store::give_back(std::unique_ptr<Reader> reader) const {
    reader->scan.reset(), reader->end.reset();
    const std::lock_guard lock(mutex_);
    readers_.push_back(std::move(reader));
}

Result<> Store::read(std::uint64_t from, const book::Visit& visit) const {
    std::uint64_t next = std::max<std::uint64_t>(from, 1);
    if (next > INT64_MAX) return ok();
    TRY(auto reader, lend());
    book::FactView fact;
    for (std::int64_t taken = batch_facts; taken == batch_facts;) {
        reader->scan.reset();
        reader->scan.bind(1, std::int64_t(next)).bind(2, batch_facts);
        for (taken = 0;; ++taken, ++next) {
            TRY(const bool row, reader->scan.step());
            if (!row) break;
            TRY(decode(reader->scan, next, fact));
            if (!visit(fact)) {
                give_back(std::move(reader));
                return ok();
            }
        }
    }
    give_back(std::move(reader));
    return ok();
}

Result<std::optional<book::Fact>> Store::find(std::uint64_t seq) const {
    std::optional<book::Fact> found;
    if (seq == 0 || seq > INT64_MAX) return found;
    TRY(auto reader, lend());
    reader->scan.bind(1, std::int64_t(seq)).bind(2, std::int64_t(1));
    TRY(const bool row, reader->scan.step());
    if (row) {
        book::FactView fact;
        TRY(decode(reader->scan, seq, fact));
        found = own(fact);
    }
    give_back(std::move(reader));
    return found;
}

Result<book::Last> Store::last() const {
    if (writer_) {
        const std::lock_guard lock(mutex_);
        return last_;
    }
    return last_in_file();
}

Result<book::Last> Store::last_in_file() const {
    TRY(auto reader, lend());
    book::Last last;
    TRY(const bool row, reader->end.step());
    if (row) {
        book::FactView fact;
        TRY(decode(reader->end, std::uint64_t(reader->end.integer(0)), fact));
        last = {fact.seq, fact.hash, fact.recorded_at};
    }
    give_back(std::move(reader));
    return last;
}

Result<> Store::withhold(std::uint64_t seq, std::uint64_t by) {
    TRY(may_write());
    TRY(book::may_withhold(*this, seq, by));
    if (auto done = erase(seq); !done) return stop(std::move(done).error());
    return ok();
}

Result<> Store::erase(std::uint64_t seq) {
    Connection& db = writer_->db;
    TRY(db.run("UPDATE fact SET salt = NULL, body = NULL WHERE seq = " + std::to_string(seq)));
    // secure_delete overwrites the bytes in their pages; the WAL holds older copies until it is emptied.
    TRY(const auto busy, db.ask("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (busy != "0") return fault(Why::conflict, db.name(), "a reader keeps the old page; withhold it again later");
    return ok();
}
}  // namespace greentally::sqlite
