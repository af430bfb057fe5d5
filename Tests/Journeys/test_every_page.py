"""Every page at both widths: no fault that axe-core knows of, nothing to scroll sideways, and a picture of it.

The forms about a person are read from the sources that list them, so that a new one is looked at from its first day.
"""

import pathlib
import re
import subprocess
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from conftest import WIDE, Visitor
from door import fill_the_pages, ask_for_help, look_up
from filling import in_days, press, send
from pages import keep_for_documents, look_at_both_widths
from place import ROOT, Place, binary
from staff import find, person_page, read, search, see, take_step

Sessions = Callable[[str], StorageState]

# The forms of each kind of thing, by the file that lists them; a request's come from `RequestWord`, and so on.
FORMS = {
    "person": "Staff/Steps/PersonWord.swift",
    "requests": "Staff/Steps/RequestWord.swift",
    "contacts": "Contacts/ContactWord.swift",
    "safety": "Safety/SafetyWord.swift",
    "concerns": "Safeguarding/ConcernWord.swift",
    "crisis": "Crisis/CrisisWord.swift",
    "notes": "Notes/NoteWord.swift",
    "measures": "Measures/MeasureWord.swift",
    "answers": "Measures/AnswersWord.swift",
}


# Every column that the caseload can show.
COLUMNS = re.findall(
    r"\w+", " ".join(re.findall(r"(?m)^    case (\w+(?:, \w+)+)$",
                           (ROOT / "Sources/Web/Caseload/CaseloadColumn.swift").read_text()))
)

WHOOLEY = [
    "1. Have you often been bothered by feeling down, depressed or hopeless?",
    "2. Have you often been bothered by having little interest or pleasure in doing things?",
]


def words_of(file: str) -> list[str]:
    """The words of an enum of forms, as they stand in addresses."""
    listed = (ROOT / "Sources/Web" / file).read_text().partition("package var title")[0]
    return [word or name for name, word in re.findall(r'(?m)^    case (\w+)(?: = "([a-z-]+)")?$', listed)]


@pytest.fixture(scope="module")
def desks(browser: Browser, place: Place, sessions: Sessions) -> Iterator[Callable[[str], Page]]:
    """One open page for each worker, kept from test to test; "" is somebody who is not signed in."""
    visitors: dict[str, Visitor] = {}

    def desk(username: str) -> Page:
        if username not in visitors:
            session = sessions(username) if username else None
            visitors[username] = Visitor(browser, place, WIDE, session=session)
        return visitors[username].page

    yield desk
    faults = [fault for visitor in visitors.values() for fault in visitor.faults]
    for visitor in visitors.values():
        visitor.context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def record(desks: Callable[[str], Page]) -> str:
    """The address of somebody for whom everything is under way at once."""
    asker = desks("")
    words = "Everything at once.\nAnd it does not stop."
    ask_for_help(
        asker,
        {"Who is the help for?": "For someone I work with, teach or support", "Where do you work?": "A job centre"},
        {"What is going on?": words, "Is it about any of these?": ["Worry or panic", "Housing"]},
        {"Your name": "Jo Center", "Their name, or what they are called": "Robin Everything"},
    )
    page = desks("duty")
    read(page, "Robin Everything")
    send(page, {"What do they want help with?": "All of it.", "Your reasons": "They say so."}, "Save the reading")
    everything_begins(page)
    return person_page(page)


def everything_begins(page: Page) -> None:
    """A contact, a note, a measure, a safety conversation, a concern, a hand-over, services asked and answered, a meeting."""
    take_step(page, "Arrange a contact", {"When?": in_days(2, "09:30"), "How?": "On a walk"}, "Arrange it",
              "The contact is arranged.")
    take_step(page, "Write a note", {"What do you want to write?": "A first note."}, "Save the note",
              "The note is saved.")
    take_step(page, "Ask for a measure", {"Which questions?": "Whooley questions: Two questions to find depression"},
              "Ask for it", "They are asked to answer the questions.")
    take_step(page, "Enter what they answered", {WHOOLEY[0]: "1 – Yes", WHOOLEY[1]: "0 – No"}, "Save the answers",
              "The answers are saved.")
    take_step(page, "Ask for a measure", {"Which questions?": "PHQ-9: Patient Health Questionnaire, depression"},
              "Ask for it", "They are asked to answer the questions.")
    take_step(page, "Follow up to a target", {"What is the work measured by?": "PHQ-9"}, "Begin",
              "They are followed up from today.")
    take_step(page, "Open a safety conversation", {"What worries you?": "Something else"}, "Open the conversation",
              "The safety conversation is open")
    take_step(page, "Raise a safeguarding concern",
              {"Whose safety is it about?": "A child", "Who is it about?": "A niece", "What worries you?": "Bruises."},
              "Raise the concern", "The concern is raised.")
    take_step(page, "Hand over to the crisis service", {"What happened?": "They cannot go on tonight."},
              "Hand over now", "The hand-over to the crisis service is saved.")
    for service, reason in [("Talking therapies", "Too complex for this service"),
                            ("Community mental health team", "Not severe enough for this service")]:
        take_step(page, "Ask a service", {"Which service?": service, "What are they asked for?": "Can you help?"},
                  "Ask them", "The service is asked.")
        take_step(page, "A service said no", {"Why?": reason}, "Save the no", "The no is saved")
    for service in ["LIFT Psychology", "Primary care liaison workers"]:
        take_step(page, "Ask a service", {"Which service?": service, "What are they asked for?": "Can you help?"},
                  "Ask them", "The service is asked.")
    take_step(page, "Bring to the meeting", {"On which day is the meeting?": in_days(5)}, "Bring it", "The meeting is")
    take_step(page, "Offer a hand-over",
              {"Who should take them over?": "Daniel Hurst, mental health practitioner", "Why?": "I am full."},
              "Ask them", "The holder goes on holding until they accept.")


