#pragma once
/// SM3 (GM/T 0004-2012), 32 bytes. The only file that names OpenSSL.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace greentally {
using Digest = std::array<std::uint8_t, 32>;

/// One SM3 over several pieces. Reusable: finish() resets it.
class Sm3 {
public:
    Sm3();
    ~Sm3();
    Sm3(const Sm3&) = delete;
    Sm3& operator=(const Sm3&) = delete;
    Sm3& add(std::string_view bytes);
    Sm3& add(std::span<const std::uint8_t> bytes);
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};
Digest sm3(std::string_view bytes);
std::string hex(std::span<const std::uint8_t> bytes);
/// Errors: nothing if odd length or a character outside 0-9a-fA-F.
std::optional<std::string> unhex(std::string_view text);
/// n bytes from the system's generator; for the edge and the engine only, never for decide, apply, settle.
std::string random_bytes(std::size_t n);
}  // namespace greentally
