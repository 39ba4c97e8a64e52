// refused: name the row in Reads
#include "domain/unit/follow.hpp"
using namespace greentally;
#ifdef BAD
bool f(const Around<unit::PostsOf>& around) { return around.find<Unit>({1}); }
#else
bool f(const Around<unit::PostsOf>& around) { return around.find<Post>({1}); }
#endif
