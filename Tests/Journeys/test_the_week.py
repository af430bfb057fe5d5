"""A case manager's week with sixty people: Monday's list, six meetings, a phone, a worry, Thursday's review, and the next."""

import datetime
import pathlib
import re
import secrets
import subprocess
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from clock import Clock
from conftest import NARROW
from door import ask_for_help
from filling import Moment, fill_in, press, send
from forms import Client
from house import House
from pages import look_at
from place import ARTEFACTS, Account, Place, binary, end, free_port, wait_until_ready
from staff import dues, find, read, see, take_step
from test_command import footbridge, settings
from test_following_up import ANSWERS, begin_on_the_phone, targets_are_large

pytestmark = pytest.mark.waits

PASSWORD = "three words together"
MANAGER = Account("ama", "mentalHealthPractitioner", "Ama Forde", PASSWORD)
PSYCHIATRIST = Account("ines", "psychiatrist", "Dr Ines Calder", PASSWORD)
NAMES = [f"{first} Weekday{last:02}" for last in range(10) for first in ["Asa", "Bea", "Cas", "Dee", "Eli", "Fay"]]
WORRIED, LOST = "Nia Weekday", "Pim Weekday"


class Monday:
    """Sixty people who asked four weeks ago: all but two through the form on which a worker adds somebody."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.client = Client(house.place.address, "198.18.9.9")
        form = self.client.get("/sign-in").form("/sign-in")
        self.client.send(form, username=MANAGER.username, password=PASSWORD)

    def everybody_asks(self) -> dict[str, str]:
        """Answers the private numbers of those who asked at the front door."""
        adding = self.client.get("/people/add").form("/people/add")
        for name in NAMES[:58]:
            # The form is read once and sent often: each sending counts once, by a number of its own.
            adding.fields["once"] = secrets.token_hex(16)
            added = self.client.send(adding, name=name, asking=f"I am low. {name} said this.", kind="help", route="gp")
            assert added.status == 200, added.text
            self.is_followed(added.text)
        references = {}
        for name in (WORRIED, LOST):
            sent = ask_for_help(
                self.house.visit(width=NARROW),
                {"Who is the help for?": "For me"},
                {"What would you like help with?": "I am low and cannot sleep."},
                {"Your name, or what you like to be called": name},
            )
            references[name] = sent.reference
            found = self.client.send(self.client.get("/find").form("/find"), text=name)
            self.is_followed(self.client.get(re.search(r"/people/[0-9a-f-]{36}", found.text).group(0)).text)
        return references

    def is_followed(self, page: str) -> None:
        request = re.search(r"/people/[0-9a-f-]{36}/requests/[0-9a-f-]{36}(?=/)", page).group(0)
        answer = self.client.send(self.client.get(f"{request}/follow").form(f"{request}/follow"), target="phq-9")
        assert answer.status == 200, answer.text


@pytest.fixture
def house(browser: Browser, tmp_path: pathlib.Path) -> Iterator[House]:
    """A place with one case manager and one psychiatrist, at work on a Monday."""
    clock, database, port = Clock(tmp_path), f"sqlite:{tmp_path / 'place.sqlite'}", free_port()
    for account in (MANAGER, PSYCHIATRIST):
        done = footbridge(
            "users", "add", account.username, "--name", account.name, "--role", account.role, "--home",
            "--database", database, typed=f"{PASSWORD}\n",
        )
        assert done.returncode == 0, done.stderr
    log = ARTEFACTS / "week.log"
    with log.open("w") as written:
        server = subprocess.Popen(
            [str(binary()), "serve", "--port", str(port), "--database", database], cwd=tmp_path,
            env=settings(proxy="the journeys") | clock.settings(), stdout=written, stderr=written,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(server, address, log, 60)
        place = Place(address, {account.username: account for account in (MANAGER, PSYCHIATRIST)}, database)
        clock.go_on(days=-clock.today().weekday() % 7)
        house = House(browser, place, clock)
        yield house
        house.leave()
        assert "Weekday" not in log.read_text()
    finally:
        end(server)


def test_a_week_with_sixty_people(house: House) -> None:
    began = time.monotonic()
    references = Monday(house).everybody_asks()
    house.clock.go_on(days=28)

    monday = house.worker(MANAGER.username)
    mondays_list(monday)
    six_meetings(monday)
    wants_answers(monday, WORRIED)
    worries_on_the_phone(house, references[WORRIED])
    talks_about_safety(monday)
    arranges_for_tomorrow(monday, house)

    house.clock.go_on(days=2)
    wednesday = house.worker(MANAGER.username)
    loses_and_finds_again(wednesday)

    house.clock.go_on(days=1)
    first = thursdays_review(house.worker(PSYCHIATRIST.username))

    house.clock.go_on(days=1)
    does_what_was_proposed(house.worker(MANAGER.username), first)

    house.clock.go_on(days=27)
    what_had_changed(house.worker(PSYCHIATRIST.username), first)
    print(f"the week took {time.monotonic() - began:.0f} s")


def mondays_list(page: Page) -> None:
    """All sixty are on the list, a page of fifty and a page of ten, each with what is owed and why."""
    page.goto("/caseload?state=active")
    lines = page.locator(".caseload tbody tr")
    expect(lines).to_have_count(50)
    look_at(page, "week-caseload")
    by_keyboard_to_the_first(page)
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.keyboard.press("Alt+PageDown")
    expect(lines).to_have_count(10)
    page.goto("/caseload?flag=overdue")
    assert lines.count() == 50, "after four weeks without a meeting something is overdue for everybody"


def by_keyboard_to_the_first(page: Page) -> None:
    """Past the choices, into the list, and the first person has the focus: no mouse is needed for any of it."""
    page.get_by_role("link", name="Past the choices, to the list", exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(".caseload tbody tr").first.get_by_role("rowheader").get_by_role("link")
    expect(first).to_be_focused()


def six_meetings(page: Page) -> None:
    for name in NAMES[:6]:
        find(page, name)
        page.locator("main").get_by_role("link", name="Write down a contact", exact=True).first.click()
        fill_in(page, {"How?": "By phone", "What was said and agreed?": "Sleeps a little better. We ring on Monday."})
        press(page, "Save the contact")
        see(page, "The contact is saved.")
    page.goto("/caseload?sort=lastContact")
    expect(page.locator("main").get_by_role("rowheader", name=NAMES[0])).to_have_count(0)


def wants_answers(page: Page, name: str) -> None:
    find(page, name)
    page.locator("main").get_by_role("link", name="Choose what is asked, and how often", exact=True).first.click()
    fill_in(page, {"How often is questionnaire 1 asked?": "At the start", "Questionnaire 2": "None"})
    press(page, "Save what is asked")
    see(page, "It is saved what is asked, and how often.")


def worries_on_the_phone(house: House, reference: str) -> None:
    """Nine answers on a phone, the last of which worries: help and a name at once."""
    phone = house.visit(width=NARROW)
    begin_on_the_phone(phone, reference)
    targets_are_large(phone)
    for value in [2, 2, 2, 2, 2, 1, 1, 1, 1]:
        phone.get_by_label(ANSWERS[value], exact=True).check()
        press(phone, "Go on")
    see(phone, "Thank you for telling us", "Ama Forde gets in touch with you")
    look_at(phone, "week-phone")


def talks_about_safety(page: Page) -> None:
    find(page, WORRIED)
    take_step(
        page, "Write down the safety conversation",
        {"What was said?": "It passes when my sister is there.", "What was agreed?": "Her sister stays until Sunday."},
        "Save the conversation", "The safety conversation is saved.",
    )


def arranges_for_tomorrow(page: Page, house: House) -> None:
    find(page, LOST)
    tomorrow = house.clock.today() + datetime.timedelta(days=1)
    take_step(
        page, "Arrange a contact", {"When?": Moment(tomorrow, "10:00"), "How?": "By phone"},
        "Arrange it", "The contact is arranged.",
    )


def loses_and_finds_again(page: Page) -> None:
    """Missed on Tuesday; nobody is discharged: the ladder has its steps, and they get in touch."""
    find(page, LOST)
    take_step(page, "The contact was missed", {"What do we know?": "No answer."}, "Save that it was missed",
              "Now reach them again.")
    tried = {"What did you do?": "Rang the same day", "What came of it?": "No answer", "In a few words": "It rang out."}
    take_step(page, "Reach them again", tried, "Save the try", "The try is saved.")
    expect(dues(page).filter(has_text="Ring at another time").first).to_be_visible()
    page.get_by_role("link", name="They got in touch", exact=True).first.click()
    page.locator("main").get_by_role("button").first.click()
    see(page, "It is saved that they got in touch.")


def thursdays_review(page: Page) -> str:
    """Twelve people, one after the other, by keys alone; something is proposed for the first. Answers who that was."""
    page.goto("/reviews")
    page.get_by_role("link", name="Begin", exact=True).click()
    address, seen = page.url, set()
    for number in range(12):
        expect(page.get_by_role("heading", level=1)).to_have_text("Case review")
        seen.add(page.url)
        if number == 0:
            look_at(page, "week-review")
            fill_in(page, {"With whom?": "Ama Forde, mental health practitioner", "Proposal 1": "Medicine"})
            page.get_by_label("What exactly?").first.fill("Move the dose to the morning.")
        page.get_by_label("What was said?", exact=True).fill("Not met for four weeks. Ama rings.")
        with page.expect_navigation(wait_until="domcontentloaded"):
            page.keyboard.press("Control+Enter")
        see(page, "The review is saved.")
    assert len(seen) == 12, "twelve different people"
    return address


def does_what_was_proposed(page: Page, review: str) -> None:
    page.goto(review)
    page.get_by_role("link", name="Go with a proposal").first.click()
    press(page, "Yes, we do it")
    see(page, "Your yes is saved, with who does it and by when.")
    page.goto(review)
    page.get_by_role("link", name="Say whether it happened").first.click()
    send(page, {"Did it happen?": "Yes", "What came of it?": "She sleeps at one."}, "Save it")


def what_had_changed(page: Page, review: str) -> None:
    """Four weeks on the same person is on the agenda again, with what became of the proposal."""
    page.goto(review)
    see(page, "Not talked over for four weeks", "happened: She sleeps at one.")
    page.goto("/reviews")
    expect(page.get_by_role("link", name="Begin", exact=True)).to_be_visible()
