"""The whole chasm of a place, written plainly with NumPy: chasm_baseline.py INPUT OUTPUT

Every combination is a place in flat arrays: one small number for each dimension, one weight, and for each rule where it
holds and where it does not. Prints how many seconds it took, the second time.
"""

import json
import sys
import time

import numpy as np


class Walk:
    def __init__(self, plan):
        self.plan = plan
        counts = [axis["count"] for axis in plan["axes"]]
        self.size = int(np.prod(counts))
        self.cells = counts[0] * counts[1]
        self.columns = []
        after = self.size
        for count in counts:
            after //= count
            self.columns.append(np.tile(np.repeat(np.arange(count, dtype=np.uint8), after), self.size // (after * count)))
        self.weights = self.weigh().reshape(self.cells, -1)

    def weigh(self):
        weights = np.array(self.plan["people"])[self.columns[0]]
        for number, axis in enumerate(self.plan["axes"][1:], 1):
            share = np.zeros(self.size)
            open_yet = np.ones(self.size, dtype=bool)
            for row in axis["shares"]:
                here = open_yet.copy()
                for given, values in row["when"].items():
                    here &= self.among(int(given), values)
                share[here] = np.array(row["shares"])[self.columns[number][here]]
                open_yet &= ~here
            weights = weights * share
        return weights

    def among(self, axis, values):
        """Where a dimension has one of some values: as one range where they are neighbours."""
        column = self.columns[axis]
        if not values:
            return np.zeros(self.size, dtype=bool)
        if values[-1] - values[0] == len(values) - 1:
            if len(values) == self.plan["axes"][axis]["count"]:
                return np.ones(self.size, dtype=bool)
            return (column >= values[0]) & (column <= values[-1]) if len(values) > 1 else column == values[0]
        found = column == values[0]
        for value in values[1:]:
            found |= column == value
        return found

    def truth(self, rule, declined):
        """Where a rule holds, and where it does not."""
        what = rule[0]
        if what == "axis":
            values = {letter: [i for i, own in enumerate(rule[2]) if own == letter] for letter in "yn"}
            yes = self.among(rule[1], values["y"])
            return (yes, ~yes) if "u" not in rule[2] else (yes, self.among(rule[1], values["n"]))
        if what == "always":
            yes, no = rule[1] == "y", rule[1] == "n"
            return np.full(self.size, yes), np.full(self.size, no)
        if what == "not":
            yes, no = self.truth(rule[1], declined)
            return no, yes
        if what == "declined":
            yes = np.zeros(self.size, dtype=bool)
            for kind in rule[1]:
                if kind in declined:
                    yes |= declined[kind]
            return yes, ~yes
        every = what == "all"
        yes, no = np.full(self.size, every), np.full(self.size, not every)
        for part in rule[1]:
            holds, fails = self.truth(part, declined)
            if every:
                yes &= holds
                no |= fails
            else:
                yes |= holds
                no &= fails
        return yes, no

    def people(self, where):
        return self.weights.sum(axis=1, where=where.reshape(self.cells, -1))

    def run(self):
        services = self.plan["services"]
        first = [self.truth(service["rule"], {}) for service in services]
        declined = {}
        for service, (_, no) in zip(services, first):
            declined[service["kind"]] = declined[service["kind"]] | no if service["kind"] in declined else no
        taken, helped = np.zeros(self.size, dtype=bool), np.zeros(self.size, dtype=bool)
        nobody = np.ones(self.size, dtype=bool)
        sums = []
        for service, (yes, no) in zip(services, first):
            if '"declined"' in json.dumps(service["rule"]):
                yes, no = self.truth(service["rule"], declined)
            sums.append([self.people(yes), self.people(~(yes | no)), self.people(no)])
            if not service["counts"]:
                continue
            helped |= yes
            own, other = (yes, no)
            if service["own"] != service["rule"]:
                own, other = self.truth(service["own"], declined)
                own, other = own & yes, other | no
            taken |= own
            nobody &= other
        tally = [self.weights.sum(axis=1)]
        tally += [self.people(where) for where in (taken, ~(taken | nobody), nobody, nobody & helped)]
        return {"cells": np.array(tally).T.tolist(), "services": np.array(sums).transpose(2, 0, 1).tolist()}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    for _ in range(2):
        began = time.perf_counter()
        walk = Walk(plan)
        found = walk.run()
        seconds = time.perf_counter() - began
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(found, file)
    print(json.dumps({"seconds": seconds, "profiles": walk.size}))


main()
