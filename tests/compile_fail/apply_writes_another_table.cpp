// refused: not this noun's table
#include "domain/account/account.hpp"
#include "state/turn.hpp"
using namespace greentally;
#ifdef BAD
void f(Own<Account> own) { own.edit(Id<Unit>{1}).name = ""; }
#else
void f(Own<Account> own) { own.edit(Id<Account>{1}).login = ""; }
#endif
