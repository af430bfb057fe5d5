"""The demonstration's team lives: people are followed up, talked over and measured, and workers are supervised."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import NARROW, WIDE
from pages import look_at

Workers = Callable[..., Page]


@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_caseload_shows_people_followed_up_with_what_was_measured(worker: Workers, width: int) -> None:
    page = worker("manager", width=width)
    page.goto("/caseload")
    lines = page.locator("main tbody tr")
    assert lines.count() > 10
    assert page.locator("main .score__line").count() > 3, "drawn from first to last"
    expect(page.locator("main").get_by_text("Followed up").first).to_be_attached()
    look_at(page, f"living-caseload-{width}")
    page.locator("main tbody tr", has=page.locator(".score__line")).first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="What was measured")).to_be_visible()
    look_at(page, f"living-person-{width}")


@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_review_has_an_agenda_with_reasons_and_proposals_that_were_answered(worker: Workers, width: int) -> None:
    page = worker("psychiatrist", width=width)
    page.goto("/reviews")
    assert page.locator("main tbody tr").count() > 3
    look_at(page, f"living-reviews-{width}")
    page.locator("main tbody tr").first.get_by_role("link").first.click()
    look_at(page, f"living-review-{width}")


@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["narrow", "wide"])
def test_supervision_shows_who_was_and_who_has_gone_without(worker: Workers, width: int) -> None:
    page = worker("manager", width=width)
    page.goto("/supervision")
    main = page.locator("main").inner_text()
    assert "Kwame Asante" in main
    assert re.search(r"\d{4}, \d+ people", main), "when somebody was, and how many people were talked through"
    look_at(page, f"living-supervision-{width}")


@pytest.mark.parametrize("width", [NARROW, WIDE], ids=["narrow", "wide"])
def test_outcomes_show_goals_and_life_before_symptoms(worker: Workers, width: int) -> None:
    page = worker("manager", width=width)
    page.goto("/outcomes")
    captions = page.locator("main caption").all_inner_texts()
    assert captions[0] == "What people set out to do"
    assert captions.index("How life is") < captions.index("Low mood and worry, as NHS Talking Therapies counts")
    look_at(page, f"living-outcomes-{width}")
    page.goto("/caseload/delivery")
    look_at(page, f"living-delivery-{width}")
