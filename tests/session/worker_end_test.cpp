// What OpenSSL keeps for a worker's thread is given back when the worker's destructor returns. Left to the system's end of
// the thread, it was given back twice when the program ended at that very moment: a run of tallyctl now and then died of it.

#include "models/session/worker.h"

#include <QCoreApplication>
#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <thread>

namespace {

using namespace std::chrono_literals;

std::atomic<bool> g_isCounted{false};

/// Holds up the end of its thread, at most for ten seconds.
struct Delay {
    ~Delay() {
        for (int i = 0; i < 10'000 && !g_isCounted; ++i) {
            std::this_thread::sleep_for(1ms);
        }
    }
    int used = 0;
};
thread_local Delay t_delay;

/// What OpenSSL has not given back, and to which thread it was lent. Never destroyed: its own cleanup comes last.
struct Books {
    std::mutex mutex;
    std::map<void*, std::thread::id> lent;
};
Books& books() {
    static auto* const all = new Books();
    return *all;
}

void* lend(std::size_t size, const char*, int) {
    void* const out = std::malloc(size);
    const std::lock_guard lock(books().mutex);
    books().lent[out] = std::this_thread::get_id();
    return out;
}

void takeBack(void* what, const char*, int) {
    const std::lock_guard lock(books().mutex);
    books().lent.erase(what);
    std::free(what);
}

void* lendMore(void* what, std::size_t size, const char*, int) {
    const std::lock_guard lock(books().mutex);
    books().lent.erase(what);
    void* const out = std::realloc(what, size);
    books().lent[out] = std::this_thread::get_id();
    return out;
}

[[nodiscard]] std::ptrdiff_t lentTo(std::thread::id thread) {
    const std::lock_guard lock(books().mutex);
    return std::ranges::count(books().lent, thread, [](const auto& entry) { return entry.second; });
}

[[nodiscard]] tally::Result<std::thread::id> drawHere() {
    ++t_delay.used;
    unsigned char byte = 0;
    if (RAND_bytes(&byte, 1) != 1) {
        return tally::fail(tally::kSessionCancelled);
    }
    return std::this_thread::get_id();
}

struct Room {};

/// How much is still lent to the thread of a worker that is gone; -1 when it could not be told.
[[nodiscard]] std::ptrdiff_t leftByAWorker() {
    std::thread::id thread;
    {
        tally::Worker<Room> worker(QStringLiteral("wallet"), [] { return std::make_unique<Room>(); });
        auto drawn = worker.post([](Room&) { return drawHere(); });
        drawn.waitForFinished();
        const auto answer = drawn.result();
        if (!answer || lentTo(*answer) == 0) {
            return -1;
        }
        thread = *answer;
    }
    return lentTo(thread);
}

}  // namespace

int main(int argc, char** argv) {
    if (CRYPTO_set_mem_functions(lend, lendMore, takeBack) != 1) {
        return EXIT_FAILURE;
    }
    const QCoreApplication app(argc, argv);
    // What OpenSSL sets up once for all threads is lent to this one.
    if (!drawHere()) {
        return EXIT_FAILURE;
    }
    const std::ptrdiff_t left = leftByAWorker();
    g_isCounted = true;
    std::printf("left by a worker that is gone: %td\n", left);
    return left == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
