#pragma once
#include "domain/indicator/indicator.hpp"

namespace greentally::indicator {
using Mine = Own<Recognition, RecognitionContact, OwnTarget, Publication>;
/// The city's liaison enters what the province recognises, on a basis; or a provincial user does.
struct Recognise {
    Id<Indicator> indicator;
    Id<Area> area;
    Period period;
    RecognitionState state{};
    std::optional<Decimal> value;
    std::optional<Id<Edition>> edition;
    Text<400> basis;
    std::optional<Text<400>> asked, answer;
};
struct Recognised {
    Id<Indicator> indicator;
    Id<Area> area;
    Period period;
    RecognitionState state{};
    std::optional<Decimal> value;
    std::optional<Id<Edition>> edition;
    Text<400> basis;
    std::optional<Text<400>> asked, answer;
    std::uint32_t contact = 0;
};
Decision decide(const State&, const By&, const Recognise&);
void apply(Mine, const Stamp&, const Recognised&);

struct SetTarget {
    Id<Indicator> indicator;
    Id<Area> area;
    Period period;
    OwnTargetKind kind{};
    std::optional<Decimal> value;  // nothing: withdraw it
    Text<400> basis;
};
struct TargetSet {
    Id<Indicator> indicator;
    Id<Area> area;
    Period period;
    OwnTargetKind kind{};
    std::optional<Decimal> value;
    Text<400> basis;
};
Decision decide(const State&, const By&, const SetTarget&);
void apply(Mine, const Stamp&, const TargetSet&);

struct Publish {
    Id<Programme> programme;
    Id<Area> area;
    Period period;
};
struct Published {
    Id<Programme> programme;
    Id<Area> area;
    Period period;
};
Decision decide(const State&, const By&, const Publish&);
void apply(Mine, const Stamp&, const Published&);
}  // namespace greentally::indicator
