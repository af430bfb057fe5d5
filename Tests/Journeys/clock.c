// A clock that a journey moves: what asks for the time of day gets it with the seconds added that stand in a file.
// Loaded before the server in tests alone (clock.py); the command itself has no such thing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

typedef int (*teller)(clockid_t, struct timespec *);

static const volatile long long *ahead(void) {
    static const volatile long long *seconds;
    static const long long none;
    if (!seconds) {
        const char *file = getenv("JOURNEY_CLOCK");
        int handle = file ? open(file, O_RDONLY) : -1;
        void *page = handle < 0 ? MAP_FAILED : mmap(0, sizeof none, PROT_READ, MAP_SHARED, handle, 0);
        seconds = page == MAP_FAILED ? &none : page;
    }
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    static teller real;
    if (!real) real = (teller)dlsym(RTLD_NEXT, "clock_gettime");
    int failed = real(clock, now);
    if (!failed && clock == CLOCK_REALTIME) now->tv_sec += *ahead();
    return failed;
}
