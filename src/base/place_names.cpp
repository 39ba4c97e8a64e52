#include "base/place_names.hpp"

#include <algorithm>

#include "base/plain.hpp"
#include "base/source.hpp"

namespace greentally {
namespace {
constexpr std::size_t character = 3;  // bytes of a Chinese one
/// 双河 of 双河镇, 长宁 of 长宁县; of two characters nothing is taken off.
std::string_view without_rank(std::string_view name) {
    for (const std::string_view rank : {"社区居民委员会",
                                        "社区居委会",
                                        "村民委员会",
                                        "居民委员会",
                                        "街道办事处",
                                        "村委会",
                                        "居委会",
                                        "自治州",
                                        "自治县",
                                        "地区",
                                        "街道",
                                        "社区",
                                        "新区",
                                        "省",
                                        "市",
                                        "区",
                                        "县",
                                        "镇",
                                        "乡",
                                        "村",
                                        "州",
                                        "盟",
                                        "旗"})
        if (name.ends_with(rank) && name.size() >= rank.size() + 2 * character)
            return name.substr(0, name.size() - rank.size());
    return name;
}
bool starts_number(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }
/// Without a running number before it, marks and a remark in brackets behind it.
std::string_view without_marks(std::string_view name) {
    if (starts_number(name)) {
        std::string_view rest = name.substr(std::min(name.find_first_not_of("0123456789"), name.size()));
        for (const std::string_view sign : {".", "、", ")", "．"})
            if (rest.starts_with(sign)) name = rest.substr(sign.size());
    }
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : {"*", "★", "☆", "△", "▲", "#", "○", "●", "※", ":", "："}) {
            if (name.ends_with(mark)) name.remove_suffix(mark.size()), more = true;
            if (name.starts_with(mark)) name.remove_prefix(mark.size()), more = true;
        }
    }
    if (const auto open = name.rfind('('); name.ends_with(')') && open != name.npos && open > 0)
        name = name.substr(0, open);
    return name;
}
bool known(const std::vector<std::string>& all, std::string_view name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}
}  // namespace

void PlaceNames::add(std::uint32_t place, std::string_view name, const std::vector<std::string>& above) {
    const std::string as = plain(name);
    names_.emplace(as, place);
    if (const auto brief = without_rank(as); brief != as) shorts_.emplace(brief, place);
    for (const std::string_view rank : {"村委会", "村民委员会"})  // 山音村 of 山音村委会
        if (as.ends_with(rank)) shorts_.emplace(as.substr(0, as.size() - rank.size()) + "村", place);
    for (const std::string& a : above) {
        for (const std::string& each : {plain(a), std::string(without_rank(plain(a)))}) {
            above_.emplace(place, each);
            if (!known(above_names_, each)) above_names_.push_back(each);
        }
    }
    shown_.emplace_back(name);
}
void PlaceNames::add_former(std::uint32_t place, std::string_view name) { former_.emplace(plain(name), place); }
bool PlaceNames::lies_in(std::uint32_t place, std::string_view within) const {
    const auto [from, to] = above_.equal_range(place);
    return std::any_of(from, to, [&](const auto& a) { return a.second == within || a.second == without_rank(within); });
}
std::vector<std::uint32_t> PlaceNames::in(const Index& index, std::string_view name, std::string_view within) const {
    std::vector<std::uint32_t> all, inside;
    const auto [from, to] = index.equal_range(name);
    for (auto it = from; it != to; ++it) {
        all.push_back(it->second);
        if (!within.empty() && lies_in(it->second, within)) inside.push_back(it->second);
    }
    return inside.empty() ? all : inside;
}
/// 双河镇 of 宜宾市长宁县双河镇.
std::string_view PlaceNames::without_above(std::string_view typed) const {
    for (bool more = true; more;) {
        more = false;
        for (const std::string& a : above_names_)
            if (typed.size() >= a.size() + 2 * character && typed.starts_with(a))
                typed.remove_prefix(a.size()), more = true;
    }
    return typed;
}
PlaceNames::Found PlaceNames::find(std::string_view typed, std::string_view within) const {
    const std::string as = plain(typed), above = plain(within);
    const std::string_view clean = without_marks(as), last = without_above(clean);
    // What stands before the last name says where it is, as a column of its own would.
    std::string where = above;
    if (last.size() < clean.size()) {
        const std::string_view path = clean.substr(0, clean.size() - last.size());
        for (const std::string& a : above_names_)
            if (path.ends_with(a)) where = a;
    }
    struct Try {
        const Index& index;
        std::string_view name;
        How how;
    };
    for (const Try& t : {Try{names_, as, How::named}, Try{names_, clean, How::marked}, Try{names_, last, How::above},
                         Try{shorts_, clean, How::shortened}, Try{shorts_, last, How::shortened},
                         Try{former_, clean, How::formerly}, Try{former_, last, How::formerly}})
        if (auto found = in(t.index, t.name, where); !found.empty()) return {std::move(found), t.how};
    return {};
}
std::string PlaceNames::nearest(std::string_view typed) const { return greentally::nearest(typed, shown_); }
}  // namespace greentally
