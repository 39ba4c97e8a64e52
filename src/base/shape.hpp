#pragma once
/// A plain struct is its own description: its fields by name, without macros. JSON, schemas, random rows come from it.
/// Include it where a struct is defined; instantiate read_json, write_json, write_schema in room.cpp alone.
#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr/core.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/leaf.hpp"
#include "base/text.hpp"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif

namespace greentally {
namespace shape {
template <class T>
struct Wrap {
    T value;
};
template <class T>
extern const Wrap<T> never;
template <class M>
struct Member {
    const M* at;
};
template <class M>
Member(const M*) -> Member<M>;
template <auto member>
consteval std::string_view spelled() {
    std::string_view s = __PRETTY_FUNCTION__;
    s = s.substr(0, s.find(s.find(")}") != s.npos ? ")}" : "}]"));
    return s.substr(s.find_last_of(":.") + 1);
}
template <class T, std::size_t i>
constexpr std::string_view name = spelled<Member{&boost::pfr::get<i>(never<T>.value)}>();
template <class T>
consteval std::string_view type_spelled() {
    std::string_view s = __PRETTY_FUNCTION__;
    s = s.substr(s.find("T = ") + 4);
    return s.substr(0, s.find_first_of(";]"));
}
}  // namespace shape

template <class T>
constexpr std::size_t field_count = boost::pfr::tuple_size_v<T>;
/// f(name, field) for each field in order.
template <class T, class F>
void each_field(T& t, F f) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (f(shape::name<std::remove_const_t<T>, i>, boost::pfr::get<i>(t)), ...);
    }
    (std::make_index_sequence<field_count<std::remove_const_t<T>>>{});
}
/// "problem.closed" for greentally::problem::Closed, "return.submitted" for greentally::return_::Submitted.
template <class T>
std::string kind() {
    std::string_view s = shape::type_spelled<T>();
    s = s.substr(s.find("::") + 2);
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == ':') {
            if (out.back() == '_') out.pop_back();
            out += '.', ++i;
        } else if (s[i] >= 'A' && s[i] <= 'Z') {
            if (!out.empty() && out.back() != '.') out += '_';
            out += char(s[i] + 32);
        } else
            out += s[i];
    }
    return out;
}

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_list = false;
template <class T>
constexpr bool is_list<std::vector<T>> = true;
template <class T, std::size_t n>
constexpr bool is_list<std::array<T, n>> = true;
template <class T>
constexpr bool is_text = false;
template <std::size_t n>
constexpr bool is_text<Text<n>> = true;

template <class T>
concept Leaf = requires(std::string& out, const T& c, T& t, Json j) {
    write_leaf(out, c);
    { read_leaf(j, t) } -> std::same_as<bool>;
};

template <class T>
void write_json(std::string& out, const T& v) {
    if constexpr (Leaf<T>)
        write_leaf(out, v);
    else if constexpr (is_id<T>)
        write_json_integer(out, v.n);
    else if constexpr (is_optional<T>)
        v ? write_json(out, *v) : void(out += "null");
    else if constexpr (std::same_as<T, bool>)
        out += v ? "true" : "false";
    else if constexpr (std::is_enum_v<T>)
        write_json_string(out, boost::describe::enum_to_string(v, "?"));
    else if constexpr (std::integral<T>)
        write_json_integer(out, std::int64_t(v));
    else if constexpr (std::convertible_to<T, std::string_view>)
        write_json_string(out, v);
    else if constexpr (is_list<T>) {
        char before = '[';
        for (const auto& e : v) out += before, write_json(out, e), before = ',';
        out += v.empty() ? "[]" : "]";
    } else {
        char before = '{';
        each_field(v, [&](std::string_view n, const auto& f) {
            out += before, before = ',';
            write_json_string(out, n), out += ':';
            write_json(out, f);
        });
        out += before == '{' ? "{}" : "}";
    }
}
template <class T>
std::string to_json(const T& v) {
    std::string out;
    write_json(out, v);
    return out;
}

/// Where a text is not of the shape: a JSON pointer (RFC 6901) and what was expected there.
struct ShapeFault {
    std::string pointer, expected;
};
constexpr std::size_t list_items_max = 20'000;

