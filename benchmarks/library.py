"""What the library of the body costs: every protocol from a cold start, one when warm, and a search of the atlas."""

import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

from glidepath.body import Side, index, search
from glidepath.catalogue import shelf
from glidepath.release import protocol
from glidepath.screen import TO_READ

COLD_RUNS = 5
CALLS = 400
SEARCHES = 600
SEED = 20
MODEL = Path(".venv-validation/bin/python")
OPTIMISER = "validation.protocols.optimiser_time"
COLD = """
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.release import protocol
from glidepath.screen import TO_READ
held = shelf()
technique = held.techniques["active_release"]
for structure in held.body.structures.values():
    for side in (Side.LEFT, Side.RIGHT):
        protocol(structure, side, TO_READ, body=held.body, technique=technique)
"""


def lines() -> list[str]:
    """Every figure of the library in words, with its aim."""
    return [
        f"all protocols, both sides, from a cold start on one core: {cold_seconds():.2f} s (aim < 1)",
        f"one protocol when warm: {warm_milliseconds():.2f} ms (aim < 1)",
        f"a search of the atlas, 95th percentile: {search_milliseconds():.1f} ms (aim < 10)",
        f"shortest and longest poses by a model's optimiser: {optimiser_words()}",
    ]


def cold_seconds() -> float:
    """The median time of a process on one core that starts, reads every file and derives all protocols, both sides."""
    core = {min(os.sched_getaffinity(0))}
    times = []
    for _ in range(COLD_RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", COLD], check=True, preexec_fn=lambda: os.sched_setaffinity(0, core))
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def warm_milliseconds() -> float:
    """The median time of one protocol once the catalogue is read."""
    held, chance, times = shelf(), random.Random(SEED), []
    structures, technique = list(held.body.structures.values()), held.techniques["active_release"]
    for structure in chance.choices(structures, k=CALLS):
        began = time.perf_counter()
        protocol(structure, Side.RIGHT, TO_READ, body=held.body, technique=technique)
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times)


def search_milliseconds() -> float:
    """The 95th percentile of a search, for beginnings of names as they are typed and for slips of the finger."""
    held, chance, times = shelf(), random.Random(SEED), []
    made = index(held.body)
    names = [item.name for item in held.body.structures.values()]
    for name in chance.choices(names, k=SEARCHES):
        began = time.perf_counter()
        search(made, _typed(name, chance))
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.quantiles(times, n=20)[-1]


def optimiser_words() -> str:
    """What the same work takes a model's optimiser, where the validation has been set up."""
    if not MODEL.exists():
        return "not set up (make validate-protocols)"
    done = subprocess.run([MODEL, "-m", OPTIMISER], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else f"FAILED: {done.stderr.strip().splitlines()[-1]}"


def _typed(name: str, chance: random.Random) -> str:
    """A beginning of a name, every second one with two letters exchanged."""
    short = name[: chance.randint(3, len(name))]
    place = chance.randrange(len(short) - 1)
    slipped = short[:place] + short[place + 1] + short[place] + short[place + 2:]
    return chance.choice((short, slipped))
