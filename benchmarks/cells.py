"""The cells of the run: what is asked, of which server, by how many clients; three interleaved rounds of each."""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.load import Ask, Outcome, apart
from benchmarks.server import Server
from glidepath.catalogue import shelf

Key = TypeVar("Key")
Figure = TypeVar("Figure")
CLIENTS = (1, 10, 100)
PLAIN, CHART, VISIT, LIST, SAVE = "plain page", "chart page", "chart, first visit", "list of 100", "save one"
FEW, MANY = "chart, 7 visits", "chart, 700 visits"
CHANGED = "chart, not kept"
FRESH = (FEW, MANY, CHANGED)
"""Charts asked under so many names that the server never has the one that is asked next."""
NAMES = 400


@dataclass(frozen=True)
class Cell:
    """A row of the table: medians over the rounds; `cpu` is milliseconds of the application a request."""

    p50: float
    p99: float
    cpu: float
    rate: float
    errors: int


def asks(who: Mapping[str, str], loaded: list[str]) -> dict[str, list[Ask]]:
    """What each row asks; `loaded` is every address of a first visit to the chart."""
    cookie = (("Cookie", who["cookie"]),)
    measure = shelf().measures["nprs"]
    writes = (*cookie, ("X-CSRFToken", who["csrf"]), ("Content-Type", "application/json"))
    body = (
        f'{{"measure":"nprs","side":"midline","value":5,"unit":"{measure.unit}","method":"{measure.methods[0]}",'
        '"at":"2026-03-01T10:00:00Z","context":"home"}'
    )

    def fresh(name: str) -> list[Ask]:
        return [Ask("GET", f"/people/{who[name]}/?episode={number}", cookie) for number in range(NAMES)]

    return {
        PLAIN: [Ask("GET", f"/{who['hundred']}/")],
        CHART: [Ask("GET", f"/people/{who['hundred']}/", cookie)],
        VISIT: [Ask("GET", path, cookie) for path in loaded],
        LIST: [Ask("GET", f"/api/people/{who['hundred']}/readings?limit=100", cookie)],
        SAVE: [Ask("POST", f"/api/people/{who['saving']}/readings", writes, body)],
        CHANGED: fresh("hundred"),
        FEW: fresh("few"),
        MANY: fresh("many"),
    }


def once(server: Server, wanted: list[Ask], *, clients: int, seconds: float, each: bool = False) -> Cell:
    """One round of one cell; `each` request is a turn, or all of them together."""
    before = server.cpu_seconds()
    outcome: Outcome = apart(server.port, wanted, clients=clients, seconds=seconds, each=each)
    spent = server.cpu_seconds() - before
    return Cell(p50=outcome.p50, p99=outcome.p99, cpu=1000 * spent / max(1, outcome.requests), rate=outcome.rate,
                errors=outcome.errors)  # fmt: skip


def middle(rounds: list[Cell]) -> Cell:
    """The median of each figure; errors add up."""
    return Cell(
        p50=statistics.median(one.p50 for one in rounds), p99=statistics.median(one.p99 for one in rounds),
        cpu=statistics.median(one.cpu for one in rounds), rate=statistics.median(one.rate for one in rounds),
        errors=sum(one.errors for one in rounds),
    )  # fmt: skip


def interleaved(jobs: Mapping[Key, Callable[[], Figure]], *, rounds: int) -> dict[Key, list[Figure]]:
    """Run every job once a round, so that whatever slows the machine for a while slows all of them."""
    found: dict[Key, list[Figure]] = {key: [] for key in jobs}
    for _ in range(rounds):
        for key, job in jobs.items():
            found[key].append(job())
    return found
