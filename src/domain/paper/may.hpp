#pragma once
/// Who may do what with a paper now: the code of the refusal, empty if there is none.
#include "access/rows.hpp"
#include "domain/paper/acts.hpp"

namespace greentally::paper {
/// Somebody of the unit that makes it.
std::string not_own(const Viewer&, const Paper&);
std::string not_reviewer(const Viewer&, const Paper&);  // 核稿人 ≠ 拟稿人
std::string not_signer(const Viewer&, const Paper&);    // the head, who did not draft it
/// What the viewer's unit was asked and has not answered; none if nothing.
const PaperHand* asked_of(Rows, Id<Paper>, Id<Unit>);
/// Whether somebody has still to answer a task.
bool waits(Rows, Id<Paper>, Task);
std::vector<Text<32>> may_do(Rows, const Viewer&, const Paper&, Day today);
/// All of it that is read, as lines: what is frozen, and what a sealed copy must say.
std::string read_text(const Paper&, const PaperText&);
}  // namespace greentally::paper
