"""A demonstration place, served by the built command on a free port, on a database of its own."""

import contextlib
import dataclasses
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"


@dataclasses.dataclass(frozen=True)
class Account:
    """Somebody of the demonstration place who can sign in."""

    username: str
    role: str
    name: str
    password: str


@dataclasses.dataclass(frozen=True)
class Place:
    """Where the place is served, and who can sign in there, by the name they sign in with."""

    address: str
    accounts: dict[str, Account]
    database: str


def binary() -> pathlib.Path:
    """The built command: named by FOOTBRIDGE_BINARY, or where the package puts it."""
    if named := os.environ.get("FOOTBRIDGE_BINARY"):
        return pathlib.Path(named)
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    return pathlib.Path(folder) / "footbridge"


def demo_command(port: int, folder: pathlib.Path, people: int = 300, asking: int = 100) -> list[str]:
    """A smaller place than the one people are shown, for a quicker start."""
    return [
        str(binary()), "demo", "--port", str(port), "--database", f"sqlite:{folder / 'place.sqlite'}",
        "--people", str(people), "--asking", str(asking),
    ]


def accounts_in(output: str) -> dict[str, Account]:
    """Reads the accounts from what the command says on standard output.

    One on each line, `username  Role, Name`, and then `password for all of them: …`.
    """
    password = re.search(r"(?m)^password for all of them: (.+)$", output)
    if password is None:
        raise RuntimeError("the command named no accounts on its standard output")
    return {
        username: Account(username, role, name, password.group(1))
        for username, role, name in re.findall(r"(?m)^(\S+)  (.+), (.+)$", output)
    }


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health/ready", timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


@contextlib.contextmanager
def serving(
    folder: pathlib.Path,
    patience: float = 300,
    log: str = "server.log",
    more: dict[str, str] | None = None,
    like: pathlib.Path | None = None,
    **size: int,
) -> Iterator[Place]:
    """Starts the command, waits until it is ready, and ends it afterwards whatever happened.

    With `like`, the place is a copy of the one that was served from that folder, whose year is not made again.
    """
    ARTEFACTS.mkdir(exist_ok=True)
    for file in like.glob("place.sqlite*") if like else []:
        shutil.copyfile(file, folder / file.name)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    output, log = folder / "accounts.txt", ARTEFACTS / log
    with output.open("w") as said, log.open("w") as logged:
        # As behind a proxy that speaks TLS: cookies are secure, which a browser also allows on its own machine, and
        # visitors are told apart by the address that the proxy gives.
        environment = {**os.environ, "FOOTBRIDGE_PROXY": "the browser journeys", **(more or {})}
        command = demo_command(port, folder, **size)
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=logged)
    try:
        wait_until_ready(server, address, log, patience)
        yield Place(address, accounts_in(output.read_text()), f"sqlite:{folder / 'place.sqlite'}")
    finally:
        end(server)


def wait_until_ready(server: subprocess.Popen, address: str, log: pathlib.Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not is_ready(address):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with code {server.returncode}:\n{tail(log)}")
        if time.monotonic() > deadline:
            raise RuntimeError(f"the server was not ready after {patience:.0f} s:\n{tail(log)}")
        time.sleep(0.2)


def end(server: subprocess.Popen) -> None:
    server.terminate()
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def tail(log: pathlib.Path, lines: int = 30) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
