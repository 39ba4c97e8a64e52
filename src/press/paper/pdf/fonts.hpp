#pragma once
/// The fonts of a paper, from files: those that GB/T 9704-2012 names where a machine has them, open ones where not.
/// They are opened by their paths, so that nobody else's choice of fonts changes. One thread at a time.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "press/paper/sheet.hpp"

namespace greentally::press {
/// Which font stands in for a face: 仿宋 → FandolFang-Regular.otf.
struct FontUsed {
    Face face;
    std::string wanted, file;
    bool named = false;  // the very one that the standard names
};
class Fonts : public Measure {
public:
    /// Searched in order, with the folders inside them; those of the system are searched after these. Errors:
    /// not_found if a face has no font at all.
    static Result<Fonts> open(const std::vector<std::filesystem::path>& folders);
    Fonts(Fonts&&) noexcept;
    ~Fonts() override;
    double width(Face face, char32_t letter) const override;
    std::vector<FontUsed> used() const;

    struct Opened;  // for the writer of pages
    struct Spot {   // a letter's shape
        const Opened* font;
        unsigned glyph;  // 0: no font has it
    };
    Spot find(Face face, char32_t letter) const;

private:
    struct Files;
    explicit Fonts(std::unique_ptr<Files>);
    std::unique_ptr<Files> files_;
};
}  // namespace greentally::press
