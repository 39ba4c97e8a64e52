// More cases than rapidcheck's hundred, unless RC_PARAMS says otherwise.
#include <cstdlib>

static const int cases = setenv("RC_PARAMS", "max_success=5000", 0);
