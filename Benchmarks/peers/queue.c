/* The same queue, written by hand in C: what one model can be at best. Prints mean waits by class, and the events.
 *
 * queue mm5 N | stepped N | growing N | hold PENDING HOLDS
 * Events of 24 bytes in a binary heap, xoshiro256++ for chance, exponential laws. Only the waits are counted.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { double time; uint64_t order; uint32_t kind, row; } Event;

static Event *heap;
static size_t pending, room;
static uint64_t sequence;

static int before(const Event *a, const Event *b) {
    return a->time < b->time || (a->time == b->time && a->order < b->order);
}

static void add(double time, uint32_t kind, uint32_t row) {
    if (pending == room) heap = realloc(heap, (room = room ? room * 2 : 64) * sizeof *heap);
    Event event = {time, sequence++, kind, row};
    size_t hole = pending++;
    while (hole > 0 && before(&event, &heap[(hole - 1) / 2])) {
        heap[hole] = heap[(hole - 1) / 2];
        hole = (hole - 1) / 2;
    }
    heap[hole] = event;
}

static Event take(void) {
    Event first = heap[0], last = heap[--pending];
    size_t hole = 0, child;
    while ((child = 2 * hole + 1) < pending) {
        if (child + 1 < pending && before(&heap[child + 1], &heap[child])) child++;
        if (!before(&heap[child], &last)) break;
        heap[hole] = heap[child];
        hole = child;
    }
    heap[hole] = last;
    return first;
}

static uint64_t state[4];
static uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static double uniform(void) {
    uint64_t result = rotl(state[0] + state[3], 23) + state[0], t = state[1] << 17;
    state[2] ^= state[0]; state[3] ^= state[1]; state[1] ^= state[2]; state[0] ^= state[3];
    state[2] ^= t;
    state[3] = rotl(state[3], 45);
    return ((double)(result >> 11) + 0.5) * 0x1p-53;
}

static double expo(double mean) { return -mean * log(uniform()); }

/* A waiting list that is only ever taken from the front. */
typedef struct { double *joined; uint8_t *class; size_t first, count, room; } Line;

static void join(Line *line, double time, uint8_t class) {
    if (line->count == line->room) {
        line->room = line->room ? line->room * 2 : 64;
        line->joined = realloc(line->joined, line->room * sizeof(double));
        line->class = realloc(line->class, line->room);
    }
    line->joined[line->count] = time;
    line->class[line->count++] = class;
}

static void network(int stages, const int *servers, const double *means, double on, double between, double urgent, long most) {
    Line lines[3][2];
    int busy[3] = {0, 0, 0};
    double waits[3][2] = {{0}};
    long counts[3][2] = {{0}}, come = 0, events = 0;
    memset(lines, 0, sizeof lines);
    add(expo(between), 9, 0);
    while (pending > 0) {
        Event event = take();
        events++;
        int stage = 0;
        uint8_t class = 0;
        int joins = 0;
        if (event.kind == 9) {
            class = uniform() < urgent ? 0 : 1;
            joins = 1;
            if (++come < most) add(event.time + expo(between), 9, 0);
        } else {
            int done = (int)event.kind;
            class = (uint8_t)event.row;
            busy[done]--;
            for (int c = 0; c < 2; c++) {
                Line *line = &lines[done][c];
                if (line->first == line->count) continue;
                waits[done][c] += event.time - line->joined[line->first];
                counts[done][c]++;
                add(event.time + expo(means[done]), (uint32_t)done, line->class[line->first++]);
                busy[done]++;
                break;
            }
            if (done + 1 < stages && uniform() < on) { stage = done + 1; joins = 1; }
        }
        if (!joins) continue;
        if (busy[stage] < servers[stage]) {
            busy[stage]++;
            counts[stage][class]++;
            add(event.time + expo(means[stage]), (uint32_t)stage, class);
        } else {
            join(&lines[stage][class], event.time, class);
        }
    }
    for (int s = 0; s < stages; s++)
        for (int c = 0; c < 2; c++) printf("%d %d %.6f\n", s, c, counts[s][c] ? waits[s][c] / counts[s][c] : 0);
    printf("events %ld\n", events);
}

static void hold(long held, long holds) {
    for (long i = 0; i < held; i++) add(expo(1), 0, (uint32_t)i);
    double last = 0;
    for (long i = 0; i < holds; i++) {
        Event event = take();
        last = event.time;
        add(event.time + expo(1), 0, event.row);
    }
    printf("%.6f\n", last);
}

int main(int argc, char **argv) {
    uint64_t seed = 88172645463325252u;
    for (int i = 0; i < 4; i++) {
        seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17;
        state[i] = seed;
    }
    const char *model = argc > 1 ? argv[1] : "";
    long count = argc > 2 ? atol(argv[2]) : 1000000;
    if (!strcmp(model, "mm5")) network(1, (int[]){5}, (double[]){4.5}, 0, 1, 0, count);
    else if (!strcmp(model, "stepped"))
        network(3, (int[]){12, 10, 6}, (double[]){10.2, 13.076923, 12.071006}, 0.65, 1, 0.3, count);
    else if (!strcmp(model, "growing")) network(1, (int[]){5}, (double[]){6.25}, 0, 1, 0.3, count);
    else if (!strcmp(model, "hold")) hold(count, argc > 3 ? atol(argv[3]) : 1000000);
    else return 64;
    return 0;
}
