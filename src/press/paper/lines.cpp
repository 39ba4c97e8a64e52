#include "press/paper/lines.hpp"

#include <algorithm>

#include "press/paper/letters.hpp"

namespace greentally::press {
namespace {
constexpr double gives = 0.5;  // of a mark's width
constexpr double hair = 0.01;  // points that sums may be off

class Breaker {
public:
    Breaker(std::span<const Glyph> glyphs, const LineBox& box) : glyphs_(glyphs), box_(box) {}
    std::vector<Line> lines() {
        std::vector<Line> out;
        std::size_t at = 0;
        if (glyphs_.empty()) out.push_back({0, 0, {}, box_.first});
        while (at < glyphs_.size()) {
            const double indent = out.empty() ? box_.first : box_.later;
            const std::size_t next = line_end(at, box_.width - indent);
            out.push_back(set(at, next, indent, next >= glyphs_.size()));
            at = next;
            while (at < glyphs_.size() && glyphs_[at].letter == ' ') ++at;
        }
        return out;
    }

private:
    bool may_break(std::size_t before) const {
        if (before >= glyphs_.size()) return true;
        const char32_t last = glyphs_[before - 1].letter, next = glyphs_[before].letter;
        if (last == ' ') return true;
        if (begins_no_line(next) || next == ' ' || ends_no_line(last)) return false;
        return !(of_word(last) && of_word(next));
    }
    bool mark(std::size_t i) const { return closing(glyphs_[i].letter) || opening(glyphs_[i].letter); }
    std::size_t trimmed(std::size_t begin, std::size_t end) const {
        while (end > begin && glyphs_[end - 1].letter == ' ') --end;
        return end;
    }
    double width(std::size_t begin, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) sum += glyphs_[i].width;
        return sum;
    }
    double slack(std::size_t begin, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) sum += mark(i) ? glyphs_[i].width * gives : 0;
        return sum;
    }
    /// Closing marks at the end of what does not fit are taken in if the rest of it does.
    bool takes_in(std::size_t begin, std::size_t end, double room) const {
        std::size_t rest = end;
        while (rest > begin && begins_no_line(glyphs_[rest - 1].letter)) --rest;
        return rest < end && width(begin, rest) <= room + hair && width(begin, end) - slack(begin, end) <= room + hair;
    }
    std::size_t line_end(std::size_t begin, double room) const {
        std::size_t fits = begin;
        double sum = 0;
        for (std::size_t i = begin; i < glyphs_.size(); ++i) {
            sum += glyphs_[i].width;
            if (!may_break(i + 1)) {
                if (sum > room * 2) break;
                continue;
            }
            const std::size_t end = trimmed(begin, i + 1);
            if (sum - (width(end, i + 1)) > room + hair && !takes_in(begin, end, room)) break;
            fits = i + 1;
            if (sum > room + hair) break;
        }
        return fits > begin ? fits : forced_end(begin, room);
    }
    /// Of a word longer than a line.
    std::size_t forced_end(std::size_t begin, double room) const {
        std::size_t end = begin + 1;
        for (double sum = glyphs_[begin].width; end < glyphs_.size(); ++end)
            if ((sum += glyphs_[end].width) > room + hair) break;
        return end;
    }
    Line set(std::size_t begin, std::size_t next, double indent, bool last) const {
        Line line{begin, trimmed(begin, std::min(next, glyphs_.size())), {}, indent};
        const double left = box_.width - indent - width(line.begin, line.end);
        if (left < 0) {
            shrink(line, -left);
        } else if (last || box_.side != Side::left) {
            const double before = box_.side == Side::left ? 0 : box_.side == Side::centre ? left / 2 : left;
            line.right += before;
            for (std::size_t i = line.begin; i < line.end; ++i)
                line.x.push_back(line.right), line.right += glyphs_[i].width;
        } else {
            stretch(line, left);
        }
        return line;
    }
    /// The mark at the end gives way first, then all alike.
    void shrink(Line& line, double over) const {
        double end_gives = 0;
        if (line.end > line.begin && closing(glyphs_[line.end - 1].letter))
            end_gives = std::min(over, glyphs_[line.end - 1].width * gives);
        const double all = slack(line.begin, line.end - 1),
                     each = all > 0 ? std::min(1.0, (over - end_gives) / all) : 0;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            const bool at_end = i + 1 == line.end;
            const double less = mark(i) ? (at_end ? end_gives : glyphs_[i].width * gives * each) : 0;
            line.x.push_back(line.right - (opening(glyphs_[i].letter) ? less : 0));
            line.right += glyphs_[i].width - less;
        }
    }
    bool gap(std::size_t before) const {
        const char32_t last = glyphs_[before - 1].letter, next = glyphs_[before].letter;
        return last == ' ' || next == ' ' || !of_word(last) || !of_word(next);
    }
    void stretch(Line& line, double left) const {
        std::size_t gaps = 0;
        for (std::size_t i = line.begin + 1; i < line.end; ++i) gaps += gap(i);
        const double each = gaps ? left / double(gaps) : 0;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            if (i > line.begin && gap(i)) line.right += each;
            line.x.push_back(line.right);
            line.right += glyphs_[i].width;
        }
    }
    std::span<const Glyph> glyphs_;
    LineBox box_;
};
}  // namespace

std::vector<Line> break_lines(std::span<const Glyph> glyphs, const LineBox& box) {
    return Breaker(glyphs, box).lines();
}
}  // namespace greentally::press
