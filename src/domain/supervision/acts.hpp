#pragma once
/// What may be asked of the ladder, and what is then recorded.
#include "domain/area/area.hpp"
#include "domain/problem/problem.hpp"
#include "domain/supervision/supervision.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::supervision {
using Mine = Own<Supervision, SupervisionText, SupervisionOf>;
/// 是否督办: issue, or not, with reasons. Of a proposal, or of a person's own motion.
struct Decide {
    Id<Problem> problem;
    Id<LadderRung> rung;
    bool issue = false;
    Sentence reasons;
};
struct Decided {
    Id<Supervision> id;
    Id<Problem> problem;
    Id<LadderRung> rung;
    std::int32_t round = 0;
    Id<Area> area;
    Id<Unit> issuer, to;
    Id<Person> person;
    bool issue = false, request = false;
    Day answer_due;
    Name title;
    Sentence reasons;
};
struct Hold {
    Id<Supervision> id;
    Sentence minutes;
};
struct Held {
    Id<Supervision> id;
    Id<Person> person;
    Sentence minutes;
};
struct Answer {
    Id<Supervision> id;
    Sentence answer;
};
struct Answered {
    Id<Supervision> id;
    Id<Person> person;
    Sentence answer;
};
struct SendBack {
    Id<Supervision> id;
    Sentence opinion;
    Day until;
};
struct SentBack {
    Id<Supervision> id;
    Id<Person> person;
    Sentence opinion;
    Day until;
};
struct Accept {
    Id<Supervision> id;
    Sentence opinion;
};
struct Accepted {
    Id<Supervision> id;
    Id<Person> person;
    Sentence opinion;
};
/// 申请解除挂牌.
struct AskLift {
    Id<Supervision> id;
    Sentence answer;
};
struct LiftAsked {
    Id<Supervision> id;
    Id<Person> person;
    Sentence answer;
};
struct CheckLift {
    Id<Supervision> id;
    std::vector<Name> on_site;
    Sentence opinion;
};
struct LiftChecked {
    Id<Supervision> id;
    Id<Person> person;
    std::vector<Name> on_site;
    Sentence opinion;
};
struct Lift {
    Id<Supervision> id;
    Name published;
};
struct Lifted {
    Id<Supervision> id;
    Id<Person> person;
    Name published;
};
Decision decide(const State&, const By&, const Decide&);
Decision decide(const State&, const By&, const Hold&);
Decision decide(const State&, const By&, const Answer&);
Decision decide(const State&, const By&, const SendBack&);
Decision decide(const State&, const By&, const Accept&);
Decision decide(const State&, const By&, const AskLift&);
Decision decide(const State&, const By&, const CheckLift&);
Decision decide(const State&, const By&, const Lift&);
void apply(Mine, const Stamp&, const Decided&);
void apply(Mine, const Stamp&, const Held&);
void apply(Mine, const Stamp&, const Answered&);
void apply(Mine, const Stamp&, const SentBack&);
void apply(Mine, const Stamp&, const Accepted&);
void apply(Mine, const Stamp&, const LiftAsked&);
void apply(Mine, const Stamp&, const LiftChecked&);
void apply(Mine, const Stamp&, const Lifted&);
}  // namespace greentally::supervision
