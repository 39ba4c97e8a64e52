#include "storage/files/files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <vector>

#include "storage/files/descriptor.hpp"

namespace greentally::files {
namespace {
namespace fs = std::filesystem;
constexpr auto incoming_folder = "incoming";

fs::path place_of(const fs::path& folder, const book::FileName& name) {
    const auto spelled = text(name);
    return folder / spelled.substr(0, 2) / spelled.substr(2);
}

Fault fault_of(const fs::path& path, const std::error_code& code, std::string_view doing) {
    errno = code.value();
    return fault_of_errno(path, doing);
}

/// Creates a folder whose own name is durable, too.
Result<> make_folder(const fs::path& folder) {
    std::error_code code;
    fs::create_directory(folder, code);
    if (code) return fault_of(folder, code, "cannot create the folder");
    return flush_folder(folder.parent_path());  // even if it was there: another thread may have made it just now
}

Result<std::vector<std::string>> names_in(const fs::path& folder) {
    std::error_code code;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        names.push_back(at->path().filename().string());
    }
    if (code) return fault_of(folder, code, "cannot list the folder");
    std::sort(names.begin(), names.end());
    return names;
}

class OnDisk final : public book::Incoming {
public:
    OnDisk(fs::path folder, fs::path path, Descriptor file)
        : folder_(std::move(folder)), path_(std::move(path)), file_(std::move(file)) {}
    ~OnDisk() override {
        if (!kept_) ::unlink(path_.c_str());  // a leftover is removed at the next start
    }

    Result<> add(std::string_view bytes) override {
        TRY(write_all(file_, bytes, path_));
        hash_.add(bytes);
        length_ += bytes.size();
        return ok();
    }

    Result<book::FileName> keep() override {
        const book::FileName name{hash_.finish(), length_};
        const auto place = place_of(folder_, name);
        TRY(flush(file_, path_));
        TRY(make_folder(place.parent_path()));
        // Over an older copy of the same bytes, too: if that one has rotted, this heals it.
        if (::rename(path_.c_str(), place.c_str()) != 0) return fault_of_errno(path_, "cannot name it");
        kept_ = true;
        TRY(flush_folder(place.parent_path()));
        return name;
    }

private:
    fs::path folder_, path_;
    Descriptor file_;
    Sm3 hash_;
    std::uint64_t length_ = 0;
    bool kept_ = false;
};
}  // namespace

Result<std::unique_ptr<Files>> Files::open(const fs::path& folder) {
    TRY(make_folder(folder));
    TRY(make_folder(folder / incoming_folder));
    TRY(const auto leftovers, names_in(folder / incoming_folder));
    for (const auto& name : leftovers) {
        std::error_code code;
        fs::remove(folder / incoming_folder / name, code);
        if (code) return fault_of(folder / incoming_folder / name, code, "cannot remove it");
    }
    return std::unique_ptr<Files>(new Files(folder));
}

Result<std::unique_ptr<Files>> Files::open_to_read(const fs::path& folder) {
    std::error_code unknown;
    if (!fs::is_directory(folder, unknown))
        return fault(Why::not_found, folder.filename().string(), "there is no such folder");
    return std::unique_ptr<Files>(new Files(folder));
}

Result<std::unique_ptr<book::Incoming>> Files::begin() {
    const auto random = random_bytes(16);
    const auto path =
        folder_ / incoming_folder / hex({reinterpret_cast<const std::uint8_t*>(random.data()), random.size()});
    TRY(auto file, create(path));
    return std::unique_ptr<book::Incoming>(new OnDisk(folder_, path, std::move(file)));
}

Result<> Files::read(const book::FileName& name, const Visit& visit) const {
    const auto path = place_of(folder_, name);
    TRY(const auto file, files::open_to_read(path));
    std::string piece(256 * 1024, '\0');
    Sm3 hash;
    std::uint64_t length = 0;
    while (true) {
        const auto got = ::read(file.fd(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fault_of_errno(path, "cannot read it");
        if (got == 0) break;
        const std::string_view bytes(piece.data(), std::size_t(got));
        length += bytes.size();
        hash.add(bytes);
        if (!visit(bytes)) return ok();
    }
    if (length != name.length || hash.finish() != name.digest) {
        return fault(Why::corrupt, text(name), "its bytes are not those that its name promises");
    }
    return ok();
}

Result<bool> Files::has(const book::FileName& name) const {
    std::error_code code;
    const auto status = fs::symlink_status(place_of(folder_, name), code);
    if (code && status.type() != fs::file_type::not_found)
        return fault_of(place_of(folder_, name), code, "cannot look");
    return fs::is_regular_file(status);
}

Result<> Files::each(const std::function<bool(const book::FileName&)>& visit) const {
    TRY(const auto folders, names_in(folder_));
    for (const auto& folder : folders) {
        if (folder == incoming_folder) continue;
        TRY(const auto names, names_in(folder_ / folder));
        std::vector<book::FileName> found;
        for (const auto& rest : names) {
            const auto name = book::file_name_from(folder + rest);
            if (!name || folder.size() != 2)
                return fault(Why::corrupt, folder + "/" + rest, "it is not named as a file of the house");
            found.push_back(*name);
        }
        std::sort(found.begin(), found.end());
        for (const auto& name : found) {
            if (!visit(name)) return ok();
        }
    }
    return ok();
}
}  // namespace greentally::files
