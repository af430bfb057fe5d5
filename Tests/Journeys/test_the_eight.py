"""The eight people of the report, each from asking to being held by a named person with something due.

Source: The King's Fund and Centre for Mental Health, *Mental health and primary care networks*, 2020, section 2. The
names are made up, and are not those of the demonstration's own eight, who have asked already. A browser cannot move
the clock: here everything is written down on one day. The demonstration has lived the weeks, and one test reads them.
"""

import datetime
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from door import ask_for_help, fill_the_pages, look_up, what_was_sent
from filling import Answer, Moment, in_days, press, send
from pages import look_at
from staff import (
    ask_service, dues, find, is_a_gap_case, is_held, read, search, see, service_declines, service_says, take_step,
)

# The demonstration's rota has her first on every day.
DUTY = "Grace Okafor"

TALKING_THERAPIES = "Talking therapies"
COMMUNITY_TEAM = "Community mental health team"
CAMHS = "Child and adolescent mental health service"
LIFT = "LIFT Psychology"

LONGER_TERM = (
    "Did the talking therapies assessment find that longer-term psychological therapy is likely to be needed?"
)
SAFE_OVERNIGHT = "Can the person guarantee their own safety overnight?"

Workers = Callable[..., Page]
Visits = Callable[..., Page]


def born(years_ago: int) -> Moment:
    """A birthday some months past."""
    return Moment(datetime.date.today() - datetime.timedelta(days=years_ago * 365 + years_ago // 4 + 100))


def a_gp_asks(page: Page, name: str, age: int, words: str, kind: str = "Help") -> None:
    """A GP adds somebody who is not on the record, asks for them at once, and sees who holds them."""
    search(page, name)
    see(page, "Nobody was found.")
    page.get_by_role("link", name="Add a person", exact=True).click()
    asking = {"Name": name, "Born": born(age), "What do they want help with?": words, "What do you ask for?": kind}
    send(page, asking, "Add them")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator(".held")).to_contain_text(f"Held by {DUTY}")


def is_read(page: Page, name: str, words: str, summary: str, answers: dict[str, Answer]) -> None:
    """The duty worker reads what somebody asks for, beside their own words, and says why."""
    read(page, name)
    expect(page.locator("blockquote").filter(has_text=words)).to_be_visible()
    look_at(page, "triage")
    reading = {"What do they want help with?": summary, "Your reasons": "In their own words, and within reach here."}
    send(page, reading | answers, "Save the reading")
    see(page, "The reading is saved.")


def is_matched(page: Page, service: str, answer: str, reason: str) -> None:
    """On the page that asks a service, the matching says what each would answer, and why."""
    page.get_by_role("link", name="Ask a service", exact=True).click()
    says = service_says(page, service)
    expect(says.filter(has_text=answer).first).to_be_visible()
    expect(says.filter(has_text=reason).first).to_be_visible()
    page.go_back()


def test_the_man_of_35_is_declined_by_two_services_and_stays_held_as_a_gap_case(worker: Workers) -> None:
    words = "I lost my job and can't keep up with the rent. Things from when I was a boy keep coming back."
    a_gp_asks(worker("gp2"), "Marcus Feld", 35, words)

    duty = worker("duty")
    needs = ["Anxiety", "Low mood", "Trauma in childhood, or over a long time", "Housing", "Money", "Work"]
    is_read(duty, "Marcus Feld", words, "Worry and low mood; rent; what happened in childhood.", {
        "What have they named?": needs,
        "Did the talking therapies assessment find the needs too complex for what it offers?": "Not known",
    })
    is_matched(duty, TALKING_THERAPIES, "Asks first", LONGER_TERM)
    ask_service(duty, TALKING_THERAPIES, "Would your assessment show whether you can help?")
    service_declines(duty, TALKING_THERAPIES, "Too complex for this service", "He may need longer-term therapy.")
    is_held(duty, DUTY, "a service said no, and the person stays with you")

    take_step(duty, "Read the request", {
        "What do they want help with?": "Worry and low mood; rent; what happened in childhood.",
        LONGER_TERM: "Yes",
        "Your reasons": "The assessment by talking therapies found this.",
    }, "Save the reading", "The reading is saved.")
    is_matched(duty, TALKING_THERAPIES, "Would not take them", "likely to need longer-term psychological therapy")

    ask_service(duty, COMMUNITY_TEAM, "Is he one for you?")
    service_declines(duty, COMMUNITY_TEAM, "Not severe enough for this service", "Below our threshold.")
    see(duty, "Two services or more have said no")
    is_held(duty, DUTY, "meeting")
    look_at(duty, "person-gap-case")
    is_a_gap_case(worker("manager"), "Marcus Feld", held_by=DUTY)


def test_the_boy_of_11_waits_for_camhs_is_declined_twice_as_recorded_in_one_day_and_is_a_gap_case(
    visit: Visits, worker: Workers
) -> None:
    words = "He worries all the time, hardly sleeps, eats little and runs up and down until he is tired."
    sent = ask_for_help(
        visit(width=360),
        {"Who is the help for?": "For my child, or a child I look after"},
        {"What is going on?": words, "Is it about any of these?": ["Worry or panic", "Sleep", "Eating"]},
        {"Your name": "Nina Pell", "What are you to them?": "mother",
         "Their name, or what they are called": "Noah Pell", "Date of birth": born(11)},
    )
    assert sent.holder is None, "whoever asks for another is told only that it was received"

    duty = worker("duty")
    needs = ["Anxiety", "Low mood", "Sleep", "Eating", "School"]
    is_read(duty, "Noah Pell", words, "Worry, low mood, sleep, eating and school.", {"What have they named?": needs})
    is_matched(duty, TALKING_THERAPIES, "Would not take them", "Is for adults.")
    ask_service(duty, CAMHS, "Could you assess him?")
    is_held(duty, DUTY, "Ask the service again: it has not answered")

    service_declines(duty, CAMHS, "Not severe enough for this service", "Below our threshold, after two months.")
    ask_service(duty, TALKING_THERAPIES, "Do you see anybody of his age?")
    service_declines(duty, TALKING_THERAPIES, "Outside the ages this service sees", "Adults only.")
    is_held(duty, DUTY, "meeting")
    is_a_gap_case(worker("manager"), "Noah Pell", held_by=DUTY)


def test_the_boy_of_11_of_the_demonstration_was_declined_by_camhs_after_two_months_and_stayed_held(
    worker: Workers,
) -> None:
    page = worker("manager")
    find(page, "Theo Marlowe")
    asked = day_of(page, f"Asked {CAMHS} to help")
    declined = day_of(page, f"{CAMHS} said no")
    assert (declined - asked).days >= 56
    expect(page.locator(".held strong")).to_have_text(re.compile(r"\w+ \w+"))
    expect(dues(page).first).to_be_visible()
    is_a_gap_case(page, "Theo Marlowe", held_by="")


def day_of(page: Page, event: str) -> datetime.date:
    """The day on which something happened, as the timeline has it."""
    moment = page.locator(".event").filter(has_text=event).last.locator("time").get_attribute("datetime")
    return datetime.date.fromisoformat(moment[:10])


def test_the_man_of_80_is_handed_over_to_a_link_worker_who_accepts_and_arranges_to_meet_him(worker: Workers) -> None:
    words = "My wife died a year ago. I don't sleep, I've stopped playing bridge, and I forget things."
    a_gp_asks(worker("gp"), "Alfred Wynne", 80, words)

    duty = worker("duty")
    needs = ["Bereavement", "Sleep", "Low mood", "Worry about memory", "Loneliness"]
    is_read(duty, "Alfred Wynne", words, "Grief, sleep, company, and his memory.",
            {"What have they named?": needs, SAFE_OVERNIGHT: "Yes"})
    is_matched(duty, LIFT, "Would take them", "Runs classes on bereavement.")
    offer_hand_over(duty, "Rosie Penhale, link worker", "He would like somebody to go out with.")
    expect(duty.locator(".held")).to_contain_text(f"Held by {DUTY}")

    rosie = worker("linkworker", width=360)
    rosie.goto("/today")
    row = rosie.get_by_role("row").filter(has_text="Alfred Wynne")
    expect(row).to_contain_text(f"{DUTY} asks you to take them over")
    with rosie.expect_navigation():
        row.get_by_role("button", name="Accept").click()
    see(rosie, "You hold them now.")
    find(rosie, "Alfred Wynne")
    arrange(rosie, in_days(3, "10:30"), "At home")
    is_held(rosie, "Rosie Penhale", "Rosie Penhale")


def offer_hand_over(page: Page, to: str, why: str) -> None:
    asking = {"Who should take them over?": to, "Why?": why}
    take_step(page, "Offer a hand-over", asking, "Ask them", "The holder goes on holding until they accept.")


def arrange(page: Page, at: Moment, how: str) -> None:
    take_step(page, "Arrange a contact", {"When?": at, "How?": how}, "Arrange it", "The contact is arranged.")


def test_the_young_woman_who_is_pregnant_asks_herself_and_comes_to_be_held_by_the_psychiatrist(
    visit: Visits, worker: Workers
) -> None:
    words = "I'm pregnant and well on my tablets for years. What is safest for the baby and for me?"
    sent = ask_for_help(
        visit(),
        {"Who is the help for?": "For me"},
        {"What would you like help with?": words,
         "Is it about any of these?": ["Being pregnant, or a new baby", "A question about my medicines"]},
        {"Your name, or what you like to be called": "Leila Baptista", "Date of birth": born(27),
         "Your GP practice": "Alder Lane Surgery"},
        {"How can we reach you?": ["Phone"], "Phone number": "01632 960150", "Is it safe to leave a message?": "Yes"},
    )
    assert sent.holder == DUTY

    duty = worker("duty")
    needs = ["Psychosis, stable", "Pregnancy, or a baby", "A question about medicines"]
    is_read(duty, "Leila Baptista", words, "To weigh up her medicine in pregnancy.",
            {"What have they named?": needs, SAFE_OVERNIGHT: "Yes"})
    is_matched(duty, LIFT, "Would take them", "Works with people who have psychosis that is stable.")
    offer_hand_over(duty, "Dr Arjun Nair, psychiatrist", "She asks about her antipsychotic in pregnancy.")

    psychiatrist = worker("psychiatrist")
    find(psychiatrist, "Leila Baptista")
    press(psychiatrist, "Accept")
    see(psychiatrist, "You hold them now.")
    is_held(psychiatrist, "Dr Arjun Nair", "Dr Arjun Nair")


def test_the_woman_with_indigestion_misses_a_contact_which_opens_the_ladder_and_is_never_a_discharge(
    worker: Workers,
) -> None:
    words = "My stomach burns every day, the camera found nothing, and my nan died. I keep missing work."
    a_gp_asks(worker("gp"), "Bethan Crowe", 24, words, kind="A joint consultation")

    duty = worker("duty")
    is_read(duty, "Bethan Crowe", words, "Her stomach, her nan, and work.",
            {"What have they named?": ["Persistent physical symptoms", "Bereavement", "Low mood", "Work"]})
    is_matched(duty, LIFT, "Asks first", SAFE_OVERNIGHT)
    soon = datetime.datetime.now() + datetime.timedelta(minutes=1)
    arrange(duty, Moment(soon.date(), soon.strftime("%H:%M")), "By phone")
    it_is_past(duty, soon)

    take_step(duty, "The contact was missed", {"What do we know?": "No answer."}, "Save that it was missed",
              "It is saved that the contact was missed. Now reach them again.")
    is_held(duty, DUTY, "Ring today: they missed a contact")
    tried = {"What did you do?": "Rang the same day", "What came of it?": "No answer", "In a few words": "It rang out."}
    take_step(duty, "Reach them again", tried, "Save the try", "The try is saved.")
    is_held(duty, DUTY, "Ring at another time, and offer another time or place")

    agreed = {"Why?": "The help is done", "What did you agree?": "Nothing.", "How can they come back?": "By ringing."}
    duty.get_by_role("link", name="Close by agreement", exact=True).click()
    send(duty, agreed, "Close by agreement")
    expect(duty.get_by_text("That is never a reason to close: reach them first.").first).to_be_visible()


def it_is_past(page: Page, moment: datetime.datetime) -> None:
    """Waits until the minute has come, at most one, and loads the page again."""
    due = moment.replace(second=0, microsecond=0)
    wait = (due - datetime.datetime.now()).total_seconds() + 1
    page.wait_for_timeout(max(0, wait) * 1000)
    page.reload()


def test_the_man_of_45_goes_from_asking_to_an_agreed_close_and_looks_it_up_by_his_private_number(
    visit: Visits, worker: Workers
) -> None:
    page = visit(width=360)
    words = "They told me I have diabetes and gave me a pile of leaflets. I can't take it in. I lie awake."
    fill_the_pages(
        page,
        {"Who is the help for?": "For me"},
        {"What would you like help with?": words, "Is it about any of these?": ["Living with an illness", "Sleep"]},
        {"Your name, or what you like to be called": "Derrick Onslow", "Date of birth": born(45),
         "Your GP practice": "Lock Keepers Medical Centre"},
        {"How can we reach you?": ["E-mail"], "E-mail address": "derrick.onslow@example.org"},
        {"How would you like to meet?": ["By video"], "When is a good time?": "After six"},
    )
    see(page, words, "derrick.onslow@example.org", "After six")
    press(page, "Send")
    sent = what_was_sent(page)
    look_at(page, "sent")
    look_up(page, sent.reference)
    expect(page.locator(".held")).to_contain_text(f"Held by {DUTY}")
    see(page, "Someone reads what you wrote, by")
    look_at(page, "looked-up")

    duty = worker("duty")
    is_read(duty, "Derrick Onslow", words, "To live with diabetes, and to sleep.", {
        "What have they named?": ["Living with a long-term condition", "Low mood", "Sleep", "Anxiety"],
        SAFE_OVERNIGHT: "Yes",
    })
    is_matched(duty, LIFT, "Would take them", "Is the commissioned talking therapies service")
    take_step(duty, "Write down a contact",
              {"How?": "By video", "What was said and agreed?": "One thing at a time: walking, then food."},
              "Save the contact", "The contact is saved.")
    is_held(duty, DUTY, "Arrange the next contact")
    take_step(duty, "Close by agreement", {
        "Why?": "The help is done",
        "What did you agree?": "He has what he needs.",
        "How can they come back?": "Ring us, or use your number. You do not start again.",
    }, "Close by agreement", "The request is closed by agreement.")
    see(duty, "No request is open, so nobody holds this person now.")

    look_up(page, sent.reference)
    see(page, "It was closed when it was agreed that the help was done.", "You do not start again.")
    for private in [words, "Derrick", "He has what he needs", "derrick.onslow"]:
        assert private not in page.content(), "the private number shows more than it should"
    look_at(page, "looked-up-closed")


def test_the_man_with_schizophrenia_is_asked_for_by_a_professional_who_is_told_only_that_it_was_received(
    visit: Visits, worker: Workers
) -> None:
    words = "He has put on a lot of weight, goes to the gym, and does not want more tablets."
    page = visit()
    sent = ask_for_help(
        page,
        {"Who is the help for?": "For someone I work with, teach or support",
         "Where do you work?": "Another service, or a charity"},
        {"What is going on?": words},
        {"Your name": "Priya Doyle", "What are you to them?": "care coordinator",
         "Their name, or what they are called": "Winston Achebe-Cole", "Date of birth": born(41)},
        {"Does the person know that you are asking?": "Yes",
         "Has the person said that we may tell you more than “received”?": "Yes"},
    )
    assert sent.holder is None
    look_up(page, sent.reference)
    see(page, "We have received it", "We can tell you more only if the person tells us that they agree.")
    expect(page.locator(".held")).to_have_count(0)

    duty = worker("duty")
    needs = ["Physical health alongside a severe mental illness", "Psychosis, stable"]
    is_read(duty, "Winston Achebe-Cole", words, "His weight, and what his medicine does to it.",
            {"What have they named?": needs})
    see(duty, "Tell them nothing but that the request was received.")
    is_matched(duty, COMMUNITY_TEAM, "Asks first", "Does the community team find that its threshold is met?")
    ask_service(duty, COMMUNITY_TEAM, "Will you look at his medicine with us?")
    take_step(duty, "A service said yes", {"What did they say?": "Yes, in clinic, jointly."}, "Save the yes",
              "The yes is saved.")
    see(duty, f"Helped by {COMMUNITY_TEAM} since")
    arrange(duty, in_days(4, "14:00"), "In a room")
    is_held(duty, DUTY, DUTY)


def test_the_woman_of_28_comes_with_no_label_and_a_safety_conversation_has_an_owner_and_a_time(
    visit: Visits, worker: Workers
) -> None:
    words = "I never feel good enough. Training is too much. Sometimes I think about not being here."
    page = visit(width=360)
    fill_the_pages(
        page,
        {"Who is the help for?": "For me"},
        {"What would you like help with?": words,
         "Is it about any of these?": ["Thoughts of ending my life", "Work, or finding work"]},
        {"Your name, or what you like to be called": "Ines Calloway", "Date of birth": born(28),
         "Your GP practice": "Brook Street Practice"},
    )
    press(page, "Send")
    see(page, "Someone gets in touch to ask if you are safe, by")
    assert what_was_sent(page).holder == DUTY
    has_no_label(page)

    duty = worker("duty")
    for list_of_work in ["/today", "/inbox"]:
        duty.goto(list_of_work)
        expect(duty.get_by_role("row").filter(has_text="Ines Calloway").first).to_be_visible()
        has_no_label(duty)
    is_read(duty, "Ines Calloway", words, "To feel good enough, and the thoughts.", {
        "What have they named?": ["Low self-esteem", "Work", "Thoughts of suicide"],
        "Is cognitive behavioural therapy unlikely to help, or has it been tried and not helped?": "Yes",
    })
    has_no_label(duty)
    see(duty, f"A safety conversation is open: {DUTY} talks with them by")
    is_held(duty, DUTY, "Talk with the person about their safety")
    is_matched(duty, LIFT, "Asks first", SAFE_OVERNIGHT)

    take_step(duty, "Write down the safety conversation", {
        "What was said?": "The thoughts come after long days; her friends and her sister keep her here.",
        "What was agreed?": "She rings her sister first, then us. We speak again on the day below.",
        "When do you ask again?": in_days(2, "11:00"),
    }, "Save the conversation", "The safety conversation is saved.")
    see(duty, f"{DUTY} asks again how safe they are")
    has_no_label(duty)
    is_held(duty, DUTY, DUTY)


def has_no_label(page: Page) -> None:
    """Nothing that the page says, or keeps unseen, labels or sorts anybody by risk."""
    assert not re.search(r"\brisks?\b|\brisky\b", page.content(), re.IGNORECASE), f"{page.title()} speaks of risk"
