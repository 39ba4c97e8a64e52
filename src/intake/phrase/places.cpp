#include "intake/phrase/places.hpp"

#include <algorithm>
#include <array>

#include "base/plain.hpp"
#include "intake/phrase/pieces.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
namespace {
struct Rank {
    std::string_view text;
    PlaceLevel level;
};
constexpr std::array<Rank, 26> ranks{{{"特别行政区", PlaceLevel::province},
                                      {"自治区", PlaceLevel::province},
                                      {"自治州", PlaceLevel::city},
                                      {"自治县", PlaceLevel::county},
                                      {"自治旗", PlaceLevel::county},
                                      {"街道办事处", PlaceLevel::town},
                                      {"民族乡", PlaceLevel::town},
                                      {"社区居委会", PlaceLevel::village},
                                      {"村民委员会", PlaceLevel::village},
                                      {"村委会", PlaceLevel::village},
                                      {"居委会", PlaceLevel::village},
                                      {"街道", PlaceLevel::town},
                                      {"社区", PlaceLevel::village},
                                      {"嘎查", PlaceLevel::village},
                                      {"苏木", PlaceLevel::town},
                                      {"地区", PlaceLevel::city},
                                      {"省", PlaceLevel::province},
                                      {"市", PlaceLevel::city},
                                      {"州", PlaceLevel::city},
                                      {"盟", PlaceLevel::city},
                                      {"县", PlaceLevel::county},
                                      {"区", PlaceLevel::county},
                                      {"旗", PlaceLevel::county},
                                      {"镇", PlaceLevel::town},
                                      {"乡", PlaceLevel::town},
                                      {"村", PlaceLevel::village}}};
const Rank* rank_at(std::string_view text) {
    for (const Rank& rank : ranks)
        if (text.starts_with(rank.text)) return &rank;
    return nullptr;
}
/// 小区, 市区, 城镇, 农贸市场: a rank's character that ends no name.
bool no_rank(std::string_view before, std::string_view rank, std::string_view after) {
    for (const std::string_view whole : {"城", "市", "乡", "各乡", "山", "新农"})
        if (before == whole) return true;
    if (rank == "市") return after.starts_with("场") || after.starts_with("政");
    if (rank == "旗" || rank == "盟") return characters(before) < 2;
    return rank == "区" && ends_in_one(before, {"小", "园", "库", "景", "灌", "厂", "片", "校", "住宅", "保护", "工业",
                                                "生活", "居民", "功能", "核心"});
}
struct Step {
    NamedPlace place;
    std::size_t bytes = 0;
};
/// The first name of a path: up to its rank, which may be followed by another (渠村 + 乡, 津市 + 市).
std::optional<Step> first_step(std::string_view text) {
    Reading in{text};
    in.skip_character();
    while (!in.rest.empty()) {
        const std::size_t at = text.size() - in.rest.size();
        const Rank* rank = rank_at(in.rest);
        if (!rank || no_rank(text.substr(0, at), rank->text, in.rest.substr(rank->text.size()))) {
            in.skip_character();
            continue;
        }
        std::size_t end = at + rank->text.size();
        const Rank* more = rank_at(text.substr(end));
        const bool committee = more && (more->text == "村委会" || more->text == "村民委员会");
        if (more && !committee && !(rank->text == "市" && more->text == "区" && characters(text.substr(0, at)) > 1)) {
            in.skip_character();
            continue;
        }
        Step step{{std::string(text.substr(0, end)), rank->level}, end};
        if (committee) step.bytes += more->text.size();
        return step;
    }
    return {};
}
/// A city's county-level city is a county; 城区 alone is no county.
void add(PlaceMention& mention, NamedPlace place) {
    const bool below_city = std::any_of(mention.path.begin(), mention.path.end(),
                                        [](const auto& p) { return p.level == PlaceLevel::city; });
    if (place.level == PlaceLevel::city && place.name.ends_with("市") && below_city) place.level = PlaceLevel::county;
    mention.path.push_back(std::move(place));
}
void add_path(PlaceMention& mention, std::string_view text) {
    while (!text.empty()) {
        const auto step = first_step(text);
        const bool down =
            step && (mention.path.empty() || mention.path.back().level < step->place.level ||
                     (step->place.level == PlaceLevel::city && mention.path.back().level == PlaceLevel::city));
        if (!down) return mention.path.push_back({std::string(text), PlaceLevel::site});
        add(mention, step->place);
        text.remove_prefix(step->bytes);
    }
}
std::array<NamedPlace, 4> places_in(const PlaceContext& context) {
    return {{{unspaced(context.province), PlaceLevel::province},
             {unspaced(context.city), PlaceLevel::city},
             {unspaced(context.county), PlaceLevel::county},
             {unspaced(context.town), PlaceLevel::town}}};
}
/// What the row says of levels above the first that the cell names.
std::vector<NamedPlace> context_above(const PlaceContext& context, NamedPlace& first) {
    std::vector<NamedPlace> out;
    for (const NamedPlace& place : places_in(context))
        if (place.name == first.name) first.level = place.level;  // a county-level city
    for (NamedPlace& place : places_in(context))
        if (!place.name.empty() && place.level < first.level) out.push_back(std::move(place));
    return out;
}
/// 等3处, 等5个镇, 等, 等地, 共3处: taken off.
void take_count(std::string_view& text, PlaceMentions& out) {
    for (const std::string_view word : {"等", "共", "共计"}) {
        const auto at = text.rfind(word);
        if (at == text.npos) continue;
        Reading rest{text.substr(at + word.size())};
        rest.take_any({"共", "计"});
        const auto count = rest.take_number();
        const bool many = rest.take_any({"多处", "多个", "若干", "地", "几个"});
        if (count) rest.take_any({"余", "多"});
        if (count) rest.take("个");
        rest.take_any({"处点位", "处",   "行政村", "自然村", "建制镇", "乡镇", "镇街", "镇",   "乡", "村", "社区",
                       "小区",   "县区", "点位",   "点",     "街道",   "县",   "地方", "区域", "厂", "站"});
        if (!rest.rest.empty() || (word != "等" && !count)) continue;
        out.and_others |= word == "等" || many;
        if (count) out.count = count;
        text = text.substr(0, at);
        return;
    }
}
}  // namespace
PlaceMentions parse_places(std::string_view cell, const PlaceContext& context) {
    PlaceMentions out;
    std::string town;  // 渠村乡甲村、乙村: of the village that names none
    for (std::string_view piece : pieces_of(cell)) {
        PlaceMention mention{.written = std::string(piece)};
        mention.remark = take_remark(piece);
        const std::string name = unspaced(piece);
        std::string_view rest = name;
        take_item_number(rest);
        take_count(rest, out);
        if (rest.empty() || rest == "无" || rest == "—" || rest.find_first_not_of("-") == rest.npos) continue;
        PlaceMention own;
        add_path(own, rest);
        PlaceContext above = context;
        if (own.path.front().level == PlaceLevel::village && !town.empty()) above.town = town;
        mention.path = context_above(above, own.path.front());
        for (NamedPlace& place : own.path) {
            if (place.level == PlaceLevel::town) town = place.name;
            add(mention, std::move(place));
        }
        out.mentions.push_back(std::move(mention));
    }
    return out;
}
}  // namespace greentally::intake
