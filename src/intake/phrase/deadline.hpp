#pragma once
/// What an office writes where a term is asked, read as a day, with how sure: 2022年5月底前, 限时三天内, 立行立改.
/// A phrase that names no day yields none. Source: R-REC-01.
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"

namespace greentally::intake {
BOOST_DEFINE_ENUM_CLASS(DeadlineKind, none, by, within, immediate, standing, vague)
/// Why a person should look again.
BOOST_DEFINE_ENUM_CLASS(DeadlineDoubt,
                        vague,             // 尽快, 近期: no day can be had from it
                        ambiguous,         // 6月前, 本周内: two readings; the date is the later one
                        year_assumed,      // 4月30日前, 22年底: the year is ours
                        month_assumed,     // 月底前
                        weekend_moved,     // the last day of a span was free: the next working day (民法典 203)
                        calendar_unknown,  // working days beyond the notices at hand
                        undated,           // counted from the day of issue, which is not known
                        from_event,        // 收到申请后3日内: counted from what may not have happened
                        impossible,        // 2022年2月30日
                        expected,          // 预计, 力争: hoped for, not bound
                        plan_term,         // “十四五”末
                        serial,            // 44681: a day as a spreadsheet counts them
                        past,              // before the day of issue
                        recurring,         // 每月25日前
                        done,              // 已于3月完成: tells what was, not what is due
                        unread)            // nothing of it was understood
struct Deadline {
    std::string phrase;  // as written, without the blanks around it
    DeadlineKind kind{};
    std::optional<Day> date;
    int confidence = 0;  // 0 … 100; of no date: how surely there is none
    std::vector<DeadlineDoubt> doubts;
    std::optional<Day> starts;                 // 2022年3月—2022年6月
    std::vector<Day> milestones;               // earlier days named beside the date, in order
    bool immediate = false, standing = false;  // said beside a date, too: 立行立改，2022年6月底前，长期坚持
    bool operator==(const Deadline&) const = default;
};
/// The day on which the paper was issued, from which spans count, and its working days.
struct Anchor {
    Day issued;
    const Calendar& calendar;
};
Deadline parse_deadline(std::string_view text, const Anchor&);
/// The same said in full, without the doubts: 2022年5月31日前. Read again it gives the same date.
std::string written(const Deadline&);
bool doubted(const Deadline&, DeadlineDoubt);
}  // namespace greentally::intake
