"""The made-up people of the demo clinic: names, work, what hurts, and how it will go."""

from datetime import date, timedelta
from random import Random

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Shelf

GIVEN = (
    "Ada", "Amir", "Beata", "Bram", "Carla", "Chidi", "Dana", "Deniz", "Elif", "Emil", "Farah", "Finn", "Greta",
    "Hugo", "Ines", "Ivo", "Jana", "Jonas", "Kira", "Levi", "Lina", "Marek", "Mina", "Nadia", "Nils", "Olga", "Omar",
    "Paula", "Quinn", "Rosa", "Ruben", "Sami", "Selma", "Tariq", "Tessa", "Uma", "Vera", "Wanda", "Yusuf", "Zora",
)  # fmt: skip
FAMILY = (
    "Alder", "Birch", "Brook", "Cairn", "Dale", "Elm", "Fell", "Ford", "Glen", "Grove", "Heath", "Holm", "Ivy",
    "Juniper", "Kestrel", "Lark", "Linden", "Marsh", "Meadow", "Moor", "Oak", "Pike", "Quarry", "Reed", "Ridge",
    "Rowan", "Sedge", "Shore", "Sorrel", "Spring", "Stone", "Swift", "Tarn", "Thorn", "Vale", "Wren", "Willow",
    "Yarrow", "Field", "Bridge",
)  # fmt: skip
WORK = (
    "teacher", "programmer", "nurse", "carpenter", "cook", "driver", "gardener", "violinist", "runner", "electrician",
    "student", "retired", "baker", "hairdresser", "climber", "bookkeeper",
)  # fmt: skip
WORDS = {
    "neck_pain": "I cannot look over my shoulder when I park.",
    "low_back_pain": "By noon my back tells me to lie down.",
    "shoulder_pain": "Reaching the top shelf stops me short.",
    "hip_flexor_adductor_strain": "It grabs when I speed up.",
    "tension_headache": "A band round my head by the end of the day.",
    "carpal_tunnel": "My hand wakes me at night.",
    "tennis_elbow": "It catches when I lift the kettle.",
    "golfers_elbow": "Wringing a cloth hurts on the inside.",
    "sciatic_type": "It runs down the back of my leg when I sit.",
    "plantar_fasciitis": "The first steps in the morning are the worst.",
    "shin_splints": "After two kilometres my shins burn.",
    "muscle_knots": "There is a spot between my shoulder blades.",
}
PRECAUTIONS = ("", "", "", "", "", "anticoagulants", "hypermobility", "osteoporosis")
GOES = ("well", "well", "well", "slowly", "slowly", "hardly", "relapses")
"""How courses go; two in seven do not respond, as some never do."""


LATELY, AGO = 5, timedelta(days=12)
"""Every so many people began something new so long ago, and have booked nothing since; every second broke it off."""
PAUSE = timedelta(days=7)
"""How long ago whoever broke a course off was there last, at the least."""


class MadeUp(msgspec.Struct, frozen=True, kw_only=True):
    """A person who does not exist, and the complaints they will bring; `until` is the day from which they come no more.

    `booked` says whether they have visits booked now.
    """

    given_name: str
    family_name: str
    born: date
    sex: str
    occupation: str
    record_number: str
    precaution: str
    until: date
    booked: bool
    complaints: tuple["Complaint", ...]


class Complaint(msgspec.Struct, frozen=True, kw_only=True):
    """An episode to be: what, where, from which day, how it goes, and a warning sign at a late visit if any."""

    condition: str
    side: Side
    words: str
    starts: date
    goes: str
    flag: str = ""


def crowd(count: int, *, chance: Random, today: date, shelf: Shelf) -> list[MadeUp]:
    """Make up people; the same chance gives the same people. The first is in the middle of a course today."""
    return [_person(number, chance, today, shelf) for number in range(count)]


def _person(number: int, chance: Random, today: date, shelf: Shelf) -> MadeUp:
    first = today - timedelta(days=11) if number == 0 else today - timedelta(days=chance.randint(20, 715))
    starts = [first]
    while number and chance.random() < 0.4 and starts[-1] < today - timedelta(days=160):
        starts.append(starts[-1] + timedelta(days=chance.randint(90, 150)))
    lately = number % LATELY == LATELY - 1
    if lately and starts[-1] < today - timedelta(days=90):
        starts.append(today - AGO)
    conditions = list(shelf.conditions)
    picked = ["neck_pain" if number == 0 else conditions[(number + 5 * turn) % len(conditions)]
              for turn in range(len(starts))]  # fmt: skip
    return MadeUp(
        given_name=GIVEN[number % len(GIVEN)],
        family_name=FAMILY[(number * 7 + number // len(GIVEN)) % len(FAMILY)],
        born=date(today.year - chance.randint(19, 74), chance.randint(1, 12), chance.randint(1, 28)),
        sex=chance.choice(("female", "male")), occupation=chance.choice(WORK), record_number=f"D-{number + 1:03}",
        precaution=chance.choice(PRECAUTIONS) if number else "", booked=not lately,
        until=today - PAUSE if lately and number // LATELY % 2 else today,
        complaints=tuple(
            _complaint(name, start, number, chance, shelf) for name, start in zip(picked, starts, strict=True)
        ),
    )  # fmt: skip


def _complaint(condition: str, start: date, number: int, chance: Random, shelf: Shelf) -> Complaint:
    side = chance.choice((Side.LEFT, Side.RIGHT)) if shelf.conditions[condition].sided else Side.MIDLINE
    flag = "saddle_numbness" if condition == "low_back_pain" and number % 3 == 1 else ""
    goes = "slowly" if number == 0 else chance.choice(GOES)
    return Complaint(condition=condition, side=side, words=WORDS[condition], starts=start, goes=goes, flag=flag)
