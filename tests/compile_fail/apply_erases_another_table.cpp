// refused: not this noun's table
#include "domain/account/account.hpp"
#include "state/turn.hpp"
using namespace greentally;
#ifdef BAD
void f(Own<Account> own) { own.erase<Unit>({1}); }
#else
void f(Own<Account> own) { own.erase<Account>({1}); }
#endif
