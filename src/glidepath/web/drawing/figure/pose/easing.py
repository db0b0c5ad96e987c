"""A body that bends while it lies on its side gives way at both ends: pelvis and chest share it, the legs stay down."""

from glidepath.body import Side
from glidepath.catalogue.skeleton import Triple
from glidepath.web.drawing.figure.pose.angles import Settled
from glidepath.web.drawing.figure.pose.space import Matrix, after, turn

WAIST: Triple = (0, 300, 0)
"""The place of the drawn body about which it gives way."""


def eased(amounts: Settled, up: Side) -> tuple[Settled, Matrix]:
    """The angles with the hips that keep the legs on the table, and the turn of the whole body, `up` being on top.

    Bending forward or back, half of it is turned back at the pelvis; bending down to the table likewise, while bending
    up from it lifts the chest alone.
    """
    bent = amounts.get(("lumbar_flexion", Side.MIDLINE), 0) - amounts.get(("lumbar_extension", Side.MIDLINE), 0)
    down = amounts.get(("lumbar_lateral_flexion", up.other), 0) / 2
    tilt = down if up is Side.RIGHT else -down
    hips = {("hip_abduction", up): down, ("hip_adduction", up.other): down} if down else {}
    kept = {key: amounts.get(key, 0) + more for key, more in hips.items()}
    return {**amounts, **kept}, after(turn((1, 0, 0), bent / 2), turn((0, 0, 1), tilt))
