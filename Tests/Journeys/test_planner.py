"""A commissioner tries a service out: begins, changes, waits without script, lays side by side, and shares with the manager."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from conftest import NARROW, WIDE
from filling import fill_in, press
from pages import look_at, look_at_both_widths


def follow(page: Page, words: str) -> None:
    page.locator("main").get_by_role("link", name=words, exact=True).first.click()


def make(page: Page, name: str, answers: dict[str, str]) -> str:
    """Makes a plan of the stepped care, and waits until it has been lived; the page looks again by itself."""
    page.goto("/planner")
    follow(page, "Three steps of care, with people whose turn comes first")
    fill_in(page, {"What is this plan called?": name, **answers})
    press(page, "Keep the plan, and live it")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_role("heading", name="What came of it")).to_be_visible(timeout=120_000)
    return page.url


def test_a_commissioner_compares_two_ways_and_shares_one(worker: Callable[..., Page]) -> None:
    page = worker("commissioner", width=WIDE)
    page.goto("/today")
    page.get_by_role("link", name="Planner", exact=True).first.click()
    look_at_both_widths(page, "planner")
    follow(page, "What a plan can say, and what it cannot")
    look_at_both_widths(page, "planner-reading")

    page.goto("/planner/from/stepped-care")
    look_at_both_widths(page, "planner-from")
    fill_in(page, {"What is this plan called?": "", "How many work at low?": "lots"})
    press(page, "Keep the plan, and live it")
    expect(page.get_by_role("alert")).to_contain_text("Give the plan a name")
    look_at_both_widths(page, "planner-from-wrong")

    make(page, "As it is", {})
    made = make(page, "Two more at the first step", {"How many work at low?": "14"})
    expect(page.get_by_role("row", name=re.compile("Workers, low"))).to_contain_text("14")
    look_at_both_widths(page, "planner-plan")

    page.goto("/planner")
    press(page, "Lay them side by side")
    expect(page.locator("main")).to_contain_text("there is a difference to see")
    expect(page.locator("main")).to_contain_text("no difference to see")
    look_at_both_widths(page, "planner-compare")

    manager = worker("manager", width=WIDE)
    assert manager.goto(made).status == 404
    page.goto(made)
    press(page, "Share it")
    expect(page.get_by_role("status").or_(page.locator("main")).first).to_contain_text("The plan is shared")
    assert manager.goto(made).status == 200
    expect(manager.get_by_role("button", name="Forget this plan")).to_have_count(0)


def test_without_script_the_page_looks_again_by_itself_and_a_plan_can_be_stopped(worker: Callable[..., Page]) -> None:
    page = worker("commissioner", width=NARROW, script=False)
    page.goto("/planner/from/growing-list")
    fill_in(page, {"What is this plan called?": "Stopped"})
    press(page, "Keep the plan, and live it")
    if page.get_by_role("heading", name="How far it is").count():
        look_at(page, "planner-living")
        page.goto(page.url + "/still")
        expect(page.locator("main")).to_contain_text("This page stands still.")
        if page.get_by_role("button", name="Stop it").count():
            press(page, "Stop it")
            expect(page.locator("main")).to_contain_text("The plan is stopped.")
    press(page, "Forget this plan")
    expect(page).to_have_url(re.compile("/planner$"))


def test_a_plan_is_nobody_elses_business(worker: Callable[..., Page]) -> None:
    page = worker("duty", width=WIDE)
    assert page.goto("/planner").status == 403
    expect(page.get_by_role("link", name="Planner", exact=True)).to_have_count(0)
