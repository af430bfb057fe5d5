"""Measures the chasm: chasm_bench.py BENCH FOLDER RUNS

Walks the same place with the same people by the product and by the plain script in turn, and holds what came out of the
two against each other, cell by cell. Prints lines of JSON for judge.py.
"""

import json
import pathlib
import statistics
import subprocess
import sys


def said(*command):
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)


def flat(value):
    return [number for part in value for number in flat(part)] if isinstance(value, list) else [value]


def compare(ours, theirs):
    for key in ("cells", "services"):
        mine, others = flat(ours[key]), flat(theirs[key])
        if len(mine) != len(others):
            sys.exit(f"   the two have different numbers of {key}")
        for one, other in zip(mine, others):
            if abs(one - other) > 1e-6 * max(1, abs(one)):
                sys.exit(f"   the two differ in {key}: {one} and {other}")


def line(name, unit, values, **more):
    print(
        json.dumps(
            {
                "name": name, "unit": unit, "min": min(values), "median": statistics.median(values),
                "max": max(values), "runs": len(values), **more,
            }
        ),
        flush=True,
    )


def main():
    bench, folder, runs = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    plan, ours_file, theirs_file = folder / "plan.json", folder / "ours.json", folder / "theirs.json"
    subprocess.run([bench, "chasm", "--input", str(plan)], check=True)
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(said(sys.executable, "Benchmarks/chasm_baseline.py", str(plan), str(theirs_file)))
        ours.append(said(bench, "chasm", "--output", str(ours_file)))
        compare(json.loads(ours_file.read_text()), json.loads(theirs_file.read_text()))
    profiles = ours[0]["profiles"]
    if profiles < 5_000_000 or profiles != theirs[0]["profiles"]:
        sys.exit(f"   only {profiles} combinations, or not the same")
    rate = [profiles / run["seconds"] / 1e6 for run in ours]
    bare = [profiles / run["seconds"] / 1e6 for run in theirs]
    line(
        "chasm.numpy", "million combinations a second", [one / other for one, other in zip(rate, bare)],
        ours=statistics.median(rate), bare=statistics.median(bare),
    )
    line("chasm.seconds", "s", [run["seconds"] for run in ours])
    line("chasm.adding", "", [run["adding"] for run in ours])


main()
