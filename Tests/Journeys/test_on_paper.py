"""On paper: a team prints Today when it starts work, and works from it while the place is away."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from filling import send
from staff import find, see, take_step

# The width of an A4 sheet between margins of 1 cm, in CSS pixels.
SHEET = 718
SOMEBODY, WORDS = "Callum Dwyer", "I lost my job in the spring"
# Somebody who asked for himself: a copy holds nobody else's words.
HIMSELF, HIS_WORDS = "Darren Holt", "They told me I have diabetes"


@pytest.fixture
def sheet(worker: Callable[..., Page]) -> Page:
    """A page of the duty worker's that is as wide as paper."""
    return worker("duty", width=SHEET)


def print_out(page: Page) -> None:
    """Looks at the page as a printer does: the matter alone, black on white, and nothing beside the sheet."""
    page.emulate_media(media="print")
    needed, given = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert needed <= given, f"{needed} pixels on a sheet of {given}"
    ink = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert ink == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    for beside in ["nav", "button", ".button"]:
        for control in page.locator(beside).all():
            expect(control).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_today_prints_with_everybody_on_it(sheet: Page) -> None:
    sheet.goto("/today")
    names = sheet.locator("tbody th").all_inner_texts()
    assert names
    print_out(sheet)
    assert sheet.locator("tbody th:visible").all_inner_texts() == names
    expect(sheet.get_by_role("columnheader", name="When")).to_be_visible()


def test_the_page_of_a_person_prints_with_who_holds_them_and_how_to_reach_them(sheet: Page) -> None:
    find(sheet, SOMEBODY)
    print_out(sheet)
    for matter in [SOMEBODY, WORDS, "Held by", "What is due", "How to reach them", "What happened"]:
        expect(sheet.locator("main").get_by_text(matter).first).to_be_visible()


@pytest.mark.parametrize("paper", ["Yes", "No"])
def test_a_person_reads_what_is_written_beside_a_worker_and_has_it_on_paper_only_where_that_is_safe(
    sheet: Page, paper: str
) -> None:
    find(sheet, HIMSELF)
    said, kept = f"Came with a friend, paper {paper}.", f"The landlord rang us, paper {paper}."
    for words in [said, kept]:
        take_step(sheet, "Write a note", {"What do you want to write?": words}, "Save the note", "The note is saved.")
    entry = sheet.locator(".event", has_text=kept)
    entry.get_by_role("link", name="Hold a note back from the person").click()
    send(sheet, {"Why?": "It tells of somebody else who has not agreed", "Say a little more": "The landlord has not agreed."},
         "Hold it back")
    see(sheet, "The note is held back.")

    sheet.get_by_role("link", name="Their copy, to read with them").click()
    expect(sheet.get_by_role("heading", level=1)).to_have_text(re.compile("Their copy|What we have written about you"))
    again = sheet.get_by_text("For the worker: answer again")
    if again.count() > 0:
        again.click()
    send(sheet, {"Is it safe for them to have it on paper?": paper}, "Open their copy")
    see(sheet, HIMSELF, HIS_WORDS, said, "Grace Okafor", "Who looked at it", "Information Commissioner")
    copy = sheet.locator("main").inner_text()
    for held_back in [kept, "landlord", "has not agreed"]:
        assert held_back not in copy
    expect(sheet.get_by_role("button", name="Print it", exact=True)).to_have_count(1 if paper == "Yes" else 0)

    print_out(sheet)
    on_paper = sheet.locator("main").inner_text()
    assert (said in on_paper) == (paper == "Yes")
    assert ("This is not for paper." in on_paper) == (paper == "No")
    expect(sheet.get_by_text(HIS_WORDS).first).to_be_visible(visible=paper == "Yes")
