#include "numbers/series.hpp"

namespace greentally::numbers {
namespace {
bool counts(const Value& v) { return v.present() || v.absence == Absence::not_applicable; }
/// Sum of the months first … last (1-based) and how many of them say nothing.
struct Stretch {
    Wide sum;
    int unknown = 0, unknown_month = 0;
};
Stretch stretch(const Months& monthly, int first, int last) {
    Stretch s;
    for (int m = first; m <= last; ++m) {
        const Value& v = monthly[std::size_t(m - 1)];
        if (v.present())
            s.sum += v.value;
        else if (!counts(v))
            ++s.unknown, s.unknown_month = m;
    }
    return s;
}
/// One pass between neighbouring year-to-date figures: derives the single unknown month between them, or finds them at
/// odds.
void months_from_cumulated(Year& year, const Months& given) {
    int before = 0;  // the month up to which the last figure reaches
    Wide until;
    for (int m = 1; m <= 12; ++m) {
        const Value& c = given[std::size_t(m - 1)];
        if (!c.present()) continue;
        const Wide gain = c.value - until;
        const Stretch s = stretch(year.monthly, before + 1, m);
        if (gain < Wide{})
            year.contradictions.push_back({Contradiction::Kind::decreasing, before + 1, m, c.value, until});
        else if (s.unknown == 0 && s.sum != gain)
            year.contradictions.push_back({Contradiction::Kind::differs, before + 1, m, gain, s.sum});
        else if (s.unknown == 1 && s.sum > gain)
            year.contradictions.push_back({Contradiction::Kind::differs, before + 1, m, gain, s.sum});
        else if (s.unknown == 1)
            year.monthly[std::size_t(s.unknown_month - 1)] = gain - s.sum;
        before = m, until = c.value;
    }
}
/// Forward from January: the figure that follows from the last one known and the months since.
void cumulated_from_months(Year& year) {
    Value until = Wide{};
    bool any = false;
    for (std::size_t m = 0; m < 12; ++m) {
        const Value &month = year.monthly[m], &given = year.cumulated[m];
        any = any || month.present();
        if (until.present() && counts(month))
            until = until.value + month.value;
        else
            until = Absence::missing;
        if (given.present())
            until = given.value, any = true;
        else if (given.absence == Absence::missing && until.present())
            year.cumulated[m] = any ? until : Value(Absence::not_applicable);
    }
}
}  // namespace

Year reconcile(const Months& monthly, const Months& cumulated) {
    Year year{monthly, cumulated, {}};
    months_from_cumulated(year, cumulated);
    cumulated_from_months(year);
    return year;
}

std::optional<Change> change(const Value& now, const Value& then) {
    if (!now.present() || !then.present()) return {};
    return Change{now.value - then.value, then.value};
}
std::optional<std::string> print_rate(const Change& c, int decimals) {
    return print_ratio(c.difference, c.base < Wide{} ? -c.base : c.base, whole(100), decimals);
}
std::array<std::optional<Change>, 12> year_on_year(const Months& year, const Months& year_before) {
    std::array<std::optional<Change>, 12> out;
    for (std::size_t m = 0; m < 12; ++m) out[m] = change(year[m], year_before[m]);
    return out;
}
std::array<std::optional<Change>, 12> period_on_period(const Months& year, const Months& year_before) {
    std::array<std::optional<Change>, 12> out;
    for (std::size_t m = 0; m < 12; ++m) out[m] = change(year[m], m ? year[m - 1] : year_before[11]);
    return out;
}

Folded fold(Kind kind, std::span<const Value> parts) {
    Folded f;
    Absence absence = Absence::not_applicable;
    for (const Value& part : parts) {
        if (part.absence == Absence::not_applicable) continue;
        ++f.expected;
        if (!part.present()) {
            if (absence != Absence::missing) absence = part.absence;
            continue;
        }
        ++f.held;
        f.value = kind == Kind::flow ? f.value.value + part.value : part.value;
    }
    if (f.held == 0) f.value = absence;
    return f;
}
}  // namespace greentally::numbers
