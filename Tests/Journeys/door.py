"""Asking at the front door: six short pages, and what is said at their end."""

import dataclasses

from playwright.sync_api import Page, expect

from filling import Answer, send

Answers = dict[str, Answer]


@dataclasses.dataclass(frozen=True)
class Sent:
    """What the last page says: the private number, and who holds the person, where that is told."""

    reference: str
    holder: str | None


def ask_for_help(page: Page, *pages: Answers) -> Sent:
    """Answers the pages one by one, and sends."""
    fill_the_pages(page, *pages)
    send(page, {}, "Send")
    return what_was_sent(page)


def fill_the_pages(page: Page, *pages: Answers) -> None:
    """Answers five pages, and stops at the sixth, which shows everything once more; a page left out stays empty."""
    page.goto("/")
    page.get_by_role("link", name="Start", exact=True).click()
    for number in range(5):
        expect(page.get_by_text(f"Question {number + 1} of 6")).to_be_visible()
        send(page, pages[number] if number < len(pages) else {}, "Continue")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")


def what_was_sent(page: Page) -> Sent:
    expect(page.get_by_role("heading", name="Keep your private number")).to_be_visible()
    holder = page.locator(".held strong")
    return Sent(
        reference=page.locator(".panel strong").inner_text(),
        holder=holder.inner_text() if holder.count() else None,
    )


def look_up(page: Page, reference: str) -> None:
    """Types the private number where anybody can look a request up."""
    page.goto("/look-up")
    send(page, {"What is your private number?": reference}, "Look up")
