"""Calendars as other programs read them: a worker's feed and a person's file, by a reader that is not ours."""

import datetime
import pathlib
import re
import zoneinfo

import icalendar

from forms import Client
from test_messages import Served, place

LONDON = zoneinfo.ZoneInfo("Europe/London")


def october() -> datetime.date:
    """A day in the week after the clocks go back next, and before the year is over."""
    today = datetime.datetime.now(LONDON).date()
    last = datetime.date(today.year + (today > datetime.date(today.year, 10, 20)), 10, 31)
    return last - datetime.timedelta(days=(last.weekday() + 1) % 7)


def fields(name: str, day: datetime.date, clock: str) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year), f"{name}-time": clock}


def send(client: Client, path: str, **answers: str) -> str:
    """Sends the form of a page, with the first choice of each of its lists where nothing else is answered."""
    page = client.get(path)
    lists = dict(re.findall(r'<select[^>]* name="([^"]+)".*?<option value="([^"]+)"', page.text, re.DOTALL))
    return client.send(page.form(path), **{**lists, **answers}).text


def events(text: str) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["version"] == "2.0" and "prodid" in calendar
    assert not calendar.errors
    read = calendar.walk("VEVENT")
    for event in read:
        assert not event.errors
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"} <= set(event)
    return read


def test_a_calendar_is_read_by_another_program_through_a_move_and_a_cancellation(tmp_path: pathlib.Path) -> None:
    with place(tmp_path) as served:
        served.person_asks()
        manager = served.manager()
        person = the_person(manager)
        page = manager.get(person).text
        arrange = re.search(r'href="(/people/[^"]*/requests/[^"]*/arrange)"', page).group(1)
        sunday = october()
        # The day before the clocks go back, and the day on which they do.
        send(manager, arrange, means="phone", **fields("at", sunday - datetime.timedelta(days=1), "10:00"))
        feed = re.search(r"/calendar/[0-9a-f]{32}\.ics", send(manager, "/calendar", do="make")).group(0)
        (event,) = events(manager.get(feed).text)
        assert event.start == datetime.datetime(
            *(sunday - datetime.timedelta(days=1)).timetuple()[:3], 10, tzinfo=LONDON
        )
        assert event["STATUS"] == "CONFIRMED" and event["SEQUENCE"] == 0
        assert str(event["SUMMARY"]) == "Appointment, by phone"
        assert "Ada" not in manager.get(feed).text and "Kim" not in manager.get(feed).text

        contact = re.search(r'href="(/people/[^"]*/contacts/[0-9a-f-]+)/move"', manager.get(person).text).group(1)
        send(manager, f"{contact}/move", means="phone", by="person", why="The bus", **fields("at", sunday, "10:00"))
        (moved,) = events(manager.get(feed).text)
        assert moved.start == datetime.datetime(*sunday.timetuple()[:3], 10, tzinfo=LONDON)
        assert moved.start.astimezone(datetime.timezone.utc).hour == 10, "the clocks have gone back"
        assert event.start.astimezone(datetime.timezone.utc).hour == 9
        assert moved["UID"] == event["UID"] and moved["SEQUENCE"] == 1

        send(manager, f"{contact}/cancel", by="service", why="Shut")
        (cancelled,) = events(manager.get(feed).text)
        assert cancelled["STATUS"] == "CANCELLED" and cancelled["SEQUENCE"] == 2 and cancelled["UID"] == event["UID"]

        again = re.search(r"/calendar/[0-9a-f]{32}\.ics", send(manager, "/calendar", do="make")).group(0)
        stranger = Client(served.server, "198.18.9.9")
        assert stranger.get(feed).status == 404
        assert stranger.get(again).status == 200
        log = served.log.read_text()
        assert feed not in log and again not in log


def test_somebody_puts_their_appointment_into_their_own_calendar(tmp_path: pathlib.Path) -> None:
    with place(tmp_path) as served:
        number = asks_and_keeps_the_number(served)
        manager = served.manager()
        arrange = re.search(r'href="(/people/[^"]*/requests/[^"]*/arrange)"', manager.get(the_person(manager)).text)
        day = datetime.date.today() + datetime.timedelta(days=7)
        send(manager, arrange.group(1), means="room", place="Clinic 3", **fields("at", day, "14:30"))
        person = Client(served.server, "198.18.7.9")
        found = person.send(person.get("/look-up").form("/look-up"), reference=number)
        file = person.send(found.form("/appointment")).text
        (event,) = events(file)
        assert event.start == datetime.datetime(*day.timetuple()[:3], 14, 30, tzinfo=LONDON)
        assert str(event["SUMMARY"]) == "Appointment"
        assert not re.search(r"Clinic|Kim|Ada|mental|health", file)


def the_person(client: Client, called: str = "Ada Quill") -> str:
    found = client.send(client.get("/find").form("/find"), text=called).text
    return re.search(r'href="(/people/[0-9a-f-]{36})"', found).group(1)


def asks_and_keeps_the_number(served: Served) -> str:
    client = Client(served.server, "198.18.7.7")
    page = client.get("/ask")
    answers = {"who": {"who": "me"}, "words": {"words": "I can't sleep."}, "about": {"called": "Ada Quill"}}
    while "Keep your private number" not in page.text:
        form = page.form("/ask")
        page = client.send(form, **answers.get(form.fields["step"], {}))
    return re.search(r'class="panel.*?<strong[^>]*>([^<]+)<', page.text, re.DOTALL).group(1)
