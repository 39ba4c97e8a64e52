#pragma once
/// Who may see what: one scope beside each row type, one Sight for each viewer, and no way round it.
/// Source: design 6, R-SYS-02.
#include <boost/describe.hpp>

#include "base/shape.hpp"
#include "state/state.hpp"

namespace greentally {
struct Unit;
struct Account;
struct Post;
struct Person;
BOOST_DEFINE_ENUM_CLASS(Role, clerk, checker, head, steward, viewer, system_admin, security_admin, audit_admin)
constexpr std::uint32_t bit(Role r) { return 1u << unsigned(r); }
/// They run the house and hold no business rights.
inline constexpr std::uint32_t administrators =
    bit(Role::system_admin) | bit(Role::security_admin) | bit(Role::audit_admin);
/// everyone: any log-in and the public. offices: any business log-in. range: whose area holds the row's. addressed: the
/// named units (主送/抄送) alone. named: the named persons (知悉范围) alone. nobody: sealed until an event makes the
/// scope another.
BOOST_DEFINE_ENUM_CLASS(Audience, everyone, offices, range, addressed, named, nobody)
struct Scope {
    Audience audience = Audience::range;
    Span span{};                      // of the row's area
    std::array<Id<Unit>, 6> units{};  // see it wherever they are: owner, main recipients, copies
    const std::vector<Id<Person>>* persons = nullptr;
    Span peers{};             // who lies inside may see it too: what a county sees of its peers
    std::uint32_t roles = 0;  // bits of Role: who sees it by office alone, wherever he is; not what is sealed
};
inline const Scope everyone_may{Audience::everyone, {}, {}, nullptr, {}},
    offices{Audience::offices, {}, {}, nullptr, {}}, nobody_may{Audience::nobody, {}, {}, nullptr, {}};
struct Viewer {
    Id<Account> account{};
    Id<Person> person{};
    Id<Post> post{};
    Id<Unit> unit{};
    Span span{};              // of the unit's area; empty for administrators
    std::uint32_t roles = 0;  // bits of Role
    bool is(Role r) const { return roles >> unsigned(r) & 1; }
    bool business() const { return account && !span.empty(); }
};
bool admits(const Scope& scope, const Viewer& viewer);

template <class Row>
concept Scoped = requires(const State& state, const Row& row) {
    { scope(state, row) } -> std::same_as<Scope>;
};

/// A row that says `using ScopedByArea = void`: its scope follows from its key's area alone, and rows of one area lie
/// together, so it is asked once for all of them.
template <class Row>
concept ScopedByArea = Scoped<Row> && requires(const Key<Row>& key) {
    typename Row::ScopedByArea;
    key.area;
};
/// A row that says `using WithinArea = void`: whoever may see its key's area sees it; others as its scope says.
/// `area_scope(state, row)` is that first part.
template <class Row>
concept WithinArea = Scoped<Row> && requires(const State& state, const Row& row, const Key<Row>& key) {
    typename Row::WithinArea;
    { area_scope(state, row) } -> std::same_as<Scope>;
    key.area;
};
/// Personal data: no JSON, no comparison with others, no text, but through a Sight.
template <class T>
class Personal {
public:
    Personal() = default;
    explicit Personal(T value) : value_(std::move(value)) {}
    bool operator==(const Personal&) const = default;

private:
    friend class Sight;
    T value_{};
};

/// A state as one viewer may see it. Views, exports, search, streams and the door get this and never a State.
class Sight {
public:
    Sight(State state, Viewer viewer) : viewer(viewer), state_(std::move(state)) {}
    /// As of: rows as they were, rights of today. A row that still exists must be visible today as well.
    Sight(State then, State today, Viewer viewer) : viewer(viewer), state_(std::move(then)), today_(std::move(today)) {}
    template <Scoped Row>
    const Row* find(const Key<Row>& key) const {
        const Row* row = state_.find<Row>(key);
        return row && sees(key, *row) ? row : nullptr;
    }
    /// f(row) for each visible row in key order, while it returns true.
    template <Scoped Row, class F>
    void each(F f) const {
        state_.all<Row>().each([&](const auto& k, const Row& row) { return !sees(k, row) || f(row); });
    }
    /// The same from a key on: ranges and cursors.
    template <Scoped Row, class F>
    void from(const Key<Row>& key, F f) const {
        state_.all<Row>().from(key, [&](const auto& k, const Row& row) { return !sees(k, row) || f(k, row); });
    }
    template <Scoped Row, class Keep, class Make>
    auto list(Keep keep, Make make, std::size_t limit) const {
        std::vector<std::invoke_result_t<Make, const Row&>> out;
        each<Row>([&](const Row& row) {
            if (keep(row)) out.push_back(make(row));
            return out.size() < limit;
        });
        return out;
    }
    template <class T>
    T show(const Personal<T>& p, bool may_read) const {
        return may_read ? p.value_ : T("***");
    }
    Day today() const { return state_.today; }
    std::uint64_t seq() const { return state_.seq; }
    Instant at() const { return state_.at; }
    const Viewer viewer;

private:
    template <Scoped Row>
    bool sees(const Key<Row>& key, const Row& row) const {
        if constexpr (ScopedByArea<Row>) {
            if (today_) return admitted(key, row);  // whether the row still is there today differs within an area
            return in_area<Row>(key.area.n, [&] { return admitted(key, row); });
        } else if constexpr (WithinArea<Row>) {
            if (today_) return admitted(key, row);
            return in_area<Row>(key.area.n, [&] { return admits(area_scope(state_, row), viewer); }) ||
                   admitted(key, row);
        } else
            return admitted(key, row);
    }
    /// What `ask` says of rows of a kind in an area, asked once while the area stays the same.
    template <class Row, class Ask>
    bool in_area(std::uint32_t area, Ask ask) const {
        Last& last = last_[slot<Row> % last_.size()];
        if (last.slot != slot<Row> || last.area != area) last = {slot<Row>, area, ask()};
        return last.sees;
    }
    template <Scoped Row>
    bool admitted(const Key<Row>& key, const Row& row) const {
        if (!admits(scope(state_, row), viewer)) return false;
        const Row* still = today_ ? today_->find<Row>(key) : nullptr;
        return !still || admits(scope(*today_, *still), viewer);
    }
    const State state_;
    const std::optional<State> today_;
    struct Last {
        std::size_t slot = SIZE_MAX;
        std::uint32_t area = 0;
        bool sees = false;
    };
    mutable std::array<Last, 8> last_;  // one request, one thread
};

/// An id that the viewer cannot see does not exist: every Id field of a command, lists and nested structs included, is
/// looked up before decide runs. 0 means "none" and is left to decide where the field is optional.
template <class T>
void unseen_in(const Sight& sight, std::string_view name, const T& value, std::optional<Refusal>& refusal) {
    if (refusal) return;
    if constexpr (is_id<T>) {
        if (!sight.find<typename RowOf<T>::type>(value)) refusal = Refusal{"not_found", std::string(name)};
    } else if constexpr (is_optional<T>) {
        if (value) unseen_in(sight, name, *value, refusal);
    } else if constexpr (is_list<T>) {
        for (const auto& e : value) unseen_in(sight, name, e, refusal);
    } else if constexpr (std::is_aggregate_v<T> && std::is_class_v<T> && !Leaf<T>) {
        each_field(value, [&](std::string_view n, const auto& f) { unseen_in(sight, n, f, refusal); });
    }
}
template <class Command>
std::optional<Refusal> unseen(const Sight& sight, const Command& command) {
    std::optional<Refusal> refusal;
    unseen_in(sight, "", command, refusal);
    return refusal;
}
}  // namespace greentally
