#pragma once
/// What a view answered, looked into by path: view["cell/verdict"], view.one("rows", "area/name", "双河镇").
#include <memory>
#include <vector>

#include "base/json.hpp"

namespace greentally::scenario {
class View {
public:
    explicit View(std::string_view json);
    /// The text at a path ("a/0/b"): a string as it is, anything else as JSON; "" if there is nothing or null.
    std::string operator[](std::string_view path) const;
    View at(std::string_view path) const;
    std::vector<View> each(std::string_view path) const;
    /// The first of a list whose field has a text; nothing (every field "") if there is none.
    View one(std::string_view list, std::string_view field, std::string_view text) const;
    explicit operator bool() const { return bool(at_); }
    std::string text() const;

private:
    View(std::shared_ptr<const Document> document, Json at) : document_(std::move(document)), at_(at) {}
    std::shared_ptr<const Document> document_;
    Json at_;
};
}  // namespace greentally::scenario
