"""The server is killed while people send their requests, fifty times on each engine, and PostgreSQL is restarted.

Everybody who was not answered sends the same form again, as their browser would. Whoever was answered is on record, once.
`FOOTBRIDGE_KILLS` sets how often.
"""

import collections
import contextlib
import os
import pathlib
import random
import re
import subprocess
import threading
import time
import urllib.parse
import uuid
from collections.abc import Iterator

import pytest

from conftest import address
from forms import Client, Form
from place import ARTEFACTS, ROOT, binary, end, free_port, wait_until_ready

pytestmark = pytest.mark.waits

KILLS = int(os.environ.get("FOOTBRIDGE_KILLS", "50"))
ASKERS = 4
ANSWERS = {"who": {"who": "me"}, "about": {"called": "Ada Quill", "no-address": "yes"}}


@contextlib.contextmanager
def sqlite(folder: pathlib.Path) -> Iterator[str]:
    yield f"sqlite:{folder / 'place.sqlite'}"


@contextlib.contextmanager
def postgresql(_: pathlib.Path) -> Iterator[str]:
    server = os.environ.get("FOOTBRIDGE_TEST_POSTGRES")
    if not server:
        pytest.skip("there is no PostgreSQL: run make test, which starts one")
    name = f"killed_{uuid.uuid4().hex}"
    run("psql", server, "--quiet", "--command", f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    try:
        yield urllib.parse.urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        run("psql", server, "--quiet", "--command", f"DROP DATABASE {name} WITH (FORCE)")


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Siege:
    """A place that is served, killed and served again, and the people who ask there all the while."""

    def __init__(self, database: str, folder: pathlib.Path) -> None:
        self.database = database
        self.folder = folder
        self.port = free_port()
        self.server = f"http://127.0.0.1:{self.port}"
        self.log = ARTEFACTS / "killed-server.log"
        # What each answered asker was told to keep, by the words they sent.
        self.answered: dict[str, str] = {}
        self.unanswered: list[tuple[str, Client, Form]] = []
        self._numbers = iter(range(1, 50_000))
        self._lock = threading.Lock()
        self._stop = threading.Event()

    def serve(self, command: str = "serve", *more: str) -> subprocess.Popen:
        with self.log.open("a") as log:
            process = subprocess.Popen(
                [str(binary()), command, "--port", str(self.port), "--database", self.database, *more],
                cwd=self.folder,
                env={**os.environ, "FOOTBRIDGE_PROXY": "the browser journeys"},
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        wait_until_ready(process, self.server, self.log, 120)
        return process

    def round(self, chance: random.Random) -> None:
        """Serves, lets people ask, and kills the server at some moment."""
        process = self.serve()
        self.send_again()
        with self.people_asking():
            time.sleep(chance.uniform(0.05, 0.4))
            process.kill()
            process.wait()

    @contextlib.contextmanager
    def people_asking(self) -> Iterator[None]:
        self._stop.clear()
        askers = [threading.Thread(target=self.ask_on_and_on) for _ in range(ASKERS)]
        for asker in askers:
            asker.start()
        yield
        self._stop.set()
        for asker in askers:
            asker.join()

    def send_again(self) -> None:
        """Those who heard nothing press Send once more."""
        waiting, self.unanswered = self.unanswered, []
        for words, client, form in waiting:
            self.send(words, client, form)

    def ask_on_and_on(self) -> None:
        while not self._stop.is_set():
            with self._lock:
                number = next(self._numbers)
            words = f"I can't sleep, and this is what I say, number {number}."
            client = Client(self.server, address(number))
            try:
                form = self.last_form(client, words)
            except OSError:
                return
            if form:
                self.send(words, client, form)

    def last_form(self, client: Client, words: str) -> Form | None:
        """Answers the pages up to the last one, whose form sends everything; nothing while the database is away."""
        page = client.get("/ask")
        while page.status == 200:
            form = page.form("/ask")
            if form.fields["step"] == "check":
                return form
            answers = {"words": words} if form.fields["step"] == "words" else ANSWERS.get(form.fields["step"], {})
            page = client.send(form, **answers)
        assert page.status == 503, f"status {page.status}"
        return None

    def send(self, words: str, client: Client, form: Form) -> None:
        answer = None
        with contextlib.suppress(OSError):
            answer = client.send(form)
        if answer is None or answer.status == 503:
            with self._lock:
                self.unanswered.append((words, client, form))
            return
        assert answer.status == 200, f"status {answer.status}"
        reference = re.search(r'class="panel.*?<strong[^>]*>([^<]+)<', answer.text, re.DOTALL)
        assert reference, "the page at the end names no private number"
        with self._lock:
            self.answered[words] = reference.group(1)

    def finish(self) -> None:
        """Everybody is answered at last; all are on record once, and their numbers are known."""
        process = self.serve()
        self.send_again()
        client = Client(self.server, address(49_999))
        for reference in random.sample(sorted(self.answered.values()), 5):
            page = client.send(client.get("/look-up").form("/look-up"), reference=reference)
            assert page.status == 200, "a private number that was given out is not known"
        end(process)
        assert not self.unanswered
        run(str(binary()), "journal", "verify", "--database", self.database)
        assert self.on_record() == collections.Counter(self.answered.keys())

    def on_record(self) -> collections.Counter:
        """How often each asker's words stand in the journal."""
        lines = run(str(binary()), "journal", "export", "-", "--database", self.database).splitlines()
        said = (re.search(r"I can't sleep, and this is what I say, number \d+\.", line) for line in lines)
        return collections.Counter(match.group(0) for match in said if match)


@pytest.mark.parametrize("engine", [sqlite, postgresql], ids=["SQLite", "PostgreSQL"])
def test_whoever_was_answered_is_on_record_once_however_often_the_server_is_killed(engine, tmp_path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    with engine(tmp_path) as database:
        siege = Siege(database, tmp_path)
        siege.serve("demo", "--people", "20", "--asking", "3").kill()
        for _ in range(KILLS):
            siege.round(chance)
        siege.finish()
        print(f"killed {KILLS} times, {len(siege.answered)} people answered")
        assert len(siege.answered) > KILLS, "they must have got somewhere"


def test_nothing_is_lost_while_postgresql_is_restarted_under_those_who_ask(tmp_path) -> None:
    folder = os.environ.get("FOOTBRIDGE_TEST_POSTGRES_FOLDER")
    if not folder:
        pytest.skip("there is no PostgreSQL of our own to restart: run make test, which starts one")
    with postgresql(tmp_path) as database:
        siege = Siege(database, tmp_path)
        siege.serve("demo", "--people", "20", "--asking", "3").kill()
        process = siege.serve()
        with siege.people_asking():
            for _ in range(3):
                time.sleep(0.5)
                run(str(ROOT / "scripts/postgres.sh"), "restart", folder)
            time.sleep(1)
        # Those who were told to try again do so, and the server that lived through it all takes them.
        siege.send_again()
        end(process)
        siege.finish()
        assert len(siege.answered) > 10, "they must have got somewhere"
