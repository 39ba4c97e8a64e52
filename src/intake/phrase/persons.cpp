#include "intake/phrase/persons.hpp"

#include <algorithm>
#include <utility>

#include "base/plain.hpp"
#include "base/source.hpp"
#include "intake/phrase/offices.hpp"
#include "intake/phrase/pieces.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
namespace {
constexpr std::string_view posts[] = {
    "局长",   "厅长", "书记",       "主任",     "市长",   "县长",   "区长",   "镇长",     "乡长",   "村长",
    "省长",   "处长", "科长",       "股长",     "队长",   "站长",   "所长",   "院长",     "校长",   "厂长",
    "部长",   "会长", "司长",       "组长",     "段长",   "河长",   "湖长",   "组织委员", "主席",   "经理",
    "董事长", "总监", "局党组成员", "党组成员", "巡视员", "调研员", "工程师", "总工",     "负责人", "联络员",
    "网格员", "科员", "主管",       "专员",     "干部",   "秘书长", "常委",   "委员",     "办事员", "专干"};
constexpr std::size_t label_max = 8;
constexpr std::size_t name_least = 2, name_most = 4;  // characters
/// 2 … 4 Chinese characters, or parts joined by ·.
bool is_name(std::string_view text) {
    if (text.find("·") != text.npos) return characters(text) <= 16;
    if (characters(text) < name_least || characters(text) > name_most) return false;
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool is_post(std::string_view text) {
    return std::any_of(std::begin(posts), std::end(posts), [&](std::string_view post) { return text.ends_with(post); });
}
/// 局长张三, 市住建局副局长王五: where the name begins; npos if no post stands before a name.
std::size_t post_before_name(std::string_view text) {
    std::size_t found = text.npos;
    for (const std::string_view post : posts) {
        const auto at = text.rfind(post);
        if (at == text.npos) continue;
        const auto end = at + post.size();
        if (is_name(text.substr(end)) && (found == text.npos || end > found)) found = end;
    }
    return found;
}
/// 张三局长: where the post begins. The shortest name that leaves a post is taken: 张三 of 张三副局长.
std::size_t name_before_post(std::string_view text) {
    if (!is_post(text)) return text.npos;
    for (const std::string_view of_post : {"党", "委", "支部", "组织", "宣传", "常务", "办公", "人大", "政协"})
        if (text.find(of_post) < name_most * 3) return text.npos;
    for (const std::string_view start : {"党组", "副", "总", "分管"})
        if (const auto at = text.find(start); at != text.npos && is_name(text.substr(0, at))) return at;
    for (const std::string_view post : posts)
        if (text.ends_with(post) && is_name(text.substr(0, text.size() - post.size())) &&
            characters(text) <= 3 + characters(post))
            return text.size() - post.size();
    return text.npos;
}
class Persons {
public:
    std::vector<NamedPerson> read(std::string_view cell) {
        const std::string text = narrow_lines(cell);
        std::size_t from = 0;
        for (FoundPhone& found : find_phones(text)) {
            words(std::string_view(text).substr(from, found.begin - from));
            phone(std::move(found.phone));
            from = found.end;
        }
        words(std::string_view(text).substr(from));
        if (!waiting_.empty()) all_.push_back({.post = waiting_});
        return std::move(all_);
    }

private:
    /// Full width as plain, but line ends kept as separators.
    static std::string narrow_lines(std::string_view cell) {
        std::string lines(cell);
        std::replace(lines.begin(), lines.end(), '\n', ';');
        std::replace(lines.begin(), lines.end(), '\r', ';');
        return narrow(lines);
    }
    void words(std::string_view text) {
        bool bracket = false;
        for (std::size_t at = 0; at <= text.size();) {
            const auto end = std::min(text.find_first_of("():", at), text.size());
            for (const std::string_view each : words_of(text.substr(at, end - at))) word(each, bracket);
            bracket = end < text.size() && text[end] == '(';
            at = end + 1;
        }
    }
    void word(std::string_view word, bool bracket) {
        take_item_number(word);
        if (word.empty() || is_label(word)) return;
        if (bracket && !all_.empty() && !is_name_alone(word)) return post(word, true);
        if (const auto at = post_before_name(word); at != word.npos) {
            post_first_ = true;
            wait(word.substr(0, at));
            return name(word.substr(at), false);
        }
        if (const auto at = name_before_post(word); at != word.npos) {
            name(word.substr(0, at), false);
            return post(word.substr(at), true);
        }
        if (is_post(word) || is_office(word)) return post(word, false);
        name(word, !is_name(word));
    }
    static bool is_name_alone(std::string_view word) { return is_name(word) && !is_post(word) && !is_office(word); }
    static bool is_label(std::string_view word) {
        return characters(word) <= label_max &&
               ends_in_one(word, {"电话", "手机", "手机号", "号码", "联系方式", "责任人", "联系人", "负责人", "领导",
                                  "姓名", "职务", "人员", "网格员", "联络员"}) &&
               post_before_name(word) == word.npos;
    }
    void wait(std::string_view post) {
        if (!waiting_.empty()) waiting_ += "、";
        waiting_ += post;
    }
    void post(std::string_view post, bool of_last) {
        if (all_.empty() && !of_last) post_first_ = true;
        if (!all_.empty() && (of_last || !post_first_) && all_.back().phones.empty()) {
            std::string& to = all_.back().post;
            to += (to.empty() ? "" : "、") + std::string(post);
        } else
            wait(post);
    }
    void name(std::string_view name, bool doubtful) {
        all_.push_back({std::string(name), std::exchange(waiting_, {}), {}, doubtful});
    }
    void phone(Phone phone) {
        if (all_.empty() || !waiting_.empty()) all_.push_back({.post = std::exchange(waiting_, {})});
        all_.back().phones.push_back(std::move(phone));
    }
    std::vector<NamedPerson> all_;
    std::string waiting_;  // a post whose person follows
    bool post_first_ = false;
};
}  // namespace
std::vector<NamedPerson> parse_persons(std::string_view cell) { return Persons().read(cell); }
}  // namespace greentally::intake
