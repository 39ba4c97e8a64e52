/// Random people ask random things of random problems, day after day; an auditor who keeps the rules by himself says
/// each time whether it is refused, and what is then to be seen. R-REC-01 … R-REC-06.
#include <gtest/gtest.h>

#include "property/problems/teller.hpp"

namespace greentally::story {
namespace {
std::string number(int n) { return std::to_string(n); }
class Story {
public:
    explicit Story(unsigned seed) : auditor_(world_.rules), teller_(world_, auditor_, seed), seed_(seed) {
        auditor_.today = *day_from_iso("2022-04-20");
    }
    void tell(int commands) {
        for (step_ = 1; step_ <= commands && !testing::Test::HasFailure(); ++step_) {
            if (teller_.chance(8)) {
                auditor_.today = teller_.later(), world_.dawn(auditor_.today);
                for (const auto& [id, item] : auditor_.items) see(item, "dawn");
            }
            one(teller_.next());
            if (step_ % 10 == 0) totals();
        }
    }
    int done = 0, refused = 0;
    std::map<std::string, int> verbs;  // that were done

private:
    void one(const Command& c) {
        const Actor& actor = world_.actors[c.actor];
        const std::string predicted = auditor_.refusal(actor, c), code = world_.ask(c);
        const auto item = auditor_.items.find(c.id);
        const std::string told = c.verb + " of " + number(int(c.id)) + " by " + actor.role + " of " + actor.name +
                                 (item != auditor_.items.end() ? ", which is " + item->second.stage : "");
        ASSERT_EQ(predicted.empty(), code.empty())
            << at() << told << ": the room says \"" << code << "\", the auditor \"" << predicted << "\"";
        if (!code.empty()) return void(++refused);
        auditor_.done(actor, c, world_.id), ++done, ++verbs[c.verb];
        if (of_the_ladder(c)) return see(auditor_.orders.at(c.verb == "decide" ? world_.id : c.id), told);
        Item& now = auditor_.items.at(c.verb == "register" ? world_.id : c.id);
        see(now, told);
        now.seq = std::stoull(world_.get(0, "/problems/" + number(int(now.id)))["seq"]);
        offers(c.actor, now);
    }
    void see(const Item& i, const std::string& told) {
        const scenario::View v = world_.get(0, "/problems/" + number(int(i.id)));
        const auto is = [&](const char* path, const std::string& expected) {
            EXPECT_EQ(v[path], expected) << at() << told << " (" << path << ")";
        };
        is("item/stage", i.stage), is("item/due", iso(i.due)), is("first_due", iso(i.first_due));
        is("plan_due", iso(i.plan_due)), is("item/rectified_on", iso(i.rectified_on));
        is("item/closed_on", iso(i.closed_on)), is("item/returned", number(i.returned));
        is("item/rebounds", number(i.rebounds)), is("item/standing", i.standing ? "true" : "false");
        is("item/suggested", auditor_.suggested(i)), is("item/sign", auditor_.sign(i));
        is("item/progress", auditor_.progress(i)), is("item/untouched", auditor_.untouched(i) ? "true" : "false");
        is("item/lead/id", i.lead ? number(int(i.lead)) : "");
        std::vector<std::string> closures, old_dues;
        for (const scenario::View& e : v.each("story")) {
            if (e["what"] == "problem.rebounded") closures.push_back(e["old_due"]);
            if (e["what"] != "problem.rebounded" && !e["old_due"].empty()) old_dues.push_back(e["old_due"]);
        }
        EXPECT_GE(closures.size() + (i.closed_on.known() ? 1 : 0), i.closures.size()) << at() << told;
        for (std::size_t n = 0; n < closures.size(); ++n) EXPECT_EQ(closures[n], iso(i.closures[n])) << at() << told;
        ASSERT_EQ(old_dues.size(), i.old_dues.size()) << at() << told << ": an old date is no longer to be seen";
        for (std::size_t n = 0; n < old_dues.size(); ++n) EXPECT_EQ(old_dues[n], iso(i.old_dues[n])) << at() << told;
        if (i.notice_to.known()) { EXPECT_TRUE(v.one("notices", "to", iso(i.notice_to))) << at() << told; }
    }
    void see(const Order& o, const std::string& told) {
        for (const scenario::View& v : world_.get(0, "/supervisions?limit=500").each("items"))
            if (v["id"] == number(int(o.id))) {
                EXPECT_EQ(v["stage"], o.stage) << at() << told;
                EXPECT_EQ(v["answer_due"], iso(o.answer_due)) << at() << told;
            }
    }
    /// No button is offered that is refused.
    void offers(std::size_t actor, const Item& i) {
        for (const scenario::View& word : world_.get(actor, "/problems/" + number(int(i.id))).each("may")) {
            Command c = teller_.legal(word.text(), actor, i);
            const std::string refusal = auditor_.refusal(world_.actors[actor], c);
            const bool his = refusal.empty() || (c.verb == "merge" && !c.other) || refusal == "a milestone is open";
            EXPECT_TRUE(his) << refusal << ": " << at() << word.text() << " is offered to " << world_.actors[actor].name
                             << " at " << i.stage;
        }
    }
    void totals() {
        for (const std::size_t who : {std::size_t(0), std::size_t(1), std::size_t(2), std::size_t(5), std::size_t(8)}) {
            const scenario::View list = world_.get(who, "/problems?limit=500");
            auto counts = auditor_.counts(world_.actors[who]);
            for (const char* field : {"items", "open", "rectified", "closed", "done", "on_schedule", "behind", "blue",
                                      "yellow", "red", "orphaned", "untouched", "standing", "rebounded"})
                EXPECT_EQ(list["counts/" + std::string(field)], number(counts[field]))
                    << at() << field << " for " << world_.actors[who].name;
            EXPECT_EQ(int(list.each("items").size()), counts["items"]) << at();
            if (step_ % 200 == 0) orders(who);
        }
        EXPECT_EQ(world_.get(0, "/proposals?limit=1000")["all"], number(auditor_.proposals())) << at();
    }
    using Ids = std::vector<std::string>;
    Ids listed(std::size_t who, const std::string& query) {
        Ids out;
        for (const scenario::View& item : world_.get(who, "/problems?" + query).each("items"))
            out.push_back(item["id"]);
        return out;
    }
    /// Pages are parts of one order, down is up turned round, what a word finds bears it.
    void orders(std::size_t who) {
        const scenario::View all = world_.get(who, "/problems?limit=500");
        for (const std::string by : {"due", "found", "closed", "stage", "number"}) {
            const Ids up = listed(who, "limit=500&sort=" + by);
            Ids down = listed(who, "limit=500&sort=-" + by), pages;
            std::reverse(down.begin(), down.end());
            EXPECT_EQ(up, down) << at() << by;
            for (std::size_t from = 0; from < up.size(); from += 5)
                for (const std::string& id : listed(who, "limit=5&sort=" + by + "&offset=" + number(int(from))))
                    pages.push_back(id);
            EXPECT_EQ(up, pages) << at() << by;
            if (by == "stage") continue;  // by its place in the way, not by its word
            for (std::size_t n = 1; n < up.size(); ++n) {
                const auto value = [&](const std::string& id) {
                    const std::string text = all.one("items", "id", id)[by + (by == "closed" ? "_on" : "")];
                    return text.empty() ? "9" : text;  // none comes last
                };
                EXPECT_LE(value(up[n - 1]), value(up[n])) << at() << by;
            }
        }
        std::size_t parts = 0, led = 0;
        for (const scenario::View& item : all.each("items")) parts += item["title"] == "其中一处";
        EXPECT_EQ(listed(who, "limit=500&words=中一").size(), parts) << at();
        for (const auto& [id, i] : auditor_.items)
            led += auditor_.sees(world_.actors[who], i) && i.fixes(Actor{"", "", "", "", world_.fixers[1], 0, 0});
        EXPECT_EQ(listed(who, "limit=500&unit=" + number(int(world_.fixers[1]))).size(), led) << at();
    }
    std::string at() const { return "seed " + number(int(seed_)) + " step " + number(step_) + ": "; }
    World world_;
    Auditor auditor_;
    Teller teller_;
    unsigned seed_;
    int step_ = 0;
};
}  // namespace
TEST(RandomPeople, AreRefusedAndSeeWhatTheAuditorSays) {
    int done = 0, refused = 0;
    std::map<std::string, int> verbs;
    for (unsigned seed = 1; seed <= 8 && !HasFailure(); ++seed) {
        Story story(seed);
        story.tell(1200);
        done += story.done, refused += story.refused;
        for (const auto& [verb, n] : story.verbs) verbs[verb] += n;
    }
    if (HasFailure()) return;
    EXPECT_GE(done, 3000);
    EXPECT_GE(refused, 2000);
    EXPECT_EQ(verbs.size(), 39u) << "every command was done at least once";
    std::string told;
    for (const auto& [verb, n] : verbs) told += verb + " " + number(n) + "  ";
    RecordProperty("done", told);
}
}  // namespace greentally::story
