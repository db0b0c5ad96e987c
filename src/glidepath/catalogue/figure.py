"""The geometry of the body: named points on it, and the shape of every structure as a way from point to point.

The units are those of the body chart's front view, the person standing upright with the palms forward. `x` is the
distance from the midline towards the person's own right (front view: page x = 180 - x; back view: 180 + x), `y` is the
page's y from the top (20, crown) to the sole (777), `z` is forward. The plumb line through ear, shoulder, hip and ankle
of the side view is z = 0; it lies at the page's x = 125 of the right view, where the person looks to the page's right
and page x = 125 + z. Only the right half and the midline are data.
"""

from collections.abc import Container
from enum import StrEnum
from functools import cache

import msgspec

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.body import body
from glidepath.catalogue.chart import Chart
from glidepath.catalogue.loader import CatalogueError

_LANDMARKS = "figure/landmarks.csv"
_SHAPES = "figure/shapes.csv"
_ASPECTS = "figure/aspects.csv"
_BONES = "figure/bones.csv"
_CLOSEUPS = {
    "hand_palm": "chart/hand.toml",
    "hand_back": "chart/hand.toml",
    "foot_sole": "chart/foot.toml",
    "foot_top": "chart/foot.toml",
    "foot_inner": "chart/foot_inner.toml",
}

SEGMENTS = (
    "head", "jaw", "neck", "thorax", "abdomen", "pelvis", "scapula", "upper_arm", "forearm",
    "hand", "fingers", "thumb", "thigh", "shank", "foot", "toes",
)  # fmt: skip
"""The parts of the body a landmark can be fixed to."""

VIEWS = ("front", "back", "side", "palm", "hand_back", "sole", "foot_top", "foot_inner")
"""The pictures a form can be seen in: three of the whole body, five close-ups of hand and foot."""


class Layer(StrEnum):
    """How far the skin and what lies under it are taken away, outermost first."""

    SURFACE = "surface"
    DEEP = "deep"
    INNER = "inner"

    @property
    def spoken(self) -> str:
        """What it is called where somebody chooses it."""
        return {"surface": "Under the skin", "deep": "Deep muscles", "inner": "Nerves and joints"}[self.value]


class Style(StrEnum):
    """How a structure is shaped between its ends."""

    BELLY = "belly"
    FAN = "fan"
    BAND = "band"
    SHEET = "sheet"
    CORD = "cord"
    BONE = "bone"


Strand = tuple[tuple[str, ...], ...]
"""Stations from one end to the other; a station of several landmarks is a line across the structure there."""


class Landmark(Value, frozen=True, kw_only=True):
    """A point of the right half or the midline, fixed to a segment of the body."""

    id: str
    name: str
    segment: str
    x: float
    y: float
    z: float


class Aspect(Value, frozen=True, kw_only=True):
    """How a form shows in a picture in which only a part of it is seen, or in which it looks otherwise."""

    width: float
    strands: tuple[Strand, ...]


class Form(Value, frozen=True, kw_only=True):
    """The shape of a structure or a bone: one strand, or several where it is a set such as the finger tendons.

    `width` is the widest width in chart units; a station of several landmarks is as wide as they stand apart.
    `aspects` are how it shows in a picture in which that is not what the stations say.
    """

    structure: str
    layer: Layer
    style: Style
    width: float
    views: tuple[str, ...]
    strands: tuple[Strand, ...]
    aspects: dict[str, Aspect] = {}

    def seen(self, picture: str) -> Aspect:
        """How a picture shows it."""
        return self.aspects.get(picture, Aspect(width=self.width, strands=self.strands))

    @property
    def stations(self) -> Strand:
        """The stations of the first strand, which stands for the course of the whole."""
        return self.strands[0]

    @property
    def landmarks(self) -> tuple[str, ...]:
        """Every landmark the form stands on, in the order it names them."""
        return tuple(name for strand in self.strands for station in strand for name in station)


class Figure(Value, frozen=True, kw_only=True):
    """Landmarks and forms by id; forms and bones stand in the order they are drawn, deepest first.

    `closeups` are outlines of hand and foot, the right one drawn: seen from the palm and the sole, reflected for their
    backs.
    """

    landmarks: dict[str, Landmark]
    forms: dict[str, Form]
    bones: dict[str, Form]
    closeups: dict[str, Chart]

    def midline(self, form: Form) -> bool:
        """Tell whether a form lies on the midline and so is drawn once, with no side."""
        return all(self.landmarks[name].x == 0 for name in form.landmarks)

    def astride(self, form: Form) -> bool:
        """Tell whether every station of a form begins on the midline, so that both halves of it are one shape."""
        return all(self.landmarks[station[0]].x == 0 for strand in form.strands for station in strand)