@pytest.mark.parametrize("path", ["/", "/ask", "/look-up", "/help-now", "/about", "/accessibility", "/questions", "/sign-in"])
def test_every_page_that_anybody_may_see_can_be_read_by_everybody(desks: Callable[[str], Page], path: str) -> None:
    page = desks("")
    page.goto(path)
    look_at_both_widths(page, path.strip("/") or "front")


@pytest.mark.parametrize("who", ["For me", "For someone I know"])
def test_every_question_of_the_door_and_its_end_can_be_read_by_everybody(
    desks: Callable[[str], Page], who: str
) -> None:
    page = desks("")
    name = "ask-for-me" if who == "For me" else "ask-for-another"
    page.goto("/ask")
    press(page, "Continue")
    look_at_both_widths(page, f"{name}-1-wrong")
    answers = [
        {"Who is the help for?": who},
        {"Is it about any of these?": ["Thoughts of ending " + ("my" if who == "For me" else "their") + " life"]},
        {"Your name, or what you like to be called": "Wim Reader"} if who == "For me"
        else {"Your name": "Wim Asker", "Their name, or what they are called": "Wim Reader"},
        {}, {},
    ]
    for number, answer in enumerate(answers, start=1):
        look_at_both_widths(page, f"{name}-{number}")
        send(page, answer, "Continue")
    look_at_both_widths(page, f"{name}-6")
    press(page, "Send")
    look_at_both_widths(page, f"{name}-sent")
    look_up(page, page.locator(".panel strong").inner_text())
    look_at_both_widths(page, f"{name}-looked-up")


@pytest.mark.parametrize("path", ["/nowhere", "/people/0", "/look-up?x=%ff"])
def test_every_page_that_says_no_can_be_read_by_everybody(desks: Callable[[str], Page], path: str) -> None:
    page = desks("")
    assert page.goto(path).status in (400, 404)
    look_at_both_widths(page, "no-" + re.sub(r"\W+", "-", path).strip("-"))


@pytest.mark.parametrize(
    "username",
    ["duty", "gp", "nurse", "linkworker", "psychologist", "psychiatrist", "pharmacist", "peer", "voluntary", "manager",
     "commissioner", "admin"],
)
def test_the_page_on_which_every_role_starts_can_be_read_by_everybody(
    desks: Callable[[str], Page], username: str
) -> None:
    page = desks(username)
    assert page.goto("/today").status == 200
    look_at_both_widths(page, f"today-{username}")


@pytest.mark.parametrize(
    ("username", "path"),
    [("duty", "/inbox"), ("duty", "/find"), ("duty", "/people/add"), ("manager", "/team"), ("manager", "/team/rota"),
     ("manager", "/team/looks"), ("manager", "/team/away"), ("manager", "/team/owed"), ("manager", "/gap"), ("commissioner", "/gap"), ("admin", "/accounts"),
     ("manager", "/caseload"), ("linkworker", "/caseload"), ("manager", "/caseload?group=holder&sort=weeks"),
     ("duty", "/caseload?" + "&".join(f"show={column}" for column in COLUMNS)), ("manager", "/caseload/delivery"),
     ("duty", "/reviews"), ("manager", "/supervision"), ("manager", "/outcomes"),
     ("commissioner", "/inbox"), ("linkworker", "/services"), ("linkworker", "/services/swindon-lift"),
     ("commissioner", "/chasm"), ("commissioner", "/chasm/low-mood/several"), ("commissioner", "/places")],
)
def test_every_page_of_the_staff_can_be_read_by_everybody(
    desks: Callable[[str], Page], record: str, username: str, path: str
) -> None:
    page = desks(username)
    # The chasm is walked for whoever asks first; a build that is not optimised takes its time.
    page.goto(path, timeout=180_000)
    look_at_both_widths(page, f"{username}{re.sub(r'[^a-z-]+', '-', path[:40])}")


