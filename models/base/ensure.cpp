#include "models/base/ensure.h"

#include <cstdio>
#include <cstdlib>

namespace tally {

void ensureFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "tallystick: internal error at %s:%d: %s\n", file, line, condition);
    std::abort();
}

}  // namespace tally
