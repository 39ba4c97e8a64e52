#include "press/paper/docx/package.hpp"

#include <zip.h>

#include <memory>

namespace greentally::press {
namespace {
constexpr zip_uint16_t day_1980 = 0x21;  // the first that a zip can name: the same parts are the same bytes
Result<std::string> failed(const char* what) { return fault(Why::io, "docx", what); }
}  // namespace

Result<std::string> zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* held = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!held) return failed("no buffer");
    zip_source_keep(held);
    const auto drop = [](zip_source_t* source) { zip_source_free(source); };
    const std::unique_ptr<zip_source_t, decltype(drop)> keeper(held, drop);
    zip_t* zip = zip_open_from_source(held, ZIP_TRUNCATE, &error);
    if (!zip) return zip_source_free(held), failed("no archive");
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        const zip_int64_t at = part ? zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8) : -1;
        if (at < 0) return zip_source_free(part), zip_discard(zip), failed("a part could not be added");
        zip_set_file_compression(zip, zip_uint64_t(at), ZIP_CM_DEFLATE, 6);
        zip_file_set_dostime(zip, zip_uint64_t(at), 0, day_1980, 0);
    }
    if (zip_close(zip) != 0) return zip_discard(zip), failed("the archive could not be packed");
    zip_stat_t about;
    std::string out;
    if (zip_source_stat(held, &about) != 0 || zip_source_open(held) != 0) return failed("the archive is gone");
    out.resize(about.size);
    const bool whole = zip_source_read(held, out.data(), about.size) == zip_int64_t(about.size);
    zip_source_close(held);
    return whole ? Result<std::string>(std::move(out)) : failed("the archive could not be read back");
}
}  // namespace greentally::press
