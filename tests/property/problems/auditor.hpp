#pragma once
/// 整改 as domain 5.2–5.4 tells it, kept by somebody who never saw the room's code: says of each command whether it is
/// refused, and what is then to be seen. R-REC-01 … R-REC-06.
#include <optional>

#include "property/problems/command.hpp"
#include "property/problems/rules.hpp"

namespace greentally::story {
struct Actor {
    std::string name, role, level;  // level: of his unit's area
    std::string county;             // "": everywhere
    std::uint32_t unit = 0, person = 0, post = 0;
    bool may(std::initializer_list<const char*> roles) const;
};
struct Milestone {
    Day due, done;
};
struct Item {
    std::uint32_t id = 0;
    std::string stage = "registered", before, term = "none", county;
    const SourceRule* source = nullptr;
    std::uint32_t issuer = 0, lead = 0;
    std::vector<std::uint32_t> assisting;
    Day due, first_due, assigned_on, plan_due, rectified_on, closed_on;
    std::vector<Milestone> milestones;
    std::size_t passed = 0;  // steps of the way
    Day notice_to;
    bool objection = false;
    std::optional<Day> extension;  // asked until
    std::string ground;            // of the refusal
    std::set<std::uint32_t> fixers;
    std::set<std::string> proof;
    Day came_back;  // what was filed before it proves nothing
    std::vector<Day> closures, old_dues;
    int returned = 0, rebounds = 0, yellows = 0;
    bool standing = false, touched = false;
    std::string judged;
    std::uint64_t seq = 0;
    std::set<std::pair<std::string, std::int32_t>> decided;  // rung and round

    bool gone() const { return stage == "merged" || stage == "split" || stage == "voided"; }
    bool open() const { return !gone() && stage != "closed" && stage != "held"; }
    const StepRule* next() const;
    bool leads(const Actor& a) const { return lead && a.unit == lead; }
    bool fixes(const Actor& a) const;
};
struct Order {
    std::uint32_t id = 0, problem = 0, issuer = 0, to = 0;
    const RungRule* rung = nullptr;
    std::string stage, county;
    Day answer_due;
};

class Auditor {
public:
    explicit Auditor(const Rules& rules) : rules(rules) {}
    /// Why it must be refused; "" if it must be done.
    std::string refusal(const Actor&, const Command&) const;
    /// It was done, and the answer named `id`.
    void done(const Actor&, const Command&, std::uint32_t id);

    bool sees(const Actor&, const Item&) const;
    bool sees(const Actor&, const Order&) const;
    std::string suggested(const Item&) const;
    std::string sign(const Item& i) const { return i.judged.empty() ? suggested(i) : i.judged; }
    std::string progress(const Item&) const;
    bool untouched(const Item&) const;
    /// The round that a rung fires for; none if it does not, or was decided on.
    std::optional<std::int32_t> fires(const Item&, const RungRule&) const;
    std::map<std::string, int> counts(const Actor&) const;
    int proposals() const;

    const Rules& rules;
    Day today;
    std::map<std::uint32_t, Item> items;
    std::map<std::uint32_t, Order> orders;

private:
    std::string of_list(const Actor&, const Command&, const Item&) const;
    std::string of_issuer(const Actor&, const Command&, const Item&) const;
    std::string of_fixer(const Actor&, const Command&, const Item&) const;
    std::string of_way(const Actor&, const Command&, const Item&) const;
    std::string of_anybody(const Actor&, const Command&, const Item&) const;
    std::string of_ladder(const Actor&, const Command&) const;
    std::string verifies(const Actor&, const Item&, const StepRule&) const;
    std::string lacks(const Item&, const std::vector<std::string>& slots, const std::vector<Proof>& along) const;
    int late(const Item&) const;
    void assign(Item&, const Command&);
    void file(Item&, const Command&);
    void back(Item&);
    bool done_by_issuer(const Actor&, const Command&, Item&);
    bool done_by_fixer(const Actor&, const Command&, Item&);
    void done_on_the_way(const Actor&, const Command&, Item&);
    void split(Item&, const Command&);
    void done_on_the_ladder(const Actor&, const Command&, std::uint32_t id);
};
}  // namespace greentally::story
