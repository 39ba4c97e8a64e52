#pragma once
/// How the folder's files spell the enumerations of rectification in Chinese, in the enumerators' order.
#include <array>
#include <span>

#include "domain/rectification/rectification.hpp"

namespace greentally::rectification {
namespace spelling {
inline constexpr std::array step_kind{"核查", "备案", "审核签字", "公示", "销号"};
inline constexpr std::array step_by{"层级", "交办单位", "牵头单位"};
inline constexpr std::array level{"国家", "省", "市", "县", "乡镇", "村"};
inline constexpr std::array sign{"蓝", "黄", "红"};
inline constexpr std::array sign_when{"到期前", "逾期", "节点滞后", "方案逾期", "被退回", "反弹"};
inline constexpr std::array rung_when{"到期前", "逾期", "黄牌", "红灯", "反弹", "无人过问"};
inline constexpr std::array rung_way{"提醒", "督办", "约谈", "挂牌"};
inline constexpr std::array rung_to{"牵头单位", "主要负责人", "政府", "有权机关"};
}  // namespace spelling
using Spelling = std::span<const char* const>;
inline Spelling chinese(StepKind) { return spelling::step_kind; }
inline Spelling chinese(StepBy) { return spelling::step_by; }
inline Spelling chinese(Level) { return spelling::level; }
inline Spelling chinese(Sign) { return spelling::sign; }
inline Spelling chinese(SignWhen) { return spelling::sign_when; }
inline Spelling chinese(RungWhen) { return spelling::rung_when; }
inline Spelling chinese(RungWay) { return spelling::rung_way; }
inline Spelling chinese(RungTo) { return spelling::rung_to; }
}  // namespace greentally::rectification
