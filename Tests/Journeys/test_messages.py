"""Messages as people get them: from the front door to a real mail server, over whatever goes wrong between."""

import contextlib
import os
import pathlib
import re
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from forms import Client
from place import ARTEFACTS, binary, end, free_port, wait_until_ready
from post import Once, Post, certificate, knows, open_post
from test_command import footbridge, settings

pytestmark = pytest.mark.waits

ADDRESS = "ada.quill@people.example"
FROM = "no-reply@place.example"
PASSWORD = "three words together"


class Served:
    """A place of its own with one worker, started, killed and started again."""

    def __init__(self, folder: pathlib.Path, **more: str) -> None:
        self.folder, self.more = folder, {"mail_from": FROM, "proxy": "the journeys", **more}
        self.database = f"sqlite:{folder / 'place.sqlite'}"
        self.port = free_port()
        self.server = f"http://127.0.0.1:{self.port}"
        self.log = ARTEFACTS / "messages.log"
        self.process: subprocess.Popen | None = None

    def begin(self, port: int | None = None) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [str(binary()), "serve", "--port", str(port or self.port), "--database", self.database],
                cwd=self.folder, env=settings(**self.more), stdout=log, stderr=log,
            )
        wait_until_ready(self.process, f"http://127.0.0.1:{port or self.port}", self.log, 60)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def person_asks(self, email: str = ADDRESS, safe: str = "yes", called: str = "Ada Quill") -> None:
        client = Client(self.server, "198.18.7.7")
        answers = {
            "who": {"who": "me"}, "words": {"words": "I can't sleep."}, "about": {"called": called},
            "reach": {"means": "email", "email": email, "message-safe": safe},
        }
        page = client.get("/ask")
        while "Keep your private number" not in page.text:
            form = page.form("/ask")
            page = client.send(form, **answers.get(form.fields["step"], {}))
            assert page.status == 200, page.text

    def unmarked(self) -> int:
        """How many letters wait: those, too, that were sent a moment ago and are not yet marked as sent."""
        with contextlib.closing(sqlite3.connect(f"file:{self.folder / 'place.sqlite'}?mode=ro", uri=True)) as database:
            return database.execute("SELECT count(*) FROM outbox WHERE state = 'waiting'").fetchone()[0]

    def manager(self) -> Client:
        return self.signed_in("manager")

    def signed_in(self, username: str) -> Client:
        client = Client(self.server, "198.18.7.8")
        form = client.get("/sign-in").form("/sign-in")
        client.send(form, username=username, password=PASSWORD)
        return client

    def person_page(self, called: str = "Ada Quill") -> str:
        client = self.manager()
        found = client.send(client.get("/find").form("/find"), text=called)
        address = re.search(r'href="(/people/[0-9a-f-]{36})"', found.text)
        assert address, found.text
        return client.get(address.group(1)).text


@contextlib.contextmanager
def place(folder: pathlib.Path, **more: str) -> Iterator[Served]:
    served = Served(folder, **more)
    team(served)
    served.begin()
    try:
        yield served
    finally:
        end(served.process)


def team(served: Served) -> None:
    done = footbridge(
        "users", "add", "manager", "--name", "Kim Ashe", "--role", "teamManager", "--home", "--database", served.database,
        typed=f"{PASSWORD}\n", **served.more,
    )
    assert done.returncode == 0, done.stderr


def works_at(served: Served, practice: str) -> None:
    done = footbridge(
        "users", "add", "gp", "--name", "Noor Adeyemi", "--role", "gp", "--practice", practice,
        "--database", served.database, typed=f"{PASSWORD}\n", **served.more,
    )
    assert done.returncode == 0, done.stderr