class _Row(Value, frozen=True, kw_only=True):
    """A form as written: words apart by spaces, stations by `>`, landmarks of a station by `+`, strands by `|`."""

    structure: str
    layer: Layer
    style: Style
    width: float
    views: str
    stations: str


class _Aspect(Value, frozen=True, kw_only=True):
    """How a form shows in some pictures, where not as its stations say."""

    structure: str
    width: float
    views: str
    stations: str


@cache
def figure() -> Figure:
    """Load the figure once, every structure it shapes held against the body.

    Raises: CatalogueError naming the file, the line and the field that does not hold.
    """
    return read(structures=body().structures)


def read(*, structures: Container[str]) -> Figure:
    """Read the figure's files; `structures` are the ids that may be shaped.

    Raises: CatalogueError naming the file, the line and the field that does not hold.
    """
    landmarks = _landmarks()
    return Figure(
        landmarks=landmarks,
        forms=_seen(_forms(_SHAPES, landmarks, structures), landmarks),
        bones=_forms(_BONES, landmarks, None),
        closeups={name: loader.one(path, Chart) for name, path in _CLOSEUPS.items()},
    )


def _landmarks() -> dict[str, Landmark]:
    """Read the points, each id once, each on a segment that exists."""
    found: dict[str, Landmark] = {}
    for line, mark in enumerate(loader.rows(_LANDMARKS, Landmark), start=2):
        where = f"{_LANDMARKS} line {line}"
        if mark.id in found:
            raise CatalogueError(f"{where}: `id` {mark.id!r} stands twice")
        loader.known(f"{where}: `segment`", (mark.segment,), SEGMENTS)
        if mark.x < 0:
            raise CatalogueError(f"{where}: `x` is below 0: only the right half is written, the left is its mirror")
        found[mark.id] = mark
    return found


def _forms(path: str, landmarks: Container[str], structures: Container[str] | None) -> dict[str, Form]:
    """Read the shapes of one file, every reference held; `structures` None means that any id may stand there."""
    found: dict[str, Form] = {}
    for line, row in enumerate(loader.rows(path, _Row), start=2):
        where = f"{path} line {line}"
        if row.structure in found:
            raise CatalogueError(f"{where}: `structure` {row.structure!r} stands twice")
        if structures is not None:
            loader.known(f"{where}: `structure`", (row.structure,), structures)
        if row.width <= 0:
            raise CatalogueError(f"{where}: `width` must be above 0")
        form = _form(row)
        loader.known(f"{where}: `views`", form.views, VIEWS)
        loader.known(f"{where}: `stations`", form.landmarks, landmarks)
        if not form.views or min(len(strand) for strand in form.strands) < 2:
            raise CatalogueError(f"{where}: `views` needs one picture, `stations` two stations a strand at least")
        found[row.structure] = form
    return found


def _form(row: _Row) -> Form:
    """Make the form a row stands for."""
    return Form(
        structure=row.structure, layer=row.layer, style=row.style, width=row.width,
        views=tuple(row.views.split()), strands=_strands(row.stations),
    )  # fmt: skip


def _strands(text: str) -> tuple[Strand, ...]:
    """Take written stations apart."""
    return tuple(
        tuple(tuple(name.strip() for name in station.split("+")) for station in strand.split(">"))
        for strand in text.split("|")
    )


def _seen(forms: dict[str, Form], landmarks: Container[str]) -> dict[str, Form]:
    """Add to the forms how they show from elsewhere, every reference held."""
    aspects: dict[str, dict[str, Aspect]] = {}
    for line, row in enumerate(loader.rows(_ASPECTS, _Aspect), start=2):
        where = f"{_ASPECTS} line {line}"
        loader.known(f"{where}: `structure`", (row.structure,), forms)
        loader.known(f"{where}: `views`", row.views.split(), forms[row.structure].views)
        strands = _strands(row.stations)
        names = [name for strand in strands for station in strand for name in station]
        loader.known(f"{where}: `stations`", names, landmarks)
        aspect = Aspect(width=row.width, strands=strands)
        aspects.setdefault(row.structure, {}).update(dict.fromkeys(row.views.split(), aspect))
    return {name: msgspec.structs.replace(form, aspects=aspects.get(name, {})) for name, form in forms.items()}
