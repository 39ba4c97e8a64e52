#pragma once
/// How the folder's files spell enumerations in Chinese, in the enumerators' order. The English spelling is the
/// enumerator.
#include <array>
#include <span>
#include <string>

#include "domain/programme/programme.hpp"

namespace greentally {
using Spelling = std::span<const char* const>;
namespace spelling {
inline constexpr std::array level{"国家", "省", "市", "县", "乡镇", "村"};
inline constexpr std::array kind{"流量", "存量", "状态"};
inline constexpr std::array peers{"不可见", "发布后可见", "实时可见"};
inline constexpr std::array weight{"约束性", "参考性"};
inline constexpr std::array target_kind{"国家", "本市"};
inline constexpr std::array target_rule{"定值", "上级下达", "不退步"};
inline constexpr std::array says{"不报", "报"};
inline constexpr std::array when{"长期", "一次", "定期"};
inline constexpr std::array due_by{"工作日", "日历日"};
inline constexpr std::array direction{"不低于", "不高于"};
inline constexpr std::array period{"年", "半年", "季", "月", "旬"};
}  // namespace spelling
inline Spelling chinese(Direction) { return spelling::direction; }
inline Spelling chinese(PeriodKind) { return spelling::period; }
namespace programme {
inline Spelling chinese(Level) { return spelling::level; }
inline Spelling chinese(Kind) { return spelling::kind; }
inline Spelling chinese(Peers) { return spelling::peers; }
inline Spelling chinese(Weight) { return spelling::weight; }
inline Spelling chinese(TargetKind) { return spelling::target_kind; }
inline Spelling chinese(TargetRule) { return spelling::target_rule; }
inline Spelling chinese(Says) { return spelling::says; }
inline Spelling chinese(When) { return spelling::when; }
inline Spelling chinese(DueBy) { return spelling::due_by; }
}  // namespace programme
template <class E>
std::string spell(E e) {
    return chinese(e)[std::size_t(e)];
}
template <class E>
std::string spell_en(E e) {
    return boost::describe::enum_to_string(e, "?");
}
}  // namespace greentally
