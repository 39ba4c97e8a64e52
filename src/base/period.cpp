#include "base/period.hpp"

#include <charconv>
#include <cstdio>

#include "base/json.hpp"

namespace greentally {
/// Ten-days that a kind lasts.
static int span(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::year: return 36;
        case PeriodKind::half: return 18;
        case PeriodKind::quarter: return 9;
        case PeriodKind::month: return 3;
        case PeriodKind::ten_day: return 1;
    }
    return 36;
}
static int begins(Period p) { return int(p.code >> 3 & 63); }
static Period packed(PeriodKind kind, int year, int ten_day) {
    return {std::uint32_t(year) << 9 | std::uint32_t(ten_day) << 3 | std::uint32_t(kind)};
}

int last_month(Period p) { return (begins(p) + span(p.kind()) - 1) / 3 + 1; }
int Period::number() const { return begins(*this) / span(kind()) + 1; }
Period period(PeriodKind kind, int year, int number) {
    if (year < 1 || year > 9999 || number < 1 || number > 36 / span(kind)) return {};
    return packed(kind, year, (number - 1) * span(kind));
}
Period month(int year, int month) { return period(PeriodKind::month, year, month); }
Period period_of(PeriodKind kind, Day day) {
    if (!day.known()) return {};
    const Civil c = civil(day);
    if (c.year < 1 || c.year > 9999) return {};
    const int ten_day = (c.month - 1) * 3 + (c.day > 20 ? 2 : c.day > 10 ? 1 : 0);
    return packed(kind, c.year, ten_day / span(kind) * span(kind));
}

static std::optional<int> number(std::string_view text, std::size_t digits) {
    if (text.size() != digits) return {};
    for (char c : text)
        if (c < '0' || c > '9') return {};
    int n = 0;
    std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}
static std::optional<Period> checked(PeriodKind kind, int year, int number) {
    const Period p = period(kind, year, number);
    return p.known() ? std::optional(p) : std::nullopt;
}
std::optional<Period> period_from_text(std::string_view code) {
    if (code.size() < 4) return {};
    const auto year = number(code.substr(0, 4), 4);
    if (!year) return {};
    code.remove_prefix(4);
    if (code.empty()) return checked(PeriodKind::year, *year, 1);
    const char mark = code[0];
    code.remove_prefix(1);
    if (mark == 'H' || mark == 'Q') {
        const auto n = number(code, 1);
        if (!n) return {};
        return checked(mark == 'H' ? PeriodKind::half : PeriodKind::quarter, *year, *n);
    }
    if (mark != '-') return {};
    const auto m = number(code.substr(0, 2), 2);
    if (!m || *m < 1 || *m > 12) return {};
    if (code.size() == 2) return checked(PeriodKind::month, *year, *m);
    if (code.size() != 3 || code[2] < 'a' || code[2] > 'c') return {};
    return checked(PeriodKind::ten_day, *year, (*m - 1) * 3 + (code[2] - 'a') + 1);
}
std::string text(Period p) {
    if (!p.known()) return {};
    char out[24];
    const int n = p.number();
    switch (p.kind()) {
        case PeriodKind::year: std::snprintf(out, sizeof out, "%04d", p.year()); break;
        case PeriodKind::half: std::snprintf(out, sizeof out, "%04dH%d", p.year(), n); break;
        case PeriodKind::quarter: std::snprintf(out, sizeof out, "%04dQ%d", p.year(), n); break;
        case PeriodKind::month: std::snprintf(out, sizeof out, "%04d-%02d", p.year(), n); break;
        case PeriodKind::ten_day:
            std::snprintf(out, sizeof out, "%04d-%02d%c", p.year(), (n - 1) / 3 + 1, 'a' + (n - 1) % 3);
            break;
    }
    return out;
}

Day first_day(Period p) {
    if (!p.known()) return {};
    return *day_of(p.year(), begins(p) / 3 + 1, begins(p) % 3 * 10 + 1);
}
Day last_day(Period p) {
    if (!p.known()) return {};
    const int last = begins(p) + span(p.kind()) - 1, month = last / 3 + 1;
    return *day_of(p.year(), month, last % 3 == 2 ? days_in_month(p.year(), month) : last % 3 * 10 + 10);
}
bool contains(Period p, Day day) { return p.known() && day.known() && first_day(p) <= day && day <= last_day(p); }
bool contains(Period outer, Period inner) { return inner.known() && enclosing(inner, outer.kind()) == outer; }
Period enclosing(Period p, PeriodKind longer) {
    if (!p.known() || longer > p.kind()) return {};
    return packed(longer, p.year(), begins(p) / span(longer) * span(longer));
}
Period parent(Period p) {
    return !p.known() || p.kind() == PeriodKind::year ? Period{} : enclosing(p, PeriodKind(int(p.kind()) - 1));
}
std::vector<Period> parts(Period p, PeriodKind shorter) {
    std::vector<Period> out;
    if (!p.known() || shorter < p.kind()) return out;
    for (int at = begins(p), end = at + span(p.kind()); at < end; at += span(shorter))
        out.push_back(packed(shorter, p.year(), at));
    return out;
}
std::vector<Period> months(int year) { return parts(period(PeriodKind::year, year), PeriodKind::month); }
static Period moved(Period p, int by) {
    if (!p.known()) return {};
    const int count = 36 / span(p.kind()), at = p.year() * count + p.number() - 1 + by;
    return period(p.kind(), at / count, at % count + 1);
}
Period next(Period p) { return moved(p, 1); }
Period previous(Period p) { return moved(p, -1); }
Period same_last_year(Period p) { return p.known() ? period(p.kind(), p.year() - 1, p.number()) : Period{}; }

void write_leaf(std::string& out, const Period& p) {
    p.known() ? write_json_string(out, text(p)) : void(out += "null");
}
bool read_leaf(Json j, Period& p) {
    if (j.kind() == Json::Kind::null) return p = {}, true;
    const auto read = period_from_text(j.string());
    return read ? (p = *read, true) : false;
}
std::string_view leaf_schema(const Period*) {
    return R"({"type":["string","null"],"pattern":"^[0-9]{4}(H[12]|Q[1-4]|-[01][0-9][abc]?)?$"})";
}
}  // namespace greentally
