"""What somebody asks of the evidence: a condition, a treatment, a direction."""

from collections.abc import Mapping

from glidepath.body import Value
from glidepath.catalogue import Shelf
from glidepath.evidence import OFFERED, Direction


class Asked(Value, frozen=True, kw_only=True):
    """A question: ids, empty where nothing is asked."""

    condition: str = ""
    treatment: str = ""
    direction: str = ""


def asked(given: Mapping[str, str], held: Shelf) -> Asked:
    """Read a question; what is not on file counts as not asked."""
    known = {"condition": held.conditions, "treatment": OFFERED, "direction": set(Direction)}
    read = {name: given.get(name, "") for name in known}
    return Asked(**{name: value if value in known[name] else "" for name, value in read.items()})
