#include "intake/phrase/offices.hpp"

#include <algorithm>
#include <array>

#include "base/source.hpp"
#include "intake/phrase/pieces.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
namespace {
using Role = OfficeRole;
struct RoleWord {
    std::string_view text;
    Role role;
};
/// 牵头验收 is to verify, so what is done stands before who leads.
constexpr std::array<RoleWord, 22> role_words{
    {{"验收", Role::verify},    {"核查", Role::verify},    {"核实", Role::verify},    {"复核", Role::verify},
     {"销号", Role::verify},    {"督导", Role::supervise}, {"督办", Role::supervise}, {"督查", Role::supervise},
     {"监督", Role::supervise}, {"监管", Role::supervise}, {"指导", Role::supervise}, {"牵头", Role::lead},
     {"主办", Role::lead},      {"配合", Role::assist},    {"协助", Role::assist},    {"协办", Role::assist},
     {"实施", Role::carry_out}, {"落实", Role::carry_out}, {"承办", Role::carry_out}, {"责任", Role::carry_out},
     {"整改", Role::carry_out}, {"负责", Role::carry_out}}};
constexpr std::size_t label_max = 10, role_remark_max = 8;  // characters
Role role_in(std::string_view text) {
    for (const auto& [word, role] : role_words)
        if (text.find(word) != text.npos) return role;
    return Role::none;
}
bool is_place(std::string_view name) { return ends_in_one(name, {"省", "市", "县", "区", "镇", "乡", "村", "社区"}); }
/// 牵头单位：, 责任单位及责任人: — what the names behind it are to do.
bool take_label(std::string_view& piece, Role& role) {
    const auto wide = piece.find("："), narrow = piece.find(':');
    const auto at = std::min(wide, narrow);
    if (at == piece.npos || characters(piece.substr(0, at)) > label_max) return false;
    if (piece.find("（") < at || piece.find('(') < at) return false;
    role = role_in(piece.substr(0, at));
    piece = trimmed(piece.substr(at + (at == wide ? std::string_view("：").size() : 1)));
    return true;
}
/// 等, 等单位, 等3个部门.
bool take_others(std::string_view& piece) {
    for (auto at = piece.rfind("等"); at != piece.npos && at > 0;) {
        Reading rest{piece.substr(at + std::string_view("等").size())};
        rest.take_any({"有关", "相关", "多个", "多家", "几个"});
        if (rest.take_number()) rest.take_any({"个", "家"});
        rest.take_any({"责任单位", "单位", "部门", "县区", "乡镇", "镇街", "企业", "地", "人"});
        if (!rest.rest.empty()) return false;
        piece = trimmed(piece.substr(0, at));
        return true;
    }
    return false;
}
/// 市住建局牵头, 平江分局转办: the verb behind a name that is whole without it.
std::string_view take_verb(std::string_view& piece) {
    for (const std::string_view verb :
         {"牵头负责", "牵头验收", "负责牵头", "负责实施", "组织实施", "具体实施", "负责验收", "组织验收",
          "配合实施", "协助配合", "负责督导", "牵头",     "配合",     "协助",     "负责",     "实施",
          "落实",     "承办",     "主办",     "协办",     "督导",     "督办",     "验收",     "核查",
          "监督",     "监管",     "转办",     "交办",     "执法"})
        if (piece.ends_with(verb) && is_office(piece.substr(0, piece.size() - verb.size()))) {
            piece.remove_suffix(verb.size());
            return verb;
        }
    return {};
}
/// 各县（区）政府 and 各县（市、区） keep theirs: it is part of the name.
bool part_of_name(std::string_view remark) {
    Reading in{remark};
    while (in.take_any({"市", "区", "县", "镇", "乡", "街道", "场", "园区", "、", "，", ",", "/"})) {}
    return in.rest.empty();
}
/// 市住建局和市财政局, 市局 各县局; not 住房和城乡建设局.
std::vector<std::string_view> joined(std::string_view piece) {
    for (const std::string_view word : {"以及", "和", "及", "与", " ", "\u3000"})
        for (auto at = piece.find(word); at != piece.npos && at > 0; at = piece.find(word, at + 1)) {
            const auto left = trimmed(piece.substr(0, at)), right = trimmed(piece.substr(at + word.size()));
            if (left.find("（") != left.npos || left.find('(') != left.npos) break;
            if (!is_office(left) || right.empty() || characters(right) < 2) continue;
            std::string_view named = right;
            take_remark(named), take_others(named);
            if (!is_office(named) && !is_place(named)) continue;
            std::vector<std::string_view> out{left};
            for (const std::string_view more : joined(right)) out.push_back(more);
            return out;
        }
    return {piece};
}
void add(NamedOffices& out, std::string_view piece, Role labelled) {
    take_item_number(piece);
    if (piece.starts_with("由") && characters(piece) > 3) piece.remove_prefix(std::string_view("由").size());
    out.and_others |= take_others(piece);
    NamedOffice office{.role = labelled};
    std::string_view name = piece;
    if (const std::string_view remark = take_remark(name); !remark.empty() && !part_of_name(remark)) {
        if (name.empty()) return void(out.remark = remark);
        piece = name, office.remark = remark;
        if (characters(remark) <= role_remark_max && role_in(remark) != Role::none) office.role = role_in(remark);
    }
    out.and_others |= take_others(piece);
    if (const std::string_view verb = take_verb(piece); !verb.empty()) {
        if (office.role == Role::none) office.role = role_in(verb);
        if (office.role == Role::none && office.remark.empty()) office.remark = verb;
    }
    office.name = piece;
    if (!piece.empty() && piece.find_first_not_of("0123456789.") != piece.npos)
        out.offices.push_back(std::move(office));
}
}  // namespace
bool is_office(std::string_view name) {
    return characters(name) >= 2 &&
           ends_in_one(name, {"局", "厅", "委", "会", "府", "办", "室",   "办事处", "公司", "集团", "中心", "处",
                              "站", "院", "部", "厂", "所", "队", "街道", "专班",   "小组", "企业", "单位"});
}
NamedOffices parse_offices(std::string_view cell) {
    NamedOffices out;
    Role role = Role::none;
    for (std::string_view piece : pieces_of(cell)) {
        if (piece == "无" || piece.find_first_not_of("-") == piece.npos || piece == "—") continue;
        take_label(piece, role);
        for (const std::string_view each : joined(piece)) add(out, each, role);
    }
    return out;
}
}  // namespace greentally::intake
