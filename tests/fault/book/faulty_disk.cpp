#include "faulty_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>

#include "base/result.hpp"

namespace greentally::faulty_disk {
namespace {
namespace fs = std::filesystem;

struct State {
    std::mutex mutex;
    Failure failure = Failure::none;
    std::uint64_t allowed = 0, writes = 0, flushes = 0;
    bool dead = false, remembers = false;
    std::map<std::string, std::string> flushed;  // path → bytes at its last flush
} state;

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    const char* path;
};
File& mine(sqlite3_file* f) { return *reinterpret_cast<File*>(f); }
sqlite3_file* real(sqlite3_file* f) { return mine(f).real; }

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// What this write shall come to; SQLITE_OK to let it pass.
int write_fails() {
    const std::lock_guard lock(state.mutex);
    ++state.writes;
    if (state.dead) return SQLITE_IOERR_WRITE;
    if (state.failure == Failure::none || state.failure == Failure::flush_error) return SQLITE_OK;
    if (state.allowed > 0) return --state.allowed, SQLITE_OK;
    return state.failure == Failure::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int flush_fails() {
    const std::lock_guard lock(state.mutex);
    ++state.flushes;
    if (state.dead) return SQLITE_IOERR_FSYNC;
    if (state.failure != Failure::flush_error) return SQLITE_OK;
    if (state.allowed > 0) return --state.allowed, SQLITE_OK;
    return SQLITE_IOERR_FSYNC;
}

int close(sqlite3_file* f) {
    const int code = real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
    sqlite3_free(real(f));
    return code;
}
int read(sqlite3_file* f, void* to, int n, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); }
int write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
    const int code = write_fails();
    if (code == SQLITE_OK) return real(f)->pMethods->xWrite(real(f), from, n, at);
    if (state.failure == Failure::torn_write && !state.dead) real(f)->pMethods->xWrite(real(f), from, n / 2, at);
    return code;
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
    return state.dead ? SQLITE_IOERR_TRUNCATE : real(f)->pMethods->xTruncate(real(f), size);
}
int flush(sqlite3_file* f, int flags) {
    if (const int code = flush_fails(); code != SQLITE_OK) return code;
    const int code = real(f)->pMethods->xSync(real(f), flags);
    const std::lock_guard lock(state.mutex);
    if (code == SQLITE_OK && state.remembers && mine(f).path) state.flushed[mine(f).path] = bytes_of(mine(f).path);
    return code;
}
int size(sqlite3_file* f, sqlite3_int64* n) { return real(f)->pMethods->xFileSize(real(f), n); }
int lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int reserved(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int control(sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int sector(sqlite3_file*) { return 512; }
int traits(sqlite3_file*) { return 0; }  // promise nothing, so that SQLite flushes wherever it may have to
int shm_map(sqlite3_file* f, int page, int n, int extend, void volatile** out) {
    return real(f)->pMethods->xShmMap(real(f), page, n, extend, out);
}
int shm_lock(sqlite3_file* f, int at, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), at, n, flags); }
void shm_barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

const sqlite3_io_methods methods{.iVersion = 2,
                                 .xClose = close,
                                 .xRead = read,
                                 .xWrite = write,
                                 .xTruncate = truncate,
                                 .xSync = flush,
                                 .xFileSize = size,
                                 .xLock = lock,
                                 .xUnlock = unlock,
                                 .xCheckReservedLock = reserved,
                                 .xFileControl = control,
                                 .xSectorSize = sector,
                                 .xDeviceCharacteristics = traits,
                                 .xShmMap = shm_map,
                                 .xShmLock = shm_lock,
                                 .xShmBarrier = shm_barrier,
                                 .xShmUnmap = shm_unmap,
                                 .xFetch = nullptr,
                                 .xUnfetch = nullptr};

sqlite3_vfs* system_vfs() { return sqlite3_vfs_find("unix"); }

int open(sqlite3_vfs*, const char* path, sqlite3_file* f, int flags, int* out) {
    File& file = mine(f);
    file.base.pMethods = nullptr;
    file.path = path;  // SQLite keeps it until xClose
    file.real = static_cast<sqlite3_file*>(sqlite3_malloc(system_vfs()->szOsFile));
    const int code = system_vfs()->xOpen(system_vfs(), path, file.real, flags, out);
    if (code != SQLITE_OK) {
        sqlite3_free(file.real);
        return code;
    }
    file.base.pMethods = &methods;
    return SQLITE_OK;
}
int remove(sqlite3_vfs*, const char* path, int flush_folder) {
    return state.dead ? SQLITE_IOERR_DELETE : system_vfs()->xDelete(system_vfs(), path, flush_folder);
}
}  // namespace

const std::string& vfs() {
    static sqlite3_vfs disk = *system_vfs();
    static const std::string name = [] {
        disk.zName = "faulty", disk.szOsFile = sizeof(File), disk.pNext = nullptr;
        disk.xOpen = open, disk.xDelete = remove;
        CHECK(sqlite3_vfs_register(&disk, 0) == SQLITE_OK);
        return std::string("faulty");
    }();
    return name;
}

void reset() {
    const std::lock_guard lock(state.mutex);
    state.failure = Failure::none;
    state.allowed = state.writes = state.flushes = 0;
    state.dead = state.remembers = false;
    state.flushed.clear();
}
void fail_after(Failure failure, std::uint64_t operations) {
    const std::lock_guard lock(state.mutex);
    state.failure = failure, state.allowed = operations;
}
std::uint64_t writes() { return state.writes; }
std::uint64_t flushes() { return state.flushes; }
void remember() { state.remembers = true; }
void cut_power() {
    const std::lock_guard lock(state.mutex);
    state.dead = true;
}

void restore(const fs::path& folder, std::mt19937_64& random) {
    constexpr std::size_t sector_bytes = 512;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto path = entry.path().string();
        if (path.ends_with("-shm")) {
            fs::remove(path);  // shared memory does not outlive the power
            continue;
        }
        const std::string& before = state.flushed[path];
        const std::string now = bytes_of(path);
        std::string left = random() % 2 ? now : before;
        for (std::size_t at = 0; at < left.size(); at += sector_bytes) {
            const std::string& from = random() % 2 ? now : before;
            for (std::size_t i = at; i < std::min(at + sector_bytes, left.size()); ++i)
                left[i] = i < from.size() ? from[i] : '\0';
        }
        std::ofstream(path, std::ios::binary | std::ios::trunc) << left;
    }
}
}  // namespace greentally::faulty_disk
