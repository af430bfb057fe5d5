"""A demonstration place, served by the built command on a free port, on a database of its own."""

import contextlib
import dataclasses
import json
import os
import pathlib
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

    role: str
    username: str
    password: str


@dataclasses.dataclass(frozen=True)
class Place:
    """Where the place is served, and who can sign in there."""

    address: str
    accounts: dict[str, Account]


def binary() -> pathlib.Path:
    """The built command: named by FOOTBRIDGE_BINARY, or where the package puts it."""
    if named := os.environ.get("FOOTBRIDGE_BINARY"):
        return pathlib.Path(named)
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    return pathlib.Path(folder) / "footbridge"


def demo_command(port: int, folder: pathlib.Path) -> list[str]:
    return [str(binary()), "demo", "--port", str(port), "--database", f"sqlite:{folder / 'place.sqlite'}", "--format", "json"]


def accounts_in(output: str) -> dict[str, Account]:
    """Reads the accounts from what the command says on standard output, by role.

    With `--format json` that is one object: {"address": …, "accounts": [{"role": …, "username": …, "password": …}]}.
    """
    said = json.loads(output)
    return {
        account["role"]: Account(account["role"], account["username"], account["password"])
        for account in said["accounts"]
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
def serving(folder: pathlib.Path, patience: float = 300) -> Iterator[Place]:
    """Starts the command, waits until it is ready, and ends it afterwards whatever happened."""
    ARTEFACTS.mkdir(exist_ok=True)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    output, log = folder / "accounts.json", ARTEFACTS / "server.log"
    with output.open("w") as said, log.open("w") as logged:
        server = subprocess.Popen(demo_command(port, folder), cwd=folder, stdout=said, stderr=logged)
    try:
        wait_until_ready(server, address, log, patience)
        yield Place(address, accounts_in(output.read_text()))
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
