"""A worker at their pages: what they see of a person, and the forms they send."""

import re

from playwright.sync_api import Locator, Page, expect

from filling import Answer, fill_in, press


def find(page: Page, name: str) -> None:
    """Looks a person up by name and opens their page, or whatever is shown in its place."""
    search(page, name)
    page.get_by_role("rowheader", name=name).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Find somebody")


def search(page: Page, text: str) -> None:
    page.goto("/find")
    fill_in(page, {"Name, date of birth, postcode, phone or NHS number": text})
    press(page, "Find")


def read(page: Page, name: str) -> None:
    """Opens, from the inbox, the page on which a worker reads what somebody asks for."""
    page.goto("/inbox")
    page.get_by_role("link", name=f"Read what {name} asks for", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Read the request")


def take_step(page: Page, step: str, answers: dict[str, Answer], button: str, said: str) -> None:
    """From the person's page: follows the link of a step, answers, sends, and sees that it was done."""
    page.locator("main").get_by_role("link", name=step, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(step)
    fill_in(page, answers)
    press(page, button)
    see(page, said)


def see(page: Page, *sentences: str) -> None:
    """Each of these can be read on the page."""
    for sentence in sentences:
        expect(page.locator("main").get_by_text(sentence).first).to_be_visible()


def person_page(page: Page) -> str:
    """The address of the person's page on which, or on a form of which, the worker is."""
    return re.match(r".*/people/[0-9a-f-]{36}", page.url).group(0)


def holder(page: Page) -> str:
    """Who holds the person, as the one line at the top says it."""
    return page.locator(".held strong").first.inner_text()


def dues(page: Page) -> Locator:
    """What is due to the person, a row each."""
    return page.get_by_role("table", name="What is due").locator("tbody").get_by_role("row")


def is_held(page: Page, by: str, due: str) -> None:
    """The promise of every journey: a named person holds them, and something is due."""
    expect(page.locator(".held").first).to_contain_text(f"Held by {by}")
    expect(dues(page).filter(has_text=due).first).to_be_visible()


def service_says(page: Page, service: str) -> Locator:
    """What the matching says of one service: everything between its name and the name of the next."""
    heading = page.locator("main").get_by_role("heading", level=3, name=service, exact=True)
    mark = f"h3[normalize-space()='{service}']"
    expect(heading).to_be_visible()
    return page.locator(f"xpath=//{mark}/following-sibling::*[preceding-sibling::h3[1][normalize-space()='{service}']]")


def ask_service(page: Page, service: str, words: str) -> None:
    take_step(
        page, "Ask a service", {"Which service?": service, "What are they asked for?": words}, "Ask them",
        "The service is asked.",
    )
    see(page, f"Asked {service} on")


def service_declines(page: Page, service: str, reason: str, words: str) -> None:
    """Writes down a service's no, and sees that nobody was bounced by it."""
    take_step(
        page, "A service said no", {"Why?": reason, "In their words": words}, "Save the no",
        "The person stays with whoever holds them.",
    )
    see(page, f"{service} said no on")


def is_a_gap_case(page: Page, name: str, held_by: str) -> None:
    """The gap ledger names the person, and who holds them meanwhile."""
    page.goto("/gap")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=True))
    expect(row).to_contain_text(held_by)
