#pragma once
/// A paper laid out: pages of characters and rules at their places, in points from the upper left corner.
#include <string>
#include <vector>

#include "press/paper/paper.hpp"

namespace greentally::press {
enum class Ink { black, red };
struct Placed {
    char32_t letter;
    double x;
};
/// Characters on one baseline.
struct Text {
    std::vector<Placed> letters;
    double y = 0, size = 0;
    Face face = Face::fang;
    Ink ink = Ink::black;
    double narrow = 1;  // their width is this much of what it would be
};
/// A line, horizontal or vertical; `from` and `to` are its middle.
struct Rule {
    double x1, y1, x2, y2, weight;
    Ink ink = Ink::black;
};
struct Page {
    std::vector<Text> texts;
    std::vector<Rule> rules;
    bool turned = false;     // texts and rules are of a page on its side, its top at the left edge
    bool numbered = true;    // shows its number
    std::vector<Text> foot;  // the number, never turned
};
struct Bookmark {
    int level;
    std::string text;
    std::size_t page;
};
struct Sheets {
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;  // headings, in order
    bool imprint_apart = false;       // 版记 has a page of its own
};
/// How wide a character is, in parts of its size.
class Measure {
public:
    virtual ~Measure() = default;
    virtual double width(Face face, char32_t letter) const = 0;
};
/// Without fonts: Chinese 1, all else ½, a little more in bold titles.
class PlainMeasure : public Measure {
public:
    double width(Face face, char32_t letter) const override;
};
}  // namespace greentally::press
