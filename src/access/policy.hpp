#pragma once
/// Which role may do which action. Area and addressees are Sight's; this is only about kinds of acts.
#include "access/sight.hpp"

namespace greentally {
/// read: any log-in. report: fill and check a return. approve: sign for the unit. review: accept, return, grant,
/// recognise. direct: load programmes, areas, units. operate: the system. secure: accounts and posts. audit: the audit
/// book.
BOOST_DEFINE_ENUM_CLASS(Action, read, report, approve, review, direct, operate, secure, audit)
bool may(const Viewer& viewer, Action action);
/// The three administrators exclude each other and every business role. Source: GB/T 22239-2019 8.1.5, domain 10.1.
bool compatible(std::uint32_t roles);
}  // namespace greentally
