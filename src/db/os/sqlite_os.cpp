// What SQLite asks of an operating system, answered for a program without files: the time, chance, and "no" to the
// rest. It is a part of the library sqlite, the same natively and in the page; it must not know any database of ours.
//
// SQLite's own layer for Unix cannot stand in for it: without a file system Emscripten answers every open() with
// descriptor 0, which that layer refuses and asks for again, for ever.
#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <cstring>

namespace {

constexpr int kLongestName = 64;
constexpr sqlite3_int64 kUnixEpochInJulianMs = 210866760000000; // 1970-01-01 as SQLite counts milliseconds

int open_nothing(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
    file->pMethods = nullptr;
    return SQLITE_CANTOPEN;
}

int remove_nothing(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

int find_nothing(sqlite3_vfs*, const char*, int, int* found) {
    *found = 0;
    return SQLITE_OK;
}

int keep_name(sqlite3_vfs*, const char* name, int size, char* full) {
    const std::size_t length = std::strlen(name);
    if (length >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
    std::memcpy(full, name, length + 1);
    return SQLITE_OK;
}

int fill_with_chance(sqlite3_vfs*, int size, char* bytes) {
    constexpr int kMost = 256; // getentropy() gives no more at once
    int filled = 0;
    while (filled < size) {
        const int part = size - filled < kMost ? size - filled : kMost;
        if (getentropy(bytes + filled, static_cast<std::size_t>(part)) != 0) break;
        filled += part;
    }
    return filled;
}

int do_not_sleep(sqlite3_vfs*, int microseconds) { return microseconds; } // nobody else holds a lock

int tell_time(sqlite3_vfs*, sqlite3_int64* julian_ms) {
    using std::chrono::milliseconds;
    const auto now = std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    *julian_ms = kUnixEpochInJulianMs + now.count();
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

} // namespace

extern "C" int sqlite3_os_init() {
    static sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(sqlite3_file);
    vfs.mxPathname = kLongestName;
    vfs.zName = "none";
    vfs.xOpen = open_nothing;
    vfs.xDelete = remove_nothing;
    vfs.xAccess = find_nothing;
    vfs.xFullPathname = keep_name;
    vfs.xRandomness = fill_with_chance;
    vfs.xSleep = do_not_sleep;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = tell_time;
    return sqlite3_vfs_register(&vfs, 1);
}

extern "C" int sqlite3_os_end() { return SQLITE_OK; }
