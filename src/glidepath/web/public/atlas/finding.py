"""Which structures answer a question, in which order, and why each one does."""

from collections.abc import Iterable, Mapping
from functools import cache

from glidepath.body import Body, Hit, Index, Kind, Share, Structure, Taker, Value, index, search, takers
from glidepath.catalogue import shelf
from glidepath.web.public.atlas import words
from glidepath.web.public.atlas.asking import Asked, nerves, suppliers

EVERY = 10_000
"""More than there are structures."""
WAYS = 3
"""Lists offered beside the structures that words find."""


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
def indexed() -> Index:
    """Everything the atlas can be searched by, gathered once."""
    return index(shelf().body)


def found(ask: Asked, body: Body, by: Index) -> Found:
    """Find what was asked for: by words in the order of their fit, otherwise in groups of a kind."""
    hits = search(by, ask.words, most=EVERY) if ask.words else ()
    need = {taker.structure: taker for taker in takers(body, ask.motion)} if ask.motion else {}
    among = [hit.structure for hit in hits] if ask.words else list(need) if ask.motion else _outermost_first(body)
    kept = [body.structures[name] for name in among if _fits(body, body.structures[name], ask, need)]
    why = {hit.structure: _fitted(body, hit) for hit in hits}
    why |= {name: _taken(body, taker, ask.motion) for name, taker in need.items()}
    rows = tuple(_row(item, why.get(item.id) or _about(item, ask)) for item in kept)
    return Found(
        title=_title(ask, body), says=_says(body, ask.motion) if ask.motion else "", total=len(rows),
        groups=_grouped(rows, ask), ways=_ways(body, hits),
    )  # fmt: skip


def _fitted(body: Body, hit: Hit) -> str:
    """What of a structure fitted the words, unless its row says so anyway."""
    said = hit.by == "called" and hit.text in body.structures[hit.structure].common[:1]
    return "" if said else words.FOUND[hit.by].format(hit.text)


def _outermost_first(body: Body) -> list[str]:
    """Every structure, those under the skin first, then by name."""
    return sorted(body.structures, key=lambda name: (body.structures[name].depth, body.structures[name].name))


def _fits(body: Body, item: Structure, ask: Asked, need: Mapping[str, Taker]) -> bool:
    """Tell whether a structure is of the kind, place, motion and nerve that were asked for."""
    if ask.nerve and item.id != ask.nerve and body.structures[ask.nerve] not in suppliers(body, item):
        return False
    there = not ask.region or ask.region in item.regions
    return there and ask.kind in ("", item.kind) and (not ask.motion or item.id in need)


def _row(item: Structure, why: str) -> Row:
    """A structure as a row."""
    return Row(id=item.id, name=item.name, also=item.common[0] if item.common else "", kind=item.kind, why=why)


def _about(item: Structure, ask: Asked) -> str:
    """What tells a structure from the next where no words were searched for."""
    if ask.words or ask.nerve:
        return f"roots {', '.join(item.roots)}" if item.roots and ask.nerve else ""
    return "first layer under the skin" if item.depth == 1 else f"layer {item.depth} from the skin"


def _taken(body: Body, taker: Taker, motion: str) -> str:
    """How much of a structure a motion takes, and on which side it lies."""
    both_ways = body.motions[motion].opposite == motion
    side = ("on the side moved towards" if taker.same_side else "on the other side") if both_ways else ""
    little = "" if taker.share is Share.PRIMARY else ", though it lengthens little"
    return "; ".join(filter(None, [f"{words.part(taker.part)} of its lengthening{little}", side]))


def _grouped(rows: Iterable[Row], ask: Asked) -> tuple[Group, ...]:
    """Rows in the order of their fit where words were searched for, otherwise by kind."""
    titles = dict.fromkeys(Kind, "") if ask.words else words.TOGETHER if ask.motion else words.KINDS
    made: dict[str, list[Row]] = {title: [] for title in titles.values()}
    for row in rows:
        made[titles[row.kind]].append(row)
    return tuple(Group(title=title, rows=tuple(held)) for title, held in made.items() if held)


def _title(ask: Asked, body: Body) -> str:
    """What was asked for, in the words it is known by."""
    parts = [
        f"“{ask.words}”" if ask.words else "",
        words.KINDS[Kind(ask.kind)] if ask.kind else "",
        body.regions[ask.region].name if ask.region else "",
        f"Limited {body.motions[ask.motion].name}" if ask.motion else "",
        f"Supplied by the {body.structures[ask.nerve].spoken}" if ask.nerve else "",
    ]
    return " · ".join(filter(None, parts))


def _says(body: Body, motion: str) -> str:
    """A limited motion as the person does it, its healthy end, and what the order of the list means."""
    one = body.motions[motion]
    end = f" The healthy end of range is {one.limit:g} {one.unit}." if one.limit else ""
    return (
        f"{one.does[:1].upper()}{one.does[1:]}.{end} These must lengthen for it, those for which it is most of "
        "their lengthening first: where the motion is limited, feel here."
    )


def _ways(body: Body, hits: Iterable[Hit]) -> tuple[Way, ...]:
    """The lists that the words name: each place, motion and nerve among the hits once, the best few."""
    places = {one.name: one for one in body.regions.values()}
    motions = {text: one for one in body.motions.values() for text in (one.name, one.does, f"limited {one.name}")}
    cords = {one.name: one for one in nerves(body).values()}
    made: dict[str, Way] = {}
    for hit in hits:
        if hit.by == "region":
            way = Way(label=hit.text, by="region", id=places[hit.text].id)
        elif hit.by in ("limits", "does"):
            way = Way(label=f"Limited {motions[hit.text].name}", by="motion", id=motions[hit.text].id)
        elif hit.text in cords:
            way = Way(label=f"Supplied by the {cords[hit.text].spoken}", by="nerve", id=cords[hit.text].id)
        else:
            continue
        made.setdefault(way.id, way)
    return tuple(made.values())[:WAYS]
