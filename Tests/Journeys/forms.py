"""Sending the place's forms without a browser, for journeys that send hundreds of them while the server is killed."""

import dataclasses
import html.parser
import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request


@dataclasses.dataclass
class Form:
    """A form as the server sent it: where it goes, and what it says before anybody has answered."""

    action: str
    fields: dict[str, str]


class _Forms(html.parser.HTMLParser):
    """Reads the posted forms of a page: hidden values, and the values that boxes already have."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._open = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "form" and named.get("method") == "post":
            self.forms.append(Form(named["action"], {}))
            self._open = True
        elif tag == "input" and self._open and named.get("type") == "hidden":
            self.forms[-1].fields[named["name"]] = named.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = False


@dataclasses.dataclass(frozen=True)
class Answered:
    """What the server answered, and the page it sent."""

    status: int
    text: str

    def form(self, action: str) -> Form:
        reader = _Forms()
        reader.feed(self.text)
        return next(form for form in reader.forms if form.action == action)


class Client:
    """Somebody with cookies and no browser, who comes from an address of their own."""

    def __init__(self, server: str, address: str) -> None:
        self.server = server
        self._headers = {"x-forwarded-for": address, "x-forwarded-proto": "https"}
        # The server's cookies are for TLS, which stands in front of a real place and not of this one.
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar(policy))
        )

    def get(self, path: str) -> Answered:
        return self._open(urllib.request.Request(self.server + path, headers=self._headers))

    def send(self, form: Form, **answers: str) -> Answered:
        body = urllib.parse.urlencode({**form.fields, **answers}).encode()
        return self._open(urllib.request.Request(self.server + form.action, data=body, headers=self._headers))

    def _open(self, request: urllib.request.Request) -> Answered:
        try:
            with self._opener.open(request, timeout=30) as answer:
                return Answered(answer.status, answer.read().decode())
        except urllib.error.HTTPError as error:
            return Answered(error.code, error.read().decode())
