"""Who may see a record: nobody without a relationship, nobody unseen, and nobody without a session."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import sign_in
from filling import fill_in, press, send
from place import Place
from staff import find, person_page, see

# One of the demonstration's eight, registered with the practice of the other GP.
SOMEBODY = "Callum Dwyer"
WORDS = "I lost my job in the spring"

Visits = Callable[..., Page]
Workers = Callable[..., Page]


@pytest.fixture
def record(worker: Workers) -> str:
    """The address of somebody's record, from one who looks after them."""
    page = worker("duty")
    find(page, SOMEBODY)
    see(page, WORDS)
    return person_page(page)


def test_a_commissioner_is_refused_a_record_and_sees_counts_and_no_people(worker: Workers, record: str) -> None:
    page = worker("commissioner")
    refused = page.goto(record)
    assert refused.status == 403
    assert SOMEBODY not in page.content()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your role does not include this")

    page.goto("/gap")
    expect(page.get_by_role("table", name="Who said no and why")).to_be_visible()
    assert SOMEBODY not in page.content()
    assert page.locator("main").get_by_role("link").count() == 0, "counts lead to nobody"


def test_an_administrator_is_refused_a_record(worker: Workers, record: str) -> None:
    page = worker("admin")
    assert page.goto(record).status == 403
    assert SOMEBODY not in page.content() and WORDS not in page.content()


def test_the_gp_of_another_practice_is_refused_and_breaks_the_glass_for_a_reason_that_is_seen(
    worker: Workers, record: str
) -> None:
    page = worker("gp")
    assert page.goto(record).status == 403
    expect(page.get_by_role("heading", level=1)).to_have_text("You do not look after this person")
    assert WORDS not in page.content()

    press(page, "Open the record")
    expect(page.get_by_role("alert")).to_contain_text("Say why you need to see this record.")
    reason = "He stands at our desk in great distress."
    send(page, {"Why do you need to see this record?": reason}, "Open the record")
    see(page, "You may see this record for a while. The person and the manager see that you looked, and why.", WORDS)

    duty = worker("duty")
    duty.goto(f"{record}/looks")
    row = duty.get_by_role("row").filter(has_text=reason).first
    expect(row).to_contain_text("Dr Miriam Castell")
    manager = worker("manager")
    manager.goto("/team/looks")
    row = manager.get_by_role("row").filter(has_text=reason).first
    expect(row).to_contain_text("Dr Miriam Castell")
    expect(row).to_contain_text(SOMEBODY)


def test_every_look_is_written_down_before_the_page_is_sent(worker: Workers, record: str) -> None:
    page = worker("practitioner2")
    page.goto(record)
    page.goto(f"{record}/looks")
    expect(page.get_by_role("row").filter(has_text="Samina Qureshi").first).to_contain_text(
        "Works in the team that looks after this person"
    )


@pytest.mark.parametrize("path", ["/today", "/inbox", "/find", "/team", "/gap", "/accounts"])
def test_nobody_sees_a_page_of_the_staff_without_signing_in(visit: Visits, path: str) -> None:
    page = visit()
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_wrong_password_is_answered_clearly_and_does_not_say_whether_the_name_is_known(
    visit: Visits, place: Place
) -> None:
    said = []
    for username in ["duty", "nobody-here"]:
        page = visit()
        sign_in(page, username, "not-the-password")
        said.append(page.get_by_role("alert").inner_text())
        assert page.context.cookies() == []
    assert said[0] == said[1]


def test_one_signs_in_where_one_was_going_and_out_again(visit: Visits, place: Place) -> None:
    page = visit()
    page.goto("/gap")
    send(page, {"User name": "peer", "Password": place.accounts["peer"].password}, "Sign in")
    assert page.url.endswith("/gap")
    with page.expect_navigation():
        page.get_by_role("button", name="Sign out").click()
    page.goto("/today")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_an_ended_session_asks_to_sign_in_again_and_says_why(worker: Workers) -> None:
    page = worker("nurse")
    page.goto("/today")
    session = next(cookie for cookie in page.context.cookies() if cookie["name"].endswith("footbridge"))
    page.context.add_cookies([session | {"value": "0" * 64}])
    page.goto("/find")
    see(page, "You were signed out because nothing happened for a while.")


def test_a_form_with_a_forged_token_changes_nothing_and_says_what_to_do(worker: Workers, record: str) -> None:
    page = worker("duty")
    page.goto(f"{record}/note")
    fill_in(page, {"What do you want to write?": "A note nobody should see."})
    page.evaluate("document.querySelectorAll('input[name=form-token]').forEach(field => field.value = 'forged')")
    press(page, "Save the note")
    expect(page.get_by_role("heading", level=1)).to_have_text("This form is too old")
    see(page, "Nothing was changed.", "load the page again")
    page.goto(record)
    assert "A note nobody should see." not in page.content()


def test_a_form_that_is_sent_twice_counts_once(worker: Workers, record: str) -> None:
    page = worker("duty", script=False)
    page.goto(f"{record}/note")
    fill_in(page, {"What do you want to write?": "Written once, sent twice."})
    page.locator("main").get_by_role("button", name="Save the note").dblclick(no_wait_after=True)
    page.wait_for_url(record)
    expect(page.locator(".event").filter(has_text="Written once, sent twice.")).to_have_count(1)
