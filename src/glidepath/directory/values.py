"""What somebody holds, who has looked at it, and what that is worth on a day."""

from datetime import date
from enum import StrEnum

from glidepath.body import Value


class How(StrEnum):
    """How a credential was checked."""

    BOARD_PAGE = "board_page"
    BOARD_FILE = "board_file"
    BODY_PAGE = "body_page"
    BODY_ASKED = "body_asked"
    DOCUMENT = "document"


class Finding(StrEnum):
    """What whoever checked a credential found."""

    CONFIRMED = "confirmed"
    NOT_FOUND = "not_found"
    REVOKED = "revoked"


class Verification(Value, frozen=True, kw_only=True):
    """One look at a credential: who looked, on which day, how, what they found, and the evidence in words.

    `own` is True where the holder looked themselves: such a look is kept and never counts as a check.
    """

    by: str
    on: date
    how: How
    finding: Finding
    evidence: str
    own: bool = False

    def __post_init__(self) -> None:
        """Refuse a check by nobody, or without evidence.

        Raises: ValueError.
        """
        if not self.by.strip() or not self.evidence.strip():
            raise ValueError("a check names who looked and says by what evidence")


class Licence(Value, frozen=True, kw_only=True):
    """Leave of a state or country to practise a profession.

    `kind` is a licence kind of the catalogue, `jurisdiction` as ISO 3166 writes it (`US-CO`); `expires` is the first
    day on which it no longer counts, None where that is not known.
    """

    kind: str
    jurisdiction: str
    number: str
    expires: date | None = None


class Certificate(Value, frozen=True, kw_only=True):
    """Training in a technique, certified by a body of the catalogue; `module` is empty where the body has none.

    `expires` is the first day on which it no longer counts by its own words, None where they do not say.
    """

    body: str
    module: str
    issued: date
    expires: date | None = None


class Standing(StrEnum):
    """What a credential is worth on a day; only the first counts."""

    CURRENT = "current"
    STALE = "stale"
    UNCHECKED = "unchecked"
    NOT_YET = "not_yet"
    LAPSED = "lapsed"
    NOT_FOUND = "not_found"
    REVOKED = "revoked"


class State(Value, frozen=True, kw_only=True):
    """The standing of a credential on a day, in one sentence; `looked` says who is behind it.

    `until` is the first day on which a CURRENT one will no longer stand so, whatever nobody does; None otherwise.
    `check` is the look that decided, None where nobody has looked.
    """

    standing: Standing
    sentence: str
    until: date | None = None
    check: Verification | None = None

    @property
    def counts(self) -> bool:
        """Tell whether the credential is checked and has not lapsed."""
        return self.standing is Standing.CURRENT


class Practice(Value, frozen=True, kw_only=True):
    """Whether somebody may be said to be licensed where they work today, and what a licence of that kind covers.

    `scope` is the catalogue's note, empty where nothing is known, and `scope_verified` whether it was read in its
    source: a note is never a yes.
    """

    licensed: bool
    sentence: str
    licence: Licence | None = None
    scope: str = ""
    scope_verified: bool = False
