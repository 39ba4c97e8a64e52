#include "intake/xls/xls.hpp"

#include <gtest/gtest.h>
