// refused: (could not convert|cannot convert|no matching function)
#include "domain/unit/unit.hpp"
using namespace greentally;
#ifdef BAD
const Unit* f(const State& s, const Post& p) { return s.find<Unit>(p.id); }
#else
const Unit* f(const State& s, const Post& p) { return s.find<Unit>(p.unit); }
#endif
