"""A case manager's week: asked before they come, answered on a phone, talked over with a psychiatrist, and reached again."""

import datetime
import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from conftest import NARROW
from door import ask_for_help
from filling import Moment, fill_in, press, send
from pages import look_at
from staff import dues, find, person_page, read, see, take_step

Visits = Callable[..., Page]
Workers = Callable[..., Page]
ANSWERS = ["Not at all", "Several days", "More than half the days", "Nearly every day"]


def somebody(worker: Workers, visit: Visits, name: str) -> tuple[Page, str]:
    """Somebody who asks at the front door and whom the duty worker reads; that worker's page and the private number."""
    sent = ask_for_help(
        visit(),
        {"Who is the help for?": "For me"},
        {"What would you like help with?": f"I am low and cannot sleep. {name} wrote this."},
        {"Your name, or what you like to be called": name},
    )
    page = worker("duty")
    read(page, name)
    send(page, {"What do they want help with?": "Sleep.", "Your reasons": "They say so."}, "Save the reading")
    find(page, name)
    return page, sent.reference


def ask_at_the_start(page: Page) -> None:
    """PHQ-9 and own goals are asked at the start; the form begins with what is usual, which the holder changes."""
    page.locator("main").get_by_role("link", name="Choose what is asked, and how often", exact=True).first.click()
    for number in (1, 2):
        fill_in(page, {f"How often is questionnaire {number} asked?": "At the start"})
    fill_in(page, {"Questionnaire 2": "None"})
    press(page, "Save what is asked")
    see(page, "It is saved what is asked, and how often.", "PHQ-9 is asked at the start.")
    expect(dues(page).filter(has_text="Have the questions answered that are due").first).to_be_visible()


def begin_on_the_phone(phone: Page, reference: str) -> None:
    phone.goto("/questions")
    send(phone, {"What is your private number?": reference}, "Go on")
    press(phone, "Begin" if phone.get_by_role("button", name="Begin").count() else "Go on")


def answer(phone: Page, values: list[int]) -> None:
    for value in values:
        phone.get_by_label(ANSWERS[value], exact=True).check()
        press(phone, "Go on")


def targets_are_large(phone: Page) -> None:
    """Every answer and every button can be met with a thumb: 44 pixels high at least, and nothing sticks out."""
    for place in phone.locator(".choice label, main button").all():
        box = place.bounding_box()
        assert box is not None and box["height"] >= 44, place.inner_text()
    assert phone.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_a_worrying_answer_on_a_phone_leads_to_help_at_once_and_to_a_person(worker: Workers, visit: Visits) -> None:
    page, reference = somebody(worker, visit, "Nia Weekly")
    ask_at_the_start(page)

    phone = visit(width=NARROW)
    begin_on_the_phone(phone, reference)
    look_at(phone, "own-question")
    targets_are_large(phone)
    answer(phone, [2, 2, 2])

    # The connection drops; on another day, without script, on another phone, it goes on where it was.
    other = visit(width=NARROW, script=False)
    begin_on_the_phone(other, reference)
    see(other, "Question 4 of 10")
    answer(other, [2, 2, 1, 1, 1, 1])
    see(other, "Thank you for telling us", "gets in touch with you to ask how you are, by")
    expect(other.locator("main").get_by_role("link", name="Call 999").first).to_be_visible()
    look_at(other, "own-worry")
    # Sent once more, as a phone does: it is kept once.
    other.reload()
    press(other, "Go on with the questions")
    see(other, "Question 10 of 10")
    press(other, "Pass over this question")
    # It was begun on another phone, so this one shows none of the answers that were given there.
    see(other, "Your answers are with us", "Some of these questions were answered before, perhaps on another telephone.")
    expect(other.locator("main")).not_to_contain_text("on a scale from 0 to 27")
    look_at(other, "own-answers")

    find(page, "Nia Weekly")
    see(page, "PHQ-9 total", "14, moderate", "A safety conversation is open: Grace Okafor")
    expect(dues(page).filter(has_text="Talk with the person about their safety")).to_have_count(1)
    take_step(
        page, "Write down the safety conversation",
        {"What was said?": "It passes when my sister is there.", "What was agreed?": "Her sister stays until Sunday."},
        "Save the conversation", "The safety conversation is saved.",
    )


