#pragma once
/// All rooms together, and how one fact passes through them. Pure: no clock, no thread, no file. Names no noun.
#include "access/room.hpp"
#include "book/fact.hpp"

namespace greentally {
/// The engine's own fact: a day has begun. What is due or late follows from it.
struct DayBegun {
    Day day;
};
inline constexpr std::string_view day_begun = "day.begun";

/// How the viewer follows from account and post, as the account's room says it.
using ViewerOf = Viewer (*)(const State&, Id<Account>, Id<Post>);

class House {
public:
    House(std::vector<Room> rooms, ViewerOf viewer_of);
    /// Applies a fact's body to its room's rows; settles nothing. Errors: corrupt, `where` = "fact N": a kind that no
    /// room knows, or a body that is not of its shape.
    Result<> apply(Turn& turn, const book::FactView& fact) const;
    /// Derived rows that follow from what the turn changed; at dawn also from the day itself.
    void settle(Turn& turn, bool dawn) const;
    /// Every derived row from nothing.
    State rebuilt(const State& from) const;
    /// The state had there never been anything that the viewer may not see.
    State as_if_only(const State& state, const Viewer& viewer) const;
    /// Random rows in every room's own tables, settled: for property tests.
    void shake(State& state, std::mt19937& random, Day day) const;
    /// Rows as text, own or all: equal states give equal text.
    std::string dump(const State& state, bool derived = true) const;
    bool load_row(Turn& turn, std::string_view kind, Json line) const;

    const std::vector<Room>& rooms() const { return rooms_; }
    std::vector<const RowKind*> own_rows() const;
    Viewer viewer_of(const State& state, Id<Account> account, Id<Post> post) const {
        return viewer_of_(state, account, post);
    }

private:
    std::vector<Room> rooms_;
    ViewerOf viewer_of_;
    std::map<std::string, const FactKind*, std::less<>> kinds_;
    std::map<std::string, const RowKind*, std::less<>> row_kinds_;
    std::vector<Derivation> derivations_;
};
}  // namespace greentally