def wait_for(what: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s"
        time.sleep(0.1)


def in_clear(post: Post, **more: str) -> dict[str, str]:
    return {"smtp_host": "127.0.0.1", "smtp_port": str(post.port), "smtp_tls": "none", **more}


def test_somebody_who_asks_gets_one_letter_that_gives_nothing_away(tmp_path: pathlib.Path) -> None:
    with open_post() as post, place(tmp_path, **in_clear(post, address="https://place.example")) as served:
        served.person_asks()
        wait_for(lambda: post.letters)
        time.sleep(5)
        (letter,) = post.letters
        assert post.envelopes == [(FROM, [ADDRESS])]
        assert (letter["from"], letter["to"], letter["subject"]) == (FROM, ADDRESS, "We have your request")
        assert re.fullmatch(r"<[0-9a-f]{32}@place\.example>", letter["message-id"])
        assert letter["auto-submitted"] == "auto-generated"
        words = letter.get_content()
        assert "Kim Ashe looks after it" in words
        assert "https://place.example/look-up" in words
        assert not re.search(r"mental|health|sleep|Ada|team|therap|service", words, re.IGNORECASE)
        page = served.person_page()
        assert "We have your request" in page and re.search(r"Sent \w+day", page)
        assert ADDRESS not in served.log.read_text()


def test_nobody_gets_a_letter_who_did_not_say_that_it_is_safe(tmp_path: pathlib.Path) -> None:
    with open_post() as post, place(tmp_path, **in_clear(post)) as served:
        served.person_asks("unsafe@people.example", safe="no", called="Robin Unsafe")
        served.person_asks("silent@people.example", safe="", called="Robin Silent")
        served.person_asks()
        wait_for(lambda: post.letters)
        time.sleep(5)
        assert [letter["to"] for letter in post.letters] == [ADDRESS]


def test_a_mailbox_that_refuses_is_told_to_the_holder_and_the_manager(tmp_path: pathlib.Path) -> None:
    with open_post() as post, place(tmp_path, **in_clear(post)) as served:
        post.refusals[ADDRESS] = "550 5.1.1 No such user"
        served.person_asks()
        wait_for(lambda: post.tries)
        wait_for(lambda: "their mailbox did not take our e-mail" in served.person_page())
        assert "Tell them another way that we have their request" in served.person_page()
        assert "Ada Quill" in served.manager().get("/team/messages").text
        time.sleep(5)
        assert post.tries == 1
        assert "No such user" not in served.log.read_text() and ADDRESS not in served.log.read_text()


def test_a_server_that_is_away_or_busy_gets_the_letter_later(tmp_path: pathlib.Path) -> None:
    port = free_port()
    where = {"smtp_host": "127.0.0.1", "smtp_port": str(port), "smtp_tls": "none"}
    with place(tmp_path, **where) as served:
        served.person_asks()
        wait_for(lambda: "Tried once, again" in served.person_page())
        with open_post(port) as post:
            wait_for(lambda: post.letters, 75)
            assert len(post.letters) == 1
            post.refusals["busy@people.example"] = "451 4.3.2 Too busy"
            served.person_asks("busy@people.example", called="Robin Busy")
            wait_for(lambda: "Tried once, again" in served.person_page("Robin Busy"))


def test_a_process_killed_between_hand_over_and_mark_sends_the_same_letter_again(tmp_path: pathlib.Path) -> None:
    with open_post() as post:
        served = Served(tmp_path, **in_clear(post))
        team(served)
        served.begin()
        # The server has the letter; it has not answered yet.
        post.meanwhile = Once(served.kill)
        served.person_asks()
        wait_for(lambda: post.meanwhile.done)
        served.begin()
        try:
            # The lease of the process that was killed runs out first.
            wait_for(lambda: len(post.letters) == 2, 60)
            wait_for(lambda: re.search(r"Sent \w+day", served.person_page()) is not None)
            time.sleep(5)
            assert len(post.letters) == 2
            assert len({letter["message-id"] for letter in post.letters}) == 1
            assert served.person_page().count("E-mail sent") == 1
        finally:
            end(served.process)


def test_two_processes_send_each_letter_once_and_one_takes_over_within_a_minute(tmp_path: pathlib.Path) -> None:
    with open_post() as post, place(tmp_path, **in_clear(post)) as served:
        first, second = served.process, free_port()
        served.begin(second)
        other = served.process
        served.process = first
        try:
            for number in range(6):
                served.person_asks(f"robin{number}@people.example", called=f"Robin Number{number}")
            # What was sent and not yet marked would rightly go again, under the same id, when its process is killed.
            wait_for(lambda: len(post.letters) >= 6 and served.unmarked() == 0)
            first.kill()
            first.wait()
            served.server = f"http://127.0.0.1:{second}"
            served.person_asks("late@people.example", called="Robin Late")
            began = time.monotonic()
            wait_for(lambda: post.to("late@people.example"), 60)
            print(f"taken over after {time.monotonic() - began:.0f} s")
            time.sleep(5)
            assert len(post.letters) == 7
            assert len({letter["message-id"] for letter in post.letters}) == 7
        finally:
            end(other)


@pytest.mark.parametrize("how", ["starttls", "tls"])
def test_letters_travel_encrypted_to_a_server_that_knows_us(tmp_path: pathlib.Path, how: str) -> None:
    chain, context = certificate(tmp_path)
    server = {"ssl_context": context} if how == "tls" else {"tls_context": context, "require_starttls": True}
    server |= {"authenticator": knows("place", "a password"), "auth_required": True, "auth_require_tls": how != "tls"}
    with open_post(**server) as post:
        where = {
            "smtp_host": "127.0.0.1", "smtp_port": str(post.port), "smtp_tls": how, "smtp_ca": str(chain),
            "smtp_user": "place", "smtp_password": "a password",
        }
        with place(tmp_path, **where) as served:
            served.person_asks()
            wait_for(lambda: post.letters)
            assert "a password" not in served.log.read_text()
            if how == "starttls":
                assert post.encrypted == [True]


def test_no_letter_goes_to_a_server_with_a_certificate_nobody_vouches_for(tmp_path: pathlib.Path) -> None:
    _, context = certificate(tmp_path)
    with open_post(tls_context=context, require_starttls=True) as post:
        where = {"smtp_host": "127.0.0.1", "smtp_port": str(post.port), "smtp_tls": "starttls"}
        with place(tmp_path, **where) as served:
            served.person_asks()
            wait_for(lambda: "Tried once, again" in served.person_page())
            assert not post.letters


def test_no_letter_goes_in_the_clear_where_encryption_was_asked_for(tmp_path: pathlib.Path) -> None:
    with open_post() as post:
        where = {"smtp_host": "127.0.0.1", "smtp_port": str(post.port), "smtp_tls": "starttls"}
        with place(tmp_path, **where) as served:
            served.person_asks()
            wait_for(lambda: "Tried once, again" in served.person_page())
            assert not post.letters


PRACTICE, LETTERS = "Y00001", "letters@surgery.example"


def test_minutes_and_a_close_reach_the_practice_and_nobody_else(tmp_path: pathlib.Path) -> None:
    own = tmp_path / "place.yaml"
    own.write_text(f"practices: {{ {PRACTICE}: {LETTERS} }}\n")
    with open_post() as post:
        served = Served(tmp_path, **in_clear(post, place_file=str(own)))
        team(served)
        works_at(served, PRACTICE)
        served.begin()
        try:
            client = served.signed_in("gp")
            adding = client.get("/people/add").form("/people/add")
            added = client.send(
                adding, name="Ada Quill", practice=PRACTICE, asking="I can't sleep.", kind="help", route="gp"
            )
            person = re.search(r"/people/[0-9a-f-]{36}", added.text).group(0)
            request = re.search(rf"{person}/requests/([0-9a-f-]{{36}})/", added.text).group(1)
            review = f"/reviews/{person.removeprefix('/people/')}/{request}"
            client.send(client.get(review).form(review), summary="Tired all day.")
            wait_for(lambda: post.letters)
            end_it = f"{person}/requests/{request}/close"
            client.send(
                client.get(end_it).form(end_it), reason="helpDone", agreed="She sleeps again.", **{"way-back": "Ring us."}
            )
            wait_for(lambda: len(post.letters) == 2)
            time.sleep(5)
            assert [letter["to"] for letter in post.letters] == [LETTERS, LETTERS]
            assert {letter["subject"] for letter in post.letters} == {"A letter about one of your patients"}
            minutes, close = (letter.get_content() for letter in post.letters)
            assert "Patient: Ada Quill" in minutes and "What was said: Tired all day." in minutes
            assert "What was agreed: She sleeps again." in close
            written = served.log.read_text()
            assert not re.search(r"Quill|Tired|surgery\.example", written)
            assert re.search(r"Sent \w+day", client.get(person).text)
        finally:
            end(served.process)


def test_a_folder_takes_letters_too(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    with place(tmp_path, mail_folder=str(folder)) as served:
        served.person_asks()
        wait_for(lambda: list(folder.glob("*.eml")))
        (letter,) = folder.glob("*.eml")
        assert b"Subject: We have your request" in letter.read_bytes()


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"smtp_host": "127.0.0.1", "mail_folder": "/tmp"}, "not both"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "mail_from": ""}, "FOOTBRIDGE_MAIL_FROM"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "mail_from": "a@b.example\r\nBcc: c@d.example"}, "MAIL_FROM"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "mail_name": "Us\r\nBcc: c@d.example"}, "MAIL_NAME"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "perhaps"}, "starttls, tls or none"),
        ({"smtp_host": "mail.place.example", "smtp_tls": "none"}, "sent in the clear"),
        ({"smtp_host": "127.0.0.1/../x", "smtp_tls": "none"}, "name or the address of a machine"),
        ({"smtp_host": "mail.place.example@evil.example"}, "name or the address of a machine"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "smtp_port": "99999"}, "from 1 to 65535"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "smtp_port": "25; rm"}, "from 1 to 65535"),
        ({"mail_folder": "nowhere"}, "is not a folder"),
        ({"smtp_host": "127.0.0.1", "smtp_tls": "none", "address": "javascript:alert(1)"}, "FOOTBRIDGE_ADDRESS"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_before_anybody_is_served(
    tmp_path: pathlib.Path, setting: dict[str, str], says: str
) -> None:
    database = f"sqlite:{tmp_path / 'place.sqlite'}"
    done = footbridge("serve", "--port", "0", "--database", database, **{"mail_from": FROM, **setting})
    assert done.returncode == 65
    assert says in done.stderr
