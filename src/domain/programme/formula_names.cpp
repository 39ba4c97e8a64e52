#include "domain/programme/formula_names.hpp"

#include <algorithm>

namespace greentally::programme {
namespace {
bool letter(char c) { return 'a' <= c && c <= 'z'; }
bool inner(char c) { return letter(c) || ('0' <= c && c <= '9') || c == '_' || c == '.'; }
}  // namespace

std::vector<NameUse> names_in(std::string_view formula) {
    std::vector<NameUse> out;
    for (std::size_t i = 0; i < formula.size();) {
        std::size_t end = i + 1;
        while (end < formula.size() && inner(formula[end]) && inner(formula[i])) ++end;
        const std::string_view word = formula.substr(i, end - i);
        const std::size_t after = formula.find_first_not_of(' ', end);
        const bool call = after != formula.npos && formula[after] == '(';
        if (letter(word[0]) && !(call && (word == "min" || word == "all")))
            out.push_back({std::string(word), std::uint32_t(i)});
        i = end;
    }
    return out;
}

std::string with_numbers(std::string_view formula, const std::vector<ParameterEntry>& parameters, bool aligned) {
    std::string out;
    std::size_t done = 0;
    for (const NameUse& use : names_in(formula)) {
        const auto p = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const ParameterEntry& e) { return e.code == std::string_view(use.name); });
        if (p == parameters.end()) continue;
        std::string number = p->value < whole(0) ? "(" + text(p->value) + ")" : text(p->value);
        if (aligned && number.size() < use.name.size()) number.resize(use.name.size(), ' ');
        out.append(formula, done, use.offset - done).append(number);
        done = use.offset + use.name.size();
    }
    return out.append(formula.substr(done));
}
}  // namespace greentally::programme
