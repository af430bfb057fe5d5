"""Measures the import: import_bench.py FOOTBRIDGE FILE FOLDER RUNS

Runs the straightforward script and the product in turn, each into an empty database, then the product once more into
the one that it has filled. Prints lines of JSON for judge.py.
"""

import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import time

TABLES = ("person", "identifier", "search_key")


class Run:
    """A command that has run: what it said, how long it took, what it cost."""

    def __init__(self, *command):
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"   {pathlib.Path(command[0]).name} failed")
        self.seconds = time.monotonic() - began
        self.work = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss // 1024
        self.said = json.loads(text) if text.strip() else None


def fresh(folder, name):
    for ending in ("", "-wal", "-shm", "-journal"):
        (folder / f"{name}{ending}").unlink(missing_ok=True)
    return str(folder / name)


def counts(path):
    with sqlite3.connect(path) as database:
        found = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
        sql = "SELECT count(*) FROM events WHERE kind = 'people.registered'"
        found["events"] = database.execute(sql).fetchone()[0]
    return found


class Measurement:
    def __init__(self, footbridge, file, folder):
        self.footbridge, self.file, self.folder = footbridge, file, folder
        self.schema = fresh(folder, "schema.sqlite")
        Run(footbridge, "migrate", "--database", f"sqlite:{self.schema}")
        self.rates, self.again, self.bare, self.work, self.bare_work, self.memory = [], [], [], [], [], []

    def product(self, path):
        run = Run(self.footbridge, "import", "people", self.file, "--database", f"sqlite:{path}", "--format", "json")
        return run, run.said[0]["tally"]

    def run(self):
        theirs_path, ours_path = fresh(self.folder, "baseline.sqlite"), fresh(self.folder, "ours.sqlite")
        theirs = Run(sys.executable, "Benchmarks/import_baseline.py", self.file, self.schema, theirs_path)
        people = theirs.said["people"]
        first, _ = self.product(ours_path)
        if counts(theirs_path) != counts(ours_path):
            sys.exit(f"   the two wrote different rows: {counts(theirs_path)} and {counts(ours_path)}")
        second, tally = self.product(ours_path)
        if tally["registered"] or tally["known"] != people:
            sys.exit("   the second import did not know everybody")
        self.bare.append(people / theirs.seconds)
        self.bare_work.append(people / theirs.work)
        self.rates.append(people / first.seconds)
        self.work.append(people / first.work)
        self.again.append(people / second.seconds)
        self.memory.append(max(first.megabytes, second.megabytes))
        print(
            f"   {first.seconds:.1f} s ({first.work:.1f} s of processor); the script {theirs.seconds:.1f} s "
            f"({theirs.work:.1f} s); a second time {second.seconds:.1f} s",
            file=sys.stderr,
        )

    def report(self):
        self.ratio("import.first", self.rates, self.bare, "people/s")
        self.ratio("import.first.processor", self.work, self.bare_work, "people/s of processor")
        self.ratio("import.second", self.again, self.bare, "people/s")
        print(json.dumps({"name": "import.memory", "median": max(self.memory)}))

    @staticmethod
    def ratio(name, ours, bare, unit):
        ratios = [mine / other for mine, other in zip(ours, bare)]
        spread = {"min": min(ratios), "median": statistics.median(ratios), "max": max(ratios), "runs": len(ratios)}
        rates = {"ours": statistics.median(ours), "bare": statistics.median(bare), "unit": unit}
        print(json.dumps({"name": name, **spread, **rates}))


def main():
    footbridge, file, folder, runs = sys.argv[1:5]
    measurement = Measurement(footbridge, file, pathlib.Path(folder))
    for _ in range(int(runs)):
        measurement.run()
    measurement.report()


main()
