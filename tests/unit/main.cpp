// The entry of every doctest executable. It must not know which stories are told in it.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
