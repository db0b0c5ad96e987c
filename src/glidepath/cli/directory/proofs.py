"""`glidepath directory sources`: what each source proves, and what it does not."""

import click
from rich.console import Console

from glidepath.catalogue.credentials import credentials
from glidepath.cli.terminal import console, hang


@click.command("sources")
def command() -> None:
    """Say what each source of the directory proves, and what it leaves open."""
    out = console()
    for name in credentials().proofs:
        proves(out, name)


def proves(out: Console, source: str) -> None:
    """Say what a source proves and what it leaves open."""
    one = credentials().proofs[source]
    hang(out, (one.name, "head"))
    hang(out, ("Proves: ", "real"), one.proves, indent=2)
    hang(out, ("Leaves open: ", "worse"), one.leaves_open, indent=2)
