#pragma once
/// Any value of a shape, small enough to collide: rows for property tests, samples for golden bytes.
#include <random>

#include "base/shape.hpp"

namespace greentally {
void shake_leaf(Day&, std::mt19937&);
void shake_leaf(Instant&, std::mt19937&);
void shake_leaf(Decimal&, std::mt19937&);
void shake_leaf(Wide&, std::mt19937&);
void shake_leaf(Period&, std::mt19937&);
template <class T>
void shake(T& v, std::mt19937& r) {
    if constexpr (requires { shake_leaf(v, r); })
        shake_leaf(v, r);
    else if constexpr (is_id<T>)
        v.n = 1 + r() % 6;
    else if constexpr (is_optional<T>)
        r() % 3 ? shake(v.emplace(), r) : v.reset();
    else if constexpr (std::is_enum_v<T>)
        v = T(r() % boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value);
    else if constexpr (std::same_as<T, bool>)
        v = r() % 2;
    else if constexpr (std::integral<T>)
        v = T(r() % 8);
    else if constexpr (is_text<T> || std::same_as<T, std::string>)
        v = T(std::string(1, char('a' + r() % 3)));
    else if constexpr (is_list<T>) {
        if constexpr (requires { v.resize(1); }) v.resize(r() % 3);
        for (auto& e : v) shake(e, r);
    } else
        each_field(v, [&](auto, auto& f) { shake(f, r); });
}
/// A row that names its own key does so in its first field.
template <class Row, class Key>
void shake_row(Row& row, const Key& key, std::mt19937& r) {
    shake(row, r);
    bool first = true;
    each_field(row, [&]<class Field>(auto, Field& f) {
        if constexpr (std::same_as<Field, Key>)
            if (first) f = key;
        first = false;
    });
}
}  // namespace greentally
