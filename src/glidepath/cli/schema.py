"""`glidepath schema`: what may be written in a file, and what the JSON of the other commands means."""

from typing import Any

import click
import msgspec

from glidepath.catalogue import body
from glidepath.cli.evidence.pool import PoolCard
from glidepath.cli.library.shapes import ChainCard, ProtocolCard, StructureCard, coordinates
from glidepath.cli.terminal import print_json
from glidepath.evidence.own import OwnStudy
from glidepath.exchange.dexa import Preview
from glidepath.track.dexa import Compared
from glidepath.visit import VisitFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SIGNS = (
    "Degrees from the neutral standing position, palms forward. Above 0 is the motion in `positive`, below 0 the one "
    "in `negative`. Turning and side-bending of head, neck and trunk count to the person's own right above 0."
)


def _printing(title: str, kind: Any, help: str) -> click.Command:
    """Make the command that prints the schema of one kind of value."""

    def command() -> None:
        print_json({"$schema": DIALECT, "title": title, **msgspec.json.schema(kind)})

    return click.Command(title.split(" ", maxsplit=1)[0].lower(), callback=command, help=help)


def _signs() -> None:
    """Print every joint coordinate with the meaning of its sign."""
    print_json({"title": "Joint coordinates", "description": SIGNS, "coordinates": coordinates(body())})


visit = _printing("Visit file: a person's visits", VisitFile,
                  "Print the JSON Schema of the file that `glidepath visit run` plays.")  # fmt: skip
structure = _printing("Structure list", tuple[StructureCard, ...],
                      "Print the JSON Schema of `glidepath structures --json`.")  # fmt: skip
protocol = _printing("Protocol", ProtocolCard, "Print the JSON Schema of `glidepath protocol NAME --json`.")
chain = _printing("Chain", ChainCard, "Print the JSON Schema of `glidepath chain NAME --json`.")
study = _printing("Study row: one of your own", OwnStudy,
                  "Print the JSON Schema of a row of the file that `glidepath evidence pool` reads.")  # fmt: skip
pool = _printing("Pool", PoolCard, "Print the JSON Schema of `glidepath evidence pool FILE --json`.")
scans = _printing("Scans", Preview, "Print the JSON Schema of `glidepath dexa read FILE --json`, and of `dexa fetch`.")
compared = _printing("Compared", tuple[Compared, ...], "Print the JSON Schema of `glidepath dexa compare --json`.")
motion = click.Command("motion", callback=_signs, help="Print the joint coordinates and the meaning of their signs.")
