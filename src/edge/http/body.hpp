#pragma once
/// A small JSON object as a request's body: what is absent or of another kind reads as empty.
#include "base/json.hpp"

namespace greentally::edge {
class Body {
public:
    explicit Body(std::string_view text)
        : document_(Document::parse(text)), at_(document_ ? document_->root() : Json()) {}
    /// A member that is an object. It must not outlive this one.
    Body object(std::string_view name) const { return Body(find(name)); }
    std::string text(std::string_view name) const {
        const Json member = find(name);
        return member ? std::string(member.string()) : std::string();
    }
    /// A row's id: 1 … 2³²−1.
    std::optional<std::uint32_t> id(std::string_view name) const {
        const Json member = find(name);
        const auto n = member ? member.integer() : std::nullopt;
        return n && *n > 0 && *n <= UINT32_MAX ? std::optional(std::uint32_t(*n)) : std::nullopt;
    }
    bool has(std::string_view name) const { return bool(find(name)); }
    /// The whole; null unless it is an object.
    Json root() const { return at_ && at_.kind() == Json::Kind::object ? at_ : Json(); }

private:
    explicit Body(Json at) : at_(at) {}
    Json find(std::string_view name) const { return at_ ? at_.find(name) : Json(); }
    std::optional<Document> document_;
    Json at_;
};
}  // namespace greentally::edge
