#pragma once
/// What a room offers to the outside, as rows of data; what it records; what it derives. No socket, no thread, no
/// clock. Include it in room.cpp (and in acts.hpp for By, Stamp, Decision).
#include <map>
#include <variant>

#include "access/policy.hpp"
#include "access/secrecy.hpp"
#include "access/shake.hpp"
#include "access/sheet.hpp"
#include "state/derive.hpp"

namespace greentally {
/// Who asks, when, and what chance was given along: all that decide may know beside the state.
struct By {
    Viewer viewer;
    Instant at;
    Day today;
    std::uint64_t seq = 0;  // of the first fact that this command would write
    std::string random;     // 32 bytes
};
/// What a fact's envelope tells apply.
struct Stamp {
    std::uint64_t seq = 0;
    Instant at;
    Day day;
    Id<Account> account;
    Id<Post> post;
    Id<Unit> unit;
};
struct Draft {
    std::string kind, body;
};
/// Facts to be recorded, and the id that the answer names (of what was made or changed).
struct Facts {
    std::vector<Draft> drafts;
    std::uint32_t id = 0;
};
using Decision = std::variant<Facts, Refusal>;
template <class... F>
Facts record(const F&... f) {
    return {{Draft{kind<F>(), to_json(f)}...}, 0};
}
template <class F>
void add(Facts& facts, const F& f) {
    facts.drafts.push_back({kind<F>(), to_json(f)});
}
template <class... F>
Decision facts(const F&... f) {
    return record(f...);
}
/// The same, and the answer names `id`.
template <class Row, class... F>
Decision made(Id<Row> id, const F&... f) {
    Facts all = record(f...);
    all.id = id.n;
    return all;
}
inline Decision refuse(std::string code, std::string field = {}) { return Refusal{std::move(code), std::move(field)}; }

/// Path and query parameters by name; they fill the fields of that name before the body does.
using Params = std::map<std::string, std::string, std::less<>>;

/// A field from a parameter's text: numbers as digits, true/false, anything else as a JSON string; lists split at
/// commas.
template <class T>
bool read_param(std::string_view text, T& v, ShapeFault& fault) {
    if constexpr (is_optional<T>) {
        if (text.empty()) return v.reset(), true;
        return read_param(text, v.emplace(), fault);
    } else if constexpr (is_list<T>) {
        while (!text.empty()) {
            const auto comma = std::min(text.find(','), text.size());
            if (!read_param(text.substr(0, comma), v.emplace_back(), fault)) return false;
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
        return true;
    } else {
        constexpr bool bare = is_id<T> || std::same_as<T, bool> || (std::integral<T> && !std::is_enum_v<T>);
        std::string json;
        bare ? void(json = text) : write_json_string(json, text);
        const auto document = Document::parse(json);
        if (!document) return fault.expected = "number", false;
        return read_json(document->root(), v, fault);
    }
}
/// C from parameters and a body (an object, or nothing). Errors: nothing, and the fault says where.
template <class C>
std::optional<C> read_request(const Params& params, std::string_view body, ShapeFault& fault) {
    std::optional<Document> document;
    if (!body.empty()) {
        document = Document::parse(body);
        if (!document || document->root().kind() != Json::Kind::object)
            return fault.expected = "a JSON object", std::nullopt;
    }
    std::optional<C> c(std::in_place);
    std::size_t known = 0;
    bool good = true;
    each_field(*c, [&]<class F>(std::string_view name, F& field) {
        if (!good) return;
        const auto param = params.find(name);
        const Json member = document ? document->root().find(name) : Json();
        known += bool(member);
        if (param != params.end())
            good = read_param(param->second, field, fault);
        else if (member)
            good = read_json(member, field, fault);
        else if (!is_optional<F>)
            good = false, fault.expected = "present";
        if (!good) fault.pointer = "/" + std::string(name) + fault.pointer;
    });
    if (good && document && known != document->root().size())
        good = false, fault.expected = "no other fields than those of the request";
    if (!good) c.reset();
    return c;
}

/// A command: read, looked up through the asker's Sight, looked through for classification marks, decided.
struct Ask {
    std::string kind;
    Decision (*decide)(const State&, const By&, const Params&, std::string_view body, std::optional<ShapeFault>&);
    std::string (*shape)();
};
/// A view: read the query, answer JSON or a sheet.
struct Answered {
    std::string json;
    std::optional<Sheet> sheet;
    std::optional<Refusal> refusal;
};
struct Show {
    Answered (*answer)(const Sight&, const Params&, bool as_sheet, std::optional<ShapeFault>&);
    std::string (*query_shape)();
    std::string (*shape)();
};
struct Route {
    std::string_view method, path;
    Action may;
    std::variant<Ask, Show> offer;
    bool open = false;  // on the public listener: only publish() makes it so
};

/// A file that the files store keeps, durable.
struct KeptFile {
    Text<96> file;  // SM3 and length
    std::uint64_t bytes = 0;
    Code media;
    Text<200> name;  // as its receiver shall keep it; going out
};
template <class C, class... Beside>
Decision ask(const State& state, const By& by, const Params& params, std::string_view body,
             std::optional<ShapeFault>& fault, const Beside&... beside) {
    ShapeFault where;
    const auto c = read_request<C>(params, body, where);
    if (!c) return fault = where, refuse("shape", where.pointer);
    if (auto refusal = unseen(Sight(state, by.viewer), *c)) return *refusal;
    if (auto refusal = classified(*c)) return *refusal;
    return decide(state, by, *c, beside...);
}
template <class C>
inline const Ask command{kind<C>(),
                         [](const State& state, const By& by, const Params& params, std::string_view body,
                            std::optional<ShapeFault>& fault) { return ask<C>(state, by, params, body, fault); },
                         schema<C>};
/// A command that names an upload: what was kept of it stands beside.
template <class C>
Decision file_in(const State& state, const By& by, std::string_view body, const KeptFile& kept,
                 std::optional<ShapeFault>& fault) {
    return ask<C>(state, by, {}, body, fault, kept);
}

/// A view may answer Out, or Viewed<Out> where it must be able to say "not found".
template <class Out>
using Viewed = std::variant<Out, Refusal>;
template <class T>
struct OutOf {
    using type = T;
};
template <class T>
struct OutOf<Viewed<T>> {
    using type = T;
};
template <auto f>
struct ViewOf;  // only (Sight, Query) -> Out fits: a view that wants a State is no view
template <class Returned, class Query, class Window, Returned (*f)(const Window&, const Query&)>
struct ViewOf<f> {
    using Out = typename OutOf<Returned>::type;
    static Answered answer(const Window& window, const Params& params, bool as_sheet,
                           std::optional<ShapeFault>& fault) {
        ShapeFault where;
        const auto query = read_request<Query>(params, {}, where);
        if (!query) return fault = where, Answered{};
        Returned out = f(window, *query);
        if constexpr (!std::same_as<Returned, Out>) {
            if (const auto* refusal = std::get_if<Refusal>(&out)) return {{}, {}, *refusal};
            return give(std::get<Out>(std::move(out)), as_sheet);
        } else
            return give(std::move(out), as_sheet);
    }
    static Answered give(Out&& out, bool as_sheet) {
        if (as_sheet) return {{}, sheet_of(std::move(out)), {}};
        return {to_json(out), {}, {}};
    }
};
template <class Returned, class Query, Returned (*f)(const Sight&, const Query&)>
Show show_of() {
    using View = ViewOf<f>;
    return {View::answer, schema<Query>, schema<typename View::Out>};
}
template <auto f>
struct Shown;
template <class Returned, class Query, Returned (*f)(const Sight&, const Query&)>
struct Shown<f> {
    static Show show() { return show_of<Returned, Query, f>(); }
};
template <auto f>
inline const Show view = Shown<f>::show();

/// What the public may ask: rows that say `using Published = void`, whoever asks.
template <class Row>
concept PublishedRow = requires {
    typename Row::Published;
};
class PublicSight {
public:
    explicit PublicSight(const Sight& sight) : sight_(sight) {}
    template <PublishedRow Row>
    const Row* find(const Key<Row>& key) const {
        return sight_.find<Row>(key);
    }
    template <PublishedRow Row, class F>
    void each(F f) const {
        sight_.each<Row>(f);
    }
    Day today() const { return sight_.today(); }

private:
    const Sight& sight_;
};
template <auto f>
struct Publish;
template <class Returned, class Query, Returned (*f)(const PublicSight&, const Query&)>
struct Publish<f> {
    static Answered answer(const Sight& sight, const Params& params, bool as_sheet, std::optional<ShapeFault>& fault) {
        return ViewOf<f>::answer(PublicSight(sight), params, as_sheet, fault);
    }
    static Show show() { return {answer, schema<Query>, schema<typename OutOf<Returned>::type>}; }
};
/// A route on the public listener. Only a view over PublicSight fits.
template <auto f>
Route publish(std::string_view path) {
    return {"GET", path, Action::read, Publish<f>::show(), true};
}

/// What the engine must do with a table without knowing its rows.
struct RowKind {
    std::string kind;
    std::size_t slot;
    void (*shake_one)(Turn&, std::mt19937&);  // property tests: any row, reachable or not
    void (*seed)(const State& from, Turn& to);
    void (*dump)(const State&, std::string& lines);  // a line [key,row] each
    bool (*load)(Turn&, Json line);
    void (*hide)(Turn&, const Viewer&);  // erase what the viewer may not see
};
template <class Row>
RowKind row_kind() {
    return {kind<Row>(),
            slot<Row>,
            [](Turn& t, std::mt19937& r) {
                Key<Row> k;
                shake(k, r);
                if (r() % 4)
                    shake_row(t.edit<Row>(k), k, r);
                else
                    t.erase<Row>(k);
            },
            [](const State& from, Turn& to) {
                from.all<Row>().each([&](const auto& k, const Row& r) { return to.edit<Row>(k) = r, true; });
            },
            [](const State& s, std::string& lines) {
                s.all<Row>().each([&](const auto& k, const Row& r) {
                    lines += '[', write_json(lines, k), lines += ',', write_json(lines, r), lines += "]\n";
                    return true;
                });
            },
            [](Turn& t, Json line) {
                Key<Row> k;
                Row row;
                ShapeFault fault;
                if (line.kind() != Json::Kind::array || line.size() != 2 || !read_json(line.item(0), k, fault) ||
                    !read_json(line.item(1), row, fault))
                    return false;
                return t.edit<Row>(k) = row, true;
            },
            [](Turn& t, const Viewer& v) {
                if constexpr (Scoped<Row>) {
                    Keys<Row> gone;
                    t.now.all<Row>().each([&](const auto& k, const Row& r) {
                        if (!admits(scope(t.now, r), v)) gone.push_back(k);
                        return true;
                    });
                    for (const auto& k : gone) t.erase<Row>(k);
                }
            }};
}

struct FactKind {
    std::string kind;
    bool (*apply)(Turn&, const Stamp&, Json body, ShapeFault&);
    std::string (*sample)();  // one fact of the kind, for the golden bytes
};
/// F is applied by this room, which may write Mine = Own<…> alone. `apply` cannot fail; a body that is not of the shape
/// is a damaged or newer book.
template <class F, class Mine>
FactKind fact() {
    return {kind<F>(),
            [](Turn& t, const Stamp& s, Json body, ShapeFault& fault) {
                F f{};
                if (!read_json(body, f, fault)) return false;
                return apply(Mine(t), s, f), true;
            },
            [] {
                F f{};
                std::mt19937 r(1);
                shake(f, r);
                return to_json(f);
            }};
}
/// The room that writes down files which prove something: what came in, and what may go out to a viewer.
struct FileRoom {
    Decision (*in)(const State&, const By&, std::string_view body, const KeptFile&, std::optional<ShapeFault>&);
    std::optional<KeptFile> (*out)(const Sight&, std::uint32_t id);
};
struct ImportKind;
struct ImportLedger;
struct Section;
struct Room {
    std::string_view name;
    std::vector<RowKind> rows;  // filled by facts
    std::vector<FactKind> facts;
    std::vector<RowKind> derived;         // filled by settling
    std::vector<Derivation> derivations;  // the engine puts those of all rooms in order
    std::vector<Route> routes;
    std::vector<const ImportKind*> imports = {};  // files that it understands: access/import.hpp
    const ImportLedger* ledger = nullptr;         // if it is the one that writes imports down
    const Section* section = nullptr;             // files of a programme's folder that it reads: access/section.hpp
    const FileRoom* files = nullptr;              // if it is the one that writes down files which prove something
};
}  // namespace greentally
