#pragma once
/// Administrative areas: the tree of the nation by its yearly editions, and areas without a national code (development
/// zones). A removed area keeps its row, its id and its history; only AreaPlace, the current tree, lets go of it.
/// Source: domain 9.1, R-ORG-01.
#include <algorithm>
#include <string>

#include "access/sight.hpp"
#include "base/decimal.hpp"

namespace greentally {
namespace area {
enum class Level : std::uint8_t { province, city, county, town, village };
BOOST_DESCRIBE_ENUM(Level, province, city, county, town, village)
/// placeholder: a node of the code that is no division (市辖区, 县, 省直辖县级行政区划, 东莞市 as its own county).
/// Towns by digits 7–9: 街道 · 镇 · 乡 · 政企合一单位. Villages by digits 10–12: 居委会 · 村委会 · the like of them;
/// the denominator of a 行政村 ratio counts administrative_village alone.
enum class Kind : std::uint8_t {
    ordinary,
    placeholder,
    district,
    county,
    county_level_city,
    development_zone,
    subdistrict,
    designated_town,
    township,
    special,
    residents_committee,
    administrative_village,
    village_like
};
BOOST_DESCRIBE_ENUM(Kind, ordinary, placeholder, district, county, county_level_city, development_zone, subdistrict,
                    designated_town, township, special, residents_committee, administrative_village, village_like)
enum class Past : std::uint8_t { renamed, moved };
BOOST_DESCRIBE_ENUM(Past, renamed, moved)

inline constexpr Scope everyone{Audience::everyone, {}, {}, nullptr, {}};

/// How many codes of 12 digits an area of a level holds: a village one, a county a million.
constexpr std::uint64_t width(Level level) {
    constexpr std::uint64_t widths[] = {10'000'000'000, 100'000'000, 1'000'000, 1'000, 1};
    return widths[unsigned(level)];
}
/// Digits of a national code of a level: 2, 4, 6, 9, 12.
constexpr unsigned digits(Level level) {
    return level < Level::town ? 2 * unsigned(level) + 2 : level == Level::town ? 9 : 12;
}
}  // namespace area

/// Its code is its span: see code(). valid_from unknown: as far back as the first edition tells; valid_to known:
/// removed, and the first day on which it is no more.
struct Area {
    Id<Area> id, parent;  // no parent: a province
    Span span;
    Name name;
    Day valid_from, valid_to;
    area::Level level{};
    area::Kind kind{};
    bool internal = false;  // has no national code; its span is a free place among its parent's
    bool operator==(const Area&) const = default;
    bool current() const { return !valid_to.known(); }
};
static_assert(sizeof(Area) <= 96);
/// The current tree in its order: an area before what lies in it. Derived.
struct AreaPlace {
    struct Key {
        std::uint64_t first = 0;  // of the area's span
        area::Level level{};
        Id<Area> area;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint64_t last = 0;
    bool operator==(const AreaPlace&) const = default;
};
/// What an area was until a day: its name or place before a change.
struct AreaPast {
    struct Key {
        Id<Area> area;
        std::uint64_t seq = 0;  // the fact that ended it
        auto operator<=>(const Key&) const = default;
    } key;
    Day from, to;  // to: the first day on which it no longer held
    area::Past change{};
    Name name;
    Span span;
    Id<Area> parent;
    bool operator==(const AreaPast&) const = default;
};
/// What follows an area that is no more: its figures up to `date` belong, by `share` (0 … 1), to `to`.
struct Succession {
    struct Key {
        Id<Area> from, to;
        auto operator<=>(const Key&) const = default;
    } key;
    Day date;
    Decimal share;
    bool suggested = false;  // found by name; nobody has stated it
    bool operator==(const Succession&) const = default;
};
/// The same seen from the successor. Derived.
struct Predecessor {
    struct Key {
        Id<Area> to, from;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const Predecessor&) const = default;
};
/// An internal area counts `carved` as its own: sums of the areas around `carved`, up to the parent that both share,
/// leave it out. Nobody is carved by two.
struct Carve {
    struct Key {
        Id<Area> carved, by;
        auto operator<=>(const Key&) const = default;
    } key;
    Day from, to;  // `to` unknown: still
    bool operator==(const Carve&) const = default;
};
/// An edition of the national tree (统计用区划代码), or of a part of it, that was taken in to its end.
struct AreaEdition {
    struct Key {
        std::int32_t year = 0;
        std::uint64_t first = 0, last = 0;  // what the file covers
        auto operator<=>(const Key&) const = default;
    } key;
    Day valid_from;
    Text<64> source;  // SM3 of the file
    std::uint32_t read = 0, added = 0, renamed = 0, removed = 0, succeeded = 0;
    std::uint64_t seq = 0;
    bool operator==(const AreaEdition&) const = default;
};
inline Scope scope(const State&, const Area&) { return area::everyone; }
inline Scope scope(const State&, const AreaPlace&) { return area::everyone; }
inline Scope scope(const State&, const AreaPast&) { return area::everyone; }
inline Scope scope(const State&, const Succession&) { return area::everyone; }
inline Scope scope(const State&, const Predecessor&) { return area::everyone; }
inline Scope scope(const State&, const Carve&) { return area::everyone; }
inline Scope scope(const State&, const AreaEdition&) { return area::everyone; }

namespace area {
/// The code of a place: its first 2, 4, 6, 9 or 12 digits.
inline std::string code(Span span, Level level) {
    const std::string number = std::to_string(span.first);
    return (std::string(number.size() < 12 ? 12 - number.size() : 0, '0') + number).substr(0, digits(level));
}
/// The national code; empty if internal.
inline std::string code(const Area& a) { return a.internal ? std::string() : code(a.span, a.level); }
/// The span of a national code. Errors: empty if it is none.
inline Span span_of(std::string_view code) {
    const auto n = code.size();
    if ((n != 2 && n != 4 && n != 6 && n != 9 && n != 12) || code.find_first_not_of("0123456789") != code.npos)
        return {};
    std::uint64_t first = 0, width = 1;
    for (std::size_t i = 0; i < 12; ++i)
        first = first * 10 + (i < n ? std::uint64_t(code[i] - '0') : 0), width *= i < n ? 1 : 10;
    return {first, first + width - 1};
}
/// Its level. Errors: nothing if it is none.
inline std::optional<Level> level_of(std::string_view code) {
    if (span_of(code).empty()) return {};
    return code.size() < 9 ? Level(code.size() / 2 - 1) : code.size() == 9 ? Level::town : Level::village;
}
}  // namespace area
/// f(area) for each current child of `parent` (the provinces, if none) in order from `pos` on, while it returns true.
/// Steps over what lies inside a child: a province costs its cities, not its villages.
template <class Look, class F>
void each_child(Look& look, const Area* parent, F f, std::uint64_t pos = 0) {
    const Span span = parent ? parent->span : everywhere;
    const Id<Area> id = parent ? parent->id : Id<Area>{};
    AreaPlace::Key next{std::max(pos, span.first), {}, {}};
    for (bool more = true; more;) {
        more = false;
        const auto take = [&](const AreaPlace::Key& key, const AreaPlace& place) {
            const Area* a = key.first <= span.last ? look.template find<Area>(key.area) : nullptr;
            if (!a) return false;
            const bool child = a->parent == id && place.last < everywhere.last;
            more = !child || f(*a);
            next = child ? AreaPlace::Key{std::max(place.last, key.first) + 1, {}, {}}
                         : AreaPlace::Key{key.first, key.level, {key.area.n + 1}};
            return false;
        };
        if constexpr (requires { look.template all<AreaPlace>(); })
            look.template all<AreaPlace>().from(next, take);
        else
            look.template from<AreaPlace>(next, take);
    }
}
/// The current area, national or internal, that is exactly this place; nothing if there is none. `look` is a State, a
/// Sight, or what touch and settle have.
template <class Look>
const Area* area_at(Look& look, Span span, area::Level level) {
    const Area* found = nullptr;
    const auto take = [&](const AreaPlace::Key& key, const AreaPlace& place) {
        if (key.first != span.first || key.level != level) return false;
        if (place.last == span.last) found = look.template find<Area>(key.area);
        return !found;
    };
    const AreaPlace::Key start{span.first, level, {}};
    if constexpr (requires { look.template all<AreaPlace>(); })
        look.template all<AreaPlace>().from(start, take);
    else
        look.template from<AreaPlace>(start, take);
    return found;
}
/// The current area with a national code; nothing if there is none.
template <class Look>
const Area* area_by_code(Look& look, std::string_view code) {
    const auto level = area::level_of(code);
    const Area* a = level ? area_at(look, area::span_of(code), *level) : nullptr;
    return a && !a->internal ? a : nullptr;
}
/// f(area) for each current area inside a span, in order, while it returns true.
template <class Look, class F>
void each_area_in(Look& look, Span span, F f) {
    const auto take = [&](const AreaPlace::Key& key, const AreaPlace& place) {
        if (key.first > span.last) return false;
        const Area* a = span.holds({key.first, place.last}) ? look.template find<Area>(key.area) : nullptr;
        return !a || f(*a);
    };
    const AreaPlace::Key start{span.first, {}, {}};
    if constexpr (requires { look.template all<AreaPlace>(); })
        look.template all<AreaPlace>().from(start, take);
    else
        look.template from<AreaPlace>(start, take);
}
}  // namespace greentally
