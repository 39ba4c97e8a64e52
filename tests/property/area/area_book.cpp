#include "area_book.hpp"

#include <zlib.h>

#include <filesystem>

namespace greentally {
namespace area {
Room room();
}
namespace area_search {
Room room();
}
namespace testing {
std::string divisions(const std::string& file) {
    const std::filesystem::path path = std::filesystem::path("..") / "shared" / "data" / "divisions" / file;
    std::string text;
    if (!std::filesystem::exists(path)) return text;
    gzFile in = gzopen(path.c_str(), "rb");
    char buffer[1 << 16];
    for (int n; (n = gzread(in, buffer, sizeof buffer)) > 0;) text.append(buffer, std::size_t(n));
    gzclose(in);
    return text;
}
std::map<std::string, std::string> names_in(const std::string& text, std::string_view code) {
    std::map<std::string, std::string> out;
    for (std::size_t at = text.find('\n') + 1; at < text.size();) {
        const auto end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        const auto one = line.find('\t'), two = line.find('\t', one + 1), three = line.find('\t', two + 1);
        if (line.starts_with(code)) out[line.substr(0, one)] = line.substr(two + 1, three - two - 1);
        at = end == text.npos ? text.size() : end + 1;
    }
    return out;
}

AreaBook::AreaBook(State start)
    : house({area::room(), area_search::room()}, [](const State&, Id<Account>, Id<Post>) { return Viewer{}; }),
      state(std::move(start)) {}
By AreaBook::by(Span range) const {
    By by;
    by.viewer = {{1}, {1}, {1}, {1}, range, 1u << unsigned(Role::steward)};
    by.today = Day{20'000}, by.seq = state.seq + 1;
    return by;
}
std::string AreaBook::perform(const Decision& decision) {
    if (const auto* refusal = std::get_if<Refusal>(&decision)) return refusal->code;
    Turn turn(state);
    for (const Draft& draft : std::get<Facts>(decision).drafts) {
        book::Fact fact;
        fact.seq = state.seq + 1, fact.kind = draft.kind, fact.body = draft.body;
        const auto applied = house.apply(turn, book::view(fact));
        if (!applied) return applied.error().detail;
        facts.push_back(draft);
    }
    house.settle(turn, false);
    return {};
}
area::ImportPlan AreaBook::plan(const std::string& text, const std::string& file, std::int32_t edition,
                                bool internal) const {
    return area::plan_import(state, area::read_import(text, file), file, {edition, area::cut_off(edition), internal});
}
area::ImportPlan AreaBook::import(const std::string& text, const std::string& file, std::int32_t edition,
                                  bool internal) {
    auto done = plan(text, file, edition, internal);
    if (done.faults.none() && !done.refusal) CHECK(perform(done.facts).empty());
    return done;
}
const Area& AreaBook::at(std::string_view code) const {
    const Area* a = area_by_code(state, code);
    CHECK(a);
    return *a;
}
std::map<std::string, std::string> AreaBook::names(std::string_view code) const {
    std::map<std::string, std::string> out;
    each_area_in(state, code.empty() ? everywhere : area::span_of(code), [&](const Area& a) {
        if (!a.internal) out[area::code(a)] = a.name.str();
        return true;
    });
    return out;
}
std::vector<area_search::Hit> AreaBook::search(std::string_view q, std::uint32_t limit, bool removed) const {
    return std::get<area_search::Hits>(area_search::search(sight(), {q, limit, {}, removed})).items;
}
std::vector<area::Stretch> AreaBook::history(Id<Area> area) const {
    return std::get<area::History>(area::history(sight(), {area})).items;
}
}  // namespace testing
}  // namespace greentally
