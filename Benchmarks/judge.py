"""Holds measurements against the thresholds that are checked in, and prints both: judge.py < lines of JSON

Each line has a name and a median; `thresholds.json` says for each name what the median must be at least, or at most.
"""

import json
import pathlib
import sys

THRESHOLDS = json.loads(pathlib.Path(__file__).with_name("thresholds.json").read_text(encoding="utf-8"))


def number(value):
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"


def judge(line):
    """Prints one measurement; answers whether it holds."""
    rule = THRESHOLDS.get(line["name"], {})
    if "at_least" in rule:
        holds, wanted = line["median"] >= rule["at_least"], f"at least {rule['at_least']}"
    elif "at_most" in rule:
        holds, wanted = line["median"] <= rule["at_most"], f"at most {rule['at_most']}"
    else:
        holds, wanted = True, "no threshold"
    verdict = ("holds" if holds else "MISSED") if rule else ""
    spread = f"{number(line['min'])} … {number(line['max'])} in {line['runs']} runs" if "min" in line else ""
    measured = f"{number(line['ours'])} to {number(line['bare'])} {line['unit']}" if "ours" in line else ""
    print(
        f"   {line['name']:<24} {number(line['median']):>8}  {wanted:<14} {verdict:<7} {spread:<26} {measured}",
        flush=True,
    )
    return holds


def main():
    verdicts = [judge(json.loads(text)) for text in sys.stdin if text.strip()]
    if not verdicts:
        print("   nothing was measured")
    sys.exit(0 if verdicts and all(verdicts) else 1)


main()
