"""`glidepath`: the commands by name."""

from typing import ClassVar

import click

from glidepath.cli.lazy import Lazy, LazyGroup

HELP = """Hands-on soft-tissue care, from the first self-check to a recovery that can be shown.

Documentation falls out of the treatment, every number knows its error, and nobody with a red flag is waved through.

Exit codes: 0 done; 1 the answer is no; 2 wrong input, said with file, line and what was expected.
"""

visit = LazyGroup(
    "visit", help="Visits written as data.",
    table={"run": Lazy("glidepath.cli.visit", "Play a whole person's file and print steps, verdicts and notes.")},
)  # fmt: skip
schema = LazyGroup(
    "schema", help="What may be written in a file, and what JSON output means.",
    table={
        "visit": Lazy("glidepath.cli.schema", "The JSON Schema of a person's file.", name="visit"),
        "structure": Lazy("glidepath.cli.schema", "The JSON Schema of a list of structures.", name="structure"),
        "protocol": Lazy("glidepath.cli.schema", "The JSON Schema of a protocol.", name="protocol"),
        "chain": Lazy("glidepath.cli.schema", "The JSON Schema of a chain.", name="chain"),
        "study": Lazy("glidepath.cli.schema", "The JSON Schema of a row that `evidence pool` reads.", name="study"),
        "pool": Lazy("glidepath.cli.schema", "The JSON Schema of `evidence pool --json`.", name="pool"),
        "motion": Lazy("glidepath.cli.schema", "The joint coordinates and what their signs mean.", name="motion"),
    },
)  # fmt: skip
audit = LazyGroup(
    "audit", help="The log of every read and every write.",
    table={"verify": Lazy("glidepath.cli.audit", "Prove the chain, or name the first broken entry.", site=True)},
)  # fmt: skip


class Main(LazyGroup):
    """The root: groups stand beside commands."""

    groups: ClassVar[dict[str, LazyGroup]] = {"visit": visit, "schema": schema, "audit": audit}

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a group where there is one."""
        return self.groups.get(cmd_name) or super().get_command(ctx, cmd_name)


main = Main(
    "glidepath", help=HELP,
    table={
        "serve": Lazy("glidepath.cli.serve", "Open Glidepath in the browser.", site=True),
        "demo": Lazy("glidepath.cli.demo", "Build a clinic of made-up people with two years of visits.", site=True),
        "visit": Lazy("", "Visits written as data: `visit run FILE`."),
        "screen": Lazy("glidepath.cli.screen", "Put the answers of a file through the safety gate."),
        "structures": Lazy("glidepath.cli.library.structures", "List what a hand can be put on."),
        "protocol": Lazy("glidepath.cli.library.protocol", "Derive how a structure is treated."),
        "chain": Lazy("glidepath.cli.library.chain", "Show where a structure leads, and how sure that is."),
        "evidence": Lazy("glidepath.cli.evidence", "Say what may be claimed, and pool your own studies."),
        "measures": Lazy("glidepath.cli.measures", "List every measure with its errors and sources."),
        "schema": Lazy("", "What may be written in a file, what JSON means: `schema visit`."),
        "audit": Lazy("", "The log of reads and writes: `audit verify`."),
        "backup": Lazy("glidepath.cli.backup", "Copy everything kept into one file while the clinic works.", site=True),
        "restore": Lazy("glidepath.cli.restore", "Bring a backup back into an empty database.", site=True),
    },
)  # fmt: skip
