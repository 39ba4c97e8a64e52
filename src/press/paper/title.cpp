#include "press/paper/title.hpp"

#include <unicode/brkiter.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "press/paper/letters.hpp"

namespace greentally::press {
namespace {
constexpr double forbidden = std::numeric_limits<double>::infinity();
constexpr double another_line = 12, hourglass = 50, rectangle = 3, short_line = 120, inside_book_title = 80;
constexpr double inside_brackets = 30, before_about = -25, after_of = -8, after_listed = -6, after_agency = -5;
constexpr std::size_t short_letters = 4;

/// Between which characters words part: ICU's dictionary of Chinese.
std::vector<bool> word_ends(const std::u32string& text) {
    std::vector<bool> ends(text.size() + 1, true);
    UErrorCode error = U_ZERO_ERROR;
    static thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), error));
    if (!words || U_FAILURE(error)) return ends;
    const auto utf16 = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), int(text.size()));
    words->setText(utf16);
    ends.assign(text.size() + 1, false);
    for (int at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        ends[std::size_t(utf16.countChar32(0, at))] = true;
    return ends;
}

class TitleBreaker {
public:
    TitleBreaker(std::u32string text, const Measure& measure, double room)
        : text_(std::move(text)), room_(room), words_(word_ends(text_)) {
        at_.push_back(0);
        for (const char32_t c : text_) at_.push_back(at_.back() + measure.width(Face::title, c));
        price();
    }
    std::vector<std::size_t> best() {
        const auto least = std::size_t(std::max(1.0, std::ceil(at_.back() / room_ - 1e-9)));
        for (std::size_t lines = least; lines < least + (least > 1 ? 3 : 1); ++lines) try_with(lines);
        if (found_.empty()) greedy();
        return found_;
    }

private:
    /// What a break before each character costs.
    void price() {
        cost_.assign(text_.size() + 1, 0);
        int book = 0, brackets = 0;
        for (std::size_t i = 1; i < text_.size(); ++i) {
            const char32_t last = text_[i - 1], next = text_[i];
            book += last == U'《' ? 1 : last == U'》' ? -1 : 0;
            brackets += last == U'（' ? 1 : last == U'）' ? -1 : 0;
            cost_[i] = price_between(i, last, next) + (book > 0 ? inside_book_title : 0) +
                       (brackets > 0 ? inside_brackets : 0);
        }
    }
    double price_between(std::size_t i, char32_t last, char32_t next) const {
        const auto among = [](std::u32string_view set, char32_t c) { return set.find(c) != set.npos; };
        const bool digit = (last >= U'0' && last <= U'9') || among(U"一二三四五六七八九十百两几", last);
        if (!words_[i] || begins_no_line(next) || ends_no_line(last) || (of_word(last) && of_word(next)))
            return forbidden;
        if (among(U"的地得等了", next) || among(U"和与及或对在于第由把向", last)) return forbidden;
        if (digit && among(U"年月日号期批次届季个项条处家件万亿", next)) return forbidden;
        if (ends_with(i, U"关于")) return forbidden;
        if (text_.compare(i, 2, U"关于") == 0) return before_about;
        if (last == U'的') return after_of;
        if (last == U'、') return after_listed;
        return among(U"省市县区局厅委部", last) ? after_agency : 0;
    }
    bool ends_with(std::size_t i, std::u32string_view word) const {
        return i >= word.size() && text_.compare(i - word.size(), word.size(), word) == 0;
    }
    double width(std::size_t from, std::size_t to) const { return at_[to] - at_[from]; }

    /// The cheapest way into that many lines, line by line; the shape is judged by each line and the two before it.
    void try_with(std::size_t lines) {
        chosen_.clear();
        visits_ = 0;
        go_on(0, lines, double(lines) * another_line);
    }
    void go_on(std::size_t from, std::size_t lines, double so_far) {
        if (so_far >= least_ + 60 || ++visits_ > 200'000) return;
        if (lines == 1) {
            if (width(from, text_.size()) <= room_ + 1e-9) weigh(so_far);
            return;
        }
        for (std::size_t to = from + 1; to < text_.size() && width(from, to) <= room_ + 1e-9; ++to) {
            if (cost_[to] == forbidden || width(to, text_.size()) > room_ * double(lines - 1)) continue;
            chosen_.push_back(to);
            go_on(to, lines - 1, so_far + cost_[to]);
            chosen_.pop_back();
        }
    }
    void weigh(double cost) {
        std::vector<double> widths;
        std::size_t from = 0;
        for (const std::size_t to : chosen_) widths.push_back(width(from, to)), from = to;
        widths.push_back(width(from, text_.size()));
        const double mean = at_.back() / double(widths.size());
        for (std::size_t i = 0; i < widths.size(); ++i) {
            cost += (widths[i] - mean) * (widths[i] - mean);
            if (widths[i] < double(short_letters) && widths.size() > 1) cost += short_line;
            if (i && std::abs(widths[i] - widths[i - 1]) < 0.75) cost += rectangle;
            if (i > 1 && widths[i - 1] < widths[i] && widths[i - 1] < widths[i - 2]) cost += hourglass;
        }
        if (cost < least_) least_ = cost, found_ = chosen_, found_.push_back(text_.size());
    }
    /// Where no way keeps every word: full lines.
    void greedy() {
        std::size_t from = 0;
        for (std::size_t to = 1; to <= text_.size(); ++to)
            if (width(from, to) > room_ + 1e-9) found_.push_back(to - 1), from = to - 1;
        found_.push_back(text_.size());
    }
    std::u32string text_;
    double room_;
    std::vector<bool> words_;
    std::vector<double> at_, cost_;
    std::vector<std::size_t> chosen_, found_;
    double least_ = forbidden;
    std::size_t visits_ = 0;
};
}  // namespace

std::vector<std::string> break_title(std::string_view title, const Measure& measure, double characters_per_line) {
    std::vector<std::string> out;
    if (title.find('\n') != title.npos) {
        for (std::size_t at = 0; at <= title.size();) {
            const auto end = std::min(title.find('\n', at), title.size());
            for (auto& line : break_title(title.substr(at, end - at), measure, characters_per_line))
                out.push_back(std::move(line));
            at = end + 1;
        }
        return out;
    }
    const std::u32string text = letters(title);
    if (text.empty()) return {};
    std::size_t from = 0;
    for (const std::size_t to : TitleBreaker(text, measure, characters_per_line).best())
        out.push_back(utf8(std::u32string_view(text).substr(from, to - from))), from = to;
    return out;
}
}  // namespace greentally::press
