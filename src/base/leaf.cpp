#include "base/leaf.hpp"

namespace greentally {
namespace {
template <class T>
bool take(const std::optional<T>& read, T& value) {
    return read ? (value = *read, true) : false;
}
bool is_null(Json j) { return j.kind() == Json::Kind::null; }
}  // namespace

void write_leaf(std::string& out, const Day& day) {
    day.known() ? write_json_string(out, iso(day)) : void(out += "null");
}
bool read_leaf(Json j, Day& day) { return is_null(j) ? (day = {}, true) : take(day_from_iso(j.string()), day); }
std::string_view leaf_schema(const Day*) { return R"({"type":["string","null"],"format":"date"})"; }

void write_leaf(std::string& out, const Instant& at) { write_json_string(out, iso(at)); }
bool read_leaf(Json j, Instant& at) { return take(instant_from_iso(j.string()), at); }
std::string_view leaf_schema(const Instant*) { return R"({"type":"string","format":"date-time"})"; }

}  // namespace greentally
