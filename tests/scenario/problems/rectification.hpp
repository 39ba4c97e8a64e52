#pragma once
/// For scenarios about problems: 绿江市 with the rules of rectification-2022; a site operator in 清溪县 who puts things
/// right, the county's bureau that verifies, the city's task force that issues the list.
#include "scenario/city/city.hpp"

namespace greentally::scenario {
class Rectification {
public:
    explicit Rectification(const char* today = "2022-04-20");

    /// A problem of a source, in the list. Its id.
    std::uint32_t registered(const char* source = "unannounced_visit", const std::string& more = "");
    std::string assign(std::uint32_t id, const char* due = "2022-06-30", const std::string& more = "");
    /// From the list up to the named stage, by the usual hands: "assigned", "received", "rectifying", "self_checked",
    /// "accepting", "closed".
    std::uint32_t at(const char* stage, const char* source = "unannounced_visit", const char* due = "2022-06-30");
    /// Asks a route of a problem: act(city.steward, 7, "close", R"("opinion":"同意")").
    std::string act(const Seat& who, std::uint32_t id, const char* what, const std::string& fields = "");
    std::string pass(const Seat& who, std::uint32_t id, const char* step, const std::string& more = "");
    View one(std::uint32_t id) { return city.get(city.steward, "/problems/" + std::to_string(id)); }
    std::string stage(std::uint32_t id) { return one(id)["item/stage"]; }
    /// "proof":[…] with a file for each slot.
    std::string proof(const Seat& who, const std::vector<const char*>& slots);
    std::string standards();
    std::string rule(const char* list, const char* code);  // id of a row of GET /rectification

    City city;
    Office plant;          // 清溪县污水处理厂: leads
    Seat verifier, other;  // of the county's bureau; a second person there
};
}  // namespace greentally::scenario
