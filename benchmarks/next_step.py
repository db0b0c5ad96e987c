"""What one call of `retest.next_step` costs on a body of 300 structures and 40 readings."""

import statistics
import time
from datetime import UTC, datetime, timedelta

from glidepath.body import (
    Action,
    Attachments,
    Body,
    Evidence,
    Kind,
    Link,
    LinkKind,
    Motion,
    Region,
    Side,
    Structure,
)
from glidepath.catalogue import shelf
from glidepath.measure import Context, Reading
from glidepath.palpate import Candidate
from glidepath.release import Pass
from glidepath.retest import Round, next_step

STRUCTURES = 300
SIGNS = 20
"""Signs, each with one reading before and one after: 40 readings."""
LINKS_EACH = 3
CALLS = 400
START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def body() -> Body:
    """A made-up body: a ring in which every structure leads to the next three."""
    regions = {"here": Region(id="here", name="here")}
    motions = {
        "bend": Motion(id="bend", joint="knee", name="bend", plane="sagittal", sign=1, limit=130.0, opposite="bend",
                       does="bends", source="made up", verified=False),
    }  # fmt: skip
    structures = {
        f"s{n}": Structure(id=f"s{n}", name=f"Structure {n}", kind=Kind.MUSCLE, regions=("here",),
                           attachments=Attachments(course="made up"), actions=(Action(motion="bend"),), depth=1,
                           reach="made up", contacts=("thumb",), positions=("seated",), source="made up",
                           verified=False)
        for n in range(STRUCTURES)
    }  # fmt: skip
    links = tuple(
        Link(start=f"s{n}", end=f"s{(n + step) % STRUCTURES}", kind=LinkKind.CONTINUITY, evidence=Evidence.LIMITED,
             reason="runs on into it", source="made up", verified=False)
        for n in range(STRUCTURES) for step in range(1, LINKS_EACH + 1)
    )  # fmt: skip
    return Body(regions=regions, motions=motions, sites={}, positions={}, structures=structures, links=links)


def readings(context: Context, *, minute: int) -> list[Reading]:
    """One reading of pain for each of the signs, unchanged over time, so that the chain has to be searched."""
    measure = shelf().measures["nprs"]
    return [
        Reading(measure="nprs", label=f"task {n}", side=Side.RIGHT, value=5.0, unit=measure.unit,
                method=measure.methods[0], at=START + timedelta(minutes=minute), context=context)
        for n in range(SIGNS)
    ]  # fmt: skip


def microseconds() -> float:
    """The median time of one call."""
    made = body()
    before, after = readings(Context.BEFORE, minute=0), readings(Context.AFTER, minute=6)
    candidates = [
        Candidate(structure=f"s{n}", side=Side.RIGHT, score=1 / (n + 1), reasons=("limits bending",))
        for n in range(STRUCTURES)
    ]
    done = Round(structure="s0", side=Side.RIGHT, before=tuple(before),
                 passes=(Pass(structure="s0", side=Side.RIGHT, contact="thumb", tolerance=4, seconds=20),))  # fmt: skip
    times = []
    for _ in range(CALLS):
        began = time.perf_counter()
        next_step(before, after, done=done, candidates=candidates, body=made, measures=shelf().measures,
                  minutes_left=20.0, limit=7)  # fmt: skip
        times.append(1e6 * (time.perf_counter() - began))
    return statistics.median(times)
