#pragma once
/// JSON at arm's length: a parsed document, a value in it, and the few pieces from which JSON text is written.
/// json.cpp is the only file that names Boost.JSON; no header does, which saves seconds in every file.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace greentally {
/// A value inside a Document; valid while the document is. Cheap to copy.
class Json {
public:
    enum class Kind { null, boolean, number, string, array, object };
    Json() = default;
    explicit operator bool() const { return at_ != nullptr; }
    Kind kind() const;
    std::string_view string() const;              // "" unless a string
    bool boolean() const;                         // false unless true
    std::optional<std::int64_t> integer() const;  // nothing if fractional or out of range
    std::size_t size() const;                     // items of an array, members of an object
    Json item(std::size_t i) const;
    std::string_view name(std::size_t i) const;  // of the i-th member
    Json member(std::size_t i) const;
    Json find(std::string_view name) const;  // nothing if absent
    std::string text() const;                // written again, without spaces

private:
    friend class Document;
    explicit Json(const void* at) : at_(at) {}
    const void* at_ = nullptr;
};

/// Owns a parsed text. Errors: nothing if malformed, not UTF-8, deeper than 32, or with a member named twice.
class Document {
public:
    static std::optional<Document> parse(std::string_view text);
    /// Up to where a text that is refused reads as JSON, in bytes.
    static std::size_t read_until(std::string_view text);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();
    Json root() const;

private:
    struct Tree;
    explicit Document(std::unique_ptr<Tree>);
    std::unique_ptr<Tree> tree_;
};

void write_json_string(std::string& out, std::string_view text);
void write_json_integer(std::string& out, std::int64_t value);
}  // namespace greentally
