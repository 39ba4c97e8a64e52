#pragma once
/// The figures of GB/T 9704-2012, in points from the page's upper left corner. Clauses in brackets.
namespace greentally::press::figures {
constexpr double mm = 72 / 25.4;
constexpr double page_width = 210 * mm, page_height = 297 * mm;                       // 5.1
constexpr double top = 37 * mm, left = 28 * mm, width = 156 * mm, height = 225 * mm;  // 5.2.1
constexpr double right = left + width, bottom = top + height;
constexpr int lines = 22, characters = 28;            // 5.2.3
constexpr double size2 = 22, size3 = 16, size4 = 14;  // 2号 3号 4号
/// The page is filled to its edges: the first line's characters touch its top, the last line's its bottom.
constexpr double pitch = (height - size3) / (lines - 1), character = width / characters;
constexpr double leading = size3 * 7 / 8;  // 3.2
constexpr double title_characters = 19.5;  // of a line, a hair less than fit
constexpr double title_pitch = size2 + leading;
/// Of the height of a character what stands above the baseline, and where its ink begins.
constexpr double ascent = 0.88, ink_top = 0.845;

/// From the ink's top of a character of this size to the foot of its box.
constexpr double from_ink(double size) { return (ink_top + 1 - ascent) * size; }
constexpr double mark_top = top + 35 * mm;                       // 7.2.4
constexpr double mark_size = 54, mark_size_least = 22;           // at one's discretion
constexpr double red_rule_gap = 4 * mm, red_rule = 0.7 * mm;     // 7.2.7
constexpr double thick_rule = 0.35 * mm, thin_rule = 0.25 * mm;  // 7.4.1
constexpr double number_gap = 7 * mm;                            // 7.5

constexpr double letter_mark_top = 30 * mm, letter_rule_width = 170 * mm;  // 10.1
constexpr double letter_rule_gap = 4 * mm, letter_foot = page_height - 20 * mm;
constexpr double letter_thick = 1.0 * mm, letter_thin = 0.35 * mm, letter_between = 0.5 * mm;
constexpr double letter_mark_size = 42;  // 10.1 leaves it open
constexpr double table_rule = 0.2 * mm, table_padding = 1.2 * mm;
}  // namespace greentally::press::figures
