#include "press/paper/pdf/fonts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "press/paper/pdf/opened.hpp"
#include FT_ADVANCES_H

namespace greentally::press {
namespace fs = std::filesystem;
namespace {
constexpr std::size_t faces = 5, depth_most = 8, files_most = 20'000;
struct Candidates {
    Face face;
    const char* wanted;
    std::size_t named;  // of the files, how many are the wanted font
    std::vector<const char*> files;
};
const std::array<Candidates, faces>& candidates() {
    static const std::array<Candidates, faces> all{{
        {Face::fang,
         "仿宋_GB2312",
         4,
         {"仿宋_GB2312.ttf", "FangSong_GB2312.ttf", "simfang.ttf", "FZFSK.TTF", "FandolFang-Regular.otf",
          "NotoSerifCJK-Regular.ttc"}},
        {Face::song, "宋体", 2, {"simsun.ttc", "SimSun.ttf", "FandolSong-Regular.otf", "NotoSerifCJK-Regular.ttc"}},
        {Face::hei, "黑体", 2, {"simhei.ttf", "FZHTK.TTF", "FandolHei-Regular.otf", "NotoSansCJK-Regular.ttc"}},
        {Face::kai,
         "楷体_GB2312",
         4,
         {"楷体_GB2312.ttf", "KaiTi_GB2312.ttf", "simkai.ttf", "FZKTK.TTF", "FandolKai-Regular.otf",
          "LXGWWenKai-Regular.ttf", "NotoSerifCJK-Regular.ttc"}},
        {Face::title,
         "方正小标宋简体",
         4,
         {"方正小标宋简体.ttf", "FZXBSJW.TTF", "FZXBSK.TTF", "FZXBSJW--GB1-0.ttf", "NotoSerifCJK-Bold.ttc",
          "FandolSong-Bold.otf"}},
    }};
    return all;
}
/// Where a letter is looked for that a face's font lacks.
constexpr const char* wide_coverage[] = {"NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc", "DejaVuSans.ttf"};
constexpr const char* system_folders[] = {"/usr/share/fonts", "/usr/local/share/fonts",
                                          "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"};

std::string lower(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = char(c + 32);
    return name;
}
/// Files by their names in small letters; of two alike the first.
std::map<std::string, fs::path> font_files(const std::vector<fs::path>& folders) {
    std::map<std::string, fs::path> out;
    std::error_code error;
    std::size_t seen = 0;
    for (const auto& folder : folders) {
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
        for (; !error && at != end && ++seen < files_most; at.increment(error)) {
            if (at.depth() > int(depth_most)) at.disable_recursion_pending();
            if (at->is_regular_file(error)) out.try_emplace(lower(at->path().filename().string()), at->path());
        }
    }
    return out;
}
}  // namespace

const Fonts::Opened::Glyph& Fonts::Opened::glyph(char32_t letter) const {
    if (const auto found = known.find(letter); found != known.end()) return found->second;
    Glyph g{FT_Get_Char_Index(face, letter), 1};
    FT_Fixed advance = 0;
    if (FT_Get_Advance(face, g.glyph, FT_LOAD_NO_SCALE, &advance) == 0)
        g.width = double(advance) / double(face->units_per_EM);
    return known.emplace(letter, g).first->second;
}

struct Fonts::Files {
    FT_Library library = nullptr;
    std::map<std::string, std::unique_ptr<Opened>> opened;
    std::array<std::vector<const Opened*>, faces> of;  // a face's font, then where else its letters are looked for
    std::array<bool, faces> named{};

    Files() {
        if (FT_Init_FreeType(&library) != 0) library = nullptr;
    }
    ~Files() {
        for (auto& [name, font] : opened)
            if (font && font->drawn) cairo_font_face_destroy(font->drawn);
        if (library) FT_Done_Library(library);  // which cairo's own references keep alive until they are gone
    }
    const Opened* open(const std::string& name, const fs::path& path);
    void choose(const std::map<std::string, fs::path>& found);
};
/// Errors: nothing if it is no font, or one that may not be embedded.
const Fonts::Opened* Fonts::Files::open(const std::string& name, const fs::path& path) {
    auto& font = opened[name];
    if (font) return font.get();
    FT_Face face = nullptr;
    if (!library || FT_New_Face(library, path.c_str(), 0, &face) != 0) return nullptr;
    for (FT_Long i = 1; i < face->num_faces && !std::string_view(face->family_name).ends_with(" SC"); ++i) {
        FT_Face other = nullptr;
        if (FT_New_Face(library, path.c_str(), i, &other) != 0) continue;
        const bool simplified = std::string_view(other->family_name).ends_with(" SC");
        FT_Done_Face(simplified ? face : other);
        if (simplified) face = other;
    }
    if (FT_Get_FSType_Flags(face) & FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING) return FT_Done_Face(face), nullptr;
    font = std::make_unique<Opened>();
    font->file = path.filename().string();
    font->face = face;
    font->drawn = cairo_ft_font_face_create_for_ft_face(face, 0);
    static const cairo_user_data_key_t key{};
    FT_Reference_Library(library);
    FT_Reference_Face(face);
    cairo_font_face_set_user_data(font->drawn, &key, face, [](void* held) {
        const auto kept = static_cast<FT_Face>(held);
        FT_Library library = kept->glyph->library;
        FT_Done_Face(kept);
        FT_Done_Face(kept);
        FT_Done_Library(library);
    });
    return font.get();
}
void Fonts::Files::choose(const std::map<std::string, fs::path>& found) {
    const auto take = [&](const char* name) -> const Opened* {
        const auto file = found.find(lower(name));
        return file == found.end() ? nullptr : open(file->first, file->second);
    };
    for (const Candidates& c : candidates()) {
        auto& chain = of[std::size_t(c.face)];
        for (std::size_t i = 0; i < c.files.size() && chain.empty(); ++i)
            if (const Opened* font = take(c.files[i])) chain.push_back(font), named[std::size_t(c.face)] = i < c.named;
        for (const char* name : wide_coverage)
            if (const Opened* font = take(name); font && (chain.empty() || chain[0] != font)) chain.push_back(font);
    }
}

Fonts::Fonts(std::unique_ptr<Files> files) : files_(std::move(files)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

Result<Fonts> Fonts::open(const std::vector<fs::path>& folders) {
    std::vector<fs::path> all = folders;
    for (const char* folder : system_folders) all.emplace_back(folder);
    auto files = std::make_unique<Files>();
    files->choose(font_files(all));
    for (const Candidates& c : candidates())
        if (files->of[std::size_t(c.face)].empty())
            return fault(Why::not_found, c.wanted, "no font for it: install fonts-noto-cjk, or name a folder of fonts");
    return Fonts(std::move(files));
}
Fonts::Spot Fonts::find(Face face, char32_t letter) const {
    const auto& chain = files_->of[std::size_t(face)];
    for (const Opened* font : chain)
        if (const unsigned glyph = font->glyph(letter).glyph) return {font, glyph};
    return {chain[0], 0};
}
double Fonts::width(Face face, char32_t letter) const { return find(face, letter).font->glyph(letter).width; }
std::vector<FontUsed> Fonts::used() const {
    std::vector<FontUsed> out;
    for (const Candidates& c : candidates())
        out.push_back({c.face, c.wanted, files_->of[std::size_t(c.face)][0]->file, files_->named[std::size_t(c.face)]});
    return out;
}
}  // namespace greentally::press
