"""Every English sentence that a public page in two languages can show, with where it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

from glidepath.body import Kind, Value
from glidepath.catalogue import consents, intake_questions, self_check, shelf, understanding
from glidepath.catalogue.credentials import credentials
from glidepath.diary import WEEKDAYS
from glidepath.directory import FOUND, HOW, MONTHS, SAYS, STANDINGS
from glidepath.directory.words import PHRASES as DIRECTORY_PHRASES
from glidepath.evidence import OFFERED
from glidepath.evidence.phrases import COUNTS, FOR, JOINED, PHRASES
from glidepath.web import public, spoken
from glidepath.web.drawing import FOREST_WORDS
from glidepath.web.drawing.areas import AREAS
from glidepath.web.listing import on_day
from glidepath.web.public.atlas import locator, pages, words
from glidepath.web.public.atlas.sources import About
from glidepath.web.public.evidence import words as weighed
from glidepath.web.public.evidence.pages import SCALES
from glidepath.web.public.intake.pages import name_of
from glidepath.web.public.providers import asking
from glidepath.web.public.selfcheck.screens import VIEWS
from glidepath.web.public.selfcheck.told import SIDES
from glidepath.web.public.waiting.asking import BACKWARDS, UNREACHED
from glidepath.web.records.messages import telling
from glidepath.web.records.messages import words as messages
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
    found = dict(templates(TEMPLATES))
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
    found |= {word: "certainty" for word, _ in weighed.CERTAINTY.values()}
    found |= {label: "shell" for _, label in shell.OPEN_NAV}
    found |= {label: "shell" for _, label in shell.OWN_NAV}
    found |= dict(_anatomy()) | dict(_directory()) | dict(_evidence()) | dict(_before_a_visit())
    sources = (Path(shell.__file__), Path(on_day.__file__), Path(messages.__file__), Path(telling.__file__),
               Path(spoken.__file__).parent / "dates.py", Path(spoken.__file__).parent / "words.py")  # fmt: skip
    for file in (*sources, *TEMPLATES.parents[1].rglob("*.py")):
        found |= dict.fromkeys(said(file.read_text()), file.name)
    return {sentence: where for sentence, where in found.items() if sentence}


def templates(folder: Path) -> Iterator[tuple[str, str]]:
    """What the templates of a folder say themselves."""
    for file in folder.rglob("*.html"):
        for _, text in re.findall(r"""\bt\((["'])(.*?)\1[,)]""", file.read_text()):
            yield text, file.name


def _before_a_visit() -> Iterator[tuple[str, str]]:
    """What is asked and agreed to before a visit, and what is wrong with a wish."""
    asks = intake_questions()
    yield from ((text, one.id) for one in consents().values() for text in (one.title, one.yes, *one.words))
    yield from _walk("intake", asks)
    yield from ((text, "intake") for text in (*map(name_of, NAMED), asks.more.written))
    yield from ((field.hint, field.id) for sheet in asks.sheets for field in sheet.fields)
    yield from ((shelf().precautions[name].question, name) for screen in self_check().safety.screens
                for item in screen.items if len(item.precautions) > 1 for name in item.precautions)
    yield from ((text, "waitlist") for text in (UNREACHED, BACKWARDS))


def _anatomy() -> Iterator[tuple[str, str]]:
    """What the atlas says beside the names of structures and the words of a card."""
    held = shelf()
    told = (words.KINDS, words.TOGETHER, words.GRADES, words.GRADES_MEAN, words.JOINTS, words.LAYERS, words.TENSIONS,
            words.MOVERS, words.MOVERS_SHORT, words.SHARES, words.EVIDENCE, words.PARTS, words.FOUND, pages.DOES)
    yield from ((text, "atlas") for each in told for text in each.values())
    yield from ((text, "atlas") for pair in words.LINKS.values() for text in pair)
    yield from ((label, "atlas") for label, _, _ in words.PICTURES.values())
    yield from ((seen, "locator") for _, _, seen in locator.PAGES.values())
    yield from ((one.value, "atlas") for each in (Kind, About) for one in each)
    yield from ((text, motion.id) for motion in held.body.motions.values() for text in (motion.name, motion.unit))
    for one in held.techniques.values():
        yield from ((text, one.id) for text in (one.name, one.plain, one.evidence, one.against, one.named))


def _directory() -> Iterator[tuple[str, str]]:
    """What is said of providers beside their own words."""
    known = credentials()
    for each in (FOUND, HOW, STANDINGS, DIRECTORY_PHRASES):
        yield from ((text, "directory") for text in each.values())
    yield from ((text, "dates") for text in (*MONTHS, *WEEKDAYS, SAYS, asking.EMPTY, asking.UNKNOWN))
    yield from ((text, one.id) for one in known.licences.values() for text in (one.name, one.scope))
    yield from ((one.named, one.id) for one in known.bodies.values())
    yield from ((module.name, one.id) for one in known.bodies.values() for module in one.modules)
    yield from ((text, one.id) for one in known.proofs.values() for text in (one.proves, one.leaves_open))
    yield from ((one.name, "languages") for one in known.languages.values())


def _evidence() -> Iterator[tuple[str, str]]:
    """What is said of evidence beside the words of single studies."""
    for each in (weighed.DIRECTIONS, weighed.FOUND, weighed.BEFORE, weighed.AGAINST, weighed.DESIGNS, SCALES,
                 FOREST_WORDS):  # fmt: skip
        yield from ((text, "evidence") for text in each.values())
    yield from ((domain, "certainty") for domain in weighed.DOMAINS)
    yield from ((one.says, one.id) for one in shelf().marketing.values())
    yield from ((text, one.id) for one in shelf().disagreements.values()
                for text in (one.said, one.sources_say, one.done))


def said(source: str) -> Iterator[str]:
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
