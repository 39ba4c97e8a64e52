#pragma once
/// 涉密不上网: what bears a classification mark is refused with that reason, wherever a text or a file name comes in.
/// Source: domain 10, GB/T 9704-2012 7.2.2 (密级和保密期限: `秘密★10年`), 保守国家秘密法.
#include "access/sight.hpp"

namespace greentally {
/// The mark that stands in a text, as it stands there (`机密★20年` → `机密★`); nothing if there is none. A mark stands
///   before a star (秘密★, 绝密 ★ 长期) or before a term in years (机密 20年),
///   alone: on its line, in brackets, or as a part of a name between spaces, brackets, - _ . | /,
///   behind 密级.
/// It is not the word in running text: 保密, 国家秘密, 商业秘密, 机密性, 绝密、机密、秘密三级.
std::optional<std::string> classification_in(std::string_view text);
/// The same as a refusal of the field.
std::optional<Refusal> classified_text(std::string_view field, std::string_view text);

template <class T>
void classified_in(std::string_view name, const T& value, std::optional<Refusal>& refusal) {
    if (refusal) return;
    if constexpr (is_optional<T>) {
        if (value) classified_in(name, *value, refusal);
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
        refusal = classified_text(name, value);
    } else if constexpr (is_list<T>) {
        for (const auto& e : value) classified_in(name, e, refusal);
    } else if constexpr (std::is_aggregate_v<T> && std::is_class_v<T> && !Leaf<T> && !is_id<T>) {
        each_field(value, [&](std::string_view n, const auto& f) { classified_in(n, f, refusal); });
    }
}
/// The first text of a command, lists and nested structs included, that bears a mark.
template <class Command>
std::optional<Refusal> classified(const Command& command) {
    std::optional<Refusal> refusal;
    classified_in("", command, refusal);
    return refusal;
}
}  // namespace greentally
