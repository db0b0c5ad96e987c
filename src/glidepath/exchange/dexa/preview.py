"""What would be saved, said before anything is."""

from collections.abc import Iterable, Sequence

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.exchange.dexa.values import Incoming, Preview, Read
from glidepath.track.dexa import Scan, identity, same, standing


def preview(
    reads: Iterable[Read], *, kept: Sequence[Scan] = (), left_out: Sequence[str] = (), spoken: Tongue = IN_ENGLISH
) -> Preview:
    """Say of each scan what it is beside those kept; one that comes twice in one go is taken once, and that is said."""
    taken: list[Read] = []
    twice = []
    for read in sorted(reads, key=lambda one: one.scan.on):
        if any(same(read.scan, one.scan) for one in taken):
            twice.append(spoken.say("the scan of {day} comes a second time: taken once", day=read.scan.on))
        else:
            taken.append(read)
    return Preview(
        incoming=tuple(Incoming(read=one, identity=identity(one.scan), standing=standing(one.scan, kept))
                       for one in taken),
        left_out=(*left_out, *twice),
    )  # fmt: skip