def test_two_records_that_may_be_one_person_can_be_compared_by_everybody(
    desks: Callable[[str], Page], place: Place, tmp_path: pathlib.Path
) -> None:
    for number, postcode in enumerate(["SN9 9AA", "SN9 9ZZ"]):
        register = tmp_path / f"register-{number}.csv"
        register.write_text(f"family_name,given_names,date_of_birth,postcode\nTwice,Ada,1990-02-01,{postcode}\n")
        command = [str(binary()), "import", "people", str(register), "--database", place.database]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    page = desks("manager")
    page.goto("/pairs")
    row = page.get_by_role("row").filter(has_text="Ada Twice")
    look_at_both_widths(page, "pairs")
    row.get_by_role("link", name="Compare").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Are these two records one person’s?")
    look_at_both_widths(page, "pair")
    press(page, "Save what you decided")
    look_at_both_widths(page, "pair-wrong")


def test_every_day_of_the_rota_unfolded_can_be_read_by_everybody(desks: Callable[[str], Page]) -> None:
    page = desks("manager")
    page.goto("/team/rota")
    expect(page.get_by_text("Monday: Grace Okafor, then Daniel Hurst")).to_be_visible()
    for folded in page.locator("main summary").all():
        folded.click()
    look_at_both_widths(page, "rota-unfolded")


def test_the_page_on_which_a_password_is_changed_can_be_read_by_everybody(desks: Callable[[str], Page]) -> None:
    page = desks("duty")
    page.goto("/password")
    look_at_both_widths(page, "password")
    press(page, "Change it")
    look_at_both_widths(page, "password-wrong")


def test_what_a_search_finds_can_be_read_by_everybody(desks: Callable[[str], Page], record: str) -> None:
    page = desks("duty")
    search(page, "a")
    look_at_both_widths(page, "found")
    search(page, "Xyzzyx")
    look_at_both_widths(page, "found-nobody")


def test_the_page_of_one_worker_and_offering_somebody_on_can_be_read_by_everybody(
    desks: Callable[[str], Page], record: str
) -> None:
    page = desks("manager")
    page.goto("/team")
    page.get_by_role("link", name="Grace Okafor", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Grace Okafor")
    look_at_both_widths(page, "team-member")
    page.get_by_role("link", name="Offer on").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Offer")
    look_at_both_widths(page, "offer-on")


def test_the_page_of_a_person_can_be_read_by_everybody(desks: Callable[[str], Page], record: str) -> None:
    page = desks("duty")
    page.goto(record)
    look_at_both_widths(page, "person")
    for folded in page.locator("main summary").all():
        folded.click()
    look_at_both_widths(page, "person-unfolded")
    page.goto(f"{record}/looks")
    look_at_both_widths(page, "looks")


@pytest.mark.parametrize("paper", ["Yes", "No"])
def test_what_a_person_may_read_can_be_read_by_everybody(
    desks: Callable[[str], Page], record: str, paper: str
) -> None:
    page = desks("duty")
    page.goto(f"{record}/copy")
    if paper == "Yes":
        look_at_both_widths(page, "copy-question")
        press(page, "Open their copy")
        look_at_both_widths(page, "copy-question-wrong")
    else:
        page.get_by_text("For the worker: answer again").click()
    send(page, {"Is it safe for them to have it on paper?": paper}, "Open their copy")
    see(page, "This may not be all.")
    look_at_both_widths(page, f"copy-{paper.lower()}")


def test_the_page_of_a_person_offered_to_one_and_of_one_who_is_not_ones_own_can_be_read_by_everybody(
    desks: Callable[[str], Page], record: str
) -> None:
    page = desks("practitioner")
    page.goto(record)
    see(page, "Grace Okafor asks you to take them over:")
    look_at_both_widths(page, "person-offered")
    page.goto("/today")
    look_at_both_widths(page, "today-practitioner")
    page = desks("linkworker")
    assert page.goto(record).status == 403
    look_at_both_widths(page, "glass")


@pytest.mark.parametrize("kind", FORMS)
def test_every_form_about_a_person_can_be_read_by_everybody(
    desks: Callable[[str], Page], record: str, kind: str
) -> None:
    page = desks("manager" if kind == "person" else "duty")
    thing = "" if kind == "person" else "/" + identifier(page, record, kind)
    faults = []
    for word in words_of(FORMS[kind]):
        address = f"{record}/{word}" if kind == "person" else f"{record}/{kind}{thing}/{word}"
        assert page.goto(address).status == 200, address
        try:
            look_at_both_widths(page, f"form-{kind}-{word}")
        except AssertionError as fault:
            faults.append(str(fault))
    assert not faults, "\n".join(faults)


def identifier(page: Page, record: str, kind: str) -> str:
    """The identifier of a thing of this kind, from the links of the person's page."""
    page.goto(record)
    link = page.locator(f"main a[href*='/{kind}/']").first.get_attribute("href")
    return re.search(rf"/{kind}/([0-9a-f-]{{36}})/", link).group(1)


def test_today_is_pictured_for_the_documents(desks: Callable[[str], Page]) -> None:
    page = desks("practitioner2")  # who holds only people whom no journey here has asked for
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto("/today")
    expect(page.get_by_role("table", name="In the order of the day")).to_be_visible()
    keep_for_documents(page, "today")
