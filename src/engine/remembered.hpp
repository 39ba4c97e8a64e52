#pragma once
/// Commands remembered for 90 days: the same key with the same bytes gets the first answer (phones retry).
/// The envelope's `key` holds it: "<key of the command>/<first 16 hex digits of SM3(command)>/<id that was answered>".
#include "access/room.hpp"

namespace greentally {
constexpr int remembered_days = 90;
struct RememberedKey {
    std::uint32_t account = 0;
    std::uint64_t high = 0, low = 0;  // of SM3(key)
    auto operator<=>(const RememberedKey&) const = default;
};
struct Remembered {
    using Key = RememberedKey;
    std::uint64_t command = 0;  // of SM3(method, path, parameters, body)
    std::uint64_t seq = 0;      // last fact that it wrote
    std::uint32_t id = 0;
    Day day;
    bool operator==(const Remembered&) const = default;
};
/// The same by day, so that forgetting reads a prefix.
struct RememberedOn {
    struct Key {
        Day day;
        RememberedKey key;
        auto operator<=>(const Key&) const = default;
    };
    bool kept = true;
    bool operator==(const RememberedOn&) const = default;
};
struct CommandKey {
    std::string key;
    std::uint64_t command = 0;
};
RememberedKey remembered_key(std::uint32_t account, std::string_view key);
std::uint64_t command_hash(std::string_view command);
std::string envelope_key(const CommandKey& key, std::uint32_t id);
void remember(Turn& turn, std::uint32_t account, std::string_view envelope_key, std::uint64_t seq, Day day);
void forget_before(Turn& turn, Day day);
std::vector<RowKind> remembered_rows();
}  // namespace greentally
