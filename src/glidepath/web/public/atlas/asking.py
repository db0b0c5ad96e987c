"""What somebody asks of the atlas: words, a kind, a place, a limited motion, a nerve."""

from collections.abc import Mapping

from glidepath.body import Body, Kind, Structure, Value

LONGEST = 80
"""Characters of a search that are read."""


class Asked(Value, frozen=True, kw_only=True):
    """A question: words, and ids of a kind, a place, a motion and a nerve; empty where nothing is asked."""

    words: str = ""
    kind: str = ""
    region: str = ""
    motion: str = ""
    nerve: str = ""

    @property
    def nothing(self) -> bool:
        """Tell whether nothing was asked."""
        return self == Asked()


def asked(given: Mapping[str, str], body: Body) -> Asked:
    """Read a question; what is not on file counts as not asked."""
    known = {"kind": set(Kind), "region": body.regions, "motion": body.motions, "nerve": nerves(body)}
    read = {name: given.get(name, "") for name in known}
    return Asked(
        words=given.get("q", "").strip()[:LONGEST],
        **{name: value if value in known[name] else "" for name, value in read.items()},
    )  # fmt: skip


def nerves(body: Body) -> dict[str, Structure]:
    """Give the nerves on file by id."""
    return {item.id: item for item in body.structures.values() if item.kind is Kind.NERVE}


def suppliers(body: Body, item: Structure) -> tuple[Structure, ...]:
    """Give the nerves on file that supply a structure: those it names, unless a longer name holds the name."""
    named = [nerve for nerve in nerves(body).values() if nerve.name.lower() in item.nerve.lower()]
    return tuple(
        nerve for nerve in named
        if not any(nerve is not other and nerve.name.lower() in other.name.lower() for other in named)
    )  # fmt: skip
