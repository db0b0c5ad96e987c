"""Anybody's own studies, a row each: which columns there are, and effects of them or a refusal that says why."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from msgspec import Meta

from glidepath.body import Value
from glidepath.evidence.effect import conversions as convert
from glidepath.evidence.effect.conversions import Converted
from glidepath.evidence.values import Effect, EvidenceError, Scale

Above = Annotated[float, Meta(gt=0)]
People = Annotated[int, Meta(ge=2)]


class OwnStudy(Value, frozen=True, kw_only=True):
    """A row of the file: one study, with one of the ways to say what it found.

    Ways: `effect` with `variance` (or `low` and `high`, a 95 % interval); `mean1 sd1 n1 mean2 sd2 n2`; those with
    `before1 sd_before1 before2 sd_before2` as well (then `sd1`, `sd2` may be left out); `change1 sd_change1 n1
    change2 sd_change2 n2`; `t n1 n2`; `z n1 n2`; `p n1 n2 better`; `percent1 n1 percent2 n2`.
    """

    study: Annotated[str, Meta(min_length=1, description="What the study is called; once only.")]
    unit: Annotated[str, Meta(description="Unit of means, changes or effect; the same in every row.")] = ""
    effect: float | None = None
    variance: Above | None = None
    low: float | None = None
    high: float | None = None
    n1: People | None = None
    mean1: float | None = None
    sd1: Above | None = None
    before1: float | None = None
    sd_before1: Above | None = None
    change1: float | None = None
    sd_change1: Above | None = None
    percent1: Annotated[float, Meta(ge=0, le=100)] | None = None
    n2: People | None = None
    mean2: float | None = None
    sd2: Above | None = None
    before2: float | None = None
    sd_before2: Above | None = None
    change2: float | None = None
    sd_change2: Above | None = None
    percent2: Annotated[float, Meta(ge=0, le=100)] | None = None
    t: float | None = None
    z: float | None = None
    p: Annotated[float, Meta(gt=0, lt=1, description="Exact and two-sided.")] | None = None
    better: Annotated[bool, Meta(description="With p: true where the first group did better.")] | None = None
    correlation: Annotated[float, Meta(gt=-1, lt=1, description="Before with after; 0.5 where left out.")] | None = None


COLUMNS = OwnStudy.__struct_fields__
"""Every column a file may have."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "effect and variance": ("effect", "variance"),
    "effect and interval": ("effect", "low", "high"),
    "means before and after": ("before1", "sd_before1", "mean1", "n1", "before2", "sd_before2", "mean2", "n2"),
    "changes": ("change1", "sd_change1", "n1", "change2", "sd_change2", "n2"),
    "means": ("mean1", "sd1", "n1", "mean2", "sd2", "n2"),
    "percentages": ("percent1", "n1", "percent2", "n2"),
    "t": ("t", "n1", "n2"),
    "z": ("z", "n1", "n2"),
    "p": ("p", "n1", "n2", "better"),
}
"""The columns of each way, the most complete first."""


def own_effect(row: OwnStudy) -> Effect:
    """Make the effect of a row, the first group higher above 0.

    Raises: EvidenceError where no way is complete, or its figures cannot be.
    """
    way = next((name for name, needed in CHOICES.items() if all(getattr(row, one) is not None for one in needed)), None)
    if way is None:
        ways = "; ".join(" ".join(needed) for needed in CHOICES.values())
        raise EvidenceError(f"no way to an effect is complete, expected one of: {ways}")
    found = _converted(way, row)
    people = row.n1 + row.n2 if row.n1 and row.n2 else None
    return Effect(study=row.study, outcome=row.unit, scale=_scale(way), value=found.value,
                  variance=found.variance, how=found.how, people=people)  # fmt: skip


def fitting(rows: Sequence[OwnStudy]) -> tuple[Effect, ...]:
    """Make the effects of all rows, which must be of one unit and one scale, each study once.

    Raises: RowError naming the first row (0 is the first) that does not fit the others or cannot be.
    """
    made: list[Effect] = []
    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        try:
            effect = own_effect(row)
        except EvidenceError as error:
            raise RowError(number, str(error)) from error
        if row.study in first:
            raise RowError(number, f"`study` {row.study!r} stands twice, expected each study once")
        if row.unit != rows[0].unit:
            raise RowError(number, f"`unit` is {row.unit!r}, expected {rows[0].unit!r} as in the first row")
        if made and effect.scale is not made[0].scale:
            raise RowError(number, f"is a {effect.scale}, expected a {made[0].scale} as in the first row")
        first[row.study] = number
        made.append(effect)
    return tuple(made)


class RowError(EvidenceError):
    """A row that does not fit; `row` counts from 0."""

    def __init__(self, row: int, says: str) -> None:
        """Keep the row and what is said of it."""
        super().__init__(says)
        self.row = row


def _scale(way: str) -> Scale:
    """What the effect of a way is counted in."""
    if way.startswith("effect"):
        return Scale.GIVEN
    return Scale.LOG_ODDS if way == "percentages" else Scale.STANDARDISED


def _converted(way: str, row: OwnStudy) -> Converted:
    """Go one way; every column it needs is there."""
    figures = {name: getattr(row, name) for name in CHOICES[way]}
    match way:
        case "effect and variance":
            return Converted(figures["effect"], figures["variance"], "effect and variance as given")
        case "effect and interval":
            return convert.from_interval(*figures.values())
        case "means before and after":
            half = convert.CORRELATION if row.correlation is None else row.correlation
            both = [
                convert.from_before_after(figures[f"before{group}"], figures[f"sd_before{group}"],
                                          figures[f"mean{group}"], figures[f"n{group}"], correlation=half)
                for group in (1, 2)
            ]  # fmt: skip
            return convert.from_two_before_after(*both)
        case "changes":
            return convert.from_changes(*figures.values())
        case "means":
            return convert.from_means(*figures.values())
        case "percentages":
            return convert.from_percentages(*figures.values())
        case "t":
            return convert.from_t(*figures.values())
        case "z":
            return convert.from_z(*figures.values())
        case _:
            return convert.from_p(figures["p"], figures["n1"], figures["n2"], better=figures["better"])
