// Any bytes as TOML: it ends, and every place lies inside the text.
#include "intake/toml/toml.hpp"

#include "base/result.hpp"
#include "intake/text/text.hpp"

using namespace greentally;
namespace {
void inside(const SourceNode& node, Place end) {
    CHECK(node.at <= end);
    CHECK(node.kind != SourceNode::Kind::table || node.names.size() == node.items.size());
    for (const auto& name : node.names) CHECK(name.at <= end);
    for (const auto& item : node.items) inside(item, end);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    SourceFaults faults;
    const SourceFile file = intake::toml_file("x.toml", bytes, faults);
    CHECK(file.readable == faults.none());
    Place bad;
    const auto decoded = intake::decode(bytes, intake::toml_bytes_max, bad);
    if (!decoded) return 0;
    Place end = intake::place_of(decoded.value().text, decoded.value().text.size());
    ++end.column;  // a fault may lie at the end of the text
    inside(file.root, end);
    return 0;
}
