#pragma once
/// A file written by people as a tree whose every piece knows its place. TOML and CSV both become this; whoever checks
/// a folder reads one form and can name file, line and column of any fault. No parser here.
#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greentally {
/// A sentence in both languages of the house.
struct Bilingual {
    std::string zh, en;
    bool operator==(const Bilingual&) const = default;
};
/// Line and column from 1, columns counted in characters; 0 is "the whole file".
struct Place {
    std::uint32_t line = 0, column = 0;
    auto operator<=>(const Place&) const = default;
};
struct SourceFault {
    std::string file;
    Place at;
    std::string found;
    Bilingual expected;
    bool operator==(const SourceFault&) const = default;
};
/// Faults of one run, each once; beyond `limit` they are only counted.
class SourceFaults {
public:
    static constexpr std::size_t limit = 1'000;
    void add(std::string_view file, Place at, std::string_view found, Bilingual expected);
    void add(const SourceFaults& more);
    /// Says each anew: where it is, by another count.
    void each(const std::function<void(SourceFault&)>& f) { std::for_each(all_.begin(), all_.end(), f); }
    bool none() const { return all_.empty(); }
    std::size_t left_out() const { return left_out_; }
    /// In the order of file, line, column.
    std::vector<SourceFault> sorted() const;

private:
    std::vector<SourceFault> all_;
    std::size_t left_out_ = 0;
};

struct SourceNode {
    enum class Kind { blank, text, integer, number, boolean, day, list, table };
    Kind kind = Kind::blank;
    std::string text;               // of a scalar, as written (without quotes)
    Place at;                       // of the quote, if it is quoted
    std::vector<SourceNode> items;  // of a list or table
    struct Name {
        std::string text;
        Place at;
    };
    std::vector<Name> names;  // of a table: names[i] is the name of items[i]
    bool quoted = false;
    bool scalar() const { return kind != Kind::list && kind != Kind::table && kind != Kind::blank; }
    const SourceNode* find(std::string_view name) const;
};

/// One file of a folder: `root` is a table (TOML) or a list of tables (CSV, a row each; an empty cell is blank).
struct SourceFile {
    enum class Form { toml, csv, other };
    std::string name;
    Form form = Form::other;
    bool readable = true;  // false: it has a fault of syntax, already reported; what it would declare is unknown
    SourceNode root;
};
struct SourceFolder {
    std::vector<SourceFile> files;
    const SourceFile* find(std::string_view name) const;
};

/// The name in `names` that a mistyped one probably meant; empty if none is near (a third of its letters at most
/// differ).
std::string nearest(std::string_view typed, const std::vector<std::string>& names);
/// Without the blanks around it: tabs, line ends, full-width and no-break ones too.
std::string_view trimmed(std::string_view text);
/// `text` for a message: at most 60 characters, never cut inside one.
std::string shortened(std::string_view text);
}  // namespace greentally
