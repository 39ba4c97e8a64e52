// refused: static assertion failed: .*Type must be aggregate
#include "access/sight.hpp"
using namespace greentally;
struct Line {
    Personal<std::string> phone;
};
#ifdef BAD
std::string f(const Sight&, const Line& l) { return to_json(l); }
#else
std::string f(const Sight& s, const Line& l) { return to_json(s.show(l.phone, false)); }
#endif
