#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace greentally {
void check_failed(const char* what, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: broken invariant: %s\n", file, line, what);
    std::abort();
}
}  // namespace greentally
