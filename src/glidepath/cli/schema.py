"""`glidepath schema visit`: the JSON Schema of a person's file."""

import click
import msgspec

from glidepath.cli.terminal import print_json
from glidepath.visit import VisitFile


@click.command("visit")
def command() -> None:
    """Print the JSON Schema of the file that `glidepath visit run` plays, with a description of every part."""
    schema = msgspec.json.schema(VisitFile)
    print_json({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A person's visits", **schema})
