#include "pages.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace greentally::test {
Ran run(const std::string& command) {
    Ran ran;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) return ran;
    char block[65536];
    while (const std::size_t n = std::fread(block, 1, sizeof block, pipe)) ran.out.append(block, n);
    ran.exit = WEXITSTATUS(::pclose(pipe));
    return ran;
}
std::string quoted(const std::string& text) { return "'" + text + "'"; }

Picture::Picture(const std::filesystem::path& pdf, int number) {
    const std::string page = std::to_string(number);
    const Ran ran = run("pdftoppm -r 300 -f " + page + " -l " + page + " " + quoted(pdf.string()) + " 2>/dev/null");
    int most = 0, used = 0;
    if (std::sscanf(ran.out.c_str(), "P6 %d %d %d%n", &width_, &height_, &most, &used) != 3) return;
    pixels_ = ran.out.substr(std::size_t(used) + 1);
}
bool Picture::inked(int x, int y, Colour colour) const {
    const auto* p =
        reinterpret_cast<const unsigned char*>(&pixels_[(std::size_t(y) * std::size_t(width_) + std::size_t(x)) * 3]);
    if (colour == Colour::red) return p[0] > 200 && p[1] < 140 && p[2] < 140;
    return p[0] < 140 && p[1] < 140 && p[2] < 140;
}
/// A row that one colour fills from left to right over 100 mm.
bool Picture::ruled(int y, Colour colour, int& left, int& right) const {
    int begin = -1, longest = 0;
    for (int x = 0; x <= width_; ++x) {
        const bool ink = x < width_ && inked(x, y, colour);
        if (ink && begin < 0) begin = x;
        if (ink || begin < 0) continue;
        if (x - begin > longest) longest = x - begin, left = begin, right = x;
        begin = -1;
    }
    return mm(longest) > 100;
}
std::vector<Drawn> Picture::rules(Colour colour) const {
    std::vector<Drawn> out;
    int last = -2;
    for (int y = 0; y < height_; ++y) {
        int left = 0, right = 0;
        if (!ruled(y, colour, left, right)) continue;
        if (y != last + 1) out.push_back({{mm(left), mm(y), mm(right), 0}, 0});
        out.back().box.bottom = mm(y + 1), last = y;
    }
    for (Drawn& rule : out) {
        const int x = int((rule.box.left + rule.box.right) / 2 * 300 / 25.4);
        const int from = int(rule.box.top * 300 / 25.4) - 2, to = int(rule.box.bottom * 300 / 25.4) + 3;
        for (int y = from; y < to; ++y)  // green is dark where red and black are
            rule.weight += mm(1) *
                           (255 - static_cast<unsigned char>(
                                      pixels_[(std::size_t(y) * std::size_t(width_) + std::size_t(x)) * 3 + 1])) /
                           255;
    }
    return out;
}
std::vector<Box> Picture::bands(Colour colour) const {
    std::vector<Box> out;
    int last = -2;
    for (int y = 0; y < height_; ++y) {
        int left = 0, right = 0, first = width_, end = -1;
        if (ruled(y, colour, left, right)) continue;
        for (int x = 0; x < width_; ++x)
            if (inked(x, y, colour)) first = std::min(first, x), end = x + 1;
        if (end < 0) continue;
        if (y > last + 12) out.push_back({mm(width_), mm(y), 0, 0});  // a millimetre of white parts bands
        Box& box = out.back();
        box.left = std::min(box.left, mm(first)), box.right = std::max(box.right, mm(end)), box.bottom = mm(y + 1);
        last = y;
    }
    return out;
}
int page_count(const std::filesystem::path& pdf) {
    const std::string said = run("pdfinfo " + quoted(pdf.string()) + " 2>/dev/null").out;
    const auto at = said.find("Pages:");
    return at == said.npos ? 0 : std::atoi(said.c_str() + at + 6);
}
std::string text_of(const std::filesystem::path& pdf, int from, int to) {
    std::string text = run("pdftotext -f " + std::to_string(from) + " -l " + std::to_string(to) + " " +
                           quoted(pdf.string()) + " - 2>/dev/null")
                           .out;
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return text;
}
}  // namespace greentally::test
