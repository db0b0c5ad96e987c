"""A file of postal areas in the columns of GeoNames: text in UTF-8, a tab between fields, no header.

The columns: country code, postal code, place name, name and code of the first division (the state), of the second and
of the third, latitude, longitude, accuracy (http://download.geonames.org/export/zip/readme.txt).
"""

from collections.abc import Sequence

from glidepath.directory.distance import Point
from glidepath.directory.reading.fields import Unreadable
from glidepath.directory.reading.values import Area

COLUMNS = ("country code", "postal code", "place name", "admin name1", "admin code1", "admin name2", "admin code2",
           "admin name3", "admin code3", "latitude", "longitude", "accuracy")  # fmt: skip


def area(row: Sequence[str]) -> Area:
    """Read a row.

    Raises: Unreadable naming the field that does not fit.
    """
    if len(row) not in (len(COLUMNS) - 1, len(COLUMNS)):
        raise Unreadable(f"{len(row)} fields, expected {len(COLUMNS)}: {', '.join(COLUMNS)}")
    country, code, name = (text.strip() for text in row[:3])
    if len(country) != 2 or not code or not name:
        raise Unreadable("expected a country of two letters, a postal code and a place name")
    try:
        at = Point(latitude=float(row[9]), longitude=float(row[10]))
        accuracy = int(row[11]) if len(row) == len(COLUMNS) and row[11].strip() else 0
    except ValueError as error:
        raise Unreadable(f"latitude, longitude or accuracy: {error}") from error
    return Area(country=country.upper(), postal_code=code, name=name, region=row[4].strip() or row[3].strip(), at=at,
                accuracy=accuracy)  # fmt: skip
