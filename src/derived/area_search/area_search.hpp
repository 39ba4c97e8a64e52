#pragma once
/// The names of all areas, a page for each county's code space, packed so that a search reads them from end to end:
/// 664,211 areas in some 30 MB. Derived from areas alone. Source: issue line 8, R-ORG-01.
#include "access/shake.hpp"
#include "domain/area/area.hpp"

namespace greentally {
namespace area_search {
/// A name as it is compared: full-width signs as half-width ones, letters small, no spaces around.
std::string folded(std::string_view name);

/// Immutable; copies share it.
class Packed {
public:
    struct Name {
        Id<Area> area;
        area::Level level{};
        bool removed = false;
        std::string name;  // folded
        bool operator==(const Name&) const = default;
    };
    struct Entry {
        std::uint32_t area, name_at;
        std::uint32_t initials_at : 28, level : 3, removed : 1;
    };
    Packed() = default;
    explicit Packed(const std::vector<Name>& names);
    std::size_t size() const { return body_ ? body_->entries.size() - 1 : 0; }
    /// From here on there are villages only.
    std::size_t villages() const { return body_ ? body_->villages : 0; }
    const Entry& entry(std::size_t i) const { return body_->entries[i]; }
    std::string_view name(std::size_t i) const;
    std::string_view names() const {
        return body_ ? std::string_view(body_->names) : std::string_view();
    }  // each with '\n' after it
    std::string_view initials() const {
        return body_ ? std::string_view(body_->initials) : std::string_view();
    }  // a byte each character, none after each name
    bool latin() const { return body_ && body_->latin; }
    std::vector<Name> unpacked() const;
    std::size_t bytes() const;
    friend bool operator==(const Packed& a, const Packed& b) {
        return a.body_ == b.body_ || a.unpacked() == b.unpacked();
    }

private:
    struct Body {
        std::vector<Entry> entries;  // one more at the end
        std::string names, initials;
        std::size_t villages = 0;
        bool latin = false;  // some name has a letter or digit
    };
    std::shared_ptr<const Body> body_;
};
void write_leaf(std::string& out, const Packed&);
bool read_leaf(Json, Packed&);
std::string_view leaf_schema(const Packed*);
void shake_leaf(Packed&, std::mt19937&);
}  // namespace area_search

/// Derived: names of the areas whose span begins in one million of the code space, removed ones too, by level
/// and place.
struct NamePage {
    struct Key {
        std::uint32_t county = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    area_search::Packed packed;
    bool operator==(const NamePage&) const = default;
};
inline Scope scope(const State&, const NamePage&) { return area::everyone; }
}  // namespace greentally
