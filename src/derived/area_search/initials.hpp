#pragma once
/// The first letters of every reading of a character: 长 c z, 厦 s x. A character is of a class of characters with the
/// same letters, so that a name is as many bytes as it has characters.
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greentally::area_search {
/// A line: letters, a space, all characters with just these. Written by tools/pinyin_initials.mjs.
extern const std::string_view initials_table;

class Initials {
public:
    /// Class of a character without reading; end of a name.
    static constexpr std::uint8_t none = 0;
    /// Class of what is too rare for one of its own: may be any letter, letters() of the character itself decides.
    static constexpr std::uint8_t rare = 255;
    /// The table, read once.
    static const Initials& table();

    std::uint8_t class_of(char32_t character) const;
    /// Bits 0–25: a–z, 26–35: 0–9.
    std::uint64_t letters(char32_t character) const;
    std::uint64_t letters_of(std::uint8_t of_class) const {
        return of_class == rare ? ~std::uint64_t{0} : direct_[of_class];
    }
    /// The bit of a lower-case letter or digit; 0 for anything else.
    static std::uint64_t bit(char letter);

private:
    Initials();
    std::uint16_t set(std::uint64_t letters);
    std::uint16_t index(char32_t character) const;
    std::vector<std::uint64_t> sets_;  // 0: none
    std::array<std::uint64_t, 256> direct_{};
    std::vector<std::uint16_t> plane_;  // of the first 65,536 characters
    std::unordered_map<char32_t, std::uint16_t> beyond_;
};

/// Takes the next character off UTF-8 text; 0xFFFD for a byte that belongs to none.
char32_t next_character(std::string_view& text);
}  // namespace greentally::area_search
