"""How to measure oneself with a phone: read when somebody does."""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import measures

PHONE = "home/phone.toml"
METHOD = "phone"


class Guide(Value, frozen=True, kw_only=True):
    """One thing a phone can measure.

    `held` is the pose to begin from and `moves` the pose to show as its end, degrees by motion; `place`, `start` and
    `go` are what the person is told. `begins_at` is the value where it begins, in degrees, to which the turn of the
    phone is added. `motion` is empty where the measure itself says what moves.
    """

    id: str
    name: str
    measure: str
    motion: str = ""
    sided: bool
    position: str
    begins_at: float = 0.0
    held: dict[str, float]
    moves: dict[str, float]
    place: str
    start: str
    go: str
    source: str
    verified: bool


@cache
def guides() -> dict[str, Guide]:
    """Every guide, by id.

    Raises: CatalogueError naming the guide and what it names that does not exist or cannot be measured by phone.
    """
    found = loader.listed(PHONE, "guide", Guide)
    for one in found.values():
        _check(one)
    return found


def _check(guide: Guide) -> None:
    where, held = f"{PHONE}: {guide.id}", body()
    known(f"{where}: `measure`", (guide.measure,), measures())
    known(f"{where}: `position`", (guide.position,), held.positions)
    known(f"{where}: motions", filter(None, (guide.motion, *guide.held, *guide.moves)), held.motions)
    measure = measures()[guide.measure]
    if METHOD not in measure.methods:
        raise CatalogueError(f"{where}: `{guide.measure}` is not measured by phone")
    if measure.per_motion != bool(guide.motion):
        raise CatalogueError(f"{where}: `motion` is {'needed' if measure.per_motion else 'not one'} of {guide.measure}")
    for motion, degrees in {**guide.held, **guide.moves}.items():
        if not 0 <= degrees <= held.motions[motion].limit:
            raise CatalogueError(f"{where}: {motion} {degrees:g}, expected 0 to {held.motions[motion].limit:g}")
