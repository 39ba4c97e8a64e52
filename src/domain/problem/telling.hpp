#pragma once
/// Each act moves the problem by its table, or leaves it where it stands, and adds a line to its story.
#include "domain/problem/acts.hpp"

namespace greentally::problem {
template <std::size_t n>
Text<n> said(const std::optional<Text<n>>& t) {
    return t.value_or(Text<n>());
}
template <class F>
void tell(Mine own, const Stamp& stamp, Id<Problem> id, Id<Person> person, Stage from, const Sentence& text) {
    const ProblemEvent::Key key{id, stamp.seq};
    const Stage to = own.edit(id).stage;
    own.row<ProblemEvent>(key) = {key, stamp.at, stamp.unit, person, Code(kind<F>()), from, to, {}, {}, text};
}
template <class F>
Problem& moved(Mine own, const Stamp& stamp, const F& f, const Sentence& text) {
    const Stage from = own.edit(f.id).stage;
    own.move<F>(moves, f.id).seq = stamp.seq;
    tell<F>(own, stamp, f.id, f.person, from, text);
    return own.edit(f.id);
}
template <class F>
Problem& stayed(Mine own, const Stamp& stamp, const F& f, const Sentence& text) {
    Problem& p = own.edit(f.id);
    p.seq = stamp.seq;
    tell<F>(own, stamp, f.id, f.person, p.stage, text);
    return own.edit(f.id);
}
}  // namespace greentally::problem