def test_the_review_of_thursday_and_what_had_changed_by_the_next(worker: Workers, visit: Visits) -> None:
    page, reference = somebody(worker, visit, "Oda Weekly")
    take_step(page, "Write down a goal", {"What do they want to come closer to?": "Walk to the shop on my own"},
              "Save the goal", "The goal is saved, in their words.")
    page.locator("main").get_by_role("link", name="Choose what is asked, and how often", exact=True).first.click()
    fill_in(page, {"Questionnaire 1": "None", "Questionnaire 2": "None"})
    press(page, "Save what is asked")
    phone = visit(width=NARROW)
    begin_on_the_phone(phone, reference)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Walk to the shop on my own")
    targets_are_large(phone)
    phone.get_by_label("3", exact=True).check()
    press(phone, "Go on")
    see(phone, "Your answers are with us")

    find(page, "Oda Weekly")
    see(page, "Own goals, Walk to the shop on my own")
    take_step(page, "Mark for discussion", {"What should be talked over?": "Would another medicine help?"}, "Mark it",
              "It is on the agenda of the next case review.")

    psychiatrist = worker("psychiatrist")
    psychiatrist.goto("/reviews")
    look_at(psychiatrist, "case-review")
    review = find_on_the_agenda(psychiatrist, "Oda Weekly")
    see(psychiatrist, "Somebody asked for it to be talked over", "Would another medicine help?")
    look_at(psychiatrist, "case-review-person")
    proposed = {
        "With whom?": "Grace Okafor, mental health practitioner", "What was said?": "Tired all day, sleeps at four.",
        "Proposal 1": "Medicine",
    }
    fill_in(psychiatrist, proposed)
    psychiatrist.get_by_label("What exactly?").first.fill("Move the dose to the morning.")
    press(psychiatrist, "Save, and go on")
    see(psychiatrist, "The review is saved.")

    find(page, "Oda Weekly")
    page.locator("main").get_by_role("link", name="Case review", exact=True).first.click()
    page.get_by_role("link", name="Go with a proposal").first.click()
    press(page, "Yes, we do it")
    see(page, "Your yes is saved, with who does it and by when.")
    page.locator("main").get_by_role("link", name="Case review", exact=True).first.click()
    page.get_by_role("link", name="Say whether it happened").first.click()
    fill_in(page, {"Did it happen?": "Yes", "What came of it?": "She sleeps at one."})
    press(page, "Save it")

    psychiatrist.goto(review)
    see(psychiatrist, "happened: She sleeps at one.")
    psychiatrist.get_by_role("link", name="Minutes, and the message to the practice").click()
    see(psychiatrist, "We talked your patient over on", "Move the dose to the morning.")
    look_at(psychiatrist, "review-minutes")


def find_on_the_agenda(page: Page, name: str) -> str:
    """Goes through the agenda page by page until somebody's name is there, and opens them; answers the address."""
    while page.get_by_role("rowheader", name=name).count() == 0:
        page.get_by_role("link", name="Show more", exact=True).click()
    page.get_by_role("rowheader", name=name).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Case review")
    return page.url


def test_somebody_is_lost_and_found_again_by_the_ladder(worker: Workers, visit: Visits) -> None:
    page, _ = somebody(worker, visit, "Pim Weekly")
    soon = datetime.datetime.now() + datetime.timedelta(minutes=1)
    take_step(
        page, "Arrange a contact",
        {"When?": Moment(soon.date(), soon.strftime("%H:%M")), "How?": "By phone"},
        "Arrange it", "The contact is arranged.",
    )
    page.wait_for_timeout(61_000)
    page.reload()
    take_step(page, "The contact was missed", {"What do we know?": "No answer."}, "Save that it was missed",
              "Now reach them again.")
    tried = {"What did you do?": "Rang the same day", "What came of it?": "No answer", "In a few words": "It rang out."}
    take_step(page, "Reach them again", tried, "Save the try", "The try is saved.")
    expect(dues(page).filter(has_text="Ring at another time").first).to_be_visible()
    page.get_by_role("link", name="They got in touch", exact=True).first.click()
    page.locator("main").get_by_role("button").first.click()
    see(page, "It is saved that they got in touch.")
    assert "/people/" in person_page(page)


def test_who_has_gone_without_supervision_is_seen_by_the_manager(worker: Workers) -> None:
    manager = worker("manager")
    manager.goto("/supervision")
    row = manager.get_by_role("row").filter(has_text="Kwame Asante")
    expect(row).to_contain_text("Has gone without")
    manager.get_by_text("Say who supervises whom").click()
    fill_in(manager, {"Who is supervised?": "Kwame Asante, link worker",
                      "By whom?": "Dr Elin Vaughan, psychologist", "Every how many weeks?": "4"})
    press(manager, "Save the supervisor")

    psychologist = worker("psychologist")
    psychologist.goto("/supervision")
    fill_in(psychologist, {"Whose supervision?": "Kwame Asante, link worker",
                           "With whom?": "Dr Elin Vaughan, psychologist",
                           "What was it?": "The whole caseload, one by one",
                           "How many people were talked through?": "14"})
    press(psychologist, "Save it")
    manager.goto("/supervision")
    expect(row).to_contain_text("14 people")
    expect(row).not_to_contain_text("Has gone without")
    look_at(manager, "supervision")
