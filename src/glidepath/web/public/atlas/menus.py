"""The ways into the atlas without typing: by limited motion, by place, by nerve, by kind."""

from collections import Counter
from itertools import chain

from glidepath.body import Body, Side, Value, lengthening
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.web.drawing.areas import AREAS
from glidepath.web.public.atlas import words
from glidepath.web.public.atlas.asking import nerves, suppliers


class Choice(Value, frozen=True, kw_only=True):
    """One list that can be opened: its id, its words, and how many structures it holds."""

    id: str
    label: str
    count: int


class Menu(Value, frozen=True, kw_only=True):
    """Choices under one heading."""

    title: str
    choices: tuple[Choice, ...]


def motions(body: Body, spoken: Tongue = IN_ENGLISH) -> tuple[Menu, ...]:
    """The motions of each joint from head to foot; one that nothing has to lengthen for is left out."""
    drawn = ({movement.motion for movement, _ in lengthening(body, item, Side.RIGHT)}
             for item in body.structures.values())  # fmt: skip
    counts = Counter(chain.from_iterable(drawn))
    made: dict[str, list[Choice]] = {title: [] for title in words.JOINTS.values()}
    for motion in body.motions.values():
        if counts[motion.id]:
            name = spoken.say(motion.name)
            label = f"{name[:1].upper()}{name[1:]}"
            made[words.JOINTS[motion.joint]].append(Choice(id=motion.id, label=label, count=counts[motion.id]))
    return tuple(Menu(title=spoken.say(title), choices=tuple(held)) for title, held in made.items() if held)


def places(body: Body, spoken: Tongue = IN_ENGLISH) -> tuple[Menu, ...]:
    """The places a person can point to, by area, from head to foot."""
    counts = Counter(chain.from_iterable(item.regions for item in body.structures.values()))
    named = {region for regions in AREAS.values() for region in regions}
    areas = AREAS | {"Elsewhere": tuple(region for region in body.regions if region not in named)}
    return tuple(
        Menu(title=spoken.say(title), choices=tuple(
            Choice(id=region, label=spoken.say(body.regions[region].name), count=counts[region])
            for region in regions if counts[region]
        ))
        for title, regions in areas.items() if any(counts[region] for region in regions)
    )  # fmt: skip


def supply(body: Body, spoken: Tongue = IN_ENGLISH) -> tuple[Choice, ...]:
    """The nerves by name, with how many structures each supplies; those that supply none on file are left out."""
    counts = Counter(nerve.id for item in body.structures.values() for nerve in suppliers(body, item))
    found = (Choice(id=id, label=spoken.say(item.name), count=counts[id])
             for id, item in nerves(body).items() if counts[id])  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.label))


def kinds(body: Body, spoken: Tongue = IN_ENGLISH) -> tuple[Choice, ...]:
    """The kinds of structure with how many there are of each."""
    counts = Counter(item.kind for item in body.structures.values())
    return tuple(Choice(id=kind, label=spoken.say(label), count=counts[kind]) for kind, label in words.KINDS.items())
