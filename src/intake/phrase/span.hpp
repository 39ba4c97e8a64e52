#pragma once
/// A span counted from a day: 三天内, 10个工作日内, 限期一个半月.
#include "intake/phrase/named_day.hpp"

namespace greentally::intake {
/// What stands before a span in its clause: 自交办之日起 counts from the issue, 收到申请后 from what may never happen.
struct SpanBefore {
    std::string_view clause;
    bool limited = false;  // 限期, 限时
};
/// Nothing taken if no span stands there, or one that is no term: 3年行动.
std::optional<NamedDay> take_span(Reading& in, const SpanBefore&, const Anchor&);
}  // namespace greentally::intake
