"""What a clinician may hold and who vouches for it: licence kinds, certificate bodies, taxonomy codes, sources.

Not on the shelf: only the directory reads it, so nothing else waits for it. All raise CatalogueError, naming file and
field, when a data file does not hold.
"""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError, known


class LicenceKind(Value, frozen=True, kw_only=True):
    """A profession that a state or country licenses; `scope` is a note on what it lets somebody do, empty if unknown.

    `letters` are those written after a name. `scope_verified` says whether the note was read in its source.
    """

    id: str
    name: str
    letters: tuple[str, ...]
    scope: str = ""
    scope_source: str = ""
    scope_verified: bool = False
    source: str
    verified: bool


class Module(Value, frozen=True, kw_only=True):
    """A part of a technique that somebody can be certified in; `covers` are the modules it stands for."""

    id: str
    name: str
    covers: tuple[str, ...] = ()
    verified: bool


class CertificateBody(Value, frozen=True, kw_only=True):
    """Somebody who certifies people in a technique.

    `months` is how long a certificate lasts from its issue, 0 where that is not known. `named` says whose mark the
    name is; nothing of the body's protocols is held here.
    """

    id: str
    name: str
    technique: str
    months: int
    modules: tuple[Module, ...]
    says: str
    named: str
    source: str
    verified: bool

    def module(self, id: str) -> Module | None:
        """Give a module by its id, None where the body has no such module."""
        return next((one for one in self.modules if one.id == id), None)


class Taxonomy(Value, frozen=True, kw_only=True):
    """A code of the NUCC provider taxonomy and the licence kind that goes with it."""

    code: str
    name: str
    licence: str
    source: str
    verified: bool


class Language(Value, frozen=True, kw_only=True):
    """A language by its two-letter code of ISO 639-1, in English and in itself."""

    code: str
    name: str
    itself: str


class Proof(Value, frozen=True, kw_only=True):
    """A source of credentials: what it proves, and what it does not."""

    id: str
    name: str
    proves: str
    leaves_open: str
    source: str
    verified: bool


class Credentials(Value, frozen=True, kw_only=True):
    """Everything the directory knows of credentials, by id or code."""

    licences: dict[str, LicenceKind]
    bodies: dict[str, CertificateBody]
    taxonomies: dict[str, Taxonomy]
    languages: dict[str, Language]
    proofs: dict[str, Proof]


@cache
def credentials() -> Credentials:
    """Read it all once.

    Raises: CatalogueError for a file that does not fit, or that names what does not exist.
    """
    whole = Credentials(
        licences=loader.folder("directory/licences", LicenceKind),
        bodies=loader.folder("directory/bodies", CertificateBody),
        taxonomies={row.code: row for row in loader.rows("directory/taxonomies.csv", Taxonomy)},
        languages={row.code: row for row in loader.rows("directory/languages.csv", Language)},
        proofs=loader.folder("directory/sources", Proof),
    )
    check(whole)
    return whole


def check(whole: Credentials) -> None:
    """Hold every reference against what it names.

    Raises: CatalogueError naming the file and the field.
    """
    for row in whole.taxonomies.values():
        known(f"directory/taxonomies.csv: {row.code}: `licence`", (row.licence,), whole.licences)
    for body in whole.bodies.values():
        where, modules = f"directory/bodies/{body.id}.toml", {one.id for one in body.modules}
        for module in body.modules:
            known(f"{where}: `modules.covers`", module.covers, modules)
        if body.months < 0:
            raise CatalogueError(f"{where}: `months` is {body.months}, expected 0 or more")
