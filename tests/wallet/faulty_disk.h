#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

/// A SQLite virtual file system over the usual one that fails, or is slow, on demand.
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

    /// How long each of the next `slowSteps` reads, writes and flushes takes.
    static inline std::chrono::milliseconds slowness{0};
    static inline std::atomic<int> slowSteps{0};
    /// Reads, writes and flushes of the thread that must not make any.
    static inline std::thread::id watched;
    static inline std::atomic<int> byWatched{0};

    /// The process is killed, as by a power cut, at the so-manieth write or flush from now; 0: it is not.
    static inline std::atomic<int> writesToDeath{0};

    /// As the one that files open with unless they name another, or beside it.
    static void install(bool asDefault = false);
};

}  // namespace tally
