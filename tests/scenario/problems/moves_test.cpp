/// Every command of the room at every stage: done, or refused by which word. R-REC-01, R-REC-03.
#include <gtest/gtest.h>

#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
constexpr const char* stages[] = {"registered", "assigned",  "received", "planned", "rectifying", "self_checked",
                                  "accepting",  "on_notice", "closing",  "closed",  "held",       "refused",
                                  "suspended",  "merged",    "split",    "voided"};
constexpr std::size_t stages_n = std::size(stages);
enum class Who { issuer, lead, county };
constexpr std::array<const char*, stages_n> all(const char* code) {
    std::array<const char*, stages_n> out{};
    return out.fill(code), out;
}
constexpr std::array<const char*, stages_n> only(std::size_t stage, const char* elsewhere) {
    auto out = all(elsewhere);
    return out[stage] = "", out;
}
struct Row {
    const char* verb;
    Who who;
    const char* fields;
    /// By stage, in their order; "" where it is done.
    std::array<const char*, stages_n> answers;
};
constexpr const char *no = "problem.move", *step = "problem.other_step", *left = "problem.steps_left",
                     *fixer = "problem.not_lead";
// clang-format off
constexpr Row rows[] = {
    //                                                                      registered assigned received planned rectif. selfch. accept. notice  closing closed  held    refused suspend merged  split   voided
    {"assign",         Who::issuer, R"("lead":LEAD,"due":"2022-06-30")",     {"",       no,      no,      no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"receive",        Who::lead,   "",                                     {fixer,    "",      no,      no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"allot",          Who::lead,   R"("persons":[{"charge":"handler","post":POST}])",
                                                                            {fixer,    no,      "",      "",     "",     "",     "",     "",     "",     no,     no,     "",     "",     no,     no,     no}},
    {"refuse",         Who::lead,   R"("ground":"not_ours","text":"x")",    {fixer,    "",      "",      no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"rule-refusal",   Who::issuer, R"("upheld":false,"opinion":"x")",      {no,       no,      no,      no,     no,     no,     no,     no,     no,     no,     no,     "",     no,     no,     no,     no}},
    {"merge",          Who::issuer, R"("into":OTHER,"opinion":"x")",        {"",       "",      "",      "",     "",     no,     no,     no,     no,     no,     no,     "",     no,     no,     no,     no}},
    {"split",          Who::issuer, R"("titles":["甲","乙"],"opinion":"x")", {"",       "",      "",      "",     "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"transfer",       Who::issuer, R"("lead":ELSE,"opinion":"x")",         {no,       "",      "",      "",     "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"plan",           Who::lead,   R"("plan":"x","milestones":[])",        {fixer,    no,      "",      no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"return-plan",    Who::issuer, R"("opinion":"x")",                     {no,       no,      no,      "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"approve-plan",   Who::issuer, "",                                     {no,       no,      no,      "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"start",          Who::lead,   "",                                     {fixer,    no,      "",      no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"progress",       Who::lead,   R"("text":"x")",                        {"problem.not_fixer", no, no, no,    "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"self-check",     Who::lead,   R"("text":"x")",                        {fixer,    no,      no,      no,     "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"apply",          Who::lead,   "PROOF",                                {fixer,    no,      no,      no,     no,     "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"ask-extension",  Who::lead,   R"("until":"2022-09-30","text":"x")",   {fixer,    no,      no,      no,     "",     no,     no,     no,     no,     no,     no,     no,     no,     no,     no,     no}},
    {"rule-extension", Who::issuer, R"("granted":true,"opinion":"x")",      all("problem.nothing_asked")},
    {"pass",           Who::county, R"("step":COUNTY,"opinion":"x","on_site":["甲","乙"])",
                                                                            {no,       no,      no,      no,     no,     no,     "",     step,   step,   no,     no,     no,     no,     no,     no,     no}},
    {"notice",         Who::county, R"("site":"县政府网站")",                {no,       no,      no,      no,     no,     no,     step,   "problem.notice_open", step, no, no,  no,     no,     no,     no,     no}},
    {"object",         Who::county, R"("text":"x")",                        only(7, "problem.no_notice")},
    {"rule-objection", Who::issuer, R"("upheld":true,"opinion":"x")",       all("problem.nothing_asked")},
    {"send-back",      Who::county, R"("opinion":"x")",                     {no,       no,      no,      no,     no,     no,     "",     "",     "problem.not_issuer", no, no,   no,     no,     no,     no,     no}},
    {"close",          Who::issuer, R"("opinion":"x")",                     {no,       no,      no,      no,     no,     no,     left,   left,   "",     no,     no,     no,     no,     no,     no,     no}},
    {"look-back",      Who::issuer, R"("holds":true,"opinion":"x")",        {no,       no,      no,      no,     no,     no,     no,     no,     no,     "",     "",     no,     no,     no,     no,     no}},
    {"look-back",      Who::issuer, R"("holds":false,"opinion":"x","due":"2022-07-31")",
                                                                            {no,       no,      no,      no,     no,     no,     no,     no,     no,     "",     "",     no,     no,     no,     no,     no}},
    {"suspend",        Who::issuer, R"("opinion":"x")",                     {"",       "",      "",      "",     "",     "",     "",     "",     "",     no,     no,     no,     no,     no,     no,     no}},
    {"resume",         Who::issuer, R"("opinion":"x")",                     {no,       no,      no,      no,     no,     no,     no,     no,     no,     no,     no,     no,     "",     no,     no,     no}},
    {"keep-up",        Who::issuer, R"("opinion":"x")",                     {"",       "",      "",      "",     "",     "",     "",     "",     "",     "",     "",     "",     "",     no,     no,     no}},
    {"judge",          Who::issuer, R"("sign":"yellow","opinion":"x")",     {"",       "",      "",      "",     "",     "",     "",     "",     "",     no,     no,     "",     "",     no,     no,     no}},
    {"involve",        Who::county, R"("leader":LEADER,"act":"visited","text":"x","basis":"x")",
                                                                            {"",       "",      "",      "",     "",     "",     "",     "",     "",     "",     "",     "",     "",     no,     no,     no}},
    {"relate",         Who::issuer, R"("relation":"same_as","other":OTHER)", {"",      "",      "",      "",     "",     "",     "",     "",     "",     "",     "",     "",     "",     "",     "",     ""}},
};
// clang-format on
std::string with(std::string text, std::string_view word, const std::string& value) {
    if (const auto at = text.find(word); at != text.npos) text.replace(at, word.size(), value);
    return text;
}
class Matrix {
public:
    /// A problem at a stage; of the public, whose way has a notice, or where a plan is wanted of a visit.
    std::uint32_t at(const std::string& stage) {
        if (stage == "registered") return r.registered("public");
        if (stage == "planned") {
            const std::uint32_t id = r.at("received", "unannounced_visit");
            return done(r.plant.clerk, id, "plan", R"("plan":"x","milestones":[])");
        }
        for (const char* simple : {"assigned", "received", "rectifying", "self_checked", "accepting"})
            if (stage == simple) return r.at(simple, "public");
        if (stage == "refused" || stage == "voided") {
            const std::uint32_t id = r.at("assigned", "public");
            done(r.plant.clerk, id, "refuse", R"("ground":"not_true","text":"x")");
            return stage == "refused" ? id : done(r.city.steward, id, "rule-refusal", R"("upheld":true,"opinion":"x")");
        }
        if (stage == "suspended")
            return done(r.city.steward, r.at("received", "public"), "suspend", R"("opinion":"x")");
        if (stage == "merged")
            return done(r.city.steward, r.at("assigned", "public"), "merge", R"("opinion":"x","into":)" + other);
        if (stage == "split")
            return done(r.city.steward, r.at("assigned", "public"), "split", R"("opinion":"x","titles":["甲","乙"])");
        if (stage == "on_notice") return noticed();
        const std::uint32_t id = closing();
        if (stage != "closing") done(r.city.steward, id, "close", R"("opinion":"x")");
        return stage == "held" ? done(r.city.steward, id, "look-back", R"("holds":true,"opinion":"x")") : id;
    }
    std::string ask(const Row& row, std::uint32_t id) {
        const Seat& who = row.who == Who::issuer ? r.city.steward : row.who == Who::lead ? r.plant.clerk : r.verifier;
        std::string fields = with(row.fields, "LEADER", std::to_string(r.city.qingxi.head.person.n));
        fields = with(with(fields, "LEAD", std::to_string(r.plant.unit.n)), "OTHER", other);
        fields = with(with(fields, "ELSE", std::to_string(r.city.qingxi.unit.n)), "COUNTY", county_step);
        fields = with(fields, "POST", std::to_string(r.plant.clerk.post.n));
        return r.act(who, id, row.verb, with(fields, "PROOF", proof));
    }
    Rectification r;

private:
    std::uint32_t done(const Seat& who, std::uint32_t id, const char* verb, const std::string& fields) {
        EXPECT_EQ(r.act(who, id, verb, fields), "") << verb;
        return id;
    }
    std::uint32_t noticed() {
        const std::uint32_t id = r.at("accepting", "public");
        EXPECT_EQ(r.pass(r.verifier, id, "public.county", R"(,"on_site":["甲","乙"])"), "");
        return done(r.verifier, id, "notice", R"("site":"县政府网站","from":"2022-04-10")");
    }
    std::uint32_t closing() {
        const std::uint32_t id = noticed();
        EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "");
        return id;
    }
    const std::string other = std::to_string(r.registered("public"));
    const std::string county_step =
        r.city.get(r.city.steward, "/rectification").one("sources", "code", "public")["steps/0/id"];
    const std::string proof = r.proof(r.plant.clerk, {"completion_report", "photos_after", "reply"});
};
}  // namespace
TEST(EveryMove, IsDoneOrRefusedByItsWordAtEveryStage) {
    Matrix m;
    for (const Row& row : rows)
        for (std::size_t s = 0; s < stages_n; ++s) {
            const std::uint32_t id = m.at(stages[s]);
            const std::string seq = m.r.one(id)["seq"];
            EXPECT_EQ(m.ask(row, id), row.answers[s]) << row.verb << " at " << stages[s];
            if (*row.answers[s]) { EXPECT_EQ(m.r.one(id)["seq"], seq) << row.verb << " was refused at " << stages[s]; }
        }
}
}  // namespace greentally::scenario
