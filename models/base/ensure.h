#pragma once

namespace tally {

[[noreturn]] void ensureFailed(const char* condition, const char* file, int line);

}  // namespace tally

/// Our own bug if false: says where, and aborts, in release builds too.
#define ENSURE(condition)                                          \
    do {                                                           \
        if (!(condition)) [[unlikely]] {                           \
            ::tally::ensureFailed(#condition, __FILE__, __LINE__); \
        }                                                          \
    } while (false)
