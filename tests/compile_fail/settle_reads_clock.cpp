// refused: is private within this context
#include "domain/unit/follow.hpp"
using namespace greentally;
#ifdef BAD
Day f(Look<unit::PostsOf>& look) { return look.state_.today; }
#else
bool f(Look<unit::PostsOf>& look) { return look.passed({3}); }
#endif
