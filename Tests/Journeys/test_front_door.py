"""The front door stands open: it answers, says what it is for, and can be read by anybody."""

import urllib.request

from playwright.sync_api import Page, expect

from pages import look_at
from place import Place


def test_the_server_says_that_it_is_alive_and_ready(place: Place) -> None:
    for path in ["/health/live", "/health/ready"]:
        with urllib.request.urlopen(place.address + path, timeout=5) as answer:
            assert answer.status == 200


def test_the_front_door_offers_help_on_any_screen_with_script_or_without(page: Page) -> None:
    page.goto("/")
    assert "Ask for help" in page.title()
    look_at(page, "front-door")


def test_help_in_a_crisis_stands_on_the_front_door(page: Page) -> None:
    page.goto("/")
    for way in ["999", "111", "116 123", "85258"]:
        expect(page.get_by_text(way).first).to_be_visible()
