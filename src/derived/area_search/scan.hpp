#pragma once
/// One pass over a page of names: which of them hold what is looked for, and how well.
#include "derived/area_search/area_search.hpp"

namespace greentally::area_search {
BOOST_DEFINE_ENUM_CLASS(Match, exact, prefix, part)

/// The best `limit` of all that is offered. A rank: lower is better.
class Best {
public:
    explicit Best(std::size_t limit) : limit_(limit) {}
    static std::uint64_t rank(bool removed, Match match, area::Level level, std::uint64_t order) {
        return std::uint64_t(removed) << 63 | std::uint64_t(match) << 58 | std::uint64_t(level) << 48 | order;
    }
    bool wants(std::uint64_t rank) const { return heap_.size() < limit_ || rank < heap_.front().rank; }
    void offer(std::uint64_t rank, Id<Area> area);
    struct Found {
        std::uint64_t rank;
        Id<Area> area;
        Match match() const { return Match(rank >> 58 & 3); }
        bool operator<(const Found& o) const { return rank < o.rank; }
    };
    /// Best first, each area once.
    std::vector<Found> sorted() const;

private:
    std::size_t limit_;
    std::vector<Found> heap_;  // worst first
};

/// What is looked for: a piece of a name, or first letters of readings.
class Needle {
public:
    /// `text` is folded and not empty.
    explicit Needle(std::string text);
    bool letters_only() const { return !steps_.empty(); }
    /// A page without letters and digits cannot hold it.
    bool wants_latin() const { return latin_; }
    /// f(index, match) for each of the page's first `n` names that holds the text.
    template <class F>
    void in_names(const Packed& page, std::size_t n, F f) const {
        if (n == 0) return;
        const std::string_view all = page.names().substr(0, page.entry(n).name_at);
        for (std::size_t at = find(all, 0), i = 0; at != all.npos; at = find(all, page.entry(i).name_at)) {
            while (page.entry(i + 1).name_at <= at) ++i;
            f(i, at == page.entry(i).name_at ? whole_or_prefix(page.name(i).size()) : Match::part);
            ++i;
        }
    }
    /// The same by first letters; only if letters_only().
    template <class F>
    void in_initials(const Packed& page, std::size_t n, F f) const {
        if (n == 0) return;
        const std::string_view all = page.initials().substr(0, page.entry(n).initials_at);
        const std::uint64_t goal = std::uint64_t{1} << (text_.size() - 1);
        std::uint64_t state = 0;
        std::size_t i = 0;
        for (std::size_t at = 0; at < all.size(); ++at) {
            state = (state << 1 | 1) & steps_[std::uint8_t(all[at])];
            if (!(state & goal)) continue;
            while (page.entry(i + 1).initials_at <= at) ++i;
            const std::size_t start = at + 1 - text_.size() - page.entry(i).initials_at;
            if (!proved(page, i, start)) continue;
            f(i, start ? Match::part : whole_or_prefix(page.entry(i + 1).initials_at - page.entry(i).initials_at - 1));
            at = page.entry(i + 1).initials_at - 1, state = 0;
        }
    }
    /// From the name `first` on, those alone that begin with the text.
    template <class F>
    void begin_names(const Packed& page, std::size_t first, F f) const {
        for (std::size_t i = first; i < page.size(); ++i)
            if (page.names().compare(page.entry(i).name_at, text_.size(), text_) == 0)
                f(i, whole_or_prefix(page.name(i).size()));
    }
    template <class F>
    void begin_initials(const Packed& page, std::size_t first, F f) const {
        const std::string_view all = page.initials();
        for (std::size_t i = first; i < page.size(); ++i) {
            const std::size_t at = page.entry(i).initials_at, length = page.entry(i + 1).initials_at - at - 1;
            std::size_t k = 0;
            while (k < text_.size() && steps_[std::uint8_t(all[at + k])] >> k & 1)
                ++k;  // the end of a name fits no letter
            if (k == text_.size() && proved(page, i, 0)) f(i, whole_or_prefix(length));
        }
    }

private:
    Match whole_or_prefix(std::size_t length) const { return length == text_.size() ? Match::exact : Match::prefix; }
    std::size_t find(std::string_view all, std::size_t from) const;
    /// Where a character's class says too little, the character itself decides.
    bool proved(const Packed& page, std::size_t i, std::size_t start) const;
    std::string text_;
    bool latin_;
    std::vector<std::uint64_t> steps_;  // of a class: the places in text_ that it fits
};
}  // namespace greentally::area_search
