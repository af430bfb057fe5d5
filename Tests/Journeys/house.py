"""A place of its own whose clock goes as the journey wants it."""

from playwright.sync_api import Browser, Page

from clock import Clock
from conftest import WIDE, Visitor, sign_in
from place import Place


class House:
    """A place of its own whose clock goes as the journey wants it, and the visitors to it."""

    def __init__(self, browser: Browser, place: Place, clock: Clock) -> None:
        self.browser, self.place, self.clock = browser, place, clock
        self.visitors: list[Visitor] = []

    def visit(self, width: int = WIDE, **how) -> Page:
        self.visitors.append(Visitor(self.browser, self.place, width, **how))
        return self.visitors[-1].page

    def worker(self, username: str) -> Page:
        """Somebody who signs in anew: whoever was signed in a week ago is not any more."""
        page = self.visit()
        sign_in(page, username, self.place.accounts[username].password)
        return page

    def leave(self) -> None:
        for visitor in self.visitors:
            visitor.context.close()
        faults = [fault for visitor in self.visitors for fault in visitor.faults]
        assert not faults, "\n".join(faults)
