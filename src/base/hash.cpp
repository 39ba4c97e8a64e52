#include "base/hash.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "base/result.hpp"

namespace greentally {
struct Sm3::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_MD* method = EVP_MD_fetch(nullptr, "SM3", nullptr);
    State() { CHECK(context && method && EVP_DigestInit_ex2(context, method, nullptr) == 1); }
    ~State() { EVP_MD_CTX_free(context), EVP_MD_free(method); }
};
Sm3::Sm3() : state_(std::make_unique<State>()) {}
Sm3::~Sm3() = default;
Sm3& Sm3::add(std::string_view bytes) {
    CHECK(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1);
    return *this;
}
Sm3& Sm3::add(std::span<const std::uint8_t> bytes) {
    return add(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}
Digest Sm3::finish() {
    Digest digest;
    CHECK(EVP_DigestFinal_ex(state_->context, digest.data(), nullptr) == 1);
    CHECK(EVP_DigestInit_ex2(state_->context, state_->method, nullptr) == 1);
    return digest;
}
Digest sm3(std::string_view bytes) {
    thread_local Sm3 hash;
    return hash.add(bytes).finish();
}
std::string hex(std::span<const std::uint8_t> bytes) {
    std::string out;
    for (const auto b : bytes) out += "0123456789abcdef"[b >> 4], out += "0123456789abcdef"[b & 15];
    return out;
}
std::optional<std::string> unhex(std::string_view text) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    if (text.size() % 2) return {};
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]), low = digit(text[i + 1]);
        if (high < 0 || low < 0) return {};
        out += char(high << 4 | low);
    }
    return out;
}
std::string random_bytes(std::size_t n) {
    std::string out(n, '\0');
    CHECK(RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), int(n)) == 1);
    return out;
}
}  // namespace greentally
