"""A worker measures with somebody: asked for, answered on a narrow screen, read; and a worrying answer leads to a person."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from conftest import NARROW
from door import ask_for_help
from filling import press
from staff import dues, find, see, take_step

PHQ9 = "PHQ-9: Patient Health Questionnaire, depression"
ANSWERS = ["0 – Not at all", "1 – Several days", "2 – More than half the days", "3 – Nearly every day"]


def answer(page: Page, values: list[int]) -> None:
    """Answers question by question, from the first on; the numbers are those on the form."""
    for number, value in enumerate(values, start=1):
        group = page.get_by_role("group", name=re.compile(rf"^{number}\. "))
        group.get_by_label(ANSWERS[value], exact=True).check()


def test_a_worrying_answer_leads_to_a_person_though_the_score_is_low(
    visit: Callable[..., Page], worker: Callable[..., Page]
) -> None:
    ask_for_help(
        visit(),
        {"Who is the help for?": "For me"},
        {"What would you like help with?": "I am so tired."},
        {"Your name, or what you like to be called": "Quin Measured"},
    )
    page = worker("duty", width=NARROW)
    find(page, "Quin Measured")
    take_step(page, "Ask for a measure", {"Which questions?": PHQ9}, "Ask for it", "They are asked to answer")
    expect(dues(page).filter(has_text="Have the questions answered that were asked for").first).to_be_visible()

    page.locator("main").get_by_role("link", name="Enter what they answered", exact=True).first.click()
    answer(page, [1, 0, 0, 0, 0])
    press(page, "Save the answers")
    see(page, "Questions 6, 7, 8 and 9 have no answer yet.")
    answer(page, [1, 0, 0, 0, 0, 0, 0, 0, 1])
    press(page, "Save the answers")

    see(page, "The answers are saved.", "PHQ-9 total", "2, minimal", "A safety conversation is open")
    expect(dues(page).filter(has_text="Talk with the person about their safety").first).to_be_visible()
    expect(dues(page).filter(has_text="Have the questions answered")).to_have_count(0)
