"""How far two points of the earth lie from each other."""

from math import asin, cos, degrees, radians, sin, sqrt

from glidepath.body import Value

EARTH_KM = 6371.0088
"""Mean radius of the earth, 2 a + b over 3 of WGS 84 (Moritz 2000, Geodetic Reference System 1980)."""
MILE_KM = 1.609344
"""An international mile, by definition."""


class Point(Value, frozen=True, kw_only=True):
    """A point in degrees of WGS 84, north and east counting up.

    Raises: ValueError beyond the poles or half-way round.
    """

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        """Refuse what is not on the earth."""
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"{self.latitude}, {self.longitude} is no point: expected -90 to 90 and -180 to 180")


class Box(Value, frozen=True, kw_only=True):
    """What holds everything within a distance of a point: `spans` from west to east, two across the date line."""

    south: float
    north: float
    spans: tuple[tuple[float, float], ...]


def kilometres(one: Point, other: Point) -> float:
    """Give the distance as the crow flies (haversine); off by at most 0.6 %, the earth being no sphere."""
    up, round_ = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    half = sin(up / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(round_ / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def around(point: Point, km: float) -> Box:
    """Give a box that holds every point within so many kilometres, so that an index can be asked first."""
    up = degrees(km / EARTH_KM)
    south, north = point.latitude - up, point.latitude + up
    if south <= -90 or north >= 90:
        return Box(south=max(south, -90.0), north=min(north, 90.0), spans=((-180.0, 180.0),))
    across = degrees(asin(min(1.0, sin(km / EARTH_KM) / cos(radians(point.latitude)))))
    west, east = point.longitude - across, point.longitude + across
    if west < -180:
        return Box(south=south, north=north, spans=((-180.0, east), (west + 360, 180.0)))
    if east > 180:
        return Box(south=south, north=north, spans=((west, 180.0), (-180.0, east - 360)))
    return Box(south=south, north=north, spans=((west, east),))
