#include "derived/area_search/area_search.hpp"
#include "derived/area_search/initials.hpp"

namespace greentally::area_search {
std::string folded(std::string_view name) {
    std::string out;
    for (std::string_view rest = name; !rest.empty();) {
        const std::string_view before = rest;
        char32_t c = next_character(rest);
        if (c == 0x3000) c = ' ';
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c >= 'A' && c <= 'Z') c += 32;
        if (c < 0x80)
            out += char(c == '\n' ? ' ' : c);
        else
            out += before.substr(0, before.size() - rest.size());
    }
    const auto first = out.find_first_not_of(' ');
    if (first == out.npos) return {};
    return out.substr(first, out.find_last_not_of(' ') + 1 - first);
}

Packed::Packed(const std::vector<Name>& names) {
    if (names.empty()) return;
    auto body = std::make_shared<Body>();
    const Initials& table = Initials::table();
    body->entries.reserve(names.size() + 1);
    for (const Name& n : names) {
        body->entries.push_back({n.area.n, std::uint32_t(body->names.size()), std::uint32_t(body->initials.size()),
                                 unsigned(n.level) & 7u, n.removed});
        body->names += n.name, body->names += '\n';
        for (std::string_view rest = n.name; !rest.empty();) {
            const char32_t c = next_character(rest);
            body->latin |= c < 0x80 && Initials::bit(char(c));
            body->initials += char(table.class_of(c));
        }
        body->initials += char(Initials::none);
    }
    body->entries.push_back({0, std::uint32_t(body->names.size()), std::uint32_t(body->initials.size()), 0, 0});
    body->villages = names.size();
    while (body->villages > 0 && names[body->villages - 1].level == area::Level::village) --body->villages;
    body->names.shrink_to_fit(), body->initials.shrink_to_fit();
    body_ = std::move(body);
}
std::string_view Packed::name(std::size_t i) const {
    const Entry &a = body_->entries[i], &b = body_->entries[i + 1];
    return std::string_view(body_->names).substr(a.name_at, b.name_at - a.name_at - 1);
}
std::vector<Packed::Name> Packed::unpacked() const {
    std::vector<Name> out;
    for (std::size_t i = 0; i < size(); ++i) {
        const Entry& e = entry(i);
        out.push_back({{e.area}, area::Level(e.level), bool(e.removed), std::string(name(i))});
    }
    return out;
}
std::size_t Packed::bytes() const {
    return body_ ? sizeof(Body) + body_->entries.capacity() * sizeof(Entry) + body_->names.capacity() +
                       body_->initials.capacity()
                 : 0;
}
void write_leaf(std::string& out, const Packed& packed) { write_json(out, packed.unpacked()); }
bool read_leaf(Json json, Packed& packed) {
    std::vector<Packed::Name> names;
    ShapeFault fault;
    if (!read_json(json, names, fault)) return false;
    return packed = Packed(names), true;
}
std::string_view leaf_schema(const Packed*) { return R"({"type":"array","items":{"type":"object"}})"; }
void shake_leaf(Packed& packed, std::mt19937& r) {
    std::vector<Packed::Name> names;
    shake(names, r);
    packed = Packed(names);
}
}  // namespace greentally::area_search
