"""Groups and classes: a class of LIFT's joined by self-enrolment, missed once, and come back to; a group set up and run."""

import datetime
import pathlib
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from clock import Clock
from conftest import NARROW
from door import ask_for_help, look_up
from filling import Moment, fill_in, press, send
from house import House
from pages import look_at, look_at_both_widths
from place import serving
from staff import dues, find, person_page, read, see

pytestmark = pytest.mark.waits

SAFE_OVERNIGHT = "Can the person guarantee their own safety overnight?"
CLASS = "Getting on with anger"


@pytest.fixture(scope="module")
def house(browser: Browser, small_place: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    clock = Clock(folder)
    with serving(folder, log="groups.log", more=clock.settings(), like=small_place) as place:
        house = House(browser, place, clock)
        yield house
        house.leave()


def set_up(page: Page, first: datetime.date) -> str:
    """Goes through the four steps; answers the address of the group."""
    page.goto("/groups/set-up")
    look_at_both_widths(page, "group-what")
    press(page, "Go on")
    expect(page.get_by_role("alert")).to_contain_text("Give the group a name that people know it by.")
    look_at(page, "group-what-wrong")
    what = {
        "What is it called?": CLASS,
        "What does one do there?": "We look at what makes us angry. Nobody has to speak.",
        "How do people come to it?": "Rolling",
        "Which offer of a service is it?": "Class on managing anger (LIFT Psychology)",
    }
    send(page, what, "Go on")
    look_at_both_widths(page, "group-when")
    place = {"Where do people meet?": "A hub", "The place, as people read it": "Millbridge Hall", "Time, such as 14:30": "14:00"}
    send(page, {"First session": Moment(first), **place}, "Go on")
    look_at_both_widths(page, "group-who")
    send(page, {"Peers who lead it with them": ["Jordan Ames, peer support worker"], "How many places?": "8"}, "Go on")
    see(page, CLASS, "at 2pm, for 90 minutes, every week", "Jordan Ames")
    look_at_both_widths(page, "group-check")
    press(page, "Back")
    expect(page.get_by_label("How many places?")).to_have_value("8")
    press(page, "Go on")
    press(page, "Set it up")
    see(page, "The group is saved.", "0 of 8 taken")
    look_at_both_widths(page, "group")
    return re.match(r".*/groups/[0-9a-f-]{36}", page.url).group(0)


def item(page: Page, name: str) -> Locator:
    """One group on the person's own page."""
    return page.locator(".groups__item").filter(has=page.get_by_role("heading", name=name, exact=True))


def own_groups(house: House, reference: str) -> Page:
    page = house.visit(width=NARROW)
    look_up(page, reference)
    press(page, "Groups and classes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Groups and classes")
    return page


def register_of_the_last_session(page: Page, group: str) -> None:
    page.goto(group)
    page.get_by_role("link", name=re.compile("^Register of ")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Register: {CLASS}")


def after_the_next_session(house: House) -> Page:
    """Time passes until a session was that nothing is written of; the leader's page then, at the list of groups."""
    for _ in range(4):
        house.clock.go_on(days=7)
        page = house.worker("psychologist")
        page.goto("/groups")
        page.get_by_role("link", name=CLASS, exact=True).click()
        if page.get_by_text("1 to write down").count() > 0:
            return page
    raise AssertionError("four weeks without a session")


def test_a_class_is_joined_by_self_enrolment_missed_once_and_come_back_to(house: House) -> None:
    leader = house.worker("psychologist")
    # The day before yesterday is its weekday, so that a week on the last session is two days past.
    group = set_up(leader, house.clock.today() + datetime.timedelta(days=5))

    words = "I shout at everybody and then I am ashamed."
    sent = ask_for_help(
        house.visit(),
        {"Who is the help for?": "For me"},
        {"What would you like help with?": words},
        {"Your name, or what you like to be called": "Marlon Pike", "Date of birth": Moment(datetime.date(1984, 5, 6)),
         "Your GP practice": "Alder Lane Surgery"},
    )
    own = own_groups(house, sent.reference)
    expect(item(own, CLASS)).to_contain_text("Please speak to whoever holds your request first.")
    look_at(own, "own-groups-asks-first")

    duty = house.worker("duty")
    read(duty, "Marlon Pike")
    reading = {
        "What do they want help with?": "Anger at home.",
        "What have they named?": ["Anger"],
        SAFE_OVERNIGHT: "Yes",
        "Your reasons": "In their own words, and within reach here.",
    }
    send(duty, reading, "Save the reading")
    person = person_page(duty)

    own = own_groups(house, sent.reference)
    look_at(own, "own-groups")
    with own.expect_navigation():
        item(own, CLASS).get_by_role("button", name="Join").click()
    see(own, "You have a place", "We look forward to seeing you on")
    look_at(own, "own-groups-joined")
    leader.goto(group)
    see(leader, "1 of 8 taken", "Expected: 1")

    leader = after_the_next_session(house)
    register_of_the_last_session(leader, group)
    look_at_both_widths(leader, "register")
    send(leader, {"Marlon Pike": "Missed it"}, "Save the register")
    see(leader, "The register is saved. Whoever missed it keeps their place.", "1 of 8 taken")

    duty = house.worker("duty")
    duty.goto(person)
    expect(dues(duty).filter(has_text="Ring today: they missed a contact").first).to_be_visible()
    look_at(duty, "person-who-missed-a-class")
    own = own_groups(house, sent.reference)
    see(own, "You missed it", "We look forward to seeing you on")

    leader = after_the_next_session(house)
    register_of_the_last_session(leader, group)
    send(leader, {"Marlon Pike": "Came late"}, "Save the register")
    register_of_the_last_session(leader, group)
    see(leader, "Came late")
    look_at_both_widths(leader, "register-written")

    duty = house.worker("duty")
    duty.goto(person)
    expect(dues(duty).filter(has_text="they missed a contact")).to_have_count(0)
    expect(duty.locator("main").get_by_role("link", name="Groups and classes").first).to_be_visible()
    own = own_groups(house, sent.reference)
    see(own, "You came", "You missed it", "We look forward to seeing you on")
    look_at(own, "own-groups-come-back-to")


def test_somebody_says_that_they_cannot_come_leaves_and_comes_back_on_an_old_phone_without_script(house: House) -> None:
    leader = house.worker("psychologist")
    leader.goto("/groups")
    look_at_both_widths(leader, "groups")
    sent = ask_for_help(
        house.visit(),
        {"Who is the help for?": "For me"},
        {"What would you like help with?": "I would like to get out more."},
        {"Your name, or what you like to be called": "Tilda Moss", "Date of birth": Moment(datetime.date(1990, 1, 2)),
         "Your GP practice": "Alder Lane Surgery"},
    )
    duty = house.worker("duty")
    read(duty, "Tilda Moss")
    reading = {"What do they want help with?": "Company.", SAFE_OVERNIGHT: "Yes", "Your reasons": "They say so."}
    send(duty, reading, "Save the reading")
    duty.goto(person_page(duty))
    duty.locator("main").get_by_role("link", name="Groups and classes").first.click()
    look_at_both_widths(duty, "groups-for-somebody")

    own = house.visit(width=NARROW, script=False)
    look_up(own, sent.reference)
    press(own, "Groups and classes")
    with own.expect_navigation():
        item(own, CLASS).get_by_role("button", name="Join").click()
    see(own, "You have a place")
    press(own, "Groups and classes")
    with own.expect_navigation():
        item(own, CLASS).get_by_role("button", name="I cannot come next time").click()
    see(own, "Thank you for telling us", "We look forward to seeing you on")
    press(own, "Groups and classes")
    with own.expect_navigation():
        item(own, CLASS).get_by_role("button", name="I do not want to come any more").click()
    look_at(own, "own-groups-leave")
    press(own, "Yes, leave it")
    see(own, "Your place is given up", "You can come back any time.")
    press(own, "Groups and classes")
    with own.expect_navigation():
        item(own, CLASS).get_by_role("button", name="Join").click()
    see(own, "You have a place")


def test_a_session_that_is_cancelled_moves_everybody_to_the_next_one(house: House) -> None:
    leader = house.worker("psychologist")
    leader.goto("/groups")
    leader.get_by_role("link", name=CLASS, exact=True).click()
    expected = leader.get_by_role("row").filter(has_text="Expected: ").count()
    assert expected > 0, "somebody is expected from the journeys before"
    leader.get_by_text("Cancel a session").click()
    look_at_both_widths(leader, "group-cancel")
    session = leader.get_by_label("Which session?")
    session.select_option(index=1)
    fill_in(leader, {"Why?": "The hall is closed."})
    press(leader, "Cancel the session")
    see(leader, "The session is cancelled. Whoever was expected is told, and expected at the next one.")
    first = leader.get_by_role("table", name="Sessions to come").locator("tbody").get_by_role("row").first
    expect(first).to_contain_text("Cancelled")
    expect(first).to_contain_text("The hall is closed.")


def test_a_peer_who_leads_a_group_with_others_takes_its_register(house: House) -> None:
    peer = house.worker("peer")
    peer.goto("/groups")
    peer.get_by_role("link", name="Living with anger", exact=True).click()
    peer.get_by_role("link", name=re.compile("^Register of ")).click()
    see(peer, "Held by")
    look_at_both_widths(peer, "register-of-a-peer")
