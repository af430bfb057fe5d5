"""The Catterick day, whole: from the clinic that is set up to the last that is written down, in one place on one day."""

import datetime
import pathlib
import zoneinfo
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from clinics import book, choices, own_page_says, set_up, somebody, waits
from clock import Clock
from conftest import NARROW, WIDE
from door import look_up
from filling import Moment, press
from house import House
from pages import look_at
from place import serving
from staff import dues, person_page, see

pytestmark = pytest.mark.waits

LONDON = zoneinfo.ZoneInfo("Europe/London")
ELIN = "Dr Elin Vaughan, psychologist"
LIBRARY = "Somewhere else, like a library or a community centre"


@pytest.fixture(scope="module")
def house(browser: Browser, small_place: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("catterick")
    clock = Clock(folder)
    with serving(folder, log="catterick.log", more=clock.settings(), like=small_place) as place:
        house = House(browser, place, clock)
        yield house
        house.leave()


def the_day() -> datetime.date:
    """A Tuesday that is far enough away and no bank holiday."""
    day = datetime.date.today() + datetime.timedelta(days=8)
    while day.weekday() != 1 or (day.month, day.day) in {(12, 25), (12, 26), (12, 27), (12, 28), (1, 1), (1, 2), (1, 3)}:
        day += datetime.timedelta(days=1)
    return day


def at(day: datetime.date, hour: int, minute: int = 0) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(hour, minute), LONDON)


def test_the_catterick_day(house: House) -> None:
    day = the_day()
    friday = day - datetime.timedelta(days=4)
    house.clock.go_to(at(friday, 10))

    # On the Friday before: twenty times, of which sixteen are kept back, twelve for the day and four for the last two days.
    psychologist = house.worker("psychologist")
    clinic = set_up(
        psychologist,
        "A day like Catterick’s",
        {
            "Where are people met?": "A hub",
            "The place, as people read it": "The Old Library",
            "Minutes for one": "15",
            "First day": Moment(day),
            "Last day": Moment(day),
            "Of a hundred, how many open on the day, at 8am?": "60",
            "Of a hundred, how many open 48 hours before?": "20",
        },
        {"Tuesday": ("15:00", "20:00")},
    )
    address = f"{clinic}/days/{day}"
    psychologist.goto(address)
    see(psychologist, "20 times, 0 booked, 20 free.")
    assert psychologist.get_by_text("Opens on the day").count() == 12
    assert psychologist.get_by_text("Opens 48 hours before").count() == 4

    # A double appointment and two singles: then every time that is not kept back is taken.
    worker = lambda username: house.worker(username)
    suits = {"With whom?": ELIN, "Where?": ["A hub"], "On which days?": ["Tuesday"]}
    page, _ = somebody(worker, house.visit, "Tamsin Reed")
    double = book(page, {**suits, "How long?": "Double"})
    assert f"{day.day} {day:%B}" in double
    tamsin = person_page(page)
    page, hanna = somebody(worker, house.visit, "Hanna Voss")
    book(page, suits)
    page, _ = somebody(worker, house.visit, "Jude Marlow")
    book(page, suits)
    jude = person_page(page)

    # Somebody who waits: what is kept back is not offered to them, what Hanna gives up is, within seconds.
    page, milo = somebody(worker, house.visit, "Milo Pask")
    waits(page, {**suits, "How soon before a time must they know?": "Three hours before"})
    own = house.visit(width=NARROW)
    look_up(own, hanna)
    press(own, "See your appointment")
    press(own, "Cancel it")
    press(own, "Yes, cancel it")
    see(own, "It is cancelled")
    waiting = house.visit(width=NARROW, script=False)
    own_page_says(waiting, milo, "A time has come free")
    press(waiting, "Yes, book it")
    see(waiting, "Your time is booked")

    # Nothing is left before the day, and whoever looks is told so kindly.
    page, ola = somebody(worker, house.visit, "Ola Brandt", {"How would you like to meet?": [LIBRARY]})
    early = house.visit(width=NARROW)
    look_up(early, ola)
    press(early, "Book an appointment")
    expect(choices(early, "The Old Library", f"{day.day} {day:%B}")).to_have_count(0)

    # On the day, one minute past eight: what was kept back is there, and somebody who asks now is seen today.
    house.clock.go_to(at(day, 8, 1))
    _, callum = somebody(worker, house.visit, "Callum Frith", {"How would you like to meet?": [LIBRARY]})
    today = house.visit(width=NARROW)
    look_up(today, callum)
    press(today, "Book an appointment")
    look_at(today, "own-times-on-the-day")
    choices(today, f"Tuesday {day.day} {day:%B}", "The Old Library").first.locator("label").click()
    press(today, "Go on")
    press(today, "Book it")
    see(today, "Your time is booked", "The Old Library", f"Tuesday {day.day} {day:%B}")

    psychologist = house.worker("psychologist")
    psychologist.goto(address)
    for width in [NARROW, WIDE]:
        psychologist.set_viewport_size({"width": width, "height": 800})
        look_at(psychologist, "catterick-day")
    for name in ["Tamsin Reed", "Jude Marlow", "Milo Pask", "Callum Frith"]:
        expect(psychologist.locator(".clinic-day__time").filter(has_text=name)).to_have_count(1)
    assert psychologist.locator(".clinic-day__time").filter(has_text="Hanna Voss").filter(has_text="Cancelled").count() <= 1

    # In the evening: one was met, one missed it; each is written down on the day's own page.
    house.clock.go_to(at(day, 20, 5))
    psychologist = house.worker("psychologist")
    psychologist.goto(address)
    for name, what in [("Tamsin Reed", "We met"), ("Jude Marlow", "They missed it: somebody looks for them")]:
        mine = psychologist.locator(".clinic-day__time").filter(has_text=name)
        mine.get_by_text("Write down what came of it").click()
        mine.get_by_label(what, exact=True).click()
        if what == "We met":
            mine.get_by_role("textbox").first.fill("We talked about sleep.")
        mine.get_by_role("button", name="Save").click()
        written = psychologist.locator(".clinic-day__time").filter(has_text=name)
        expect(written).to_contain_text("Missed" if "missed" in what else "Met")
    duty = house.worker("duty")
    duty.goto(jude)
    expect(dues(duty).filter(has_text="they missed a contact").first).to_be_visible()
    duty.goto(tamsin)
    see(duty, "We talked about sleep.")
