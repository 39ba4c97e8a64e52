#include "domain/paper/may.hpp"

namespace greentally::paper {
namespace {
constexpr std::uint32_t hands = bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward);
std::string in_role(const Viewer& viewer, const Paper& p, std::uint32_t roles) {
    if (viewer.unit != p.unit) return "paper.other_unit";
    if (!(viewer.roles & roles)) return "paper.role";
    return viewer.person ? "" : "paper.no_person";
}
}  // namespace

std::string not_own(const Viewer& viewer, const Paper& p) { return in_role(viewer, p, hands); }
std::string not_reviewer(const Viewer& viewer, const Paper& p) {
    if (auto code = in_role(viewer, p, bit(Role::checker) | bit(Role::head)); !code.empty()) return code;
    return viewer.person == p.drafter ? "paper.reviewer_is_drafter" : "";
}
std::string not_signer(const Viewer& viewer, const Paper& p) {
    if (auto code = in_role(viewer, p, bit(Role::head)); !code.empty()) return code;
    return viewer.person == p.drafter ? "paper.signer_is_drafter" : "";
}
const PaperHand* asked_of(Rows rows, Id<Paper> id, Id<Unit> unit) {
    for (const Task task : {Task::countersign, Task::facts})
        if (const PaperHand* h = rows.find<PaperHand>({id, task, unit}); h && h->answer == Answer::waiting) return h;
    return nullptr;
}
bool waits(Rows rows, Id<Paper> id, Task task) {
    bool any = false;
    rows.from<PaperHand>({id, task, {}}, [&](const auto& k, const PaperHand& h) {
        if (k.paper != id || k.task != task) return false;
        return any |= h.answer == Answer::waiting, true;
    });
    return any;
}
std::vector<Text<32>> may_do(Rows rows, const Viewer& viewer, const Paper& p, Day today) {
    std::vector<Text<32>> out;
    const bool own = not_own(viewer, p).empty();
    const Stage s = p.stage;
    if (own) {
        if (s == Stage::drafted) out.push_back("edit"), out.push_back("pass-on");
        if (s == Stage::checking && (!waits(rows, p.id, Task::facts) || today > p.facts_by))
            out.push_back("close-facts");
        if (next<Numbered>(moves, s)) out.push_back("number");
        if (next<Sealed>(moves, s)) out.push_back("seal");
        if (next<Sent>(moves, s)) out.push_back("send");
        if (next<FiledAway>(moves, s)) out.push_back("file");
        if (next<Dropped>(moves, s)) out.push_back("drop");
    }
    if (next<Reviewed>(moves, s) && not_reviewer(viewer, p).empty()) out.push_back("review");
    if (next<Issued>(moves, s) && not_signer(viewer, p).empty()) out.push_back("issue");
    if (next<SentBack>(moves, s) && (not_reviewer(viewer, p).empty() || not_signer(viewer, p).empty()))
        out.push_back("send-back");
    if (asked_of(rows, p.id, viewer.unit) && viewer.person && viewer.roles & hands) out.push_back("answer");
    if (const PaperAddressee* a = rows.find<PaperAddressee>({p.id, viewer.unit});
        a && next<FiledAway>(moves, s) && viewer.person && viewer.roles & hands) {
        if (!a->received_on.known()) out.push_back("receive");
        if (a->received_on.known() && !a->answered_on.known()) out.push_back("reply");
    }
    return out;
}
std::string read_text(const Paper& p, const PaperText& t) {
    std::string out = p.number.str() + "\n" + p.title.str() + "\n";
    for (const Name& name : t.addressees) out += name.str() + "\n";
    for (const PaperBlock& b : t.blocks) {
        if (!b.text.empty()) out += b.text.str() + "\n";
        for (const Name& column : b.columns) out += column.str() + "\n";
        for (const auto& row : b.rows)
            for (const auto& cell : row) out += cell.str() + "\n";
    }
    for (const Name& name : t.copies) out += name.str() + "\n";
    return out;
}
}  // namespace greentally::paper
