"""What sources say, one value a row; those that come in millions are left out of the search for garbage."""

from datetime import date

from glidepath.body import Value
from glidepath.directory.distance import Point


class SelfReported(Value, frozen=True, kw_only=True, gc=False):
    """A speciality and a licence as their holder wrote them: no proof of anything."""

    taxonomy: str
    number: str = ""
    state: str = ""
    primary: bool = False


class Identity(Value, frozen=True, kw_only=True, gc=False):
    """Somebody or something that was given a national provider identifier; an `organisation` is no person.

    `postal_code` is as the source has it, of a ZIP+4 all nine digits. `ended` is when the number was deactivated.
    """

    npi: int
    organisation: bool
    name: str
    credential: str = ""
    reported: tuple[SelfReported, ...] = ()
    address: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    updated: date | None = None
    ended: date | None = None


class BoardRow(Value, frozen=True, kw_only=True):
    """A licence as its board lists it; `state` is `current`, `revoked` or `ended`."""

    number: str
    name: str
    state: str
    expires: date | None = None


class Area(Value, frozen=True, kw_only=True):
    """A postal area: one point for the whole of it; `accuracy` from 1, estimated, to 6, centroid, 0 where not said."""

    country: str
    postal_code: str
    name: str
    region: str
    at: Point
    accuracy: int = 0
