"""What somebody in pain reads before a first visit: questions, the course of a visit, complaints, techniques."""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import conditions, techniques

QUESTIONS, VISIT = "understanding/questions.toml", "understanding/visit.toml"
COMPLAINTS, COMPARED = "understanding/conditions", "understanding/techniques.toml"


class Question(Value, frozen=True, kw_only=True):
    """A question and its answer in short paragraphs; `theory` is believed and not proven, and is shown as that."""

    id: str
    asks: str
    answers: tuple[str, ...]
    theory: str = ""
    source: str
    verified: bool


class VisitStep(Value, frozen=True, kw_only=True):
    """One step of a visit; `shows` names the picture beside it, empty where there is none."""

    id: str
    title: str
    says: str
    shows: str
    source: str
    verified: bool


class Complaint(Value, frozen=True, kw_only=True):
    """A condition for somebody who has it: what it is, what usually helps, how it usually goes."""

    id: str
    says: str
    helps: tuple[str, ...]
    course: str
    source: str
    verified: bool


class Compared(Value, frozen=True, kw_only=True):
    """A way of treating beside others. `technique` is its card, empty where there is none.

    `found` is what studies found, given where no card says it. `conditions` are those it is commonly used for.
    """

    id: str
    name: str
    technique: str
    how: str
    tools: str
    uses: str
    advantages: tuple[str, ...]
    drawbacks: tuple[str, ...]
    against: str
    certification: str
    named: str
    conditions: tuple[str, ...]
    found: str
    found_source: str
    source: str
    verified: bool


class Understanding(Value, frozen=True, kw_only=True):
    """All of it by id, in the order it is shown."""

    questions: dict[str, Question]
    visit: dict[str, VisitStep]
    complaints: dict[str, Complaint]
    compared: dict[str, Compared]


@cache
def understanding() -> Understanding:
    """Load it once.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    whole = Understanding(
        questions=loader.listed(QUESTIONS, "question", Question), visit=loader.listed(VISIT, "step", VisitStep),
        complaints=loader.folder(COMPLAINTS, Complaint),
        compared=loader.listed(COMPARED, "technique", Compared),
    )  # fmt: skip
    check(whole)
    return whole


def check(whole: Understanding) -> None:
    """Hold what is read against the records: every condition has its page, every technique its evidence.

    Raises: CatalogueError naming the file and the field.
    """
    held, cards = conditions(), techniques()
    if set(whole.complaints) != set(held):
        raise CatalogueError(f"{COMPLAINTS}: expected one file for each of {', '.join(sorted(held))}")
    for one in whole.compared.values():
        where = f"{COMPARED}: {one.id}"
        known(f"{where}: `conditions`", one.conditions, held)
        known(f"{where}: `technique`", filter(None, [one.technique]), cards)
        if bool(one.technique) == bool(one.found):
            raise CatalogueError(f"{where}: `found` belongs here if, and only if, there is no card of it")
