#!/usr/bin/env python3
"""Names the tests that were skipped, from the JUnit files in a folder. In CI a skipped test is a failure.

A run that left no file, or a file with no test in it, is a failure everywhere: nothing was proved.
"""

import os
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def main(folder: str) -> int:
    reports = [path for path in sorted(pathlib.Path(folder).glob("*.xml"))]
    counts = {path: list(ElementTree.parse(path).iter("testcase")) for path in reports}
    counts = {path: cases for path, cases in counts.items() if cases}
    skipped = [
        f"{case.get('classname')} › {case.get('name')}"
        for cases in counts.values()
        for case in cases
        if case.find("skipped") is not None
    ]
    for path, cases in counts.items():
        print(f"   {path.name}: {len(cases)} tests")
    for name in skipped:
        print(f"   skipped: {name}")
    print(f"   {len(skipped)} skipped")
    if not counts:
        print("   no test ran at all")
        return 1
    return 1 if skipped and os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
