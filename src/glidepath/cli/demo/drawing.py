"""Pain drawings of the demo clinic: the place follows from the complaint, the intensity from the reading of the day."""

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.catalogue import Shelf
from glidepath.cli.demo.course import Held

FEELS = {
    "carpal_tunnel": ("tingling", "numb"), "sciatic_type": ("burning", "aching"), "tennis_elbow": ("sharp",),
    "golfers_elbow": ("sharp",), "plantar_fasciitis": ("sharp", "stiff"), "neck_pain": ("aching", "stiff"),
}  # fmt: skip
USUALLY = ("aching",)
PLACES = 3
"""Regions drawn at most."""
FADES = 2
"""Points by which each further region hurts less than the one before it, so that they leave a drawing one by one."""


def drawing(one: Held, shelf: Shelf) -> tuple[Pain, ...] | None:
    """What somebody drew at the door of a visit; None where no pain was measured in it."""
    said = next((taken.value for taken in one.state.before if taken.measure == "nprs"), None)
    if said is None:
        return None
    condition = shelf.conditions[one.opening.condition]
    feels = FEELS.get(condition.id, USUALLY)
    side = one.opening.side if one.opening.side is not Side.MIDLINE else Side.RIGHT
    drawn = [(region, round(said) - FADES * turn) for turn, region in enumerate(condition.regions[:PLACES])]
    return tuple(
        Pain(region=region, side=side if shelf.body.regions[region].sided else Side.MIDLINE, intensity=strength,
             kinds=feels if not turn else feels[:1])
        for turn, (region, strength) in enumerate(drawn) if strength > 0
    )  # fmt: skip
