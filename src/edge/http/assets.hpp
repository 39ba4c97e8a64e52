#pragma once
/// The web app's files, held in memory: what is not there at the start cannot be asked for, wherever a path points.
#include <map>

#include "base/result.hpp"
#include "net/message.hpp"

namespace greentally::edge {
class Assets {
public:
    /// Reads a folder (hidden files are left out). Errors: not_found, io, limit (64 MiB in all).
    static Result<Assets> read(const std::string& folder);
    /// The file at the path, or index.html for a path that looks like a screen's; nothing otherwise. HEAD as GET.
    std::optional<net::Response> answer(const net::Request& request) const;
    std::size_t size() const { return files_.size(); }

private:
    struct Asset {
        std::shared_ptr<const std::string> bytes, packed;  // packed: gzip, if that is smaller
        std::string type, etag;
        bool immutable = false;  // its name holds a hash of its content
    };
    net::Response give(const Asset& asset, const net::Request& request) const;
    std::map<std::string, Asset, std::less<>> files_;
};
std::string_view media_type(std::string_view path);
}  // namespace greentally::edge
