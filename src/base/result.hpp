#pragma once
/// A value, or why there is none. The only file that names Boost.Outcome.
/// Three kinds of "no": Refusal (the domain says no), Fault (the world did not do it), CHECK (a bug).
#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/all_narrow.hpp>
#include <boost/outcome/try.hpp>
#include <string>
#include <vector>

namespace greentally {
enum class Why { corrupt, io, full, limit, not_found, malformed, conflict, stopped, denied };
/// What the world did not do. `where` is a place (file, line, field); `detail` says what was found and expected.
struct Fault {
    Why why{};
    std::string where, detail;
    bool operator==(const Fault&) const = default;
};
template <class T = void>
using Result = boost::outcome_v2::basic_result<T, Fault, boost::outcome_v2::policy::all_narrow>;
inline Fault fault(Why why, std::string where, std::string detail = {}) {
    return {why, std::move(where), std::move(detail)};
}
inline Result<> ok() { return boost::outcome_v2::success(); }

/// The domain says no: a code that words.toml explains, and the command's field. Never a row's content.
struct Refusal {
    std::string code, field;
    std::string expected = {};  // what would have been right, where the command alone tells: {expected} in the sentence
    std::vector<Refusal> also = {};  // what else of the command is refused, where one asks for many things
    bool operator==(const Refusal&) const = default;
};
[[noreturn]] void check_failed(const char* what, const char* file, int line);
}  // namespace greentally

#define TRY(...) BOOST_OUTCOME_TRY(__VA_ARGS__)
#define CHECK(condition)                                                              \
    do {                                                                              \
        if (!(condition)) ::greentally::check_failed(#condition, __FILE__, __LINE__); \
    } while (0)
