#include "net/gzip.hpp"

#include <zlib.h>

namespace greentally::net {
std::optional<std::string> gzip(std::string_view bytes, int level) {
    z_stream z{};
    if (deflateInit2(&z, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&z, bytes.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = uInt(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = uInt(out.size());
    const int done = deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    if (done != Z_STREAM_END) return {};
    return out;
}

bool worth_compressing(std::string_view type, std::size_t size) {
    constexpr std::size_t one_packet = 1400, largest = std::size_t(1) << 30;
    if (size < one_packet || size > largest) return false;
    return type.starts_with("text/") || type.find("json") != type.npos || type.find("javascript") != type.npos ||
           type.find("/xml") != type.npos || type.find("+xml") != type.npos || type.find("manifest") != type.npos ||
           type == "application/wasm";
}
}  // namespace greentally::net
