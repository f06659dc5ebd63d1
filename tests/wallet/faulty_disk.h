#pragma once

#include <cstdint>

/// A SQLite virtual file system over the usual one that fails on demand.
namespace tally {

struct FaultyDisk {
    static constexpr const char* kName = "tally-faulty";

    /// How many bytes may still be written before the disk is full; below zero: as many as one likes.
    static inline std::int64_t room = -1;
    /// Flushing to disk fails.
    static inline bool syncFails = false;
    /// Reading fails.
    static inline bool readFails = false;
    static inline std::int64_t written = 0;

    static void install();
};

}  // namespace tally
