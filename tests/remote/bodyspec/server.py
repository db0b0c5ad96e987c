"""A server of the tests' own on loopback that speaks BodySpec's public description, with made-up people and scans."""

from base64 import b64decode, urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from tests.exchange.dexa import made_up

PARTNER, SECRET, USER = "pk_made_up", "s3cret", "made-up-user"
REALM = "/realms/bodyspec/protocol/openid-connect"


class Reply(NamedTuple):
    """An answer: status, body, headers; `silent` never answers."""

    status: int
    body: bytes = b"{}"
    headers: dict[str, str] = {}
    silent: bool = False


def detail(says: Any) -> bytes:
    """An error as the description has it."""
    return made_up.raw({"detail": says})


class Made:
    """What the server has and has been asked: results by id, tokens that hold, replies to give before its own."""

    def __init__(self, results: dict[str, dict[str, Any] | None]) -> None:
        """Take compositions by result id; None is a result that is no DEXA scan."""
        self.results, self.page_size = results, 20
        self.access, self.refresh, self.lasts = "token-1", "refresh-1", 300
        self.challenges: dict[str, str] = {}
        self.scripted: dict[str, list[Reply]] = defaultdict(list)
        self.asked: list[str] = []
        self.base, self.done = "", Event()

    def code(self, challenge: str) -> str:
        """A person signs in in their browser: the code they are sent back with."""
        self.challenges["code-1"] = challenge
        return "code-1"

    def post(self, path: str, form: dict[str, str]) -> Reply:
        """The token endpoint: PKCE is checked, a code and a refresh token hold once."""
        if path != f"{REALM}/token":
            return Reply(404, detail("Not Found"))
        if form["grant_type"] == "authorization_code":
            proof = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
            good = self.challenges.pop(form["code"], None) == proof
        else:
            good = form.get("refresh_token") == self.refresh
        if not good or not form.get("client_id"):
            return Reply(400, made_up.raw({"error": "invalid_grant", "error_description": "Code not valid"}))
        self.access, self.refresh = f"{self.access}+", f"{self.refresh}+"
        found = {"access_token": self.access, "refresh_token": self.refresh, "expires_in": self.lasts}
        return Reply(200, made_up.raw(found | {"token_type": "Bearer", "scope": "email openid"}))

    def get(self, path: str, query: dict[str, str], authorization: str) -> Reply:
        """The results of whoever signed in, or of the partner's user."""
        kind, _, proof = authorization.partition(" ")
        if path.startswith("/api/v1/partners/"):
            if kind != "Basic" or b64decode(proof) != f"{PARTNER}:{SECRET}".encode():
                return Reply(401, detail("Invalid partner authentication"))
            if not path.startswith(f"/api/v1/partners/{PARTNER}/users/{USER}/results"):
                return Reply(403, detail("User not linked to partner"))
        elif (kind, proof) != ("Bearer", self.access):
            return Reply(401, detail("Not authenticated"))
        *_, tail = path.partition("/results")
        return self._list(query) if tail in ("", "/") else self._section(tail.strip("/").split("/"))

    def _list(self, query: dict[str, str]) -> Reply:
        number, size = int(query.get("page", 1)), min(int(query.get("page_size", 20)), self.page_size)
        names = list(self.results)[(number - 1) * size :][: size + 1]
        return Reply(200, made_up.raw(made_up.listed(*map(made_up.summary, names[:size]), page=number,
                                                     more=len(names) > size)))  # fmt: skip

    def _section(self, parts: list[str]) -> Reply:
        result, _, section = parts
        if result not in self.results:
            return Reply(404, detail("Result not found"))
        if (found := self.results[result]) is None:
            return Reply(400, detail("Result is not a DEXA scan"))
        return Reply(200, made_up.raw(made_up.scan_info(result) if section == "scan-info" else found))


class Handler(BaseHTTPRequestHandler):
    """Takes a request to what was made, or gives what was scripted for its path."""

    server: "Server"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a question."""
        parts = urlsplit(self.path)
        self._reply(parts.path, lambda: self.server.made.get(parts.path, dict(parse_qsl(parts.query)),
                                                              self.headers.get("Authorization", "")))  # fmt: skip

    def do_POST(self) -> None:
        """Answer a form."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._reply(self.path, lambda: self.server.made.post(self.path, dict(parse_qsl(body))))

    def _reply(self, path: str, usual: Any) -> None:
        made = self.server.made
        made.asked.append(self.path)
        reply = made.scripted[path].pop(0) if made.scripted[path] else usual()
        if reply.silent:
            made.done.wait(20)
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing on the terminal."""


class Server(ThreadingHTTPServer):
    """One server with what was made for one test."""

    daemon_threads = True
    made: Made


@contextmanager
def serving(results: dict[str, dict[str, Any] | None]) -> Iterator[Made]:
    """Serve while a test runs."""
    server = Server(("127.0.0.1", 0), Handler)
    server.made = Made(results)
    server.made.base = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.made
    finally:
        server.made.done.set()
        server.shutdown()
        thread.join()
        server.server_close()
