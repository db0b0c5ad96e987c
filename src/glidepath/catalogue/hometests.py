"""What a person can test at home without sensors: read when somebody does."""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.exercise import exercises
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import measures

FILE = "home/tests.toml"


class HomeTest(Value, frozen=True, kw_only=True):
    """One test at home; see the data file for the fields."""

    id: str
    name: str
    measure: str
    label: str = ""
    method: str
    sided: bool
    trials: int
    apart: float
    words: str = ""
    needs: str
    steps: tuple[str, ...]
    stop: str
    shows: str = ""
    source: str
    verified: bool


@cache
def home_tests() -> dict[str, HomeTest]:
    """Every test at home, by id.

    Raises: CatalogueError naming the test and what it names that does not exist or does not fit its measure.
    """
    found = loader.listed(FILE, "test", HomeTest)
    for one in found.values():
        _check(one)
    return found


def _check(test: HomeTest) -> None:
    where = f"{FILE}: {test.id}"
    known(f"{where}: `measure`", (test.measure,), measures())
    known(f"{where}: `shows`", filter(None, (test.shows,)), exercises())
    measure = measures()[test.measure]
    known(f"{where}: `method`", (test.method,), measure.methods)
    if test.sided != measure.sided:
        raise CatalogueError(f"{where}: `sided` is not as in {test.measure}")
    if not 1 <= test.trials <= 5 or (test.trials > 1) != (test.apart > 0):
        raise CatalogueError(f"{where}: expected 1 to 5 `trials`, and `apart` above 0 where there is more than one")
    if not test.steps or (test.words and test.label):
        raise CatalogueError(f"{where}: `steps` is empty, or both `words` and `label` are given")
