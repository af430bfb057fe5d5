"""A real mail server of our own: it keeps what it is given, and can refuse, be too busy, or not be there."""

import asyncio
import contextlib
import dataclasses
import email
import email.message
import email.policy
import pathlib
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from place import free_port


@dataclasses.dataclass
class Post:
    """What a mail server was given, and how it answers."""

    port: int = 0
    letters: list[email.message.EmailMessage] = dataclasses.field(default_factory=list)
    envelopes: list[tuple[str, list[str]]] = dataclasses.field(default_factory=list)
    #: What it says to a recipient, by address; everybody else is taken.
    refusals: dict[str, str] = dataclasses.field(default_factory=dict)
    #: Called with each letter before it is answered.
    meanwhile: Callable[[], None] = lambda: None
    encrypted: list[bool] = dataclasses.field(default_factory=list)
    tries: int = 0

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, _) -> str:
        self.tries += 1
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.letters.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        self.envelopes.append((envelope.mail_from, envelope.rcpt_tos))
        self.encrypted.append(session.ssl is not None)
        await asyncio.get_running_loop().run_in_executor(None, self.meanwhile)
        return "250 OK"

    def to(self, address: str) -> list[email.message.EmailMessage]:
        return [letter for letter in self.letters if letter["to"] == address]


@contextlib.contextmanager
def open_post(port: int | None = None, **how) -> Iterator[Post]:
    """Opens the mail server; `how` is what its controller is told, such as a context for TLS."""
    post = Post(port=port or free_port())
    controller = Controller(post, hostname="127.0.0.1", port=post.port, **how)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()


def certificate(folder: pathlib.Path) -> tuple[pathlib.Path, ssl.SSLContext]:
    """A certificate of our own for 127.0.0.1, and what a server needs to show it."""
    key, chain = folder / "post.key", folder / "post.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(chain),
        ],
        check=True, capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return chain, context


def knows(user: str, password: str) -> Callable:
    """Lets one user in, and nobody else."""

    def check(server, session, envelope, mechanism, data) -> AuthResult:
        known = isinstance(data, LoginPassword) and data == LoginPassword(user.encode(), password.encode())
        return AuthResult(success=known, handled=False)

    return check


class Once:
    """Does something the first time, and nothing after."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._lock = threading.Lock()
        self.done = False

    def __call__(self) -> None:
        with self._lock:
            if self.done:
                return
            self.done = True
        self._do()
