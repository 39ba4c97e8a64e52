#include "scenario/city/view.hpp"

#include <charconv>

namespace greentally::scenario {
View::View(std::string_view json) {
    auto document = Document::parse(json);
    if (!document) return;
    document_ = std::make_shared<const Document>(std::move(*document));
    at_ = document_->root();
}
View View::at(std::string_view path) const {
    Json at = at_;
    while (at && !path.empty()) {
        const auto step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        if (at.kind() == Json::Kind::array) {
            std::size_t i = 0;
            std::from_chars(step.data(), step.data() + step.size(), i);
            at = i < at.size() ? at.item(i) : Json();
        } else
            at = at.kind() == Json::Kind::object ? at.find(step) : Json();
    }
    return View(document_, at);
}
std::string View::text() const {
    return !at_ || at_.kind() == Json::Kind::null ? ""
           : at_.kind() == Json::Kind::string     ? std::string(at_.string())
                                                  : at_.text();
}
std::string View::operator[](std::string_view path) const { return at(path).text(); }
std::vector<View> View::each(std::string_view path) const {
    std::vector<View> out;
    const Json list = at(path).at_;
    for (std::size_t i = 0; list && i < list.size(); ++i) out.push_back(View(document_, list.item(i)));
    return out;
}
View View::one(std::string_view list, std::string_view field, std::string_view text) const {
    for (const View& item : each(list))
        if (item[field] == text) return item;
    return View(document_, Json());
}
}  // namespace greentally::scenario
