"""A served place, a real browser, visitors with screens of two widths, with and without script, and workers."""

import itertools
import os
import pathlib
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, sync_playwright

import chromium
from filling import send
from place import Place, serving

NARROW, WIDE = 360, 1280


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts last what waits for something: the others take the time that it would stand still."""
    items.sort(key=lambda item: item.get_closest_marker("later") is not None)


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with serving(tmp_path_factory.mktemp("place")) as place:
        yield place


@pytest.fixture(scope="session")
def small_place(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of a smaller place that is not served any more, for others to be made like it."""
    folder = tmp_path_factory.mktemp("small")
    with serving(folder, log="small.log", people=40, asking=24):
        return folder


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

    numbers = itertools.count(1)

    def __init__(
        self,
        browser: Browser,
        place: Place,
        width: int,
        script: bool = True,
        session: StorageState | None = None,
        may_leave: bool = False,
    ) -> None:
        self.faults: list[str] = []
        self.context: BrowserContext = browser.new_context(
            base_url=place.address,
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            locale="en-GB",
            timezone_id="Europe/London",
            storage_state=session,
            # Each visitor comes from an address of their own, as the proxy in front of a real place would say it:
            # the front door counts how often one address asks. The block is kept for benchmarks (RFC 2544).
            extra_http_headers={"x-forwarded-for": address(next(Visitor.numbers))},
        )
        if not may_leave:
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


def address(number: int) -> str:
    return f"198.18.{number // 250}.{number % 250 + 1}"


@pytest.fixture
def visit(browser: Browser, place: Place) -> Iterator[Callable[..., Page]]:
    """Makes pages, each in a browser of its own: `visit()`, `visit(width=360, script=False)`."""
    visitors: list[Visitor] = []

    def begin(width: int = WIDE, **how) -> Page:
        visitors.append(Visitor(browser, place, width, **how))
        return visitors[-1].page

    yield begin
    for visitor in visitors:
        visitor.context.close()
    faults = [fault for visitor in visitors for fault in visitor.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def sessions(browser: Browser, place: Place) -> Callable[[str], StorageState]:
    """Signs each account in once, through the page that asks for name and password, and keeps its cookies."""
    kept: dict[str, StorageState] = {}

    def session(username: str) -> StorageState:
        if username not in kept:
            visitor = Visitor(browser, place, WIDE)
            sign_in(visitor.page, username, place.accounts[username].password)
            kept[username] = visitor.context.storage_state()
            visitor.context.close()
        return kept[username]

    return session


def sign_in(page: Page, username: str, password: str) -> None:
    page.goto("/sign-in")
    send(page, {"User name": username, "Password": password}, "Sign in")


@pytest.fixture
def worker(visit: Callable[..., Page], sessions: Callable[[str], StorageState]) -> Callable[..., Page]:
    """Makes the pages of somebody who is signed in: `worker("duty")`, `worker("gp", width=360)`."""
    return lambda username, **how: visit(session=sessions(username), **how)


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
