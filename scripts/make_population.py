#!/usr/bin/env python3
"""Writes a place's population file from national open data: its own list sizes, registers and deprivation.

make_population.py --id ID --name NAME (--network PCN… | --commissioner CODE… | --practice CODE…) \
    --lists FILE --registers FILE --deprivation FILE [--members FILE] > ID.yaml

  --lists        practice_code,list_size
  --registers    practice_code,group,register,list_type,list_size (QOF)
  --deprivation  practice_code,practice_name,postcode,subicb_code,imd_score,imd_decile
  --members      the ODS file of networks and their practices, for --network

The file is based on england.yaml, which docs/chasm.md describes. Practices that closed or merged between the years of two
files are left out of the later one; how many were found in each is said on standard error.
"""

import argparse
import collections
import csv
import sys

GROUPS = ("DEP", "MH", "DEM", "LD")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def practices(options, deprivation):
    if options.practice:
        return set(options.practice)
    if options.commissioner:
        return {row["practice_code"] for row in deprivation if row["subicb_code"] in options.commissioner}
    if not options.members:
        sys.exit("--network needs --members")
    key, ended = "Partner Organisation Code", "Practice to PCN Relationship End Date"
    return {row[key] for row in rows(options.members) if row["PCN Code"] in options.network and not row[ended]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--id", required=True)
    parser.add_argument("--name", required=True)
    which = parser.add_mutually_exclusive_group(required=True)
    for name in ("network", "commissioner", "practice"):
        which.add_argument(f"--{name}", nargs="+")
    for name in ("lists", "registers", "deprivation"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--members")
    options = parser.parse_args()

    deprivation = rows(options.deprivation)
    here = practices(options, deprivation)
    lists = {row["practice_code"]: int(row["list_size"]) for row in rows(options.lists) if row["practice_code"] in here}
    if not lists:
        sys.exit("No practice of these has a list size.")
    counted, people = {}, collections.Counter()
    for row in rows(options.registers):
        if row["practice_code"] in here and row["group"] in GROUPS:
            people[row["group"]] += int(row["register"])
            if row["list_type"] == "TOTAL":
                counted[row["practice_code"]] = int(row["list_size"])
    deciles = [(int(row["imd_decile"]), lists[row["practice_code"]]) for row in deprivation if row["practice_code"] in lists]
    weight = sum(size for _, size in deciles)
    print(f"{len(here)} practices: {len(lists)} lists, {len(counted)} registers, {len(deciles)} deciles", file=sys.stderr)

    print(
        f"""format: 1
id: {options.id}
version: 1
name: {options.name}
about: >
  England's shares with the place's own list sizes, practice registers and deprivation: {len(lists)} practices.
author: Footbridge
basedOn: england

documents:
  lists: {{ title: "Patients registered at a GP practice, February 2026", publisher: NHS England, year: 2026 }}
  registers: {{ title: Quality and Outcomes Framework 2020-21, publisher: NHS Digital, year: 2021 }}"""
    )
    if weight:
        print("  deprivation: { title: English indices of deprivation 2019, publisher: MHCLG, year: 2019 }")
    print(
        f"""
registered:
  people: {sum(lists.values())}
  source: [lists: list sizes of the place's practices]"""
    )
    if counted:
        own = ", ".join(f"{group}: {people[group]}" for group in GROUPS)
        print(
            f"""
registers:
  counted: {sum(counted.values())}
  people: {{ {own} }}
  source: [registers: the registers of the place's practices]"""
        )
    if weight:
        decile = round(sum(decile * size for decile, size in deciles) / weight)
        print(
            f"""
deprivation:
  decile: {decile}
  reading: The mean of the practices' deciles, weighed by their lists; the first is the most deprived.
  source: [deprivation: population-weighted deprivation by practice]"""
        )


main()
