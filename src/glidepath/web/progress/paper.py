"""A person's progress on paper, in the language of their page."""

from importlib import resources
from typing import Any

from django.utils import timezone

from glidepath.catalogue import Tongue, shelf
from glidepath.directory import day_words
from glidepath.web.drawing import description, series_chart
from glidepath.web.paper import typeset
from glidepath.web.progress.story import Block, Story, Told
from glidepath.web.records.access import Access

TEMPLATE = resources.files("glidepath.web.progress") / "progress.typ"
STYLE = """<style>
text { fill: #4f5d5a; font: 12px sans-serif; } .axis-label { font-weight: 600; }
.grid { stroke: #ddd4c6; } .axis, .visit-tick { stroke: #81796b; stroke-width: 1.2; }
.band { fill: #ebe5d9; } .band-edge { stroke: #5a564d; stroke-dasharray: 3 4; }
.goal { stroke: #1c6236; stroke-width: 1.4; stroke-dasharray: 8 4; }
.line { fill: none; stroke-width: 2.2; } .dot { stroke-width: 2; }
.line-right, .line-midline { stroke: #12605b; } .dot-right, .dot-midline { fill: #12605b; stroke: #fff; }
.line-left { stroke: #a3471f; stroke-dasharray: 7 4; } .dot-left { fill: #fff; stroke: #a3471f; }
.event { stroke: #7a5200; stroke-dasharray: 2 3; } .event-mark { fill: #7a5200; stroke: none; }
</style>"""
"""What the stylesheet says of a chart, for paper: a picture in a PDF brings its own."""


def as_pdf(told: Story, *, episode: dict[str, Any], seen: Access, spoken: Tongue) -> bytes:
    """Set a story with its pictures."""
    person, say = seen.person or {}, spoken.say
    condition = shelf().conditions.get(episode["condition"])
    return typeset(TEMPLATE, {
        "lang": spoken.id,
        "title": say("What you could not do, and what you can do"),
        "person": f"{person['known_as'] or person['given_name']} {person['family_name']}",
        "about": say(condition.plain) if condition else episode["condition"],
        "since": say("since {day}", day=day_words(episode["opened_at"].date(), spoken)),
        "made": say("As of {day}", day=day_words(timezone.localdate(), spoken)),
        "clinic": seen.clinic_name,
        "demo": say("Demo clinic. Nobody here is real.") if seen.demo else "",
        "lead": told.lead,
        "aim": _aim(told, spoken),
        "parts": [
            {"heading": say(heading), "blocks": [_block(block, spoken) for block in blocks]}
            for heading, blocks in (("What you chose yourself", told.activities), ("What was measured", told.signs))
            if blocks
        ],
        "rated": say("How you say it is, against the start"),
        "ratings": [f"{one.on}: {one.value} ({one.words})" for one in told.ratings],
        "way": say("What happened on the way"),
        "happened": [f"{day}: {words}" for day, words in told.happened],
        "how": say("How to read this"),
        "reading": [
            say("No measure is exact. Measure the same thing twice and you get two numbers."),
            say("The shaded band in a picture is how far apart they may be when nothing has changed."),
            say("A mark inside the band may be chance. A mark beyond it, twice in a row, hardly is."),
        ],
    })  # fmt: skip


def _aim(told: Story, spoken: Tongue) -> dict[str, str] | None:
    """The goal, where there is one."""
    aim, say = told.aim, spoken.say
    if aim is None:
        return None
    values = f"{say('At first')}: {aim.then} · {say('Last, on {day}', day=aim.on)}: {aim.now} · " if aim.then else ""
    return {
        "heading": say("What you want to be able to do"), "words": aim.words,
        "shown": f"{say('What shows it:')} {aim.shown_by}",
        "values": f"{values}{say('Goal')}: {aim.target}",
        "reached": say("You are there.") if aim.reached else say("You are not there yet."),
    }  # fmt: skip


def _block(block: Block, spoken: Tongue) -> dict[str, Any]:
    """One thing that was measured, with its picture and what the picture says."""
    say, chart = spoken.say, series_chart(block.series, spoken=spoken)
    end = chart.index(">") + 1
    return {
        "name": block.name,
        "goal": say("This shows your goal") if block.shows_goal else "",
        "told": [
            {"side": one.side, "then": one.plain.then, "now": one.plain.now if one.plain.times > 1 else "",
             "sentence": one.plain.sentence,
             "sure": f"{one.plain.sure} {say('Last on {day}.', day=_on(one, spoken))}".strip()}
            for one in block.told
        ],
        "sides": block.sides,
        "chart": f"{chart[:end]}{STYLE}{chart[end:]}",
        "alt": description(block.series, spoken=spoken),
    }  # fmt: skip


def _on(told: Told, spoken: Tongue) -> str:
    """The day on which it was last measured."""
    return day_words(told.plain.last.at.date(), spoken)
