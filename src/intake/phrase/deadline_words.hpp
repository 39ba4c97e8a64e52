#pragma once
/// Words that stand for a term without a day.
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
enum class Saying { immediate, standing, vague, expected, recurring, done, done_by, limited, nothing };
/// Nothing taken if no such word stands there.
std::optional<Saying> take_saying(Reading& in);
}  // namespace greentally::intake
