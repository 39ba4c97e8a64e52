// refused: is private within this context
#include "access/sight.hpp"
using namespace greentally;
#ifdef BAD
std::string f(const Sight&, const Personal<std::string>& phone) { return phone.value_; }
#else
std::string f(const Sight& s, const Personal<std::string>& phone) { return s.show(phone, true); }
#endif
