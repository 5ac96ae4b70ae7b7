/* A disk that takes nothing more from its n-th change on: preloaded, it fails the calls that change files below a folder.
   FAIL_UNDER the folder, FAIL_AFTER how many changes pass, FAIL_WITH the errno, FAIL_COUNT a file that gets their number. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long made = 0;

static int below(const char *path) {
    const char *under = getenv("FAIL_UNDER");
    return under && path && strncmp(path, under, strlen(under)) == 0;
}

/* At once and not at the end, which a process may skip. */
static void tell(void) {
    const char *to = getenv("FAIL_COUNT");
    FILE *file = to ? fopen(to, "w") : NULL;
    if (file) fprintf(file, "%ld", made), fclose(file);
}

static int fails(void) {
    const char *after = getenv("FAIL_AFTER"), *with = getenv("FAIL_WITH");
    made++;
    tell();
    if (!after || !with || made <= atol(after)) return 0;
    errno = atoi(with);
    return 1;
}

static int fails_at(int handle) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return below(path) && fails();
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))
ssize_t write(int h, const void *b, size_t n) {
    return fails_at(h) ? -1 : REAL(ssize_t, "write", int, const void *, size_t)(h, b, n);
}
ssize_t pwrite(int h, const void *b, size_t n, off_t o) {
    return fails_at(h) ? -1 : REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)(h, b, n, o);
}
ssize_t pwrite64(int h, const void *b, size_t n, off64_t o) {
    return fails_at(h) ? -1 : REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t)(h, b, n, o);
}
int ftruncate(int h, off_t n) { return fails_at(h) ? -1 : REAL(int, "ftruncate", int, off_t)(h, n); }
int ftruncate64(int h, off64_t n) { return fails_at(h) ? -1 : REAL(int, "ftruncate64", int, off64_t)(h, n); }
int fsync(int h) { return fails_at(h) ? -1 : REAL(int, "fsync", int)(h); }
int fdatasync(int h) { return fails_at(h) ? -1 : REAL(int, "fdatasync", int)(h); }
int rename(const char *a, const char *b) {
    return below(b) && fails() ? -1 : REAL(int, "rename", const char *, const char *)(a, b);
}
int unlink(const char *p) { return below(p) && fails() ? -1 : REAL(int, "unlink", const char *)(p); }

static int opens(const char *name, const char *path, int flags, mode_t mode) {
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) && below(path) && fails()) return -1;
    return REAL(int, name, const char *, int, mode_t)(path, flags, mode);
}
#define OPEN(name)                                    \
    int name(const char *path, int flags, ...) {      \
        va_list more;                                 \
        va_start(more, flags);                        \
        mode_t mode = flags & O_CREAT ? va_arg(more, int) : 0; \
        va_end(more);                                 \
        return opens(#name, path, flags, mode);       \
    }
OPEN(open)
OPEN(open64)
