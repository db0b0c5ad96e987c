"""Every English sentence that a public page in two languages can show, with where it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

from glidepath.body import Value
from glidepath.catalogue import consents, intake_questions, self_check, shelf, understanding
from glidepath.evidence import OFFERED
from glidepath.evidence.phrases import COUNTS, FOR, JOINED, PHRASES
from glidepath.web import public
from glidepath.web.drawing.areas import AREAS
from glidepath.web.public.booking import asking
from glidepath.web.public.evidence.words import CERTAINTY
from glidepath.web.public.intake.pages import name_of
from glidepath.web.public.selfcheck.screens import VIEWS
from glidepath.web.public.selfcheck.told import SIDES
from glidepath.web.public.waiting.asking import BACKWARDS, UNREACHED, WEEKDAYS
from glidepath.web.records.messages import telling, words
from glidepath.web.site import shell

TEMPLATES = Path(public.__file__).parent / "jinja2" / "public"
SPOKEN = {
    "says", "title", "line", "signs_title", "signs_asks", "asks", "rung", "lead", "now", "ask", "means", "mind", "fits",
    "lacks", "answers", "theory", "helps", "course", "name", "how", "tools", "uses", "advantages", "drawbacks",
    "against", "certification", "named", "plain", "aftercare", "looks_like", "do", "question", "to_person", "label",
}  # fmt: skip
"""Fields of the catalogue's values that people read."""
NAMED = ("place", "signs", "story", "more", "care")
"""Steps of an intake with a name of their own."""
HEARD = ("yes", "no", "not sure", "Yes", "No", "Not sure")


def sentences() -> dict[str, str]:
    """Give each sentence with the place it comes from."""
    found = dict(_templates())
    held, told = shelf(), understanding()
    for where, thing in (("self-check", self_check()), ("understanding", told)):
        found |= dict(_walk(where, thing))
    for kind in ("conditions", "flags"):
        for name, record in getattr(held, kind).items():
            found |= dict(_walk(f"{kind}/{name}", record))
    for condition in held.conditions.values():
        found |= {held.measures[one.measure].plain: one.measure for one in condition.measures}
        found |= {held.body.motions[one.motion].name: one.motion for one in condition.measures if one.motion}
    found |= {held.techniques[one.technique].evidence if one.technique else one.found: one.id
              for one in told.compared.values()}  # fmt: skip
    found |= {region.name: region.id for region in held.body.regions.values()}
    found |= dict.fromkeys((*AREAS, *SIDES.values(), *VIEWS.values(), *HEARD), "words")
    found |= dict.fromkeys((*PHRASES.values(), *FOR.values(), *COUNTS.values(), *JOINED), "evidence")
    found |= {one.spoken: one.id for one in held.treatments.values()}
    found |= {held.treatments[id].name: id for id in OFFERED}
    found |= {word: "certainty" for word, _ in CERTAINTY.values()}
    found |= {text: one.id for one in consents().values() for text in (one.title, one.yes, *one.words)}
    found |= dict(_walk("intake", intake_questions())) | dict.fromkeys(map(name_of, NAMED), "intake")
    found |= {field.hint: field.id for sheet in intake_questions().sheets for field in sheet.fields}
    found[intake_questions().more.written] = "intake"
    found |= {held.precautions[name].question: name for screen in self_check().safety.screens
              for item in screen.items if len(item.precautions) > 1 for name in item.precautions}
    found |= {label: "shell" for _, label in shell.OPEN_NAV}
    source = Path(shell.__file__).read_text() + (TEMPLATES.parents[1] / "understanding" / "pictures.py").read_text()
    found |= dict.fromkeys(_said(source), "shell or pictures")
    wrong = re.findall(r'wrong\["\w+"\] = "([^"]+)"', Path(asking.__file__).read_text())
    found |= dict.fromkeys((*wrong, *WEEKDAYS, UNREACHED, BACKWARDS), "waitlist")
    found |= dict.fromkeys(_said(Path(words.__file__).read_text() + Path(telling.__file__).read_text()), "messages")
    return {sentence: where for sentence, where in found.items() if sentence}


def _templates() -> Iterator[tuple[str, str]]:
    """What templates say themselves."""
    spoken = ("open.html", "selfcheck/*.html", "understanding/*.html", "handover/*.html", "intake/*.html",
              "waiting/*.html", "booking/held.html")  # fmt: skip
    for file in (file for pattern in spoken for file in TEMPLATES.glob(pattern)):
        for text in re.findall(r"""\bt\("((?:[^"\\]|\\.)*)\"""", file.read_text()):
            yield text, file.name


def _said(source: str) -> Iterator[str]:
    """What Python says itself: `say("…")`, over several lines too."""
    for found in re.findall(r'\bsay\(\s*((?:"[^"]*"\s*)+)[,)]', source):
        yield "".join(re.findall(r'"([^"]*)"', found))


def _walk(where: str, thing: object) -> Iterator[tuple[str, str]]:
    """What the spoken fields of a value hold, all the way down."""
    if isinstance(thing, dict):
        for name, inner in thing.items():
            yield from _walk(f"{where}/{name}", inner)
    elif isinstance(thing, tuple):
        for inner in thing:
            yield from _walk(where, inner)
    elif isinstance(thing, Value):
        for field in thing.__struct_fields__:
            held = getattr(thing, field)
            if field in SPOKEN:
                for text in (held,) if isinstance(held, str) else held:
                    yield text, where
            elif not isinstance(held, str):
                yield from _walk(where, held)
