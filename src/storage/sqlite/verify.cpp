#include "storage/sqlite/verify.hpp"

#include "storage/sqlite/schema.hpp"
#include "storage/sqlite/wal.hpp"

namespace greentally::sqlite {
namespace {
namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) { return fs::path(file) += suffix; }

/// What cannot be looked at is left to the opening, which says why.
bool is_there(const fs::path& path) {
    std::error_code unknown;
    return fs::exists(path, unknown);
}

/// A running house always has one, if an empty one.
bool has_wal(const fs::path& file) { return is_there(beside(file, "-wal")); }

/// Errors: corrupt, where the file is something else than a book or more than one.
Result<> check_contents(Connection& db) {
    const auto bad = [&](std::string what) { return fault(Why::corrupt, db.name(), std::move(what)); };
    TRY(const auto id, db.ask("PRAGMA application_id"));
    TRY(const auto version, db.ask("PRAGMA user_version"));
    if (id != std::to_string(application_id)) return bad("its application id is " + id + ", not a book's");
    if (version != std::to_string(format))
        return bad("it has format " + version + ", known is " + std::to_string(format));
    TRY(auto rows,
        db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type <> 'table', name <> 'fact'"));
    TRY(const bool any, rows.step());
    if (!any) return bad("it has no table");
    if (rows.bytes(1) != "fact" || rows.bytes(2) != "fact" || rows.bytes(3) != schema) {
        return bad("its table is not the one of a book: " + std::string(rows.bytes(1)));
    }
    TRY(const bool more, rows.step());
    if (more)
        return bad("it holds something beside the facts: " + std::string(rows.bytes(0)) + " " +
                   std::string(rows.bytes(1)));
    TRY(const auto below, db.ask("SELECT seq FROM main.fact WHERE seq < 1 LIMIT 1"));
    if (!below.empty()) return bad("it holds a row with number " + below);
    return ok();
}

Result<> check_pages(Connection& db) {
    TRY(const auto found, db.ask("PRAGMA main.integrity_check(1)"));
    if (found != "ok") return fault(Why::corrupt, db.name(), "the file is damaged: " + found);
    return ok();
}

Result<> check_neighbours(const fs::path& file) {
    if (!is_there(file)) return fault(Why::not_found, file.filename().string(), "there is no such file");
    // A book never uses one; SQLite would copy its pages over the book's.
    if (is_there(beside(file, "-journal"))) {
        return fault(Why::corrupt, file.filename().string() + "-journal",
                     "a rollback journal does not belong to a book");
    }
    return check_wal(beside(file, "-wal"));
}

book::Proof failed(book::Proof proof, const Fault& f) {
    proof.ok = false, proof.seq = 0;
    proof.fault = f.where + ": " + f.detail;
    return proof;
}

Result<> check_name(const book::Store& store, const std::string& name) {
    if (name.empty()) return ok();
    TRY(const auto first, store.find(1));
    const auto opening = first ? book::opened(view(*first)) : std::nullopt;
    if (!opening || opening->name == name)
        return ok();  // a first fact that cannot be read is named by the chain's proof
    return fault(Why::corrupt, "fact 1", "it opens the book \"" + opening->name + "\", expected \"" + name + "\"");
}

book::Proof verify_as(const fs::path& file, const Options& options, const std::string& name,
                      const std::optional<Digest>& printed) {
    if (const auto fine = check_neighbours(file); !fine) return failed({}, fine.error());
    auto db = Connection::open(file, options.frozen ? Mode::frozen : Mode::read);
    if (!db) return failed({}, db.error());
    if (const auto fine = check_contents(db.value()); !fine) return failed({}, fine.error());
    auto store = Store::open_to_read(file, options);
    if (!store) return failed({}, store.error());
    auto proof = book::verify(*store.value(), printed);
    if (!proof.ok) return proof;
    if (const auto fine = check_name(*store.value(), name); !fine) return failed(proof, fine.error());
    if (const auto fine = check_pages(db.value()); !fine) return failed(proof, fine.error());
    return proof;
}
}  // namespace

book::Proof verify_file(const fs::path& file, const std::string& name, const std::optional<Digest>& printed) {
    const bool frozen = !has_wal(file);
    const auto proof = verify_as(file, {.frozen = frozen}, name, printed);
    const bool opened_meanwhile = frozen && has_wal(file);
    return proof.ok || !opened_meanwhile ? proof : verify_as(file, {}, name, printed);
}

std::vector<NamedProof> verify_directory(const fs::path& dir, const std::optional<Digest>& printed) {
    std::vector<NamedProof> proofs;
    proofs.push_back({"book.db", verify_file(dir / "book.db", "book", printed)});
    if (is_there(dir / "audit.db")) proofs.push_back({"audit.db", verify_file(dir / "audit.db", "audit")});
    return proofs;
}
}  // namespace greentally::sqlite
