"""Clinics at their pages: setting one up, booking somebody, and waiting for a time."""

import datetime
import re
import time
import zoneinfo
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from door import ask_for_help, look_up
from filling import Answer, fill_in, press, send
from staff import person_page, read, see

Visits = Callable[..., Page]
Workers = Callable[..., Page]


def next_day(weekday: int, weeks: int = 0) -> datetime.date:
    """The next day of the week that is not today, so that nothing of it is past."""
    today = datetime.date.today()
    return today + datetime.timedelta((weekday - today.weekday() - 1) % 7 + 1 + 7 * weeks)


def set_up(page: Page, name: str, answers: dict, hours: dict[str, tuple[str, str]]) -> str:
    """Sets a clinic up through its page; answers the address of the clinic."""
    page.goto("/clinics/set-up")
    more = page.locator("main details:not([open]) > summary")
    while more.count() > 0:
        more.first.click()
    fill_in(page, {"What is it called?": name, **answers})
    if len(set(hours.values())) == 1:
        fill_in(page, {"On which days?": list(hours)})
    for weekday, (start, end) in hours.items():
        group = page.get_by_role("group", name="When?" if len(set(hours.values())) == 1 else weekday, exact=True)
        group.get_by_label("From", exact=True).fill(start)
        group.get_by_label("Until", exact=True).fill(end)
    press(page, "Set it up")
    see(page, "The clinic is saved. Its times can be booked as they open.")
    return re.match(r".*/clinics/[0-9a-f-]{36}", page.url).group(0)


def line(page: Page, clock: str) -> Locator:
    """One time of the clinic's day."""
    return page.locator(".clinic-day__time").filter(
        has=page.get_by_role("heading", level=2, name=re.compile(f"^{re.escape(clock)} "))
    )


def somebody(worker: Workers, visit: Visits, name: str, meeting: dict[str, Answer] | None = None) -> tuple[Page, str]:
    """Somebody who asks at the front door and whom the duty worker reads; the duty worker's page and the reference."""
    door = visit()
    sent = ask_for_help(
        door,
        {"Who is the help for?": "For me"},
        {"What would you like help with?": f"I do not sleep. {name} wrote this."},
        {"Your name, or what you like to be called": name},
        {},
        meeting or {},
    )
    page = worker("duty")
    read(page, name)
    send(page, {"What do they want help with?": "Sleep.", "Your reasons": "They say so."}, "Save the reading")
    return page, sent.reference


def book(page: Page, answers: dict, clock: str | None = None) -> str:
    """Finds a time from the person's page and books the first, or the one at a time of the clock; says which."""
    page.goto(person_page(page))
    page.locator("main").get_by_role("link", name="Find a time").first.click()
    if page.locator("details:not([open])").filter(has_text="What suits them").count() > 0:
        page.get_by_text("What suits them").click()
    fill_in(page, answers)
    press(page, "Look again")
    label = page.get_by_role("group", name="Which time?").locator("label").filter(has_text=clock or "").first
    chosen = label.inner_text()
    label.click()
    press(page, "Book this time")
    see(page, "The time is booked.")
    return chosen


def choices(page: Page, *words: str) -> Locator:
    """The answers to choose from that say all of this, in themselves or in the small words under them."""
    found = page.locator(".choice")
    for sentence in words:
        found = found.filter(has_text=sentence)
    return found


def now_in_london() -> datetime.datetime:
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/London"))


def clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def own_page_says(own: Page, reference: str, heading: str) -> None:
    """Looks the own times up until they say this: what is offered is offered within seconds, and not at once."""
    for _ in range(15):
        look_up(own, reference)
        press(own, "Book an appointment")
        if own.get_by_role("heading", level=1).inner_text() == heading:
            return
        time.sleep(1)
    expect(own.get_by_role("heading", level=1)).to_have_text(heading)


def waits(page: Page, answers: dict) -> None:
    """Puts the person on the waiting list, from their page."""
    page.goto(person_page(page))
    page.locator("main").get_by_role("link", name="Waiting list").first.click()
    send(page, answers, "Put them on the waiting list")
    see(page, "They wait for a time. When one comes free that suits them, they are asked.")
