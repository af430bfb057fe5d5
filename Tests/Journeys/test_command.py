"""The command as an operator meets it: what it refuses, what it keeps to itself, and how far a backup reaches."""

import contextlib
import json
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator

import pytest

from forms import Answered, Client
from place import ARTEFACTS, binary, end, free_port, wait_until_ready

pytestmark = pytest.mark.waits

REACH = r"\d+ events up to position \d+, \d{4}-\d\d-\d\d \d\d:\d\d in London"
PASSWORD = "three words nobody sees"


def settings(**more: str) -> dict[str, str]:
    """This process's environment without its own settings for the command, and with these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTBRIDGE")}
    return kept | {f"FOOTBRIDGE_{name.upper()}": value for name, value in more.items()}


def footbridge(*arguments: str, typed: str = "", **more: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(binary()), *arguments], input=typed, capture_output=True, text=True, timeout=120, env=settings(**more)
    )


@contextlib.contextmanager
def served(folder: pathlib.Path, **more: str) -> Iterator[tuple[int, pathlib.Path]]:
    """A place of its own, and its log."""
    ARTEFACTS.mkdir(exist_ok=True)
    port, log = free_port(), ARTEFACTS / "command.log"
    command = [str(binary()), "serve", "--port", str(port), "--database", f"sqlite:{folder / 'place.sqlite'}"]
    with log.open("w") as written:
        server = subprocess.Popen(command, cwd=folder, env=settings(**more), stdout=written, stderr=written)
    try:
        wait_until_ready(server, f"http://127.0.0.1:{port}", log, 120)
        yield port, log
    finally:
        end(server)


def page(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        return answer.read().decode()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_nobody_is_served_in_the_clear_by_mistake(tmp_path: pathlib.Path, host: str) -> None:
    done = footbridge("serve", "--host", host, "--port", "0", "--database", f"sqlite:{tmp_path / 'place.sqlite'}")
    assert done.returncode == 65
    assert "can be reached from other machines" in done.stderr


def test_half_of_what_tls_needs_is_refused(tmp_path: pathlib.Path) -> None:
    database = f"sqlite:{tmp_path / 'place.sqlite'}"
    done = footbridge("serve", "--port", "0", "--database", database, tls_certificate="certificate.pem")
    assert done.returncode == 65
    assert "Set both" in done.stderr


def test_no_password_and_no_key_stands_in_what_the_command_says(tmp_path: pathlib.Path) -> None:
    database = f"sqlite:{tmp_path / 'place.sqlite'}"
    add = ["users", "add", "grace", "--name", "Grace Example", "--role", "gp", "--database", database]
    done = footbridge(*add, typed=PASSWORD + "\n")
    assert done.returncode == 0
    said = [done.stdout, done.stderr]
    refused = footbridge(*add[:2], "other", *add[3:], "--password", PASSWORD)
    assert refused.returncode == 64, "there is no way to type a password into a list of processes"

    key, short = "a key that is longer than 32 bytes, by chance", "too short"
    with served(tmp_path, door_key=key) as (port, log):
        page(port, "/sign-in")
    said.append(log.read_text())
    done = footbridge("serve", "--port", "0", "--database", database, door_key=short)
    assert done.returncode == 65
    said += [done.stdout, done.stderr]
    done = footbridge("check", "--database", f"postgresql://grace:{short.replace(' ', '-')}@127.0.0.1:1/none")
    assert done.returncode == 69
    said += [done.stdout, done.stderr]
    for secret in [PASSWORD, key, short, short.replace(" ", "-")]:
        assert secret not in "\n".join(said)


def test_a_backup_says_how_far_it_reaches_and_restoring_says_it_again(tmp_path: pathlib.Path) -> None:
    old, new = (f"sqlite:{tmp_path / name}" for name in ["old.sqlite", "new.sqlite"])
    add = ["users", "add", "grace", "--name", "Grace Example", "--role", "gp", "--database", old]
    assert footbridge(*add, typed=PASSWORD + "\n").returncode == 0
    backup = footbridge("journal", "backup", str(tmp_path / "backup"), "--database", old)
    assert backup.returncode == 0
    reach = re.search(REACH, backup.stdout)
    assert reach, backup.stdout
    restored = footbridge("journal", "restore", str(tmp_path / "backup"), "--database", new)
    assert restored.returncode == 0
    assert reach.group(0) in restored.stdout
    again = footbridge("journal", "restore", str(tmp_path / "backup"), "--database", new)
    assert again.returncode == 1
    assert "not empty" in again.stderr
    assert footbridge("journal", "verify", "--database", new).returncode == 0


@pytest.mark.parametrize(
    ("help_", "shown"),
    [("crisis: []", "Call NHS 111"),
     ("crisis: [{action: Ring the night team, when: at any hour}]", "Ring the night team")],
    ids=["an empty list", "the place's own"],
)
def test_help_in_a_crisis_is_the_places_own_and_never_empty(tmp_path: pathlib.Path, help_: str, shown: str) -> None:
    file = tmp_path / "place.yaml"
    file.write_text(f"name: Quayside\n{help_}\n")
    with served(tmp_path, place_file=str(file)) as (port, _):
        for path in ["/", "/ask", "/help-now", "/sign-in"]:
            assert shown in page(port, path), path


def ask(server: str) -> Answered:
    """Asks for help in the shortest way, from one address, and answers what is said after Send."""
    answers = {"who": {"who": "me"}, "words": {"words": "I can't sleep."}, "about": {"called": "Rowan"}}
    client = Client(server, "198.18.0.9")
    page = client.get("/ask")
    while (form := page.form("/ask")).fields["step"] != "check":
        page = client.send(form, **answers.get(form.fields["step"], {}))
    return client.send(form)


def test_the_front_door_takes_as_many_requests_in_an_hour_as_the_place_says(tmp_path: pathlib.Path) -> None:
    database = f"sqlite:{tmp_path / 'place.sqlite'}"
    role = ["--role", "mentalHealthPractitioner"]
    add = ["users", "add", "grace", "--name", "Grace Example", *role, "--database", database]
    assert footbridge(*add, typed=PASSWORD + "\n").returncode == 0
    file = tmp_path / "place.yaml"
    file.write_text("name: Quayside\ndoor: { requests-in-an-hour: 2 }\n")
    with served(tmp_path, place_file=str(file)) as (port, _):
        answers = [ask(f"http://127.0.0.1:{port}") for _ in range(3)]
    assert [answer.status for answer in answers] == [200, 200, 429]
    assert "Yours is not sent yet." in answers[2].text


@pytest.mark.parametrize(
    ("number", "said"), [("0", "a number from 1 to 10000"), ("10001", "a number from 1 to 10000"), ("many", "form")]
)
def test_a_number_of_requests_that_shuts_the_front_door_or_is_none_is_refused(
    tmp_path: pathlib.Path, number: str, said: str
) -> None:
    file = tmp_path / "place.yaml"
    file.write_text(f"door: {{ requests-in-an-hour: {number} }}\n")
    database = f"sqlite:{tmp_path / 'place.sqlite'}"
    done = footbridge("serve", "--port", "0", "--database", database, place_file=str(file))
    assert done.returncode == 65
    assert said in done.stderr


def test_the_chasm_says_how_much_of_it_is_counted_and_marks_what_is_assumed() -> None:
    needs = json.loads(footbridge("chasm", "--format", "json").stdout)["needs"]
    assumed = [need["words"] for need in needs if need["assumed"]]
    assert 0 < len(assumed) < len(needs)
    assert all(need["note"] if need["assumed"] else need["sources"] for need in needs)
    table = footbridge("chasm").stdout
    assert "are counted by figures that a source states" in table
    assert "Being taken is not yet being helped." in table
    for words in assumed:
        assert f"{words} *" in table
        assert f"  * {words}: " in table


def test_whoever_sends_nothing_more_is_not_waited_for(tmp_path: pathlib.Path) -> None:
    begun = [
        b"", b"GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ",
        b"POST /ask HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: 100\r\n\r\nwho=",
    ]
    with served(tmp_path) as (port, _), contextlib.ExitStack() as kept:
        began = time.monotonic()
        slow = [kept.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in begun]
        for connection, sent in zip(slow, begun):
            connection.sendall(sent)
            connection.settimeout(50)
        assert "Ask for help" in page(port, "/"), "others are served meanwhile"
        for connection in slow:
            with contextlib.suppress(ConnectionResetError):
                while connection.recv(4096):
                    pass
        assert 20 < time.monotonic() - began < 50
