"""`glidepath`: the commands by name."""

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
        "scans": Lazy("glidepath.cli.schema", "The JSON Schema of `dexa read --json`.", name="scans"),
        "compared": Lazy("glidepath.cli.schema", "The JSON Schema of `dexa compare --json`.", name="compared"),
        "motion": Lazy("glidepath.cli.schema", "The joint coordinates and what their signs mean.", name="motion"),
    },
)  # fmt: skip
audit = LazyGroup(
    "audit", help="The log of every read and every write.",
    table={"verify": Lazy("glidepath.cli.audit", "Prove the chain, or name the first broken entry.", site=True)},
)  # fmt: skip


directory = LazyGroup(
    "directory", help="The public directory of providers: registers, boards' files, places, and a search.",
    groups={"import": LazyGroup(
        "import", help="Bring in a register or a board's file: streamed, gone on with after a kill.",
        table={
            "nppes": Lazy("glidepath.cli.directory.nppes", "The monthly NPPES file: who has which NPI.", site=True),
            "npi": Lazy("glidepath.cli.directory.npi", "An answer of the NPI registry, JSON of version 2.1.", site=True,
                        name="load"),
            "board": Lazy("glidepath.cli.directory.board", "A licence board's CSV, by a mapping of its columns.",
                          site=True),
        },
    )},
    table={
        "import": Lazy("", "Bring in a register or a board's file: `import nppes|npi|board FILE`."),
        "places": Lazy("glidepath.cli.directory.places", "Bring in postal areas, to search by place.", site=True),
        "find": Lazy("glidepath.cli.directory.find", "List who offers care near a place.", site=True),
        "npi": Lazy("glidepath.cli.directory.npi", "Check an NPI, and say whose it is.", site=True, name="look"),
        "sources": Lazy("glidepath.cli.directory.proofs", "What each source proves, and what it does not."),
    },
)  # fmt: skip

trial = LazyGroup(
    "trial", help="One person's own trial: with it and without it, in an order left to chance.",
    table={
        "plan": Lazy("glidepath.cli.trial", "Draw the order and print the trial's file.", name="plan"),
        "judge": Lazy("glidepath.cli.trial", "Say what a finished trial found.", name="judged"),
    },
)  # fmt: skip

dexa = LazyGroup(
    "dexa", help="DEXA scans: read from files, fetched from BodySpec, held against one another.",
    table={
        "read": Lazy("glidepath.cli.dexa.read", "Show what files hold and what would be saved."),
        "compare": Lazy("glidepath.cli.dexa.compare", "Say what changed by more than measuring."),
        "fetch": Lazy("glidepath.cli.dexa.fetch", "Get a person's scans from BodySpec, and show them."),
    },
)  # fmt: skip

main = LazyGroup(
    "glidepath", help=HELP,
    groups={"visit": visit, "schema": schema, "audit": audit, "directory": directory, "trial": trial, "dexa": dexa},
    table={
        "serve": Lazy("glidepath.cli.serve", "Open Glidepath in the browser.", site=True),
        "work": Lazy("glidepath.cli.work", "Send messages and reminders that are due, beside the server.", site=True),
        "demo": Lazy("glidepath.cli.demo", "Build a clinic of made-up people with two years of visits.", site=True),
        "visit": Lazy("", "Visits written as data: `visit run FILE`."),
        "screen": Lazy("glidepath.cli.screen", "Put the answers of a file through the safety gate."),
        "structures": Lazy("glidepath.cli.library.structures", "List what a hand can be put on."),
        "protocol": Lazy("glidepath.cli.library.protocol", "Derive how a structure is treated."),
        "chain": Lazy("glidepath.cli.library.chain", "Show where a structure leads, and how sure that is."),
        "exercises": Lazy("glidepath.cli.exercises", "List exercises for home, or find some by words."),
        "aftercare": Lazy("glidepath.cli.aftercare", "Propose what a person does at home."),
        "evidence": Lazy("glidepath.cli.evidence", "Say what may be claimed, and pool your own studies."),
        "measures": Lazy("glidepath.cli.measures", "List every measure with its errors and sources."),
        "dexa": Lazy("", "DEXA scans: `dexa read FILE`, `dexa compare FILE...`, `dexa fetch`."),
        "schema": Lazy("", "What may be written in a file, what JSON means: `schema visit`."),
        "trial": Lazy("", "One person's own trial: `trial plan`, `trial judge FILE`."),
        "directory": Lazy("", "Providers anybody may look up: imports, places, `directory find`."),
        "audit": Lazy("", "The log of reads and writes: `audit verify`."),
        "backup": Lazy("glidepath.cli.backup", "Copy everything kept into one file while the clinic works.", site=True),
        "restore": Lazy("glidepath.cli.restore", "Bring a backup back into an empty database.", site=True),
    },
)  # fmt: skip
