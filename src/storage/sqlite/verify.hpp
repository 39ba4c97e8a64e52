#pragma once
/// Proves a book file without the server: the chain (book/verify.hpp), and that the file holds a book and nothing else.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "book/verify.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally::sqlite {
/// Writes nothing. A server may be running. `name`: what fact 1 must call the book, empty for any.
/// Damage that lies in no particular fact has seq 0.
book::Proof verify_file(const std::filesystem::path& file, const std::string& name = {},
                        const std::optional<Digest>& printed = {});

struct NamedProof {
    std::string file;  // "book.db", "audit.db"
    book::Proof proof;
};
/// book.db, which must be there, then audit.db if it is. `printed` is a hash of the first.
std::vector<NamedProof> verify_directory(const std::filesystem::path& dir, const std::optional<Digest>& printed = {});
}  // namespace greentally::sqlite
