#include "intake/folder/folder.hpp"

#include <algorithm>
#include <fstream>

#include "intake/csv/csv.hpp"
#include "intake/toml/toml.hpp"

namespace greentally::intake {
namespace fs = std::filesystem;

Result<std::vector<NamedBytes>> read_folder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return fault(Why::not_found, folder.string(), "a folder");
    std::vector<NamedBytes> out;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.')) continue;
        if (!entry->is_regular_file(error))
            return fault(Why::malformed, name, "a file (folders inside a programme's folder are not read)");
        if (entry->file_size(error) > folder_file_bytes_max)
            return fault(Why::limit, name, "at most " + std::to_string(folder_file_bytes_max) + " bytes");
        if (out.size() == folder_files_max)
            return fault(Why::limit, folder.string(), "at most " + std::to_string(folder_files_max) + " files");
        std::ifstream in(entry->path(), std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(in), {});
        if (!in) return fault(Why::io, name, "could not be read");
        out.push_back({name, std::move(bytes)});
    }
    if (error) return fault(Why::io, folder.string(), error.message());
    std::sort(out.begin(), out.end(), [](const NamedBytes& a, const NamedBytes& b) { return a.name < b.name; });
    return out;
}

SourceFolder parse_folder(const std::vector<NamedBytes>& files, SourceFaults& faults) {
    SourceFolder out;
    for (const NamedBytes& file : files) {
        if (file.name.ends_with(".toml"))
            out.files.push_back(toml_file(file.name, file.bytes, faults));
        else if (file.name.ends_with(".csv") || file.name.ends_with(".tsv"))
            out.files.push_back(csv_file(file.name, file.bytes, faults));
        else
            out.files.push_back({file.name, SourceFile::Form::other, true, {}});
    }
    return out;
}
}  // namespace greentally::intake
