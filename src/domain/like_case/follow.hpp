#pragma once
/// Who still owes an answer. For this room's own files.
#include "derived/duty/duty.hpp"
#include "domain/like_case/like_case.hpp"
#include "state/derive.hpp"

namespace greentally::like_case {
inline constexpr Family own_family = family("likecase");
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<LikeCaseAnswer>;
    static void touch(const Around<Duties>&, const Change<LikeCaseAnswer>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<LikeCaseAnswer>;
    static void touch(const Around<DutyTexts>&, const Change<LikeCaseAnswer>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::like_case
