#pragma once
/// What an .xlsx holds, for tests: its parts by name.
#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <string>

namespace greentally::test {
inline std::map<std::string, std::string> parts_of(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_t* zip =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_CHECKCONS, &error);
    if (!zip) return ADD_FAILURE() << "no zip: " << zip_error_strerror(&error), parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(zip, zip_uint64_t(i), 0, &about);
        std::string& part = parts[about.name];
        part.resize(about.size);
        zip_file_t* file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        EXPECT_EQ(zip_fread(file, part.data(), about.size), zip_int64_t(about.size)) << about.name;
        zip_fclose(file);
    }
    zip_discard(zip);
    return parts;
}
}  // namespace greentally::test
