"""The import as a straightforward script would do it: import_baseline.py FILE SCHEMA DATABASE

Reads the same NDJSON and writes the same rows and indexes as the product does for a first import: the event with its
hash, the person, the verified NHS number, the words to search and match by. orjson, hashlib, `executemany`, one
transaction. SCHEMA is a database that the product has migrated; its tables are made here anew.
"""

import hashlib
import json
import os
import sqlite3
import sys
import time

import orjson

PLACE, ACTOR = "here", "system/command-line"
EVENTS = "INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
PEOPLE = (
    "INSERT INTO person (place, id, name, called, born, nhs, practice, postcode, died, registered, version_of) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?)"
)
IDENTIFIERS = "INSERT INTO identifier VALUES (?,?,?,?)"
WORDS = "INSERT OR IGNORE INTO search_key VALUES (?,?,?)"
ORIGIN = "0" * 64


def make_tables(schema, database):
    with sqlite3.connect(schema) as source:
        statements = [sql for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    for sql in statements:
        database.execute(sql)


def identity(now):
    """A UUID of version 7."""
    chance = bytearray(os.urandom(10))
    chance[0] = chance[0] & 0x0F | 0x70
    chance[2] = chance[2] & 0x3F | 0x80
    text = (now // 1000).to_bytes(6, "big").hex() + chance.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def framed(value):
    """A column as the hash covers it: its length, then its bytes."""
    if value is None:
        return b"\xff" * 8
    data = value.to_bytes(8, "big", signed=True) if isinstance(value, int) else value.encode()
    return len(data).to_bytes(8, "big") + data


def hash_of(row):
    position, place, stream, version, *rest = row
    columns = ["footbridge event 1", place, stream, version, position, *rest]
    return hashlib.sha256(b"".join(map(framed, columns))).hexdigest()


def compact(text):
    return "".join(filter(str.isalnum, text.lower()))


def folded(text):
    return text.lower().replace("'", "").replace("-", " ").split()


def details(patient):
    """What the product keeps of somebody, without what is not known."""
    name = patient["name"][0]
    address = patient["address"][0]
    kept = {
        "address": "\n".join(address["line"] + [address["city"]]),
        "birthDate": patient["birthDate"],
        "name": " ".join(name["given"] + [name["family"]]),
        "nhsNumberVerified": False,
        "postcode": address["postalCode"],
        "practice": patient["generalPractitioner"][0]["identifier"]["value"],
        "wishes": {"interpreter": False, "means": [], "places": []},
    }
    for identifier in patient.get("identifier", []):
        if identifier["system"] == "https://fhir.nhs.uk/Id/nhs-number":
            kept["nhsNumber"] = identifier["value"]
            coding = identifier["extension"][0]["valueCodeableConcept"]["coding"][0]
            kept["nhsNumberVerified"] = coding["code"] == "01"
    for telecom in patient.get("telecom", []):
        if telecom["system"] == "phone":
            kept["phone"] = telecom["value"]
    return kept


def words_of(kept):
    name = folded(kept["name"])
    words = set(name)
    words.add(f"{kept['birthDate']} {name[-1]}")
    words.add(compact(kept["postcode"]))
    if "nhsNumber" in kept:
        words.add(kept["nhsNumber"])
    if "phone" in kept:
        words.add(compact(kept["phone"]))
    return words


class Rows:
    """The rows of a number of people, written together."""

    def __init__(self):
        self.events, self.people, self.identifiers, self.words = [], [], [], []

    def add(self, line, position):
        patient = orjson.loads(line)
        kept = details(patient)
        now = time.time_ns() // 1000
        person = identity(now)
        body = orjson.dumps({"details": kept, "origin": "register"}, option=orjson.OPT_SORT_KEYS).decode()
        row = (
            position, PLACE, f"person/{person}", 1, "people.registered", 1, body, now, now, ACTOR, None, None, ORIGIN,
        )
        self.events.append((*row, hash_of(row)))
        number = kept.get("nhsNumber")
        self.people.append(
            (
                PLACE, person, kept["name"], None, kept["birthDate"], number, kept["practice"], kept["postcode"], 0,
                now, None,
            )
        )
        if number and kept["nhsNumberVerified"]:
            self.identifiers.append((PLACE, "nhs", number, person))
        self.words.extend((PLACE, word, person) for word in words_of(kept))

    def write(self, database):
        database.executemany(EVENTS, self.events)
        database.executemany(PEOPLE, self.people)
        database.executemany(IDENTIFIERS, self.identifiers)
        database.executemany(WORDS, self.words)


def main():
    file, schema, path = sys.argv[1:4]
    began = time.monotonic()
    database = sqlite3.connect(path)
    make_tables(schema, database)
    position = 0
    rows = Rows()
    with open(file, "rb") as lines:
        for line in lines:
            position += 1
            rows.add(line, position)
            if position % 10_000 == 0:
                rows.write(database)
                rows = Rows()
    rows.write(database)
    database.commit()
    seconds = time.monotonic() - began
    database.close()
    print(json.dumps({"people": position, "seconds": seconds}))


main()
