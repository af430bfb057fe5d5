"""Measures whole processes, ours and each peer in turn, single thread: planner_bench.py BENCH QUEUE RUNS

`planner.events.N` is nanoseconds an event for N events in all, and `planner.hold.N` nanoseconds an event taken and written down
again with N pending; `….bytes` the memory for each that is pending. `planner.events.flat` and `planner.hold.log` say how many times
as much an event costs at most as it should by "events times the logarithm of what is pending".

Prints one line of JSON for each comparison. `….c` says how many times the C program's time ours is; `….simpy` and `….ciw` how
many times as fast ours is. Peers in Python are slow, so they live fewer people and their time is scaled to ours; a scaled time
favours SimPy on the growing list, where its cost for each person grows.
"""

import json
import math
import os
import statistics
import subprocess
import sys
import time

BENCH, QUEUE, RUNS = sys.argv[1], sys.argv[2], int(sys.argv[3])
PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers")


def seconds(*command):
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def ours(*words):
    return lambda: seconds(BENCH, "planner", *words)


def queue(*words):
    return lambda: seconds(QUEUE, *words)


def python(program, model, count, scale=1):
    words = [model] if model else []
    return lambda: scale * seconds(sys.executable, os.path.join(PEERS, program), *words, str(count))


def compare(name, left, right, runs, faster):
    pairs = [(left(), right()) for _ in range(runs)]
    ratios = sorted(b / a if faster else a / b for a, b in pairs)
    print(json.dumps({
        "name": name, "unit": "s", "runs": runs, "min": ratios[0], "max": ratios[-1], "median": statistics.median(ratios),
        "ours": statistics.median(a for a, _ in pairs), "bare": statistics.median(b for _, b in pairs),
    }), flush=True)


def alone(name, run, runs):
    times = sorted(run() for _ in range(runs))
    print(json.dumps({
        "name": name, "unit": "s", "runs": runs, "min": times[0], "max": times[-1], "median": statistics.median(times),
    }), flush=True)


def told(name, value, unit, runs=1):
    print(json.dumps({"name": name, "unit": unit, "runs": runs, "median": value}), flush=True)


def measured(*words):
    """Seconds of processor time and the most memory in bytes of one process of ours."""
    process = subprocess.Popen([BENCH, "planner", *words], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"bench planner {' '.join(words)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def growth():
    """How the cost of an event grows with events, and with what is pending."""
    start = min(measured("mm5", "1")[0] for _ in range(5))
    events = {}
    for size in [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]:
        runs = 3 if size < 10_000_000 else 1
        events[size] = statistics.median(measured("mm5", str(size // 2))[0] - start for _ in range(runs)) / size * 1e9
        told(f"planner.events.1e{len(str(size)) - 1}", events[size], "ns", runs)
    told("planner.events.flat", events[100_000_000] / events[1_000_000], "times")
    hold, empty = {}, measured("hold", "1")[1]
    for size in [10_000, 100_000, 1_000_000]:
        runs = [measured("hold", str(size)) for _ in range(3)]
        hold[size] = statistics.median(seconds for seconds, _ in runs) / (1_000_000 + size) * 1e9
        told(f"planner.hold.1e{len(str(size)) - 1}", hold[size], "ns", 3)
        if size == 1_000_000:
            told("planner.hold.bytes", statistics.median(most for _, most in runs) / size - empty / size, "bytes", 3)
    told("planner.hold.log", hold[1_000_000] / hold[10_000] / (math.log(1_000_000) / math.log(10_000)), "times")


def country():
    """England in a year on two threads: seconds by the clock, and the most memory in megabytes."""
    began = time.perf_counter()
    _, most = measured("country", "5000000", "--threads", "2")
    told("planner.country", time.perf_counter() - began, "s")
    told("planner.country.mb", most / 1e6, "MB")


def main():
    slow = max(1, RUNS // 3)
    growth()
    country()
    compare("planner.mm5.c", ours("mm5", "1000000"), queue("mm5", "1000000"), RUNS, faster=False)
    compare("planner.stepped.c", ours("stepped", "200000"), queue("stepped", "200000"), RUNS, faster=False)
    compare("planner.hold.c", ours("hold", "1000000"), queue("hold", "1000000", "1000000"), RUNS, faster=False)
    alone("planner.growing", ours("growing", "200000"), RUNS)
    alone("planner.growing.10m", ours("growing", "10000000"), 1)
    mm5, stepped = ours("mm5", "1000000"), ours("stepped", "200000")
    compare("planner.mm5.simpy", mm5, python("simpy_queue.py", "mm5", 100_000, 10), slow, faster=True)
    compare("planner.mm5.ciw", mm5, python("ciw_queue.py", "mm5", 50_000, 20), slow, faster=True)
    compare("planner.stepped.simpy", stepped, python("simpy_queue.py", "stepped", 40_000, 5), slow, faster=True)
    compare("planner.growing.simpy", ours("growing", "200000"), python("simpy_queue.py", "growing", 20_000, 10), slow, faster=True)
    compare("planner.clinic.simpy", ours("clinic", "26000"), python("simpy_clinic.py", "", 2_600, 10), slow, faster=True)
    one, two = ours("trial", "60", "--threads", "1"), ours("trial", "60", "--threads", "2")
    compare("planner.threads", two, one, RUNS, faster=True)


main()
