"""Asking at the front door: anybody can, in any way, once, and without being given away."""

import contextlib
import re
import urllib.parse
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from door import Sent, ask_for_help, fill_the_pages, look_up, what_was_sent
from filling import press
from pages import look_at
from staff import find, see

OUTSIDE = re.compile("^https://")
ELSEWHERE_BEFORE = "data:text/html,<title>Before</title>"

Visits = Callable[..., Page]
Workers = Callable[..., Page]


def test_a_person_with_no_phone_no_email_no_address_and_no_gp_can_ask_without_script(
    visit: Visits, worker: Workers
) -> None:
    page = visit(width=360, script=False)
    sent = ask_for_help(
        page,
        {"Who is the help for?": "For me"},
        {"What would you like help with?": "I sleep at the bus station and I can't think straight."},
        {"Your name, or what you like to be called": "Ash Nomad", "Your GP practice": "No GP",
         "No postcode?": ["No fixed address"]},
        {"How can we reach you?": ["I have no phone or e-mail"],
         "How else can we meet?": "At the library most mornings."},
    )
    assert sent.holder
    look_up(page, sent.reference)
    expect(page.locator(".held")).to_contain_text(f"Held by {sent.holder}")

    duty = worker("duty")
    find(duty, "Ash Nomad")
    see(duty, "At the library most mornings.", "Do not leave a message", "Do not send a letter")


