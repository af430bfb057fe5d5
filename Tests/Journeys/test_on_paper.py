"""On paper: a team prints Today when it starts work, and works from it while the place is away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from staff import find

# The width of an A4 sheet between margins of 1 cm, in CSS pixels.
SHEET = 718
SOMEBODY, WORDS = "Callum Dwyer", "I lost my job in the spring"


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
