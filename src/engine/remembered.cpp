#include "engine/remembered.hpp"

#include <charconv>
#include <cstring>

#include "base/hash.hpp"

namespace greentally {
namespace {
std::uint64_t word(const Digest& digest, std::size_t at) {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < 8; ++i) n = n << 8 | digest[at + i];
    return n;
}
}  // namespace

RememberedKey remembered_key(std::uint32_t account, std::string_view key) {
    const Digest digest = sm3(key);
    return {account, word(digest, 0), word(digest, 8)};
}
std::uint64_t command_hash(std::string_view command) { return word(sm3(command), 0); }
std::string envelope_key(const CommandKey& key, std::uint32_t id) {
    std::array<std::uint8_t, 8> bytes;
    for (int i = 0; i < 8; ++i) bytes[i] = std::uint8_t(key.command >> (56 - 8 * i));
    return key.key + "/" + hex(bytes) + "/" + std::to_string(id);
}
void remember(Turn& turn, std::uint32_t account, std::string_view envelope_key, std::uint64_t seq, Day day) {
    const auto last = envelope_key.rfind('/');
    if (last == envelope_key.npos || last < 17) return;
    const auto middle = envelope_key.rfind('/', last - 1);
    if (middle == envelope_key.npos) return;
    Remembered row{0, seq, 0, day};
    const char* text = envelope_key.data();
    std::from_chars(text + middle + 1, text + last, row.command, 16);
    std::from_chars(text + last + 1, text + envelope_key.size(), row.id);
    const RememberedKey key = remembered_key(account, envelope_key.substr(0, middle));
    turn.edit<Remembered>(key) = row;
    turn.edit<RememberedOn>({day, key});
}
void forget_before(Turn& turn, Day day) {
    std::vector<RememberedOn::Key> gone;
    turn.now.all<RememberedOn>().each([&](const auto& key, const auto&) {
        if (key.day < day) gone.push_back(key);
        return key.day < day;
    });
    for (const auto& key : gone) turn.erase<RememberedOn>(key), turn.erase<Remembered>(key.key);
}
std::vector<RowKind> remembered_rows() { return {row_kind<Remembered>(), row_kind<RememberedOn>()}; }
}  // namespace greentally
