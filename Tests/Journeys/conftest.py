"""A served place, a real browser, and visitors with screens of two widths, with and without script."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import chromium
from place import Place, serving

NARROW, WIDE = 360, 1280


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with serving(tmp_path_factory.mktemp("place")) as place:
        yield place


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.path()
    if path is None:
        pytest.skip("there is no Chromium on this machine")
    # Chromium's sandbox refuses the administrator, as whom a container usually runs.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


class Visitor:
    """A browser of one person, watched for faults that nobody would see: script errors and calls to other hosts."""

    def __init__(self, browser: Browser, place: Place, width: int, script: bool) -> None:
        self.faults: list[str] = []
        self.context: BrowserContext = browser.new_context(
            base_url=place.address,
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            locale="en-GB",
            timezone_id="Europe/London",
        )
        self.context.on("request", self._watch_request(place.address))
        self.context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        self.context.on("console", self._watch_console)
        self.page: Page = self.context.new_page()

    def _watch_request(self, address: str) -> Callable:
        def watch(request) -> None:
            if not request.url.startswith((address, "data:", "about:")):
                self.faults.append(f"a call to another host: {request.url}")

        return watch

    def _watch_console(self, message) -> None:
        # A refused page (403, 404) is reported on the console too; the journeys check those answers themselves.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")


@pytest.fixture
def visit(browser: Browser, place: Place) -> Iterator[Callable[..., Page]]:
    """Makes pages, each in a browser of its own: `visit()`, `visit(width=360, script=False)`."""
    visitors: list[Visitor] = []

    def begin(width: int = WIDE, script: bool = True) -> Page:
        visitors.append(Visitor(browser, place, width, script))
        return visitors[-1].page

    yield begin
    for visitor in visitors:
        visitor.context.close()
    faults = [fault for visitor in visitors for fault in visitor.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture(params=[NARROW, WIDE], ids=["narrow", "wide"])
def width(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def script(request: pytest.FixtureRequest) -> bool:
    return request.param


@pytest.fixture
def page(visit: Callable[..., Page], width: int, script: bool) -> Page:
    """A page of each width, with script and without."""
    return visit(width=width, script=script)
