"""The load: keep-alive clients over raw sockets, in a process of their own so that their cost is not the server's.

`python -m benchmarks.load` reads a job as JSON from its input and prints the outcome as JSON.
"""

import json
import selectors
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

GRACE_SECONDS = 20.0
"""How long answers still under way at the end of a cell are awaited; later ones count as errors."""


@dataclass(frozen=True)
class Ask:
    """One request in HTTP/1.1."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str = ""

    def raw(self) -> bytes:
        """The bytes that go over the wire."""
        body = self.body.encode()
        lines = [f"{self.method} {self.path} HTTP/1.1", "Host: 127.0.0.1", *(f"{k}: {v}" for k, v in self.headers)]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass(frozen=True)
class Outcome:
    """What a cell gave: times of one whole turn in milliseconds, turns and requests done, errors, seconds spent."""

    p50: float
    p99: float
    turns: int
    requests: int
    errors: int
    seconds: float

    @property
    def rate(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds


class Client:
    """One connection that goes through the same requests again and again, one at a time.

    All of them together are a turn; with `each`, every one of them is.
    """

    def __init__(self, port: int, asks: list[bytes], *, each: bool) -> None:
        """Connect; nothing is sent yet."""
        self.port, self.asks, self.each = port, asks, each
        self.times: list[float] = []
        self.requests = self.errors = self.at = 0
        self.began = 0.0
        self.buffer = b""
        self.connect()

    def connect(self) -> None:
        """Open the connection (anew)."""
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=GRACE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self) -> None:
        """Send the request whose turn it is."""
        if not self.midway:
            self.began = time.perf_counter()
        self.socket.sendall(self.asks[self.at])

    def receive(self) -> bool:
        """Take what has come; answer whether a whole response is in."""
        piece = self.socket.recv(262_144)
        if not piece:
            raise ConnectionError("the server hung up")
        self.buffer += piece
        length = whole(self.buffer)
        if length is None or len(self.buffer) < length:
            return False
        self.requests += 1
        self.errors += self.buffer[9:12] not in (b"200", b"201")
        self.buffer = self.buffer[length:]
        self.at = (self.at + 1) % len(self.asks)
        if not self.midway:
            self.times.append(time.perf_counter() - self.began)
        return True

    @property
    def midway(self) -> bool:
        """Whether a turn has begun and is not done."""
        return self.at != 0 and not self.each


def whole(buffer: bytes) -> int | None:
    """The length of the response that begins the buffer, None while its head is not complete."""
    head, gap, _ = buffer.partition(b"\r\n\r\n")
    if not gap:
        return None
    for line in head.lower().split(b"\r\n")[1:]:
        if line.startswith(b"content-length:"):
            return len(head) + 4 + int(line[15:])
    raise ValueError(f"a response without a length: {head[:200]!r}")


def drive(port: int, asks: list[bytes], *, clients: int, seconds: float, each: bool) -> Outcome:
    """Let so many clients ask for so long, each sending its next request when the last is answered."""
    open_ones = [Client(port, asks, each=each) for _ in range(clients)]
    waiting = selectors.DefaultSelector()
    began = time.perf_counter()
    until = began + seconds
    for client in open_ones:
        waiting.register(client.socket, selectors.EVENT_READ, client)
        client.send()
    lost = 0
    while waiting.get_map() and time.perf_counter() < until + GRACE_SECONDS:
        for key, _ in waiting.select(timeout=0.5):
            client = key.data
            try:
                if client.receive():
                    if client.midway or time.perf_counter() < until:
                        client.send()
                    else:
                        waiting.unregister(client.socket)
            except (OSError, ValueError):
                lost += 1
                waiting.unregister(client.socket)
    lost += len(waiting.get_map())
    spent = time.perf_counter() - began
    times = sorted(1000 * one for client in open_ones for one in client.times)
    return Outcome(
        p50=at(times, 0.50), p99=at(times, 0.99), turns=len(times), seconds=spent,
        requests=sum(client.requests for client in open_ones),
        errors=lost + sum(client.errors for client in open_ones),
    )  # fmt: skip


def at(ordered: list[float], share: float) -> float:
    """The value below which this share of an ordered list lies; infinity for an empty one."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("inf")


def apart(port: int, asks: list[Ask], *, clients: int, seconds: float, each: bool = False) -> Outcome:
    """Drive from a process of its own."""
    job = {"port": port, "clients": clients, "seconds": seconds, "each": each, "asks": [asdict(ask) for ask in asks]}
    done = subprocess.run([sys.executable, "-m", "benchmarks.load"], input=json.dumps(job), text=True,
                          capture_output=True, check=False)  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the load generator failed: {done.stderr[-2000:]}")
    return Outcome(**json.loads(done.stdout))


def main() -> None:
    """Do the job on standard input."""
    job = json.load(sys.stdin)
    asks = [Ask(**ask | {"headers": tuple(map(tuple, ask["headers"]))}).raw() for ask in job["asks"]]
    print(json.dumps(asdict(drive(job["port"], asks, clients=job["clients"], seconds=job["seconds"],
                                  each=job["each"]))))  # fmt: skip


if __name__ == "__main__":
    main()
