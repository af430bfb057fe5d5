"""What every page must be: free of accessibility faults, no wider than its screen, and looked at."""

import os
import pathlib
import re
import shutil

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from conftest import NARROW, WIDE
from place import ARTEFACTS, ROOT

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Only what is wrong is described: to describe what passed as well, element by element, takes longer than to look.
AXE_OPTIONS = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}


def no_axe_violations(page: Page) -> None:
    """Fails, naming rule and element, if axe-core finds a fault against WCAG 2.2 AA."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options).then(results => results.violations)", AXE_OPTIONS)
    faults = [
        f"{violation['id']}: {violation['help']}\n    {node['html'][:200]}"
        for violation in found
        for node in violation["nodes"]
    ]
    assert not faults, f"{path_of(page)} has {len(faults)} accessibility faults\n" + "\n".join(faults)


def has_script(page: Page) -> bool:
    """Whether the page may run script; axe-core needs it, to wait for its own answer."""
    return page.evaluate("matchMedia('(scripting: enabled)').matches")


def fits_the_screen(page: Page) -> None:
    """Fails if the page has to be scrolled sideways."""
    needed, given = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert needed <= given, f"{path_of(page)} is {needed} pixels wide on a screen of {given}"


def look_at(page: Page, name: str) -> None:
    """Checks what must hold on every page, and keeps a picture of it in artefacts/."""
    keep_picture(page, name if has_script(page) else f"{name}-without-script")
    fits_the_screen(page)
    if has_script(page):
        no_axe_violations(page)


def look_at_both_widths(page: Page, name: str) -> None:
    """The same on a phone and on a desk, one after the other."""
    for width in [NARROW, WIDE]:
        page.set_viewport_size({"width": width, "height": 800})
        look_at(page, name)


def keep_picture(page: Page, name: str) -> pathlib.Path:
    """Keeps the whole page as artefacts/NAME-WIDTH.png."""
    ARTEFACTS.mkdir(exist_ok=True)
    file = ARTEFACTS / f"{name}-{page.viewport_size['width']}.png"
    page.screenshot(path=file, full_page=True, animations="disabled")
    return file


def keep_for_documents(page: Page, name: str) -> None:
    """Keeps the page as docs/images/NAME.png when FOOTBRIDGE_PICTURES is set; otherwise among the artefacts only."""
    file = keep_picture(page, name)
    if os.environ.get("FOOTBRIDGE_PICTURES"):
        folder = ROOT / "docs" / "images"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / f"{name}.png")


def path_of(page: Page) -> str:
    """The page's path without its query, and with identifiers left out."""
    path = re.sub(r"^\w+://[^/]+", "", page.url).partition("?")[0]
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", path)