def test_a_young_person_asks_alone_by_keyboard_only(visit: Visits, worker: Workers) -> None:
    page = visit()
    page.goto("/")
    by_keyboard(page, page.get_by_role("link", name="Start", exact=True), "Enter")
    by_keyboard(page, page.get_by_label("For me", exact=True), "Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("For me – I am under 18 and asking on my own", exact=True)).to_be_checked()
    go_on_by_keyboard(page, "What would you like help with?")
    by_keyboard(page, page.get_by_label("What would you like help with?", exact=True), None)
    page.keyboard.type("I can't face school and nobody knows.")
    by_keyboard(page, page.get_by_label("School or college", exact=True), "Space")
    go_on_by_keyboard(page, "About you")
    by_keyboard(page, page.get_by_label("Your name, or what you like to be called", exact=True), None)
    page.keyboard.type("Robin Key")
    for heading in ["How can we reach you?", "How would you like to meet?", "Check your answers"]:
        go_on_by_keyboard(page, heading)
    see(page, "We do not tell your parents or your school that you asked, unless you want us to.")
    by_keyboard(page, page.get_by_role("button", name="Send", exact=True), "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your request")
    assert what_was_sent(page).holder

    duty = worker("duty")
    find(duty, "Robin Key")
    see(duty, "Asked for by the person")


def go_on_by_keyboard(page: Page, heading: str) -> None:
    by_keyboard(page, page.get_by_role("button", name="Continue", exact=True), "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def by_keyboard(page: Page, control, key: str | None) -> None:
    """Goes to a control with the tabulator alone, sees that the focus is visible there, and presses a key."""
    expect(control).to_be_visible()
    for _ in range(80):
        page.keyboard.press("Tab")
        if control.evaluate("element => element === document.activeElement || (element.type === 'radio' && "
                            "document.activeElement.name === element.name)"):
            break
    else:
        pytest.fail(f"the tabulator never comes to {control}")
    shown = page.evaluate(
        "(() => { const style = getComputedStyle(document.activeElement);"
        " return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'; })()"
    )
    assert shown, f"the focus cannot be seen on {control}"
    if key:
        page.keyboard.press(key)


@pytest.mark.parametrize(
    "who",
    [
        pytest.param({"Who is the help for?": "For someone I know"}, id="a neighbour"),
        pytest.param({"Who is the help for?": "For someone I work with, teach or support",
                      "Where do you work?": "An employer"}, id="an employer"),
        pytest.param({"Who is the help for?": "For someone I work with, teach or support",
                      "Where do you work?": "A school or a college"}, id="a school"),
    ],
)
def test_whoever_asks_for_another_is_told_only_that_it_was_received(visit: Visits, who: dict) -> None:
    page = visit()
    sent = ask_for_help(page, who, {"What is going on?": "I am worried about them."},
                        {"Your name": "Sam Asker", "Their name, or what they are called": "Kit Unaware"})
    see(page, "We do not tell you more than that we have received it")
    assert sent.holder is None
    look_up(page, sent.reference)
    expect(page.get_by_role("heading", level=1)).to_have_text("We have received it")
    expect(page.locator(".held")).to_have_count(0)
    assert "Kit Unaware" not in page.content()


def test_back_and_send_again_is_one_request_with_one_private_number(visit: Visits, worker: Workers) -> None:
    page = visit()
    first = ask(page, "Ola Twice")
    go_back(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    press(page, "Send")
    assert what_was_sent(page) == first
    assert requests_of(worker("duty"), "Ola Twice") == 1


def test_pressing_send_twice_without_script_is_one_request(visit: Visits, worker: Workers) -> None:
    page = visit(script=False)
    ask_up_to_sending(page, "Bo Hasty")
    page.get_by_role("button", name="Send", exact=True).dblclick(no_wait_after=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your request")
    assert requests_of(worker("duty"), "Bo Hasty") == 1


def test_answers_changed_after_sending_are_not_a_second_request_and_the_page_says_so(
    visit: Visits, worker: Workers
) -> None:
    page = visit()
    ask(page, "Lu Afterthought")
    go_back(page)
    page.evaluate("document.querySelector('input[name=times]')?.remove()")
    page.evaluate(
        "document.querySelector('main form').insertAdjacentHTML('beforeend',"
        " '<input type=\"hidden\" name=\"times\" value=\"Mondays\">')"
    )
    press(page, "Send")
    expect(page.get_by_role("alert")).to_contain_text("We already have your request, as you first sent it.")
    assert requests_of(worker("duty"), "Lu Afterthought") == 1


def ask_up_to_sending(page: Page, name: str) -> None:
    fill_the_pages(page, {"Who is the help for?": "For me"}, {"What would you like help with?": "To be heard once."},
                   {"Your name, or what you like to be called": name})


def ask(page: Page, name: str) -> Sent:
    ask_up_to_sending(page, name)
    press(page, "Send")
    return what_was_sent(page)


def go_back(page: Page) -> None:
    """The browser's own Back; no page of the door is kept in the browser, so it asks whether to send it again: yes."""
    with contextlib.suppress(Error):
        page.go_back(wait_until="commit")
    for _ in range(10):
        page.wait_for_timeout(200)
        with contextlib.suppress(Error):
            page.reload(wait_until="domcontentloaded")
        if page.title().startswith("Check your answers"):
            return
    pytest.fail("going back never shows the page before")


def requests_of(page: Page, name: str) -> int:
    page.goto("/inbox")
    return page.get_by_role("row").filter(has_text=name).count()


def test_a_page_of_the_door_that_waited_too_long_keeps_the_answers_and_says_so(visit: Visits) -> None:
    page = visit()
    ask_up_to_sending(page, "Ivo Slow")
    forge_token(page)
    press(page, "Send")
    expect(page.get_by_role("alert")).to_contain_text("Your answers are still here")
    see(page, "To be heard once.", "Ivo Slow")
    press(page, "Send")
    assert what_was_sent(page).reference


def forge_token(page: Page, value: str = "forged") -> None:
    page.evaluate(
        "value => document.querySelectorAll('input[name=form-token]').forEach(field => field.value = value)", value
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Type your private number."), ("HELLO", "It has 12 letters and digits"),
     ("ABCD-2345-EFGH", "We have no request with this number.")],
    ids=["nothing", "no number", "nobody's number"],
)
def test_a_private_number_that_is_none_is_answered_clearly(visit: Visits, typed: str, said: str) -> None:
    page = visit()
    look_up(page, typed)
    expect(page.get_by_role("alert")).to_contain_text(said)


@pytest.fixture
def weather() -> Callable[[BrowserContext], None]:
    """Answers for the page elsewhere, so that no test leaves this machine."""

    def answer(context: BrowserContext) -> None:
        context.route(
            OUTSIDE, lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
        )

    return answer


@pytest.mark.parametrize("way", ["the link", "three times Escape"])
def test_leaving_the_page_takes_one_elsewhere_with_no_step_back(visit: Visits, weather, way: str) -> None:
    page = visit(may_leave=True)
    weather(page.context)
    page.goto(ELSEWHERE_BEFORE)
    page.goto("/ask")
    if way == "the link":
        page.get_by_role("link", name="Leave this page").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(OUTSIDE)
    assert is_elsewhere(page)
    page.go_back()
    assert page.url == ELSEWHERE_BEFORE, "the page of the door is still in the history"


def test_leaving_the_page_works_without_script(visit: Visits, weather) -> None:
    page = visit(script=False, may_leave=True)
    weather(page.context)
    page.goto("/ask")
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url(OUTSIDE)
    assert is_elsewhere(page)


def is_elsewhere(page: Page) -> bool:
    return urllib.parse.urlsplit(page.url).hostname not in ("127.0.0.1", None)
