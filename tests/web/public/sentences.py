"""Every English sentence that a public page in two languages can show, with where it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

from glidepath import release
from glidepath.body import LIMITED, Kind, Side, Value
from glidepath.catalogue import consents, intake_questions, self_check, shelf, understanding
from glidepath.catalogue.chart import charts
from glidepath.catalogue.credentials import credentials
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.diary import WEEKDAYS
from glidepath.directory import FOUND, HOW, MONTHS, SAYS, STANDINGS
from glidepath.directory.words import PHRASES as DIRECTORY_PHRASES
from glidepath.evidence import OFFERED, certainty, claim, plotted
from glidepath.evidence.certainty import EQUALLY_PRECISE
from glidepath.evidence.phrases import COUNTS, FOR, JOINED, PHRASES
from glidepath.release.rules import A_NERVE, NO_ROOM, NOTHING_NEAR
from glidepath.release.wording import NOT_HELD
from glidepath.screen import rules
from glidepath.web import drawing, public, spoken
from glidepath.web.drawing import FOREST_WORDS, series, sheet
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
    "against", "certification", "named", "plain", "aftercare", "looks_like", "do", "question", "to_person",
    "to_clinician", "label",
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
    for told_of in (_anatomy, _structures, _cards, _drawn, _directory, _evidence, _before_a_visit):
        found |= dict(told_of())
    told_in = (certainty, rules, shell, on_day, messages, telling)
    sources = [Path(room.__file__) for room in told_in]
    sources += [Path(spoken.__file__).parent / name for name in ("dates.py", "words.py")]
    rooms = [file for room in (release, drawing) for file in Path(room.__file__).parent.rglob("*.py")
             if file.parent != Path(series.__file__).parent]  # drawn on own pages alone  # fmt: skip
    for file in (*sources, *rooms, *TEMPLATES.parents[1].rglob("*.py")):
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
    """What the atlas says beside what is told of structures and the words of a card."""
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


def _structures() -> Iterator[tuple[str, str]]:
    """What is told of each structure, and why one leads to another."""
    body = shelf().body
    for one in body.structures.values():
        lies = one.attachments
        yield from ((text, one.id) for text in (one.name, one.formal, *one.common, one.reach, one.nerve, lies.origin,
                                                lies.insertion, lies.course))  # fmt: skip
        if one.referral:
            yield one.referral.says, one.id
    yield from ((link.reason, link.start) for link in body.links)
    yield from ((check.by, check.structure) for check in body.checks)
    yield from ((text, site.id) for site in body.sites.values() for text in (site.name, site.holds, site.caution))


def _cards() -> Iterator[tuple[str, str]]:
    """What a card says that stands in no sentence of the wording itself."""
    held = shelf()
    yield from ((text, "card") for text in (A_NERVE, NO_ROOM, NOTHING_NEAR, NOT_HELD, LIMITED))
    yield from ((text, one.id) for one in held.body.positions.values() for text in (one.name, one.says))
    yield from ((one.does, one.id) for one in held.body.motions.values())
    yield from ((text, one.id) for one in held.contacts.values() for text in (one.name, one.suits))
    for one in held.techniques.values():
        yield one.mind, one.id
        yield from ((contact, one.id) for contact in one.contacts if one.by == "clinician")


def _drawn() -> Iterator[tuple[str, str]]:
    """What pictures of the body are called and say they show."""
    yield from ((one.value, "side") for one in Side)
    yield from ((skeleton().rests[name].words, name) for name in shelf().body.positions)
    yield from ((text, "sheet") for each in (sheet.TITLES, sheet.HEAD, sheet.LAYERS) for text in each.values())
    yield from ((title, name) for name, (_, picture, title) in sheet.CLOSE.items() if picture)
    yield from ((one.facing, one.view) for one in (*charts().values(), *figure().closeups.values()))


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
    """What is said of evidence, and told of single studies."""
    yield EQUALLY_PRECISE, "certainty"
    shown = (finding for condition in (*shelf().conditions, "") for treatment in OFFERED
             for finding in claim(shelf(), condition, treatment).findings)  # fmt: skip
    yield from ((text, "effect") for finding in shown for one in plotted(finding) for text in (one.how, *one.assumed))
    for study in shelf().studies.values():
        yield from ((text, study.id) for text in (study.population, study.dose, study.note, study.read,
                                                  *study.unverified, *(one.says for one in study.bias)))  # fmt: skip
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
