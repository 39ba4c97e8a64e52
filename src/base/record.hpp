#pragma once
/// One record of a source file (a CSV row, a TOML table) read field by field into typed members. Every fault is
/// reported with its place; what was not asked for is a fault as well. Field names have an English and a Chinese
/// spelling; "name.zh" reaches into a nested table.
#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <set>
#include <type_traits>

#include "base/decimal.hpp"
#include "base/source.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

namespace greentally {
/// Where each value of what was read stands in the files: JSON pointer → place.
class Places {
public:
    struct Spot {
        std::string file;
        Place at;
        bool quoted = false;
        /// Of a character of the text that stands here.
        Place inside(std::uint32_t characters) const { return {at.line, at.column + characters + quoted}; }
    };
    void put(std::string pointer, std::string_view file, Place at, bool quoted = false) {
        spots_[std::move(pointer)] = {std::string(file), at, quoted};
    }
    /// Of the value itself or the nearest one around it.
    Spot find(std::string_view pointer) const;

private:
    std::map<std::string, Spot, std::less<>> spots_;
};

/// The Chinese spellings of an enum's values, in their order; beside the enum: std::span<const char* const> chinese(E).
template <class E>
concept HasChinese = requires(E e) {
    chinese(e);
};

class Record {
public:
    /// `pointer` is where the record goes in what is being filled, /elements/12.
    Record(const SourceNode& table, std::string_view file, std::string pointer, SourceFaults& faults, Places& places)
        : table_(table), file_(file), pointer_(std::move(pointer)), faults_(faults), places_(places) {
        places_.put(pointer_, file_, table.at);
    }
    struct Field {
        const char *en, *zh = "";
        bool required = false;
        const char* member = nullptr;  // its name in the pointer, where it is not `en`
    };
    /// Errors: none returned; each fault is reported and leaves the member as it was.
    template <class T>
    void read(Field field, T& into) {
        if (const SourceNode* node = value(field)) take(field, *node, into);
    }
    template <class T>
    void need(const char* en, const char* zh, T& into, const char* member = nullptr) {
        read({en, zh, true, member}, into);
    }
    template <class T>
    void may(const char* en, const char* zh, T& into, const char* member = nullptr) {
        read({en, zh, false, member}, into);
    }
    /// The list under a name, itself made of tables; nothing if absent.
    const SourceNode* list(const char* name);
    /// Reports every field that nobody asked for; of a table that several share, only those inside what was asked for.
    void rest(bool shared = false);
    void fault(Field field, std::string_view found, Bilingual expected);
    const std::string& pointer() const { return pointer_; }
    std::string_view file() const { return file_; }

private:
    const SourceNode* value(const Field&);  // nothing if absent or blank (reported if it is required)
    const SourceNode* look(std::string_view path);
    void missing(const Field&, const SourceNode* blank);
    void take(const Field&, const SourceNode&, std::string&);
    void take(const Field&, const SourceNode&, Decimal&);
    void take(const Field&, const SourceNode&, Day&);
    void take(const Field&, const SourceNode&, bool&);
    void take_number(const Field&, const SourceNode&, std::int64_t low, std::int64_t high, std::int64_t& into);
    bool take_word(const Field&, const SourceNode&, const std::vector<std::string>& en,
                   const std::vector<std::string>& zh, std::size_t& into);
    bool plain(const Field&, const SourceNode&);  // reports a list or table where one value is expected
    void wrong(const SourceNode&, Bilingual expected);

    template <std::size_t n>
    void take(const Field& field, const SourceNode& node, Text<n>& into) {
        std::string text;
        if (!plain(field, node)) return;
        take(field, node, text);
        if (text.size() > n)
            return wrong(node, {"不超过 " + std::to_string(n) + " 字节的文字",
                                "text of at most " + std::to_string(n) + " bytes"});
        into = Text<n>(text);
    }
    template <class T>
    requires std::is_enum_v<T>
    void take(const Field& field, const SourceNode& node, T& into) {
        std::vector<std::string> en, zh;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) { en.emplace_back(d.name); });
        if constexpr (HasChinese<T>)
            for (const char* word : chinese(T{})) zh.emplace_back(word);
        std::size_t which = 0;
        if (take_word(field, node, en, zh, which)) into = T(which);
    }
    template <class T>
    requires(std::integral<T> && !std::same_as<T, bool>) void take(const Field& field, const SourceNode& node,
                                                                   T& into) {
        std::int64_t n = into;
        take_number(field, node, std::int64_t(std::numeric_limits<T>::min()),
                    std::int64_t(std::min<std::uint64_t>(std::numeric_limits<T>::max(), INT64_MAX)), n);
        into = T(n);
    }
    template <class T>
    void take(const Field& field, const SourceNode& node, std::optional<T>& into) {
        T value{};
        take(field, node, value);
        into = value;
    }
    /// A TOML list, or a text with spaces, commas or semicolons between.
    template <class T>
    void take(const Field& field, const SourceNode& node, std::vector<T>& into) {
        for (const SourceNode& item : pieces(node)) {
            places_.put(pointer_ + "/" + member_of(field) + "/" + std::to_string(into.size()), file_, item.at);
            take(field, item, into.emplace_back());
        }
    }
    static std::vector<SourceNode> pieces(const SourceNode&);
    static std::string member_of(const Field&);

    const SourceNode& table_;
    std::string file_, pointer_;
    SourceFaults& faults_;
    Places& places_;
    std::set<std::string, std::less<>> asked_;
};
/// Text as one expects it at the end of a list of words: a, b or c.
std::string either(const std::vector<std::string>& words, std::string_view last_joint);
}  // namespace greentally
