#include "intake/phrase/deadline.hpp"

#include <algorithm>

#include "base/period.hpp"
#include "base/plain.hpp"
#include "base/source.hpp"
#include "intake/phrase/deadline_words.hpp"
#include "intake/phrase/span.hpp"

namespace greentally::intake {
namespace {
using Doubt = DeadlineDoubt;
using Kind = DeadlineKind;
constexpr std::size_t phrase_max = 2'000;
struct Term {
    NamedDay day;
    Kind kind = Kind::by;
};
struct Said {
    std::vector<Term> terms;
    std::optional<Day> starts;
    bool immediate = false, standing = false, vague = false, recurring = false, done = false, ambiguous = false;
};
/// Without a time of day behind a blank or T: 2022-05-31 00:00:00, as spreadsheets hand over dates.
std::string without_time(std::string text) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t at = 1; at + 4 < text.size(); ++at) {
        if ((text[at] != ' ' && text[at] != 'T') || !digit(at - 1) || !digit(at + 1)) continue;
        const std::size_t colon = digit(at + 2) ? at + 3 : at + 2;
        if (colon >= text.size() || text[colon] != ':' || !digit(colon + 1)) continue;
        text.erase(at, text.find_first_not_of("0123456789:.Z", at + 1) - at);
    }
    return text;
}
class Phrase {
public:
    Phrase(std::string_view text, const Anchor& anchor, std::optional<NamedDay> before)
        : all_(text), in_{text}, anchor_(anchor), counted_from_{anchor.issued}, before_(std::move(before)) {}
    Said read() {
        while (!in_.rest.empty()) {
            if (day() || span() || saying()) continue;
            limited_ = false;
            if (in_.skip_number())
                unit();
            else
                in_.skip_character();
        }
        return std::move(said_);
    }

private:
    bool day() {
        auto day = take_day(in_, before_ ? &*before_ : nullptr, anchor_.issued);
        if (!day) return false;
        before_ = day;
        if (day->range) said_.starts = day->first;
        if (Reading ahead = in_; day->last && ahead.take_range_sign())
            if (auto to = take_day(ahead, &*day, anchor_.issued); to && to->last && to->last >= day->last) {
                said_.starts = day->first;
                to->sure = std::min(to->sure, day->sure);
                to->doubts.insert(to->doubts.begin(), day->doubts.begin(), day->doubts.end());
                to->firm = true;
                in_ = ahead, before_ = day = to;
            }
        if (day->last && in_.take_any({"起", "开始", "以来"}))
            said_.starts = day->first, counted_from_ = *day->first;
        else if (!past_ && !in_.at("已"))
            add(std::move(*day), Kind::by);
        past_ = false;
        return true;
    }
    bool span() {
        const std::string_view read = all_.substr(0, all_.size() - in_.rest.size());
        std::size_t clause = 0;
        for (const std::string_view stop : {",", ";", "。", ":"})
            if (const auto at = read.rfind(stop); at != read.npos) clause = std::max(clause, at + stop.size());
        const bool whole = read.empty();
        Reading ahead = in_;
        auto day = take_span(ahead, {read.substr(clause), limited_}, {counted_from_, anchor_.calendar});
        if (!day && whole) {
            day = take_span(ahead, {{}, true}, {counted_from_, anchor_.calendar});
            if (day && !ahead.rest.empty()) return false;
            if (day && day->last) day->doubts.push_back(Doubt::ambiguous), day->sure = 60;
        }
        if (!day) return false;
        in_ = ahead;
        add(std::move(*day), Kind::within);
        return true;
    }
    bool saying() {
        const auto saying = take_saying(in_);
        if (!saying) return false;
        said_.immediate |= *saying == Saying::immediate;
        said_.standing |= *saying == Saying::standing;
        said_.vague |= *saying == Saying::vague || *saying == Saying::limited;
        said_.done |= *saying == Saying::done || *saying == Saying::done_by;
        limited_ = *saying == Saying::limited || *saying == Saying::nothing;
        expected_ |= *saying == Saying::expected;
        past_ = *saying == Saying::done_by;
        if (*saying == Saying::recurring) said_.recurring = true, take_day(in_, nullptr, anchor_.issued);
        return true;
    }
    /// What a number counts that was no term; 3日前 may be the 3rd or three days.
    void unit() {
        if (in_.take_one({"个工作日", "工作日", "个月", "年", "月", "日", "天", "周", "个", "期"}) == "日" &&
            in_.at_one({"前", "之前", "以前"}) && !said_.recurring)
            said_.ambiguous = true;
    }
    void add(NamedDay day, Kind kind) {
        if (expected_ && day.last) day.doubts.push_back(Doubt::expected), day.sure = std::min(day.sure, 50);
        expected_ = false;
        said_.terms.push_back({std::move(day), kind});
    }
    const std::string_view all_;
    Reading in_;
    const Anchor& anchor_;
    Day counted_from_;
    std::optional<NamedDay> before_;
    Said said_;
    bool limited_ = false, expected_ = false, past_ = false;
};
/// A month said before the first year is of that year: 6月底前完成主体，2023年底前完成.
std::optional<NamedDay> year_ahead(const Said& said) {
    bool assumed = false;
    for (const Term& t : said.terms) {
        if (assumed && t.kind == Kind::by && t.day.own_year && t.day.last)
            return NamedDay{.last = day_of(civil(*t.day.last).year, 1, 1), .own_year = true};
        assumed |= std::count(t.day.doubts.begin(), t.day.doubts.end(), Doubt::year_assumed) > 0;
    }
    return {};
}
void add_doubt(Deadline& d, Doubt doubt) {
    if (!doubted(d, doubt)) d.doubts.push_back(doubt);
}
/// The latest day is the deadline, the earlier ones are milestones.
void settle_date(Deadline& out, const Said& said) {
    const Term* latest = nullptr;
    for (const Term& t : said.terms) {
        if (t.day.last && (!latest || t.day.last > latest->day.last)) latest = &t;
        if (!t.day.last)
            for (const Doubt d : t.day.doubts) add_doubt(out, d);
    }
    if (!latest) return;
    out.kind = latest->kind, out.date = latest->day.last, out.confidence = latest->day.sure, out.starts = said.starts;
    for (const Doubt d : latest->day.doubts) add_doubt(out, d);
    for (const Term& t : said.terms)
        if (t.day.last && *t.day.last < *out.date) out.milestones.push_back(*t.day.last);
    std::sort(out.milestones.begin(), out.milestones.end());
    out.milestones.erase(std::unique(out.milestones.begin(), out.milestones.end()), out.milestones.end());
}
void settle_kind(Deadline& out, const Said& said) {
    out.immediate = said.immediate, out.standing = said.standing || said.recurring;
    if (out.date) {
        if (doubted(out, Doubt::impossible)) out.confidence = std::min(out.confidence, 50);
        return;
    }
    out.confidence = 90;
    if (said.recurring) add_doubt(out, Doubt::recurring);
    if (said.immediate)
        out.kind = Kind::immediate;
    else if (out.standing)
        out.kind = Kind::standing;
    else if (doubted(out, Doubt::undated) || doubted(out, Doubt::from_event))
        out.kind = said.terms.back().kind;
    else if (doubted(out, Doubt::impossible))
        out.kind = Kind::none;
    else if (said.done)
        add_doubt(out, Doubt::done);
    else if (said.vague || said.ambiguous || doubted(out, Doubt::vague))
        out.kind = Kind::vague, add_doubt(out, said.ambiguous ? Doubt::ambiguous : Doubt::vague);
    else
        out.confidence = 0, add_doubt(out, Doubt::unread);
}
bool says_nothing(std::string_view text) {
    for (const std::string_view nothing : {"", "无", "-", "--", "—", "——", "/", "暂无"})
        if (text == nothing) return true;
    return false;
}
/// 44681, 44681.0: days since 1899-12-30, from 2000 to 2099.
std::optional<Day> serial_day(std::string_view text) {
    Reading in{text};
    const auto n = in.take_digits(5);
    if (in.take(".")) in.rest.remove_prefix(std::min(in.rest.find_first_not_of('0'), in.rest.size()));
    if (!n || !in.rest.empty() || *n < 36'526 || *n > 73'050) return {};
    return Day{*n - 25'569};
}
Said said_in(std::string_view text, const Anchor& anchor) {
    Said said = Phrase(text, anchor, {}).read();
    if (auto before = year_ahead(said)) said = Phrase(text, anchor, std::move(before)).read();
    const bool firm = std::any_of(said.terms.begin(), said.terms.end(), [](const Term& t) { return t.day.firm; });
    if (firm || said.vague) std::erase_if(said.terms, [](const Term& t) { return !t.day.firm; });
    return said;
}
/// 5.31 and 2022Q2 as the whole of it.
std::optional<NamedDay> whole_day(std::string_view text, const Anchor& anchor) {
    if (const auto period = period_from_text(text); period && text.size() > 4)
        return NamedDay{.first = first_day(*period), .last = last_day(*period), .sure = 90, .firm = true};
    const std::string bounded = std::string(text) + "前";
    Reading in{bounded};
    auto day = in.at_digit() && text.size() <= 5 ? take_day(in, nullptr, anchor.issued) : std::nullopt;
    return day && in.rest.empty() && day->last ? day : std::nullopt;
}
}  // namespace
bool doubted(const Deadline& d, DeadlineDoubt doubt) {
    return std::find(d.doubts.begin(), d.doubts.end(), doubt) != d.doubts.end();
}
Deadline parse_deadline(std::string_view text, const Anchor& anchor) {
    Deadline out;
    out.phrase = std::string(trimmed(text));
    const std::string as = unspaced(without_time(narrow(out.phrase.substr(0, phrase_max))));
    if (says_nothing(as)) return out.confidence = 100, out;
    if (const auto day = serial_day(as)) {
        out.kind = Kind::by, out.date = day, out.confidence = 70, out.doubts = {Doubt::serial};
        return out;
    }
    Said said = said_in(as, anchor);
    if (said.terms.empty())
        if (auto day = whole_day(as, anchor)) said.terms.push_back({std::move(*day), Kind::by});
    settle_date(out, said);
    settle_kind(out, said);
    if (out.date && anchor.issued.known() && *out.date < anchor.issued) add_doubt(out, Doubt::past);
    return out;
}
namespace {
std::string in_full(Day day) {
    const Civil c = civil(day);
    return std::to_string(c.year) + "年" + std::to_string(c.month) + "月" + std::to_string(c.day) + "日";
}
}  // namespace
std::string written(const Deadline& d) {
    const std::string standing = "长期坚持", immediate = "立行立改", comma = "，";
    if (!d.date) {
        if (d.kind == Kind::immediate) return immediate + (d.standing ? comma + standing : "");
        return d.kind == Kind::standing ? standing : d.kind == Kind::none ? "" : d.phrase;
    }
    std::string out = d.immediate ? immediate + comma : "";
    for (const Day m : d.milestones) out += in_full(m) + "前" + comma;
    if (d.starts) out += in_full(*d.starts) + "—";
    out += in_full(*d.date) + "前";
    return out + (d.standing ? comma + standing : "");
}
}  // namespace greentally::intake
