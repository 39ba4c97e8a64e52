#include "greentally/demo/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace greentally::demo {
namespace {
std::string fixed(double value, int decimals = 2) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}
std::string yes(bool b) { return b ? "1" : "0"; }
double days(Period p) { return last_day(p).n - first_day(p).n + 1; }
bool starts(const std::string& s, const char* with) { return s.rfind(with, 0) == 0; }
double clamp(double v, double low, double high) { return std::min(std::max(v, low), high); }
}  // namespace

double Numbers::progress(Period p) const { return clamp((last_day(p).n - 17897) / 1095.0, 0, 1.2); }

/// 万 m³ of a town in a period.
double Numbers::sewage(const County&, const Town& town, Period p) const {
    const double people = chance_.between(town.code + "people", 0.6, 2.6);  // 万人
    const double season = 1 + 0.08 * std::sin((civil(first_day(p)).month - 4) / 12.0 * 6.2832);
    return people * chance_.between(town.code + "perhead", 0.10, 0.16) * days(p) * season *
           chance_.between(town.code + text(p), 0.97, 1.03);
}
std::string Numbers::town_value(const std::string& e, const County& county, const Town& town, Period p) const {
    const double own = chance_.between(town.code + "own", -0.12, 0.12);
    const double collected = clamp(county.collected + own - 0.16 * (1 - progress(p)), 0.08, 0.97);
    const double run = clamp(county.run + own / 3 - 0.05 * (1 - progress(p)), 0.5, 0.995);
    const double discharged = sewage(county, town, p);
    const bool built = collected > 0.34, commissioned = collected > 0.40, standard = commissioned && run > 0.84,
               discharging = standard && run > 0.86;
    if (e == "sewage_discharged_town") return fixed(discharged);
    if (e == "sewage_collected_town") return fixed(std::floor(discharged * collected * 100) / 100);
    if (e == "sewage_treated_town") return fixed(std::floor(discharged * collected * run * 100) / 100);
    if (e == "town_plant_built") return yes(built);
    if (e == "town_plant_commissioned") return yes(commissioned);
    if (e == "town_plant_run_to_standard") return yes(standard);
    if (e == "town_plant_discharging_to_standard") return yes(discharging);
    const double people = chance_.between(town.code + "people", 0.6, 2.6);
    const double waste =
        people * 7.5 * days(p) * chance_.between(town.code + "w" + text(p), 0.95, 1.05);  // t: 0.75 kg a head and day
    if (e == "waste_generated_town") return fixed(waste);
    if (e == "waste_harmless_town")
        return fixed(std::floor(waste * clamp(0.955 + own / 8 + 0.02 * progress(p), 0.85, 0.998) * 100) / 100);
    if (e == "urban_population_town") return fixed(people);
    const int villages = town.villages,
              harmless = std::min(villages, int(villages * clamp(0.74 + own / 3 + 0.18 * progress(p), 0.5, 1.0) + 0.5));
    if (e == "villages_total") return std::to_string(villages);
    if (e == "villages_waste_harmless") return std::to_string(harmless);
    if (e == "villages_waste_chain")
        return std::to_string(std::min(villages, harmless + int(chance_.number(town.code + "chain") % 2)));
    if (e == "villages_sewage_treated")
        return std::to_string(int(villages * clamp(0.28 + own + 0.2 * progress(p), 0.05, 0.9)));
    const double sorting = 0.35 + 0.5 * progress(p);
    if (starts(e, "coverage_"))
        return yes(chance_.share(town.code + e) < sorting + (e == "coverage_bodies"       ? 0.15
                                                             : e == "coverage_categories" ? 0.05
                                                                                          : 0.0));
    return {};
}
std::string Numbers::county_value(const std::string& e, const County& county, Period p) const {
    const bool city_proper = county.kind != 'c';
    const double people = county.kind == 'd'   ? chance_.between(county.code + "p", 34, 42)
                          : county.kind == 'l' ? 24.5
                          : county.kind == 'z' ? 9.2
                                               : chance_.between(county.code + "p", 7.5, 12);
    const double wobble = chance_.between(county.code + e + text(p), 0.985, 1.015);
    const double discharged = people * 0.17 * days(p) * chance_.between(county.code + "q" + text(p), 0.98, 1.02);
    const double treated =
        clamp((city_proper ? 0.952 : 0.934) + 0.025 * progress(p) + chance_.between(county.code + "t", -0.008, 0.008),
              0, 0.996);
    if (starts(e, "sewage_discharged")) return fixed(discharged);
    if (starts(e, "sewage_treated")) return fixed(std::floor(discharged * treated * 100) / 100);
    const double waste = people * 9.6 * days(p) * chance_.between(county.code + "w" + text(p), 0.98, 1.02);
    if (starts(e, "waste_generated")) return fixed(waste);
    if (starts(e, "waste_harmless"))
        return fixed(std::floor(waste * clamp(0.972 + 0.02 * progress(p), 0, 0.999) * 100) / 100);
    const double per_head = chance_.between(county.code + "park", 15.3, 16.4) - (county.code == "519823" ? 0.9 : 0.0) -
                            0.8 * (1 - progress(p));
    const double population = people * (1 + 0.01 * progress(p));
    if (starts(e, "park_green_area")) return fixed(std::floor(population * per_head * 100) / 100);
    if (starts(e, "urban_population")) return fixed(population);
    const double quarter = p.kind() == PeriodKind::quarter ? p.number() : 4,
                 built = people * 0.42 * quarter * (1 + 0.1 * (wobble - 1));  // year to date
    if (e == "new_building_completed") return fixed(built);
    if (e == "green_building_completed")
        return fixed(
            std::floor(built *
                       clamp(0.49 + 0.17 * progress(p) + chance_.between(county.code + "g", -0.03, 0.05), 0, 0.95) *
                       100) /
            100);
    if (e == "black_water_listed_city") return county.kind == 'z' ? "0" : "2";
    if (e == "black_water_cleared_city") return county.kind == 'z' ? "0" : progress(p) > 0.5 ? "2" : "1";
    if (e == "black_water_listed_county_city") return "3";
    if (e == "black_water_cleared_county_city") return progress(p) > 0.95 ? "1" : "0";
    if (e == "waste_sorting_action" || e == "rural_waste_collection") return "1";
    return {};
}
std::string Numbers::typed(const std::string& e, const County& county, const Town* town, Period p) const {
    if (town) return town_value(e, county, *town, p);
    // The yearbook's county totals of what the towns report month by month. One county's do not agree with its towns.
    if (e == "sewage_discharged_town" || e == "sewage_collected_town" || e == "sewage_treated_town") {
        long long hundredths = 0;
        for (const Town& t : county.towns)
            if (t.designated)
                for (const Period m : parts(p, PeriodKind::month))
                    hundredths += std::llround(std::stod(town_value(e, county, t, m)) * 100);
        if (county.code == "519824" && e == "sewage_treated_town") hundredths += hundredths / 50;
        return fixed(double(hundredths) / 100);
    }
    // A year is exactly the sum of its months as they were typed.
    if (p.kind() == PeriodKind::year &&
        (starts(e, "sewage_") || starts(e, "waste_generated") || starts(e, "waste_harmless"))) {
        long long hundredths = 0;
        for (const Period m : parts(p, PeriodKind::month))
            hundredths += std::llround(std::stod(county_value(e, county, m)) * 100);
        return fixed(double(hundredths) / 100);
    }
    return county_value(e, county, p);
}
}  // namespace greentally::demo
