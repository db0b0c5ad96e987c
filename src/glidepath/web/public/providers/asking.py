"""What somebody asks of the directory: a place or a point, how far, and what the provider should be."""

from collections.abc import Mapping
from typing import Any

from glidepath.body import Value
from glidepath.catalogue import Tongue, conditions, techniques
from glidepath.catalogue.credentials import credentials
from glidepath.directory import Point, Wanted
from glidepath.web.listing import places

LONGEST = 80
"""Characters of a place that are read."""
DISTANCES = (5, 10, 25, 50, 100)
"""Kilometres to choose from."""
USUAL = 25
SOON = (2, 7, 14, 28)
"""Days within which a time should be free, to choose from."""
MOST_PAGES = 10_000
UNKNOWN = "“{words}” is not in the gazetteer of this site. Try the postal code, or a point."
EMPTY = (
    "No postal areas have been imported here, so a place cannot be looked up. Search by a point, or without a place."
)


class Asked(Value, frozen=True, kw_only=True):
    """A question as it was given: ids of the catalogue, empty where nothing is asked or what was asked is not on file.

    `near` is the point to search around; `where` what it is called; `several` are places the words may mean; `nowhere`
    says why a place was given and not found. `soon` is within how many days a time should be free, 0 where it need not.
    """

    place: str = ""
    latitude: str = ""
    longitude: str = ""
    within: int = USUAL
    condition: str = ""
    technique: str = ""
    licence: str = ""
    language: str = ""
    soon: int = 0
    page: int = 1
    near: Point | None = None
    where: str = ""
    several: tuple[dict[str, Any], ...] = ()
    nowhere: str = ""

    @property
    def wanted(self) -> Wanted:
        """The question as the ranking takes it."""
        return Wanted(condition=self.condition, technique=self.technique, licence=self.licence, language=self.language,
                      near=self.near)  # fmt: skip


def asked(given: Mapping[str, str], spoken: Tongue) -> Asked:
    """Read a question in a language; a choice that is not on file counts as not asked."""
    known = credentials()
    among: dict[str, Mapping[str, object]] = {
        "condition": conditions(), "technique": techniques(), "licence": known.licences, "language": known.languages,
    }  # fmt: skip
    chosen = {name: given.get(name, "") if given.get(name, "") in all_ else "" for name, all_ in among.items()}
    within, soon, page = (given.get(name, "") for name in ("within", "soon", "page"))
    return Asked(
        **chosen, **_where(given, spoken),
        within=int(within) if within in map(str, DISTANCES) else USUAL, soon=int(soon) if soon in map(str, SOON) else 0,
        page=min(MOST_PAGES, max(1, int(page))) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
    )  # fmt: skip


def _where(given: Mapping[str, str], spoken: Tongue) -> dict[str, Any]:
    """The place of a question: a point where one is given, otherwise what the gazetteer knows of the words."""
    text = {name: given.get(name, "").strip()[:LONGEST] for name in ("place", "latitude", "longitude")}
    if text["latitude"] or text["longitude"]:
        try:
            near = Point(latitude=float(text["latitude"]), longitude=float(text["longitude"]))
        except ValueError:
            return text | {"nowhere": spoken.say(
                "A point is two numbers: latitude from -90 to 90, longitude from -180 to 180.")}  # fmt: skip
        return text | {"near": near, "where": text["place"] or spoken.say("the point you gave")}
    return text | (_named(text["place"], spoken) if text["place"] else {})


def _named(words: str, spoken: Tongue) -> dict[str, Any]:
    """What the gazetteer knows of a place."""
    found = places.named(words)
    if not found:
        return {"nowhere": spoken.say(UNKNOWN, words=words) if places.any_there() else spoken.say(EMPTY)}
    if len({(one["country"], one["region"]) for one in found}) > 1:
        return {"several": tuple(found)}
    one = found[0]
    return {"near": Point(latitude=one["latitude"], longitude=one["longitude"]),
            "where": ", ".join(filter(None, (one["name"], one["region"])))}  # fmt: skip
