// refused: is private within this context
#include "access/sight.hpp"
using namespace greentally;
#ifdef BAD
const State& leak(const Sight& s) { return s.state_; }
#else
const Viewer& leak(const Sight& s) { return s.viewer; }
#endif
