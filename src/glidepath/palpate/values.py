"""What hands find, and which structures to lay them on first."""

from enum import StrEnum

from glidepath.body import Side, Value


class Texture(StrEnum):
    """How the tissue feels; the least reliable part of palpation, recorded and never decisive."""

    NORMAL = "normal"
    TIGHT = "tight"
    ROPY = "ropy"
    THICKENED = "thickened"
    GRITTY = "gritty"


class Finding(Value, frozen=True, kw_only=True):
    """A palpation finding in one structure on one side.

    `tenderness` is 0 to 10; `familiar` says whether pressing reproduces the person's own pain.
    """

    structure: str
    side: Side
    texture: Texture = Texture.NORMAL
    tenderness: int
    familiar: bool


class Limited(Value, frozen=True, kw_only=True):
    """A motion that falls short, on the side it falls short, in degrees of the range it has now."""

    motion: str
    side: Side
    degrees: float


class Candidate(Value, frozen=True, kw_only=True):
    """A structure worth laying a hand on, with its rank score and the reasons in words."""

    structure: str
    side: Side
    score: float
    reasons: tuple[str, ...]
