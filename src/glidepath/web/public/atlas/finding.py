"""Which structures answer a question, in which order, and why each one does."""

from collections.abc import Iterable, Mapping
from functools import cache

from glidepath.body import LIMITED, Body, Hit, Index, Kind, Share, Structure, Taker, Value, index, search, takers
from glidepath.catalogue import ENGLISH, IN_ENGLISH, Tongue, shelf, tongue
from glidepath.release import inside
from glidepath.web.public.atlas import words
from glidepath.web.public.atlas.asking import Asked, nerves, suppliers

EVERY = 10_000
"""More than there are structures."""
WAYS = 3
"""Lists offered beside the structures that words find."""
UNSAID = {"es": frozenset({
    "de", "del", "la", "el", "los", "las", "un", "una", "y", "e", "o", "en", "a", "al", "por", "con", "para",
    "izquierdo", "izquierda", "derecho", "derecha",
})}  # fmt: skip
"""Words of a language that tell no structure from another."""


class Row(Value, frozen=True, kw_only=True):
    """One structure in a list: what it is called, what it is, and why it is here."""

    id: str
    name: str
    also: str
    kind: Kind
    why: str


class Group(Value, frozen=True, kw_only=True):
    """Structures under one heading; the heading is empty where they need none."""

    title: str
    rows: tuple[Row, ...]


class Way(Value, frozen=True, kw_only=True):
    """A list that answers the words as well: everything in a place, for a limited motion, or of a nerve."""

    label: str
    by: str
    id: str


class Found(Value, frozen=True, kw_only=True):
    """What a question found: how the list is headed, the structures in groups, and lists that answer it as well."""

    title: str
    says: str
    total: int
    groups: tuple[Group, ...]
    ways: tuple[Way, ...]


@cache
def indexed(language: str = ENGLISH) -> Index:
    """Everything the atlas can be searched by in a language, and in English, gathered once."""
    return index(shelf().body, tongue(language).say, UNSAID.get(language, frozenset()))


def found(ask: Asked, body: Body, by: Index, spoken: Tongue = IN_ENGLISH) -> Found:
    """Find what was asked for: by words in the order of their fit, otherwise in groups of a kind.

    `by` is the index of the language in which it is told; it holds the English words, too.
    """
    hits = search(by, ask.words, most=EVERY) if ask.words else ()
    need = {taker.structure: taker for taker in takers(body, ask.motion)} if ask.motion else {}
    every = [] if ask.words or ask.motion else _outermost_first(body, spoken)
    among = [hit.structure for hit in hits] if ask.words else list(need) or every
    kept = [body.structures[name] for name in among if _fits(body, body.structures[name], ask, need)]
    why = {hit.structure: _fitted(body, hit, spoken) for hit in hits}
    why |= {name: _taken(body, taker, ask.motion, spoken) for name, taker in need.items()}
    rows = tuple(_row(item, why.get(item.id) or _about(item, ask, spoken), spoken) for item in kept)
    return Found(
        title=_title(ask, body, spoken), says=_says(body, ask.motion, spoken) if ask.motion else "", total=len(rows),
        groups=_grouped(rows, ask, spoken), ways=_ways(body, hits, spoken),
    )  # fmt: skip


def _fitted(body: Body, hit: Hit, spoken: Tongue) -> str:
    """What of a structure fitted the words, unless its row says so anyway."""
    said = hit.by == "called" and hit.text in map(spoken.say, body.structures[hit.structure].common[:1])
    return "" if said else spoken.say(words.FOUND[hit.by], text=hit.text)


def _outermost_first(body: Body, spoken: Tongue) -> list[str]:
    """Every structure, those under the skin first, then by name."""
    return [item.id for item in sorted(body.structures.values(), key=lambda one: (one.depth, spoken.say(one.name)))]


def _fits(body: Body, item: Structure, ask: Asked, need: Mapping[str, Taker]) -> bool:
    """Tell whether a structure is of the kind, place, motion and nerve that were asked for."""
    if ask.nerve and item.id != ask.nerve and body.structures[ask.nerve] not in suppliers(body, item):
        return False
    there = not ask.region or ask.region in item.regions
    return there and ask.kind in ("", item.kind) and (not ask.motion or item.id in need)


