#pragma once
/// What a printed page shows, measured on its picture: bands of ink and rules, in millimetres.
#include <filesystem>
#include <string>
#include <vector>

namespace greentally::test {
struct Ran {
    std::string out;
    int exit = -1;
};
Ran run(const std::string& command);
std::string quoted(const std::string& text);

struct Box {
    double left, top, right, bottom;
    double width() const { return right - left; }
};
struct Drawn {  // a rule
    Box box;
    double weight;  // by how dark it is, so finer than a pixel
};
class Picture {
public:
    enum class Colour { black, red };
    /// Page `number` (from 1) of a PDF, at 300 dots per inch. Empty if poppler cannot draw it.
    Picture(const std::filesystem::path& pdf, int number);
    bool empty() const { return width_ == 0; }
    double width() const { return mm(width_); }
    double height() const { return mm(height_); }
    /// Bands of ink of one colour between rows without it, rules left out.
    std::vector<Box> bands(Colour colour) const;
    /// Horizontal ones of at least 100 mm.
    std::vector<Drawn> rules(Colour colour) const;

private:
    static double mm(double pixels) { return pixels * 25.4 / 300; }
    bool inked(int x, int y, Colour colour) const;
    bool ruled(int y, Colour colour, int& left, int& right) const;
    int width_ = 0, height_ = 0;
    std::string pixels_;
};
int page_count(const std::filesystem::path& pdf);
/// As pdftotext reads it, without blanks and line ends.
std::string text_of(const std::filesystem::path& pdf, int from, int to);
}  // namespace greentally::test