template <class T>
bool read_json(Json j, T& v, ShapeFault& fault);
template <class T>
bool read_fields(Json j, T& v, ShapeFault& fault) {
    const auto no = [&](std::string_view at, std::string expected) {
        return fault.pointer = "/" + std::string(at) + fault.pointer, fault.expected = std::move(expected), false;
    };
    if (j.kind() != Json::Kind::object) return fault.expected = "object", false;
    std::size_t known = 0;
    bool good = true;
    each_field(v, [&]<class F>(std::string_view name, F& field) {
        if (!good) return;
        const Json member = j.find(name);
        known += bool(member);
        if (!member)
            good = is_optional<F> || no(name, "present");
        else if (!read_json(member, field, fault))
            fault.pointer = "/" + std::string(name) + fault.pointer, good = false;
    });
    if (!good || known == j.size()) return good;
    for (std::size_t i = 0; i < j.size(); ++i) {
        bool found = false;
        each_field(v, [&](std::string_view name, auto&) { found |= name == j.name(i); });
        if (!found) return no(j.name(i), "no such field");
    }
    return true;
}
/// Errors: false, and `fault` says where and what was expected; v is then partly filled.
template <class T>
bool read_json(Json j, T& v, ShapeFault& fault) {
    const auto expect = [&](bool good, std::string_view what) { return good || (fault.expected = what, false); };
    using Kind = Json::Kind;
    if constexpr (Leaf<T>)
        return expect(read_leaf(j, v), leaf_schema(static_cast<const T*>(nullptr)));
    else if constexpr (is_optional<T>) {
        if (j.kind() == Kind::null) return v.reset(), true;
        return read_json(j, v.emplace(), fault);
    } else if constexpr (std::same_as<T, bool>)
        return v = j.boolean(), expect(j.kind() == Kind::boolean, "true or false");
    else if constexpr (std::is_enum_v<T>)
        return expect(boost::describe::enum_from_string(std::string(j.string()).c_str(), v), "one of the listed words");
    else if constexpr (std::integral<T> || is_id<T>) {
        const auto n = j.integer();
        if constexpr (is_id<T>)
            return expect(n && *n >= 0 && *n <= UINT32_MAX, "id") && (v.n = std::uint32_t(*n), true);
        else
            return expect(n && std::in_range<T>(*n), "integer in range") && (v = T(*n), true);
    } else if constexpr (is_text<T>) {
        if (!expect(j.kind() == Kind::string, "text")) return false;
        return v = T(j.string()),
               expect(j.string().size() <= T::bytes_max, "text of at most " + std::to_string(T::bytes_max) + " bytes");
    } else if constexpr (std::same_as<T, std::string>)
        return v = j.string(), expect(j.kind() == Kind::string, "text");
    else if constexpr (is_list<T>) {
        if (!expect(j.kind() == Kind::array && j.size() <= list_items_max, "list")) return false;
        if constexpr (requires { v.resize(j.size()); })
            v.resize(j.size());
        else if (!expect(j.size() == v.size(), "list of " + std::to_string(v.size())))
            return false;
        for (std::size_t i = 0; i < j.size(); ++i)
            if (!read_json(j.item(i), v[i], fault))
                return fault.pointer = "/" + std::to_string(i) + fault.pointer, false;
        return true;
    } else
        return read_fields(j, v, fault);
}
/// Errors: nothing, and `fault` says why.
template <class T>
std::optional<T> from_json(std::string_view text, ShapeFault& fault) {
    const auto document = Document::parse(text);
    if (!document) return fault.expected = "JSON", std::nullopt;
    std::optional<T> v(std::in_place);
    if (!read_json(document->root(), *v, fault)) v.reset();
    return v;
}

/// JSON Schema (2020-12, as OpenAPI 3.1 has it) of T. x-id names the kind of row that an id is of.
template <class T>
void write_schema(std::string& out) {
    if constexpr (Leaf<T>)
        out += leaf_schema(static_cast<const T*>(nullptr));
    else if constexpr (is_id<T>) {
        out += R"({"type":"integer","minimum":0,"x-id":")" + kind<typename RowOf<T>::type>() + "\"}";
    } else if constexpr (is_optional<T>) {
        out += R"({"anyOf":[)", write_schema<typename T::value_type>(out), out += R"(,{"type":"null"}]})";
    } else if constexpr (std::same_as<T, bool>)
        out += R"({"type":"boolean"})";
    else if constexpr (std::is_enum_v<T>) {
        out += R"({"type":"string","enum":[)";
        char before = ' ';
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { out += before, write_json_string(out, d.name), before = ','; });
        out += "]}";
    } else if constexpr (std::integral<T>)
        out += R"({"type":"integer"})";
    else if constexpr (is_text<T>)
        out += R"({"type":"string","maxLength":)" + std::to_string(T::bytes_max) + "}";
    else if constexpr (std::convertible_to<T, std::string_view>)
        out += R"({"type":"string"})";
    else if constexpr (is_list<T>) {
        out += R"({"type":"array","items":)", write_schema<typename T::value_type>(out), out += '}';
    } else {
        std::string required;
        out += R"({"type":"object","additionalProperties":false,"properties":{)";
        static const T blank{};
        char before = ' ';
        each_field(blank, [&]<class F>(std::string_view n, const F&) {
            out += before, before = ',';
            write_json_string(out, n), out += ':', write_schema<F>(out);
            if constexpr (!is_optional<F>) required += required.empty() ? "" : ",", write_json_string(required, n);
        });
        out += R"(},"required":[)" + required + "]}";
    }
}
template <class T>
std::string schema() {
    std::string out;
    write_schema<T>(out);
    return out;
}
}  // namespace greentally
