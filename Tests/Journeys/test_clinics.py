"""Being seen: a day at the psychologist's clinic, who waits for a time, a joint appointment, the October clocks, a holiday."""

import dataclasses
import datetime
import re
import time

import pytest
from playwright.sync_api import Page, expect

from clinics import (
    Visits, Workers, book, choices, clock, line, next_day, now_in_london, own_page_says, set_up, somebody, waits,
)
from conftest import NARROW, WIDE
from door import look_up
from filling import Moment, fill_in, press, send
from pages import look_at
from staff import person_page, see

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


@dataclasses.dataclass
class Soon:
    """Somebody who is booked for a time that begins within five minutes."""

    clinic: str
    person: str
    at: datetime.datetime


soon: list[Soon] = []


def book_soon(worker: Workers, visit: Visits) -> Soon:
    """Books somebody into the next time of a clinic of five minutes each; the tests between need not wait for it."""
    practitioner = worker("practitioner2")
    now = now_in_london()
    minute = now.hour * 60 + now.minute
    start = min(minute // 5 * 5, 24 * 60 - 10)
    clinic = set_up(
        practitioner,
        "Five minutes by phone",
        {
            "Where are people met?": "By phone",
            "The place, as people read it": "We ring you",
            "Minutes for one": "5",
            "First day": Moment(now.date()),
            "Last day": Moment(now.date()),
        },
        {now.strftime("%A"): (clock(start), clock(min(start + 100, 24 * 60)))},
    )
    page, _ = somebody(worker, visit, "Petra Lind")
    chosen = book(page, {"With whom?": "Samina Qureshi, mental health practitioner", "Where?": ["By phone"]})
    begins = re.search(r"(\d+)(?::(\d+))?(am|pm)", chosen.replace("midday", "12pm"))
    hour = int(begins.group(1)) % 12 + (12 if begins.group(3) == "pm" else 0)
    at = now.replace(hour=hour, minute=int(begins.group(2) or 0), second=0, microsecond=0)
    return Soon(clinic, person_page(page), at)


def test_somebody_is_booked_for_the_next_time_there_is(worker: Workers, visit: Visits) -> None:
    soon.append(book_soon(worker, visit))
    assert soon[0].at - now_in_london() < datetime.timedelta(minutes=6)


def test_the_catterick_day(worker: Workers, visit: Visits) -> None:
    """Twenty times, ten kept back, a double, somebody who books themself, a cancellation undone, one missed."""
    psychologist = worker("psychologist")
    day = next_day(1, weeks=2)
    hours = {"Tuesday": ("9:00", "14:00")}
    clinic = set_up(
        psychologist,
        "A morning like Catterick’s",
        {
            "Where are people met?": "A surgery",
            "The place, as people read it": "Millbridge Surgery",
            "Minutes for one": "15",
            "Of a hundred, how many open on the day, at 8am?": "30",
            "Of a hundred, how many open 48 hours before?": "20",
        },
        hours,
    )
    address = f"{clinic}/days/{day}"
    psychologist.goto(address)
    see(psychologist, "20 times, 0 booked, 20 free.")
    assert psychologist.get_by_text("Opens on the day").count() == 6
    assert psychologist.get_by_text("Opens 48 hours before").count() == 4

    page, reference = somebody(worker, visit, "Tamsin Reed")
    suits = {"With whom?": "Dr Elin Vaughan, psychologist", "Where?": ["A surgery"], "On which days?": ["Tuesday"],
             "How long?": "Double"}
    page.goto(person_page(page))
    page.locator("main").get_by_role("link", name="Find a time").first.click()
    look_at(page, "find-a-time")
    page.set_viewport_size({"width": NARROW, "height": 800})
    look_at(page, "find-a-time")
    page.set_viewport_size({"width": WIDE, "height": 800})
    chosen = book(page, {**suits, "Language other than English": ""})
    assert "Tuesday" in chosen

    own = visit(width=NARROW)
    look_up(own, reference)
    look_at(own, "look-up-with-times")
    press(own, "See your appointment")
    expect(own.get_by_role("heading", level=1)).to_have_text("Your appointment")
    look_at(own, "own-appointment")
    press(own, "Move it")
    look_at(own, "own-times")
    own.locator("label").first.click()
    press(own, "Go on")
    see(own, "It goes to somebody else when you move.")
    look_at(own, "own-move-is-this-right")
    press(own, "Move it")
    see(own, "Your time is booked")
    look_at(own, "own-booked")


def test_somebody_is_seen_on_the_day_they_ask(worker: Workers, visit: Visits) -> None:
    """What is kept back for the day is there on the day, for somebody who books it themself."""
    practitioner = worker("practitioner")
    now = now_in_london()
    start = min((now.hour * 60 + now.minute) // 15 * 15, 19 * 60)
    weekday = now.strftime("%A")
    clinic = set_up(
        practitioner,
        "For the day itself",
        {
            "Where are people met?": "A school",
            "The place, as people read it": "Millbridge School",
            "Minutes for one": "15",
            "Of a hundred, how many open on the day, at 8am?": "30",
            "Of a hundred, how many open 48 hours before?": "20",
        },
        {weekday: (clock(start), clock(start + 300))},
    )
    practitioner.goto(f"{clinic}/days/{now.date() + datetime.timedelta(7)}")
    see(practitioner, "20 times, 0 booked, 20 free.")
    assert practitioner.get_by_text("Opens on the day").count() == 6
    assert practitioner.get_by_text("Opens 48 hours before").count() == 4

    _, reference = somebody(worker, visit, "Callum Frith")
    own = visit(width=NARROW)
    look_up(own, reference)
    press(own, "Book an appointment")
    today = f"{weekday} {now.day} {now.strftime('%B')}"
    choices(own, today, "Millbridge School").first.locator("label").click()
    press(own, "Go on")
    press(own, "Book it")
    see(own, "Your time is booked", today)
    practitioner.goto(f"{clinic}/days/{now.date()}")
    see(practitioner, "20 times, 1 booked")


def test_a_cancelled_time_is_had_by_somebody_who_waits(worker: Workers, visit: Visits) -> None:
    """One time, somebody who has it, two who wait: the first to say yes has it, the other keeps their place."""
    practitioner = worker("practitioner")
    day = next_day(3, weeks=1)
    clinic = set_up(
        practitioner,
        "One time at the hub",
        {
            "Where are people met?": "A hub",
            "The place, as people read it": "The Old Library",
            "First day": Moment(day),
            "Last day": Moment(day),
        },
        {"Thursday": ("10:00", "10:15")},
    )
    page, first_reference = somebody(worker, visit, "Hanna Voss")
    with_daniel = "Daniel Hurst, mental health practitioner"
    book(page, {"With whom?": with_daniel, "Where?": ["A hub"]})

    waiting = {
        "With whom?": with_daniel, "Where?": ["A hub"], "How soon before a time must they know?": "Three hours before",
    }
    page, second_reference = somebody(worker, visit, "Milo Pask")
    page.goto(person_page(page))
    page.locator("main").get_by_role("link", name="Waiting list").first.click()
    for width in [NARROW, WIDE]:
        page.set_viewport_size({"width": width, "height": 800})
        look_at(page, "wait-for-a-time")
    waits(page, waiting)
    see(page, "What is missing to book them", "No way to tell them that is safe")
    third, third_reference = somebody(worker, visit, "Nia Holt")
    waits(third, waiting)
    their_page = person_page(third)

    page.goto("/waiting")
    names = page.get_by_role("rowheader").all_inner_texts()
    assert names.index("Milo Pask") < names.index("Nia Holt"), "who asked first comes first"
    for width in [NARROW, WIDE]:
        page.set_viewport_size({"width": width, "height": 800})
        look_at(page, "waiting-list")

    own = visit(width=NARROW)
    look_up(own, first_reference)
    press(own, "See your appointment")
    press(own, "Cancel it")
    press(own, "Yes, cancel it")

    second, late = visit(width=NARROW, script=False), visit(width=NARROW)
    own_page_says(second, second_reference, "A time has come free")
    own_page_says(late, third_reference, "A time has come free")
    look_at(late, "own-offer")
    third.goto("/today")
    see(third, "A time has come free: ring them and ask whether they want it")
    for width in [NARROW, WIDE]:
        third.set_viewport_size({"width": width, "height": 800})
        third.goto(their_page)
        third.locator("main").get_by_role("link", name="Their place on the waiting list").click()
        look_at(third, "wait-with-an-offer")
    press(second, "No, thank you")
    see(second, "You keep your place")
    press(second, "I would like it after all")
    press(second, "Yes, book it")
    see(second, "Your time is booked")
    press(late, "Yes, book it")
    see(late, "The time has gone", "You have not lost your place.")
    look_at(late, "own-offer-gone")

    practitioner.goto(f"{clinic}/days/{day}")
    see(practitioner, "1 times, 1 booked, 0 free.")
    page.goto("/waiting")
    names = page.get_by_role("rowheader").all_inner_texts()
    assert "Nia Holt" in names and "Milo Pask" not in names
    manager = worker("manager")
    manager.goto("/waiting/empty")
    expect(manager.get_by_role("row").filter(has_text="One time at the hub")).to_contain_text("1")
    for width in [NARROW, WIDE]:
        manager.set_viewport_size({"width": width, "height": 800})
        look_at(manager, "empty-times")


def test_no_time_suits_and_somebody_puts_themself_on_the_list(visit: Visits, worker: Workers) -> None:
    _, reference = somebody(worker, visit, "Ola Brandt")
    own = visit(width=NARROW, script=False)
    look_up(own, reference)
    press(own, "Book an appointment")
    press(own, "Wait for another time")
    fits = {"How long before the time must we tell you?": "The day before", "On which days?": ["Sunday"]}
    look_at(own, "own-wait")
    send(own, fits, "Wait for a time")
    see(own, "You are waiting for a time", "You do not lose your place")
    look_up(own, reference)
    press(own, "Book an appointment")
    see(own, "You are waiting for a time")
    press(own, "Stop waiting")
    see(own, "You do not wait any more")


def test_somebody_books_and_cancels_themself_on_an_old_phone_without_script(worker: Workers, visit: Visits) -> None:
    _, reference = somebody(worker, visit, "Ellis Bright")
    own = visit(width=NARROW, script=False)
    look_up(own, reference)
    press(own, "Book an appointment")
    own.locator("label").first.click()
    press(own, "Go on")
    press(own, "Book it")
    see(own, "Your time is booked")
    look_up(own, reference)
    press(own, "See your appointment")
    press(own, "Cancel it")
    expect(own.get_by_role("heading", level=1)).to_have_text("Cancel your appointment?")
    press(own, "Yes, cancel it")
    see(own, "It is cancelled", "Your request stays open, and the same person holds it.")


def test_a_time_is_kept_while_somebody_decides(worker: Workers, visit: Visits) -> None:
    """On a phone: the time that one of two chose is not shown to the other, until the first takes another one."""
    one, other = visit(width=NARROW, script=False), visit(width=NARROW)
    _, references = zip(*[somebody(worker, visit, name) for name in ["Wren Sutton", "Fern Hale"]])

    def times(own: Page, reference: str) -> list[str]:
        look_up(own, reference)
        press(own, "Book an appointment")
        return offered(own)

    def offered(own: Page) -> list[str]:
        return [box.get_attribute("value") for box in own.locator("input[name=time]").all()]

    first = times(one, references[0])[0]
    assert times(other, references[1])[0] == first
    one.locator("label").first.click()
    press(one, "Go on")
    expect(one.get_by_role("heading", level=1)).to_have_text("Is this right?")
    see(one, "It is not booked yet. We keep it for you until")
    look_at(one, "own-is-this-right")

    other.locator("label").first.click()
    press(other, "Go on")
    see(other, "Somebody else has just taken this time.")
    look_at(other, "own-time-taken")
    assert first not in offered(other)

    press(one, "Choose another time")
    assert offered(one)[0] == first
    assert times(other, references[1])[0] == first, "what is let go of is anybody's at once"
    other.locator("label").first.click()
    press(other, "Go on")
    look_at(other, "own-is-this-right")
    press(other, "Book it")
    see(other, "Your time is booked")
    one.locator("label").first.click()
    press(one, "Go on")
    see(one, "Somebody else has just taken this time.")
    one.locator("label").first.click()
    press(one, "Go on")
    press(one, "Book it")
    see(one, "Your time is booked")


def test_what_is_written_on_the_clinics_day_is_written_without_leaving_it(worker: Workers, visit: Visits) -> None:
    psychologist = worker("psychologist")
    day = next_day(2, weeks=3)
    clinic = set_up(
        psychologist,
        "Wednesday by video",
        {"Where are people met?": "By video", "The place, as people read it": "We send you a link", "First day": Moment(day)},
        {"Wednesday": ("9:00", "10:00")},
    )
    page, _ = somebody(worker, visit, "Jude Marlow")
    chosen = book(page, {"With whom?": "Dr Elin Vaughan, psychologist", "Where?": ["By video"]})
    assert "Wednesday" in chosen
    address = f"{clinic}/days/{day}"
    psychologist.goto(address)
    for width in [NARROW, WIDE]:
        psychologist.set_viewport_size({"width": width, "height": 800})
        look_at(psychologist, "clinic-day")
    mine = line(psychologist, "9am")
    expect(mine).to_contain_text("Jude Marlow")
    expect(mine).to_contain_text("I do not sleep.")
    mine.get_by_text("Write down what came of it").click()
    mine.get_by_label("Cancelled by the person").click()
    mine.get_by_role("button", name="Save").click()
    expect(psychologist.get_by_role("alert")).to_contain_text("Say why.")
    mine = line(psychologist, "9am").filter(has_text="Jude Marlow")
    mine.get_by_role("textbox").fill("They have a cold.")
    mine.get_by_role("button", name="Save").click()
    expect(line(psychologist, "9am").filter(has_text="Jude Marlow")).to_contain_text("Cancelled by the person")
    expect(line(psychologist, "9am").filter(has_text="Free")).to_have_count(1)
    press(psychologist, "Undo the cancellation")
    see(psychologist, "The cancellation is undone. They have their time again.")
    expect(line(psychologist, "9am").filter(has_text="Free")).to_have_count(0)


def test_two_workers_meet_somebody_together_or_not_at_all(worker: Workers, visit: Visits) -> None:
    page, _ = somebody(worker, visit, "Noor Ashby")
    chosen = book(
        page,
        {"With whom?": "Dr Elin Vaughan, psychologist", "Together with whom else?": "Dr Arjun Nair, psychiatrist"},
    )
    assert "Tuesday" in chosen or "Thursday" in chosen, "the days on which both have a clinic"
    see(page, "With Dr Elin Vaughan and Dr Arjun Nair")


def test_a_clinic_keeps_the_clock_on_the_wall_in_october_and_is_closed_on_a_bank_holiday(worker: Workers) -> None:
    psychologist = worker("psychologist")
    year = datetime.date.today().year + 1
    last = max(
        day for day in (datetime.date(year, 10, number) for number in range(25, 32)) if day.weekday() == 6
    )
    clinic = set_up(
        psychologist,
        "Through the night",
        {"Where are people met?": "By phone", "The place, as people read it": "We ring you", "Minutes for one": "30"},
        {"Sunday": ("0:00", "3:00"), "Monday": ("9:00", "12:00")},
    )
    psychologist.goto(f"{clinic}/days/{last - datetime.timedelta(7)}")
    see(psychologist, "6 times, 0 booked")
    psychologist.goto(f"{clinic}/days/{last}")
    see(psychologist, "8 times, 0 booked")
    expect(psychologist.get_by_role("heading", name="1am to 1:30am")).to_have_count(2)
    for monday in [last + datetime.timedelta(1), last - datetime.timedelta(6)]:
        psychologist.goto(f"{clinic}/days/{monday}")
        see(psychologist, "6 times, 0 booked")
        expect(psychologist.get_by_role("heading", level=2).first).to_have_text("9am to 9:30am")


def test_a_clinic_is_closed_on_a_bank_holiday_and_on_a_day_that_is_closed(worker: Workers) -> None:
    psychologist = worker("psychologist")
    christmas = datetime.date(datetime.date.today().year, 12, 25)
    clinic = set_up(
        psychologist,
        "Every day",
        {"Where are people met?": "A hub", "The place, as people read it": "The Old Library", "Minutes for one": "30"},
        {weekday: ("9:00", "12:00") for weekday in WEEKDAYS},
    )
    psychologist.goto(f"{clinic}/days/{christmas}")
    if christmas.weekday() < 5:
        see(psychologist, "Bank holiday", "There are no times on this day.")
    day = next_day(3, weeks=1)
    psychologist.goto(f"{clinic}/weeks/{day - datetime.timedelta(3)}")
    psychologist.get_by_text("Close a day, or hold it at another time").click()
    send(psychologist, {"Which day?": Moment(day), "Why?": "Training"}, "Save this day")
    row = psychologist.get_by_role("row").filter(has_text="Closed: Training")
    expect(row).to_contain_text("Thursday")
    row.get_by_role("button", name="Back to the usual").click()
    expect(psychologist.get_by_role("row").filter(has_text="Closed: Training")).to_have_count(0)


def test_every_page_of_clinics_can_be_read_by_everybody(worker: Workers) -> None:
    page = worker("psychologist")
    page.goto("/clinics")
    expect(page.get_by_role("table", name="Your clinics")).to_be_visible()
    addresses = {
        "clinics": "/clinics",
        "clinic-set-up": "/clinics/set-up",
        "clinic-week": page.get_by_role("link", name=re.compile("^This week")).first.get_attribute("href"),
    }
    for name, address in addresses.items():
        for width in [NARROW, WIDE]:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address)
            look_at(page, name)


def test_a_day_that_is_closed_is_owed_to_whoever_was_booked(worker: Workers, visit: Visits) -> None:
    practitioner = worker("practitioner")
    day = next_day(1, weeks=2)
    clinic = set_up(
        practitioner,
        "Tuesdays at the hub",
        {"Where are people met?": "A hub", "The place, as people read it": "The Old Library", "First day": Moment(day)},
        {"Tuesday": ("15:00", "16:00")},
    )
    page, _ = somebody(worker, visit, "Yusuf Grant")
    person = person_page(page)
    suits = {"With whom?": "Daniel Hurst, mental health practitioner", "Where?": ["A hub"]}
    page.goto(person)
    page.locator("main").get_by_role("link", name="Find a time").first.click()
    page.get_by_text("What suits them").click()
    fill_in(page, suits)
    press(page, "Look again")
    page.get_by_role("group", name="Which time?").locator("label").first.click()
    press(page, "Keep it while I ask")
    see(page, "The time you chose is kept for you until")
    look_at(page, "find-a-time-kept")
    press(page, "Book this time")
    see(page, "The time is booked.")

    practitioner.goto(f"{clinic}/weeks/{day - datetime.timedelta(1)}")
    practitioner.get_by_text("Close a day, or hold it at another time").click()
    send(practitioner, {"Which day?": Moment(day), "Why?": "Training"}, "Save this day")
    see(practitioner, "1 outside its times: move them")
    for _ in range(15):
        page.goto(person)
        if page.get_by_text("the clinic is not held when they are booked").count() > 0:
            break
        time.sleep(1)
    see(page, "Find them another time, or tell them: the clinic is not held when they are booked")
    page.goto(person)
    page.locator("main").get_by_role("link", name="Find another time").first.click()
    page.get_by_role("group", name="Which time?").locator("label").first.click()
    send(page, {"Why is it moved?": "Training"}, "Move it")
    expect(page.get_by_text("Find them another time, or tell them").first).to_be_hidden()


@pytest.mark.later
def test_somebody_who_is_missed_is_looked_for(worker: Workers, visit: Visits) -> None:
    """A time that nobody came to: it is written down on the clinic's day, and the way back to the person is open."""
    missed = soon[0] if soon else book_soon(worker, visit)
    time.sleep(max(0, (missed.at - now_in_london()).total_seconds() + 1))
    practitioner = worker("practitioner2")
    practitioner.goto(f"{missed.clinic}/days/{missed.at.date()}")
    mine = practitioner.locator(".clinic-day__time").filter(has_text="Petra Lind")
    mine.get_by_text("Write down what came of it").click()
    mine.get_by_label("They missed it: somebody looks for them").click()
    mine.get_by_role("button", name="Save").click()
    see(practitioner, "Missed")
    duty = worker("duty")
    duty.goto(missed.person)
    see(duty, "Ring today: they missed a contact")
