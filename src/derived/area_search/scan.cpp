#include "derived/area_search/scan.hpp"

#include <cstring>
#include <set>

#include "derived/area_search/initials.hpp"

namespace greentally::area_search {
void Best::offer(std::uint64_t rank, Id<Area> area) {
    if (!wants(rank)) return;
    if (heap_.size() == limit_) std::pop_heap(heap_.begin(), heap_.end()), heap_.pop_back();
    heap_.push_back({rank, area});
    std::push_heap(heap_.begin(), heap_.end());
}
std::vector<Best::Found> Best::sorted() const {
    std::vector<Found> all = heap_, out;
    std::sort(all.begin(), all.end());
    std::set<Id<Area>> seen;
    for (const Found& f : all)
        if (seen.insert(f.area).second) out.push_back(f);
    return out;
}

Needle::Needle(std::string text)
    : text_(std::move(text)),
      latin_(std::any_of(text_.begin(), text_.end(), [](char c) { return Initials::bit(c) != 0; })) {
    const bool letters = text_.size() <= 64 &&
                         std::all_of(text_.begin(), text_.end(), [](char c) { return Initials::bit(c) != 0; }) &&
                         std::any_of(text_.begin(), text_.end(), [](char c) { return c >= 'a'; });
    if (!letters) return;
    const Initials& table = Initials::table();
    steps_.assign(256, 0);
    for (std::size_t c = 0; c < steps_.size(); ++c)
        for (std::size_t i = 0; i < text_.size(); ++i)
            if (table.letters_of(std::uint8_t(c)) & Initials::bit(text_[i])) steps_[c] |= std::uint64_t{1} << i;
}
std::size_t Needle::find(std::string_view all, std::size_t from) const {
    if (from >= all.size()) return all.npos;
    const void* found = memmem(all.data() + from, all.size() - from, text_.data(), text_.size());
    return found ? std::size_t(static_cast<const char*>(found) - all.data()) : all.npos;
}
bool Needle::proved(const Packed& page, std::size_t i, std::size_t start) const {
    const std::string_view classes = page.initials().substr(page.entry(i).initials_at + start, text_.size());
    if (classes.find(char(Initials::rare)) == classes.npos) return true;
    const Initials& table = Initials::table();
    std::string_view rest = page.name(i);
    for (std::size_t at = 0; at < start + text_.size(); ++at) {
        const char32_t c = next_character(rest);
        if (at >= start && !(table.letters(c) & Initials::bit(text_[at - start]))) return false;
    }
    return true;
}
}  // namespace greentally::area_search
