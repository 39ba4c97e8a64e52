#include "intake/xlsx/archive.hpp"

#include <zip.h>

namespace greentally::intake {
namespace {
constexpr std::size_t piece_bytes = 64u << 10;
}
Archive::Archive(std::string_view bytes, std::size_t inflated_max) : left_(inflated_max) {
    zip_error_t error;
    zip_error_init(&error);
    if (zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error)) {
        zip_ = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!zip_) zip_source_free(source);
    }
    zip_error_fini(&error);
}
Archive::~Archive() {
    if (zip_) zip_discard(static_cast<zip_t*>(zip_));
}
bool Archive::has(const std::string& part) const {
    return zip_ && zip_name_locate(static_cast<zip_t*>(zip_), part.c_str(), ZIP_FL_NOCASE) >= 0;
}
std::unique_ptr<Archive::Part> Archive::open(const std::string& part) {
    auto out = std::make_unique<Part>();
    out->of_ = this;
    auto* zip = static_cast<zip_t*>(zip_);
    const auto at = zip ? zip_name_locate(zip, part.c_str(), ZIP_FL_NOCASE) : -1;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (at < 0 || zip_stat_index(zip, zip_uint64_t(at), 0, &stat) != 0)
        out->trouble_ = Trouble::damaged;
    else if (stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE)
        out->trouble_ = Trouble::encrypted;
    else if (stat.valid & ZIP_STAT_SIZE && stat.size > left_)
        out->trouble_ = Trouble::too_large;
    else if (!(out->file_ = zip_fopen_index(zip, zip_uint64_t(at), 0)))
        out->trouble_ = Trouble::damaged;
    if (out->file_) out->piece_ = std::make_unique<char[]>(piece_bytes);
    return out;
}
Archive::Part::~Part() {
    if (file_) zip_fclose(static_cast<zip_file_t*>(file_));
}
std::string_view Archive::Part::next() {
    if (!file_ || trouble_ != Trouble::none) return {};
    const auto got = zip_fread(static_cast<zip_file_t*>(file_), piece_.get(), piece_bytes);
    if (got < 0) return trouble_ = Trouble::damaged, std::string_view();
    if (std::size_t(got) > of_->left_) return trouble_ = Trouble::too_large, std::string_view();
    of_->left_ -= std::size_t(got);
    return {piece_.get(), std::size_t(got)};
}
Archive::Trouble Archive::each_piece(const std::string& part, const std::function<bool(std::string_view)>& f) {
    const auto opened = open(part);
    for (auto piece = opened->next(); !piece.empty(); piece = opened->next())
        if (!f(piece)) break;
    return opened->trouble();
}
}  // namespace greentally::intake
