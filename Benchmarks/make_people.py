"""Writes made-up people as FHIR R4 NDJSON: make_people.py COUNT FILE

Names are put together from parts, telephones are from Ofcom's numbers for drama, the postcode area does not exist, and
NHS numbers are from the range kept for tests (999), as far as it goes: a number whose check digit would be 10 is never
issued, nor is one of ten nines, and whoever would have had it has none. The same count gives the same file.
"""

import random
import sys

FIRST = (
    "Ada Alba Amir Anwen Bela Bryn Cara Cass Dara Dilys Edda Eira Ewan Fern Flora Gita Gwen Hale Hana Idris Ines Iona "
    "Jago Jaya Juno Kaya Keir Lara Leif Lowen Mabel Mina Morwen Nell Nia Niko Olwen Oona Orla Pema Perran Pia Quinn "
    "Rafe Rhona Rima Rowan Saba Senara Sorcha Tamsin Tegan Tove Una Veda Vesna Wenna Wilf Yara Ysella Zara Zeno"
).split()
FRONT = (
    "Ash Barrow Beck Birch Black Bourne Bram Bright Brook Calder Combe Crane Dale Dun Elder Fair Fen Fern Firth Glen "
    "Gold Green Grey Hale Harrow Hart Haw Hazel Heath Hol Kes Lang Lark Lind Loch Marl Mead Mill Moor Nettle North Oak "
    "Pen Quarr Raven Red Rook Row Rush Sedge Sel Shaw Sil South Stan Stone Strat Tam Thorn Wald Wen West Whit Wick Wil"
).split()
BACK = (
    "ard bank beck borne bridge bury by caster combe croft dale den don field ford gate grove ham hay hill holme hurst "
    "land lea ley low man mere more over ridge rick shaw smith stead stone stow ton tree wade ward water well wick "
    "win wood worth yard"
).split()
STREET = "Bank Chapel Church Dyke Farm Garden Hill Lock Mill Orchard Park Quarry School Station Tannery Well".split()
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


def nhs_number(index):
    """The number that the index stands for, or None; neighbours in the file are far apart in the range."""
    nine = 999_000_000 + index * 387_413 % 1_000_000
    total, rest = 0, nine
    for weight in range(2, 11):
        total += rest % 10 * weight
        rest //= 10
    check = 11 - total % 11
    return None if check == 10 or nine == 999_999_999 else f"{nine}{check % 11}"


VERIFIED = (
    '"extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",'
    '"valueCodeableConcept":{"coding":[{"system":"https://fhir.hl7.org.uk/CodeSystem/'
    'UKCore-NHSNumberVerificationStatusEngland","code":"01"}]}}],'
)


def person(index, chance):
    number = nhs_number(index) if index < 1_000_000 else None
    draw = chance.random
    identifier = ""
    if number:
        identifier = (
            f'"identifier":[{{{VERIFIED}"system":"https://fhir.nhs.uk/Id/nhs-number","value":"{number}"}}],'
        )
    family = FRONT[int(draw() * len(FRONT))] + BACK[int(draw() * len(BACK))]
    given = FIRST[int(draw() * len(FIRST))]
    middle = f',"{FIRST[int(draw() * len(FIRST))]}"' if draw() < 0.4 else ""
    gender = "female" if draw() < 0.51 else "male"
    birth = f"{1930 + int(draw() * 95)}-{1 + int(draw() * 12):02}-{1 + int(draw() * 28):02}"
    district = 1 + int(draw() * 60)
    postcode = (
        f"ZZ{district} {int(draw() * 10)}{LETTERS[int(draw() * 20)]}{LETTERS[int(draw() * 20)]}"
    )
    street = f"{1 + int(draw() * 180)} {STREET[int(draw() * len(STREET))]} Lane"
    phone = ""
    if draw() < 0.9:
        phone = (
            f'"telecom":[{{"system":"phone","use":"mobile","value":"07700 900{int(draw() * 1000):03}"}}],'
        )
    practice = f"Z{int(draw() * 120):05}"
    return (
        f'{{"resourceType":"Patient","id":"made-up-{index:07}",{identifier}'
        f'"name":[{{"use":"official","family":"{family}","given":["{given}"{middle}]}}],{phone}'
        f'"gender":"{gender}","birthDate":"{birth}",'
        f'"address":[{{"use":"home","line":["{street}"],"city":"Nowhere","postalCode":"{postcode}"}}],'
        f'"generalPractitioner":[{{"identifier":{{"system":"https://fhir.nhs.uk/Id/ods-organization-code",'
        f'"value":"{practice}"}}}}]}}\n'
    )


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(count)
    with open(path, "w", encoding="utf-8") as file:
        for index in range(count):
            file.write(person(index, chance))
            if index % 100_000 == 99_999:
                print(f"   {index + 1} people made up", file=sys.stderr)


main()
