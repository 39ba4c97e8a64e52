#pragma once
/// Units found by area, posts by unit and by person.
#include "domain/unit/unit.hpp"
#include "state/derive.hpp"

namespace greentally::unit {
struct UnitsIn {
    using Row = UnitIn;
    using Reads = greentally::Reads<Unit>;
    static void touch(const Around<UnitsIn>&, const Change<Unit>&, Keys<UnitIn>&);
    static std::optional<UnitIn> settle(Look<UnitsIn>&, const UnitIn::Key&, const UnitIn*);
};
struct PostsIn {
    using Row = PostIn;
    using Reads = greentally::Reads<Post>;
    static void touch(const Around<PostsIn>&, const Change<Post>&, Keys<PostIn>&);
    static std::optional<PostIn> settle(Look<PostsIn>&, const PostIn::Key&, const PostIn*);
};
struct PostsOf {
    using Row = PostOf;
    using Reads = greentally::Reads<Post>;
    static void touch(const Around<PostsOf>&, const Change<Post>&, Keys<PostOf>&);
    static std::optional<PostOf> settle(Look<PostsOf>&, const PostOf::Key&, const PostOf*);
};
}  // namespace greentally::unit
