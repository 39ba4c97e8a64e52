#pragma once
/// Which endpoint a method and a path mean. Literals win over parameters.
#include "edge/http/endpoint.hpp"

namespace greentally::edge {
class Router {
public:
    /// A broken pattern, or the same method and path twice, is a bug.
    void add(Endpoint endpoint);
    struct Found {
        const Endpoint* endpoint = nullptr;
        Params params;
        std::string allow;  // if the path is known but not for this method
    };
    /// HEAD finds GET. Endpoints behind other doors do not exist.
    Found find(std::string_view method, const std::vector<std::string>& path, unsigned doors) const;
    const std::vector<std::unique_ptr<Endpoint>>& all() const { return all_; }

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        std::map<std::string, const Endpoint*, std::less<>> methods;
    };
    bool match(const Node& node, const std::vector<std::string>& path, std::size_t i, std::string_view method,
               unsigned doors, Found& found) const;
    Node root_;
    std::vector<std::unique_ptr<Endpoint>> all_;
};
/// "/a/{b}/c" → a, {b}, c.
std::vector<std::string> pieces_of(std::string_view pattern);
}  // namespace greentally::edge
