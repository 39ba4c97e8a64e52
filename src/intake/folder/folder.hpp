#pragma once
/// A programme's folder: named bytes → parsed files.
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/source.hpp"

namespace greentally::intake {
struct NamedBytes {
    std::string name, bytes;
};
inline constexpr std::size_t folder_files_max = 200, folder_file_bytes_max = 8u << 20;
/// The files of a folder (no deeper ones, none that begin with a dot), by name. Errors: not_found, io, limit.
Result<std::vector<NamedBytes>> read_folder(const std::filesystem::path& folder);
/// .toml and .csv (.tsv) parsed, anything else kept by name; faults of syntax are reported.
SourceFolder parse_folder(const std::vector<NamedBytes>& files, SourceFaults&);
}  // namespace greentally::intake
