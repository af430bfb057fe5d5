#!/usr/bin/env python3
"""Counts the ways round the compiler's and the page writer's guarantees against the list that gives a reason for each.

The list is escapes.txt beside this file: how many, which escape, which file, why it is safe. More than listed is a
failure; so is fewer, for a list that has rotted protects nobody.
"""

import collections
import pathlib
import re
import subprocess
import sys

ESCAPES = {
    "@unchecked Sendable": r"@unchecked\s+Sendable",
    "nonisolated(unsafe)": r"nonisolated\(unsafe\)",
    "@preconcurrency": r"@preconcurrency\b",
    "try!": r"\btry!",
    "as!": r"\bas!\s",
    "unsafeBitCast": r"\bunsafeBitCast\b",
    "Raw(": r"\bRaw\(",
}
LIST = pathlib.Path(__file__).with_name("escapes.txt")


def found() -> collections.Counter:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "Sources/*.swift", "Tests/*.swift"],
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    counts = collections.Counter()
    for file in tracked:
        path = pathlib.Path(file)
        if not path.exists():
            continue
        code = re.sub(r"(?m)^\s*//.*$", "", path.read_text(encoding="utf-8"))
        for name, pattern in ESCAPES.items():
            if count := len(re.findall(pattern, code)):
                counts[name, file] = count
    return counts


def listed() -> collections.Counter:
    counts = collections.Counter()
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        count, name, file, reason = (cell.strip() for cell in line.split("|"))
        if not reason:
            sys.exit(f"   {LIST.name}: no reason for {name} in {file}")
        counts[name, file] = int(count)
    return counts


def main() -> int:
    here, allowed = found(), listed()
    status = 0
    for key in sorted(here.keys() | allowed.keys()):
        if here[key] != allowed[key]:
            print(f"   {key[1]}: {here[key]} × {key[0]}, {allowed[key]} listed in scripts/checks/{LIST.name}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
