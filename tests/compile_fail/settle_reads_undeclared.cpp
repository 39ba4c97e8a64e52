// refused: name the row in Reads
#include "domain/unit/follow.hpp"
using namespace greentally;
#ifdef BAD
bool f(Look<unit::PostsOf>& look) { return look.find<Unit>({1}); }
#else
bool f(Look<unit::PostsOf>& look) { return look.find<Post>({1}); }
#endif
