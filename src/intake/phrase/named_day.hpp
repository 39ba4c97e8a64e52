#pragma once
/// One day or part of a year that a phrase names: 2022年5月底, 下月25日, 三季度, “十四五”末, 5.31.
#include "intake/phrase/deadline.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
struct NamedDay {
    std::optional<Day> first, last;  // none: impossible, undated or vague, as the doubts say
    int sure = 0;
    bool firm = false;      // a term wherever it stands; 2021年 amid other words may be a mere mention
    bool own_year = false;  // the year was said, not assumed
    bool range = false;     // 3-6月: the first day was said, too
    std::vector<DeadlineDoubt> doubts;
};
/// Nothing taken if no day stands there. `before`: one named just before, whose year goes on.
std::optional<NamedDay> take_day(Reading& in, const NamedDay* before, Day issued);
}  // namespace greentally::intake
