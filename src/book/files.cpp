#include "book/files.hpp"

#include <algorithm>
#include <charconv>

namespace greentally::book {
namespace {
constexpr std::size_t digest_digits = 2 * sizeof(Digest);
}  // namespace

std::string text(const FileName& name) { return hex(name.digest) + "-" + std::to_string(name.length); }

std::optional<FileName> file_name_from(std::string_view spelled) {
    if (spelled.size() < digest_digits + 2 || spelled[digest_digits] != '-') return {};
    const auto digest = unhex(spelled.substr(0, digest_digits));
    if (!digest) return {};
    FileName name;
    std::copy(digest->begin(), digest->end(), name.digest.begin());
    std::from_chars(spelled.data() + digest_digits + 1, spelled.data() + spelled.size(), name.length);
    if (text(name) != spelled) return {};  // one spelling only: lower case, no leading zero, nothing after it
    return name;
}

FileName file_name_of(std::string_view bytes) { return {sm3(bytes), bytes.size()}; }

Result<FileName> Files::put(std::string_view bytes) {
    TRY(const auto incoming, begin());
    TRY(incoming->add(bytes));
    return incoming->keep();
}

Result<std::string> Files::get(const FileName& name) const {
    std::string bytes;
    TRY(read(name, [&](std::string_view piece) { return bytes += piece, true; }));
    return bytes;
}

Result<std::uint64_t> verify(const Files& files) {
    std::uint64_t count = 0;
    Result<> bytes = ok();
    TRY(files.each([&](const FileName& name) {
        bytes = files.read(name, [](std::string_view) { return true; });
        count += bytes.has_value();
        return bytes.has_value();
    }));
    TRY(std::move(bytes));
    return count;
}
}  // namespace greentally::book
