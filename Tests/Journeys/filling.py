"""Filling in a form as a person does: by the questions as they are read, never by the names of fields."""

import dataclasses
import datetime

from playwright.sync_api import Locator, Page


@dataclasses.dataclass(frozen=True)
class Moment:
    """A day, and a time of it where a form asks for one."""

    day: datetime.date
    clock: str | None = None


def in_days(days: int, clock: str | None = None) -> Moment:
    return Moment(datetime.date.today() + datetime.timedelta(days=days), clock)


Answer = str | list[str] | Moment


def fill_in(page: Page, answers: dict[str, Answer]) -> None:
    """Answers the questions of the page, each by its words."""
    for question, answer in answers.items():
        _answer(page.locator("main"), question, answer)


def press(page: Page, button: str) -> None:
    """Presses a button of the page, and waits for the page that comes of it."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.locator("main").get_by_role("button", name=button, exact=True).click()


def send(page: Page, answers: dict[str, Answer], button: str) -> None:
    fill_in(page, answers)
    press(page, button)


def _answer(main: Locator, question: str, answer: Answer) -> None:
    group = main.get_by_role("group", name=question, exact=True)
    if isinstance(answer, Moment):
        _date(main, group, answer)
    elif group.count() > 0:
        for choice in [answer] if isinstance(answer, str) else answer:
            group.get_by_label(choice, exact=True).check()
    else:
        _type(main.get_by_label(question, exact=True), answer)


def _date(main: Locator, group: Locator, moment: Moment) -> None:
    for box, number in [("Day", moment.day.day), ("Month", moment.day.month), ("Year", moment.day.year)]:
        group.get_by_label(box, exact=True).fill(str(number))
    if moment.clock is not None:
        main.get_by_label("Time, such as 14:30", exact=True).fill(moment.clock)


def _type(control: Locator, answer: Answer) -> None:
    if control.evaluate("element => element.tagName") == "SELECT":
        control.select_option(label=answer)
    else:
        control.fill(answer)
