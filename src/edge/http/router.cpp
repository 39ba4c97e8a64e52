#include "edge/http/router.hpp"

namespace greentally::edge {
namespace {
bool is_parameter(std::string_view piece) { return piece.size() > 2 && piece.front() == '{' && piece.back() == '}'; }
void name_params(const Endpoint& endpoint, const std::vector<std::string>& path, Params& params) {
    const auto pieces = pieces_of(endpoint.path);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (is_parameter(pieces[i])) params[pieces[i].substr(1, pieces[i].size() - 2)] = path[i];
}
}  // namespace

std::vector<std::string> pieces_of(std::string_view pattern) {
    std::vector<std::string> out;
    while (pattern.starts_with('/')) {
        pattern.remove_prefix(1);
        const auto slash = std::min(pattern.find('/'), pattern.size());
        out.emplace_back(pattern.substr(0, slash));
        pattern.remove_prefix(slash);
    }
    return out;
}

void Router::add(Endpoint endpoint) {
    CHECK(endpoint.path.starts_with('/') && endpoint.handle);
    Node* node = &root_;
    for (const std::string& piece : pieces_of(endpoint.path)) {
        auto& next = is_parameter(piece) ? node->parameter : node->literals[piece];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    all_.push_back(std::make_unique<Endpoint>(std::move(endpoint)));
    CHECK(node->methods.try_emplace(all_.back()->method, all_.back().get()).second);
}

bool Router::match(const Node& node, const std::vector<std::string>& path, std::size_t i, std::string_view method,
                   unsigned doors, Found& found) const {
    if (i == path.size()) {
        const auto it = node.methods.find(method == "HEAD" ? std::string_view("GET") : method);
        if (it != node.methods.end() && (it->second->doors & doors)) {
            found.endpoint = it->second;
            name_params(*it->second, path, found.params);
            return true;
        }
        for (const auto& [name, endpoint] : node.methods)
            if (endpoint->doors & doors)
                found.allow += (found.allow.empty() ? "" : ", ") + name + (name == "GET" ? ", HEAD" : "");
        return false;
    }
    if (const auto it = node.literals.find(path[i]); it != node.literals.end())
        if (match(*it->second, path, i + 1, method, doors, found)) return true;
    return node.parameter && !path[i].empty() && match(*node.parameter, path, i + 1, method, doors, found);
}
Router::Found Router::find(std::string_view method, const std::vector<std::string>& path, unsigned doors) const {
    Found found;
    match(root_, path, 0, method, doors, found);
    return found;
}
}  // namespace greentally::edge
