#pragma once
/// Who may do what on the ladder: the code of the refusal, empty if there is none.
#include "access/rows.hpp"
#include "domain/supervision/acts.hpp"

namespace greentally::supervision {
/// A unit of the rung's level whose area holds the problem's, by one who decides there.
std::string not_deciding(Rows, const Viewer&, const Problem&, const LadderRung&);
std::string not_issuer(const Viewer&, const Supervision&);
std::string not_addressee(const Viewer&, const Supervision&);
std::vector<Text<32>> may_do(Rows, const Viewer&, const Supervision&);
}  // namespace greentally::supervision
