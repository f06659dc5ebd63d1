#include "tests/wallet/faulty_disk.h"

#include <sqlite3.h>

#include <csignal>

namespace tally {

namespace {

struct FaultyFile {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<FaultyFile*>(file)->real; }

int closeFile(sqlite3_file* file) {
    sqlite3_file* real = realOf(file);
    return real->pMethods == nullptr ? SQLITE_OK : real->pMethods->xClose(real);
}

/// Notes who uses the disk, and makes it wait.
void step() {
    if (std::this_thread::get_id() == FaultyDisk::watched) {
        ++FaultyDisk::byWatched;
    }
    if (FaultyDisk::slowSteps > 0 && FaultyDisk::slowSteps-- > 0) {
        std::this_thread::sleep_for(FaultyDisk::slowness);
    }
}

void write() {
    step();
    if (FaultyDisk::writesToDeath > 0 && --FaultyDisk::writesToDeath == 0) {
        std::raise(SIGKILL);
    }
}

int readFrom(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    step();
    return FaultyDisk::readFails ? SQLITE_IOERR_READ : realOf(file)->pMethods->xRead(realOf(file), to, size, at);
}

int writeTo(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    write();
    if (FaultyDisk::room >= 0) {
        if (FaultyDisk::room < size) {
            FaultyDisk::room = 0;
            return SQLITE_FULL;
        }
        FaultyDisk::room -= size;
    }
    FaultyDisk::written += size;
    return realOf(file)->pMethods->xWrite(realOf(file), from, size, at);
}

int sync(sqlite3_file* file, int flags) {
    write();
    return FaultyDisk::syncFails ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}

const sqlite3_io_methods kMethods = {
    2,
    closeFile,
    readFrom,
    writeTo,
    [](sqlite3_file* file, sqlite3_int64 size) { return realOf(file)->pMethods->xTruncate(realOf(file), size); },
    sync,
    [](sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); },
    [](sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); },
    [](sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); },
    [](sqlite3_file* file, int* out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); },
    [](sqlite3_file* file, int op, void* arg) { return realOf(file)->pMethods->xFileControl(realOf(file), op, arg); },
    [](sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); },
    [](sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); },
    [](sqlite3_file* file, int page, int size, int extend, void volatile** out) {
        return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
    },
    [](sqlite3_file* file, int offset, int n, int flags) {
        return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
    },
    [](sqlite3_file* file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); },
    [](sqlite3_file* file, int unlink) { return realOf(file)->pMethods->xShmUnmap(realOf(file), unlink); },
    nullptr,
    nullptr,
};

sqlite3_vfs* g_usual = nullptr;

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    auto* faulty = reinterpret_cast<FaultyFile*>(file);
    faulty->real = reinterpret_cast<sqlite3_file*>(faulty + 1);
    const int code = g_usual->xOpen(g_usual, name, faulty->real, flags, outFlags);
    faulty->base.pMethods = faulty->real->pMethods == nullptr ? nullptr : &kMethods;
    return code;
}

}  // namespace

void FaultyDisk::install(bool asDefault) {
    if (g_usual != nullptr) {
        return;
    }
    g_usual = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs faulty = *g_usual;
    faulty.zName = kName;
    faulty.pNext = nullptr;
    faulty.szOsFile = static_cast<int>(sizeof(FaultyFile)) + g_usual->szOsFile;
    faulty.xOpen = openFile;
    sqlite3_vfs_register(&faulty, asDefault ? 1 : 0);
}

}  // namespace tally
