"""What a plan says of itself, so that nobody reads it as a promise."""

import contextlib
import datetime
import json
import pathlib
import re
import sqlite3

import pytest

from test_command import footbridge

pytestmark = pytest.mark.waits

SCENARIO = """
format: 1
id: small
name: A small team
about: Made up for a test.
seed: 4
replications: 12
grounds: [{ figures: All of it, assumption: Made up for a test. }]
money: [{ id: staff, costs: 129000, per: year, says: staff, assumption: Made up for a test. }]
queues:
  length: 365
  sources: [{ id: gp, to: team, perDay: 1 }]
  stations: [{ id: team, workers: 3, takes: { exponential: 2 } }]
"""


def test_each_answer_of_a_plan_has_its_interval_its_grounds_and_a_line_that_says_what_it_is(
    tmp_path: pathlib.Path,
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SCENARIO)
    said = footbridge("plan", "run", str(file))
    assert said.returncode == 0, said.stderr
    assert "12 replications, seed 4" in said.stdout and "The number of replications was given." in said.stdout
    waits = next(line for line in said.stdout.splitlines() if "mean wait" in line)
    assert "…" in waits, waits
    assert "All of it: Made up for a test." in said.stdout
    assert "not a promise to anybody" in said.stdout

    answer = json.loads(footbridge("plan", "run", str(file), "--format", "json").stdout)
    for line in answer["measures"]:
        if line["replications"] > 1:
            assert line["low"] <= line["mean"] <= line["high"], line
    assert answer["replications"] == 12 and answer["grounds"][0]["assumption"]
    assert answer["money"][0]["assumption"]


def test_a_difference_that_is_none_to_see_is_said_to_be_none(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SCENARIO)
    said = footbridge("plan", "compare", str(file), str(file))
    assert said.returncode == 0, said.stderr
    assert "no difference to see" in said.stdout and "not a promise to anybody" in said.stdout
    file.write_text(SCENARIO.replace("workers: 3", "workers: 30"))
    other = tmp_path / "other.yaml"
    other.write_text(SCENARIO)
    more = footbridge("plan", "compare", str(other), str(file)).stdout
    waits = next(line for line in more.splitlines() if "mean wait" in line)
    assert "no difference" not in waits, waits


@pytest.mark.parametrize("format", ["text", "json", "csv"])
def test_a_twin_of_a_running_place_prints_counts_of_weeks_and_knows_nobody_again(
    small_place: pathlib.Path, format: str
) -> None:
    journal = small_place / "place.sqlite"
    day = datetime.date.today() - datetime.timedelta(days=70)
    said = footbridge(
        "plan", "twin", "--database", f"sqlite:{journal}", "--as-of", str(day), "--weeks", "6", "--replications", "60",
        "--format", format,
    )
    assert said.returncode == 0, said.stderr
    assert str(day + datetime.timedelta(days=7)) in said.stdout, "the first week that was foreseen"
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", said.stdout), "nobody and nothing is named by an identity"
    with contextlib.closing(sqlite3.connect(f"file:{journal}?mode=ro", uri=True)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM person")]
    assert len(names) >= 40
    assert not [name for name in names if name in said.stdout]
