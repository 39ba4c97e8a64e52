#include "edge/http/assets.hpp"

#include <filesystem>
#include <fstream>

#include "base/hash.hpp"
#include "net/gzip.hpp"

namespace greentally::edge {
namespace fs = std::filesystem;
namespace {
constexpr std::size_t all_bytes_max = 64 << 20;

/// Vite names hashed files name-<8 characters>.ext.
bool hashed_name(std::string_view path) {
    if (path.find("assets/") == path.npos) return false;
    const auto dash = path.rfind('-'), dot = path.find('.', dash == path.npos ? 0 : dash);
    return dash != path.npos && dot != path.npos && dot - dash == 9;
}
}  // namespace

std::string_view media_type(std::string_view path) {
    static const std::map<std::string_view, std::string_view> types{{"html", "text/html; charset=utf-8"},
                                                                    {"js", "text/javascript; charset=utf-8"},
                                                                    {"mjs", "text/javascript; charset=utf-8"},
                                                                    {"css", "text/css; charset=utf-8"},
                                                                    {"json", "application/json"},
                                                                    {"webmanifest", "application/manifest+json"},
                                                                    {"map", "application/json"},
                                                                    {"svg", "image/svg+xml"},
                                                                    {"png", "image/png"},
                                                                    {"jpg", "image/jpeg"},
                                                                    {"jpeg", "image/jpeg"},
                                                                    {"webp", "image/webp"},
                                                                    {"gif", "image/gif"},
                                                                    {"ico", "image/x-icon"},
                                                                    {"woff2", "font/woff2"},
                                                                    {"woff", "font/woff"},
                                                                    {"ttf", "font/ttf"},
                                                                    {"txt", "text/plain; charset=utf-8"},
                                                                    {"pdf", "application/pdf"},
                                                                    {"wasm", "application/wasm"},
                                                                    {"csv", "text/csv; charset=utf-8"},
                                                                    {"geojson", "application/geo+json"}};
    const auto dot = path.rfind('.');
    const auto it = types.find(dot == path.npos ? std::string_view() : path.substr(dot + 1));
    return it == types.end() ? "application/octet-stream" : it->second;
}

Result<Assets> Assets::read(const std::string& folder) {
    std::error_code ec;
    if (!fs::is_directory(folder, ec)) return fault(Why::not_found, folder, "no such folder");
    Assets out;
    std::size_t total = 0;
    for (fs::recursive_directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (it->path().filename().string().starts_with('.')) {
            it.disable_recursion_pending();
            continue;
        }
        if (it->is_symlink(ec) || !it->is_regular_file(ec)) continue;
        std::ifstream file(it->path(), std::ios::binary);
        std::string bytes((std::istreambuf_iterator<char>(file)), {});
        if (!file) return fault(Why::io, it->path().string(), "cannot be read");
        total += bytes.size();
        if (total > all_bytes_max) return fault(Why::limit, folder, "more than 64 MiB of web files");
        const std::string name = fs::relative(it->path(), folder, ec).generic_string();
        Asset asset;
        asset.type = media_type(name);
        asset.immutable = hashed_name(name);
        asset.etag = '"' + hex(sm3(bytes)).substr(0, 20) + '"';
        if (net::worth_compressing(asset.type, bytes.size()))
            if (auto packed = net::gzip(bytes, 6); packed && packed->size() < bytes.size())
                asset.packed = std::make_shared<const std::string>(std::move(*packed));
        asset.bytes = std::make_shared<const std::string>(std::move(bytes));
        out.files_.emplace(name, std::move(asset));
    }
    if (ec) return fault(Why::io, folder, ec.message());
    return out;
}

net::Response Assets::give(const Asset& asset, const net::Request& request) const {
    const bool packed = asset.packed && net::lists(request.headers.get("accept-encoding"), "gzip");
    std::string etag = asset.etag;
    if (packed) etag.insert(etag.size() - 1, "-gz");
    net::Response r{
        200,
        {{"ETag", etag}, {"Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache"}},
        {},
        {},
        {}};
    if (asset.packed) r.headers.add("Vary", "Accept-Encoding");
    if (net::same_tag(request.headers.get("if-none-match"), etag)) {
        r.status = 304;
        return r;
    }
    r.headers.add("Content-Type", asset.type);
    if (packed) r.headers.add("Content-Encoding", "gzip");
    r.shared = packed ? asset.packed : asset.bytes;
    return r;
}

std::optional<net::Response> Assets::answer(const net::Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") return {};
    std::string path;
    for (const std::string& piece : request.path) path += (path.empty() ? "" : "/") + piece;
    if (const auto it = files_.find(path); it != files_.end()) return give(it->second, request);
    // A screen's address has no extension in its last piece; a missing script must stay missing.
    const bool screen = request.path.empty() || request.path.back().find('.') == std::string::npos;
    const auto index = files_.find("index.html");
    if (!screen || index == files_.end()) return {};
    return give(index->second, request);
}
}  // namespace greentally::edge
