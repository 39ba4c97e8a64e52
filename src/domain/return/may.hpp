#pragma once
/// Who may do what with a return now: asked by decide and, for its buttons, by the view.
#include "access/rows.hpp"
#include "domain/return/acts.hpp"

namespace greentally::return_ {
/// The code of the refusal, empty if none. The unit's own people; `roles` are bits of Role.
std::string not_own(const Viewer& viewer, const Return& r, std::uint32_t roles);
/// The steward of the level above: of another unit, whose area lies strictly around.
std::string not_above(Rows rows, const Viewer& viewer, const Return& r);
/// Whether this person typed any of the drafted cells (or submitted them last, if there are none).
bool typed_by(Rows rows, const Return& r, Id<Person> person);
/// 审核人 ≠ 填报人; 负责人 ≠ either.
std::string not_checker(Rows rows, const Viewer& viewer, const Return& r);
std::string not_head(Rows rows, const Viewer& viewer, const Return& r);
bool editable(const Return& r);
/// In a return given back cell by cell only those cells are open.
bool cell_open(Rows rows, const Return& r, Id<Area> area, Id<Element> element);
bool period_closed(Rows rows, const Return& r);
/// "save", "check" …: what this viewer may ask now.
std::vector<Text<32>> may_do(Rows rows, const Viewer& viewer, const Return& r);
}  // namespace greentally::return_
