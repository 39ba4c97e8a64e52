#pragma once
/// The port behind which files lie: programmes, imported sheets, evidence, sent papers. Named by what they hold, they
/// are never changed; a fact names the file that it means.
#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.hpp"
#include "base/result.hpp"

namespace greentally::book {
struct FileName {
    Digest digest{};  // SM3 of the bytes
    std::uint64_t length = 0;
    auto operator<=>(const FileName&) const = default;
};
/// 64 hex digits, "-", the length: "66c7f0f4…-3".
std::string text(const FileName& name);
/// Errors: nothing unless it is exactly what text() writes.
std::optional<FileName> file_name_from(std::string_view text);
FileName file_name_of(std::string_view bytes);

/// A file that is being written. Dropped without a trace unless keep() succeeds.
class Incoming {
public:
    virtual ~Incoming() = default;
    /// Errors: full, io.
    virtual Result<> add(std::string_view bytes) = 0;
    /// Makes it durable under its name; the same bytes twice are one file. Call once. Errors: full, io.
    virtual Result<FileName> keep() = 0;
};

/// Any thread may call anything.
class Files {
public:
    using Visit = std::function<bool(std::string_view piece)>;
    virtual ~Files() = default;

    /// Errors: full, io.
    virtual Result<std::unique_ptr<Incoming>> begin() = 0;
    /// The bytes in pieces until `visit` returns false. What was visited is only proved when this returns without a
    /// fault: use get() where the bytes must be right before they are used.
    /// Errors: not_found, corrupt (the bytes are not those that the name promises), io.
    virtual Result<> read(const FileName& name, const Visit& visit) const = 0;
    /// Only that it is there; its bytes are not read. Errors: io.
    virtual Result<bool> has(const FileName& name) const = 0;
    /// All names in ascending order until `visit` returns false. Errors: corrupt (something else lies among them), io.
    virtual Result<> each(const std::function<bool(const FileName&)>& visit) const = 0;

    /// begin, add, keep.
    Result<FileName> put(std::string_view bytes);
    /// The whole file, proved. Check `name.length` first. Errors: as read.
    Result<std::string> get(const FileName& name) const;
};

/// Reads every file. Errors: the first that read or each reports.
Result<std::uint64_t> verify(const Files& files);
}  // namespace greentally::book
