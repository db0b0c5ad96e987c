"""A board's file held against the licences on file: each one it lists is looked at, with the file as evidence."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from glidepath.directory import Finding, How, day_words
from glidepath.directory.reading.board import Mapping
from glidepath.directory.reading.values import BoardRow
from glidepath.web.listing.models import Licence, Verification
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.ids import new_id
from glidepath.web.records.imports.running import SYSTEM

FOUND = {"current": Finding.CONFIRMED, "ended": Finding.CONFIRMED, "revoked": Finding.REVOKED}
"""What a row says of a licence; one that ended is there as they say, and lapses by its day."""


class Board:
    """The licences on file that a board's file may speak of, by number; no more than the directory lists."""

    def __init__(self, mapping: Mapping, *, fingerprint: str) -> None:
        """Read the licences of the mapping's kind and jurisdiction."""
        self.mapping, self.fingerprint = mapping, fingerprint
        held = Licence.objects.filter(kind=mapping.kind, jurisdiction=mapping.jurisdiction).select_related("provider")
        self.by_number: dict[str, list[Licence]] = {}
        for licence in held:
            self.by_number.setdefault(licence.number.casefold(), []).append(licence)
        self.on_file, self.looked, self.strangers = sum(map(len, self.by_number.values())), 0, 0

    def keep(self, found: Iterable[BoardRow]) -> None:
        """Look at every licence that rows are about, in the transaction that has begun."""
        for row in found:
            for licence in self.by_number.get(row.number.casefold(), ()):
                if same_name(row.name, licence.provider.name):
                    self._look(licence, row)
                else:
                    self.strangers += 1

    def _look(self, licence: Licence, row: BoardRow) -> None:
        """Keep the look, and the end that the board gives; the same file twice looks once."""
        mapping, ends = self.mapping, self._ends(row)
        evidence = f"listed as {row.state} in the file of {day_words(mapping.as_of)} (SHA-256 {self.fingerprint[:16]})"
        if licence.checks.filter(evidence=evidence, on=mapping.as_of).exists():
            return
        if ends and ends != licence.expires:
            Licence.objects.filter(id=licence.id).update(expires=ends)
        check = Verification.objects.create(
            id=new_id(), licence=licence, by=mapping.board, on=mapping.as_of, how=How.BOARD_FILE,
            finding=FOUND[row.state], evidence=evidence, at=timezone.now(),
        )  # fmt: skip
        wrote("imports.check", "verification", check.id, by=SYSTEM, credential=str(licence.id), finding=row.state)
        self.looked += 1

    def _ends(self, row: BoardRow) -> date | None:
        """The day a licence ends: the board's, or for one that has ended without a day, the day of the file."""
        return row.expires or (self.mapping.as_of if row.state == "ended" else None)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: the shorter's words all stand in the longer's, two at least."""
    words, others = (set(name.casefold().replace(",", " ").replace(".", " ").split()) for name in (one, other))
    fewer, more = sorted((words, others), key=len)
    return len(fewer) > 1 and fewer <= more