def _row(item: Structure, why: str, spoken: Tongue) -> Row:
    """A structure as a row."""
    also = spoken.say(item.common[0]) if item.common else ""
    return Row(id=item.id, name=spoken.say(item.name), also=also, kind=item.kind, why=why)


def _about(item: Structure, ask: Asked, spoken: Tongue) -> str:
    """What tells a structure from the next where no words were searched for."""
    if ask.words or ask.nerve:
        return spoken.say("roots {roots}", roots=", ".join(item.roots)) if item.roots and ask.nerve else ""
    return words.depth(item.depth, spoken)


def _taken(body: Body, taker: Taker, motion: str, spoken: Tongue) -> str:
    """How much of a structure a motion takes, and on which side it lies."""
    both_ways = body.motions[motion].opposite == motion
    near = spoken.say("on the side moved towards") if taker.same_side else spoken.say("on the other side")
    part = spoken.say(words.part(taker.part))
    taken = (spoken.say("{part} of its lengthening", part=part) if taker.share is Share.PRIMARY else
             spoken.say("{part} of its lengthening, though it lengthens little", part=part))  # fmt: skip
    return f"{taken}; {near}" if both_ways else taken


def _grouped(rows: Iterable[Row], ask: Asked, spoken: Tongue) -> tuple[Group, ...]:
    """Rows in the order of their fit where words were searched for, otherwise by kind."""
    titles = dict.fromkeys(Kind, "") if ask.words else words.TOGETHER if ask.motion else words.KINDS
    made: dict[str, list[Row]] = {title: [] for title in titles.values()}
    for row in rows:
        made[titles[row.kind]].append(row)
    return tuple(Group(title=spoken.say(title), rows=tuple(held)) for title, held in made.items() if held)


def _title(ask: Asked, body: Body, spoken: Tongue) -> str:
    """What was asked for, in the words it is known by."""
    parts = [
        f"“{ask.words}”" if ask.words else "",
        spoken.say(words.KINDS[Kind(ask.kind)]) if ask.kind else "",
        spoken.say(body.regions[ask.region].name) if ask.region else "",
        _limited(body, ask.motion, spoken) if ask.motion else "",
        _supplied(body, ask.nerve, spoken) if ask.nerve else "",
    ]
    return " · ".join(filter(None, parts))


def _limited(body: Body, motion: str, spoken: Tongue) -> str:
    """A limited motion by its name."""
    return spoken.say("Limited {motion}", motion=spoken.say(body.motions[motion].name))


def _supplied(body: Body, nerve: str, spoken: Tongue) -> str:
    """What a nerve supplies, by its name."""
    return spoken.say("Supplied by the {nerve}", nerve=inside(body.structures[nerve], spoken))


def _says(body: Body, motion: str, spoken: Tongue) -> str:
    """How a person does a limited motion, its healthy end, and what the order of the list means."""
    one = body.motions[motion]
    does = spoken.say(one.does)
    said = [f"{does[:1].upper()}{does[1:]}."]
    if one.limit:
        unit = spoken.say(one.unit)
        said.append(spoken.say("The healthy end of range is {limit} {unit}.", limit=f"{one.limit:g}", unit=unit))
    said.append(spoken.say(
        "These must lengthen for it, those for which it is most of their lengthening first: where the motion is "
        "limited, feel here."))  # fmt: skip
    return " ".join(said)


def _ways(body: Body, hits: Iterable[Hit], spoken: Tongue) -> tuple[Way, ...]:
    """The lists that the words name: each place, motion and nerve among the hits once, the best few."""
    say = spoken.say
    places = {say(one.name): one for one in body.regions.values()}
    motions = {text: one for one in body.motions.values()
               for text in (say(one.name), say(one.does), say(LIMITED, motion=say(one.name)))}  # fmt: skip
    cords = {say(one.name): one for one in nerves(body).values()}
    made: dict[str, Way] = {}
    for hit in hits:
        if hit.by == "region":
            way = Way(label=hit.text, by="region", id=places[hit.text].id)
        elif hit.by in ("limits", "does"):
            motion = motions[hit.text].id
            way = Way(label=_limited(body, motion, spoken), by="motion", id=motion)
        elif hit.text in cords:
            nerve = cords[hit.text].id
            way = Way(label=_supplied(body, nerve, spoken), by="nerve", id=nerve)
        else:
            continue
        made.setdefault(way.id, way)
    return tuple(made.values())[:WAYS]
