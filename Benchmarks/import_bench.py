"""Measures the import: import_bench.py FILE FOLDER RUNS SCHEMA -- COMMAND…

COMMAND imports FILE into the database whose path stands where it says DATABASE, and prints JSON with `people`,
`registered`, `seconds` and `megabytes`. Prints lines of JSON for judge.py.
"""

import json
import pathlib
import sqlite3
import statistics
import subprocess
import sys

TABLES = ("events", "idempotency", "person", "identifier", "search_key")


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def fresh(folder, name):
    for ending in ("", "-wal", "-shm", "-journal"):
        (folder / f"{name}{ending}").unlink(missing_ok=True)
    return str(folder / name)


def counts(path):
    with sqlite3.connect(path) as database:
        return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def main():
    separator = sys.argv.index("--")
    file, folder, runs, schema = sys.argv[1:separator]
    folder, command = pathlib.Path(folder), sys.argv[separator + 1 :]
    ours, bare, again, memory = [], [], [], []
    for number in range(int(runs)):
        theirs_path, ours_path = fresh(folder, "baseline.sqlite"), fresh(folder, "ours.sqlite")
        theirs = run([sys.executable, "Benchmarks/import_baseline.py", file, schema, theirs_path])
        importing = [part.replace("DATABASE", ours_path) for part in command]
        first = run(importing)
        if counts(theirs_path) != counts(ours_path):
            sys.exit(f"   the two wrote different rows: {counts(theirs_path)} and {counts(ours_path)}")
        second = run(importing)
        if second["registered"] != 0:
            sys.exit(f"   the second import registered {second['registered']} people again")
        bare.append(theirs["people"] / theirs["seconds"])
        ours.append(first["people"] / first["seconds"])
        again.append(second["people"] / second["seconds"])
        memory.append(max(first["megabytes"], second["megabytes"]))
        print(
            f"   run {number + 1}: {first['seconds']:.1f} s, the script {theirs['seconds']:.1f} s, "
            f"a second time {second['seconds']:.1f} s",
            file=sys.stderr,
        )
    report("import.first", ours, bare)
    report("import.second", again, bare)
    print(json.dumps({"name": "import.memory", "median": max(memory)}))


def report(name, ours, bare):
    ratios = [mine / other for mine, other in zip(ours, bare)]
    print(
        json.dumps(
            {
                "name": name,
                "unit": "people/s",
                "min": min(ratios),
                "median": statistics.median(ratios),
                "max": max(ratios),
                "ours": statistics.median(ours),
                "bare": statistics.median(bare),
                "runs": len(ratios),
            }
        )
    )


main()
