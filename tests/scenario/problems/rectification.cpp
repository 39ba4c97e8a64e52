#include "scenario/problems/rectification.hpp"

#include <gtest/gtest.h>

namespace greentally::scenario {
Rectification::Rectification(const char* today)
    : city(today, {shipped("calendar-cn"), shipped("eco-city-2022"), shipped("rectification-2022")}) {
    plant = city.office("清溪县", "清溪县污水处理厂", {});
    verifier = city.qingxi.head, other = city.qingxi.checker;
}
std::string Rectification::rule(const char* list, const char* code) {
    return city.get(city.steward, "/rectification").one(list, "code", code)["id"];
}
std::uint32_t Rectification::registered(const char* source, const std::string& more) {
    const std::string body = R"({"title":"双河镇污水直排","source":)" + rule("sources", source) + R"(,"areas":[)" +
                             std::to_string(city.area("双河镇")) + R"(],"themes":[)" +
                             rule("themes", "direct_discharge") + "]" + more + "}";
    EXPECT_EQ(city.post(city.steward, "/problems", body), "");
    return city.id;
}
std::string Rectification::act(const Seat& who, std::uint32_t id, const char* what, const std::string& fields) {
    return city.post(who, "/problems/" + std::to_string(id) + "/" + what, "{" + fields + "}");
}
std::string Rectification::assign(std::uint32_t id, const char* due, const std::string& more) {
    return act(city.steward, id, "assign",
               R"("lead":)" + std::to_string(plant.unit.n) + R"(,"due":")" + due + "\"" + more);
}
std::string Rectification::proof(const Seat& who, const std::vector<const char*>& slots) {
    std::string out;
    for (const char* slot : slots) {
        EXPECT_EQ(city.file_evidence(who, "双河镇", slot), "");
        out += (out.empty() ? R"({"slot":)" : R"(,{"slot":)") + rule("proofs", slot) + R"(,"evidence":)" +
               std::to_string(city.id) + "}";
    }
    return R"("proof":[)" + out + "]";
}
std::string Rectification::standards() {
    std::string out;
    for (const View& s : city.get(city.steward, "/rectification").each("standards"))
        out += (out.empty() ? "" : ",") + s["id"];
    return R"("standards":[)" + out + "]";
}
std::string Rectification::pass(const Seat& who, std::uint32_t id, const char* step, const std::string& more) {
    std::string step_id;
    for (const View& source : city.get(city.steward, "/rectification").each("sources"))
        if (const View found = source.one("steps", "code", step)) step_id = found["id"];
    return act(who, id, "pass", R"("step":)" + step_id + R"(,"opinion":"现场核查属实")" + more);
}
std::uint32_t Rectification::at(const char* wanted, const char* source, const char* due) {
    const std::string upto = wanted;
    const std::uint32_t id = registered(source);
    const auto ok = [](const std::string& code) { EXPECT_EQ(code, ""); };
    ok(assign(id, due));
    if (upto == "assigned") return id;
    ok(act(plant.clerk, id, "receive"));
    if (upto == "received") return id;
    if (one(id)["plan_due"].empty())
        ok(act(plant.clerk, id, "start"));
    else {
        ok(act(plant.clerk, id, "plan", R"("plan":"截污纳管","milestones":[{"text":"管网开工","due":"2022-05-20"}])"));
        ok(act(city.steward, id, "approve-plan"));
    }
    if (upto == "rectifying") return id;
    if (!one(id).each("milestones").empty()) ok(act(plant.clerk, id, "progress", R"("text":"已开工","milestone":1)"));
    ok(act(plant.clerk, id, "self-check", R"("text":"已全部完成")"));
    if (upto == "self_checked") return id;
    ok(act(plant.clerk, id, "apply",
           proof(plant.clerk, {"completion_report", "photos_before", "photos_after", "reply"})));
    if (upto == "accepting") return id;
    ok(pass(verifier, id, "visit.county"));
    ok(pass(city.steward, id, "visit.city",
            R"(,"on_site":["乔一禾","林知秋"],)" + standards() + "," + proof(city.steward, {"acceptance_opinion"})));
    ok(act(city.steward, id, "close", R"("opinion":"同意销号")"));
    return id;
}
}  // namespace greentally::scenario
