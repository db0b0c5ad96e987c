"""`glidepath dexa compare`: what changed between scans by more than measuring, and whether the sides close."""

import re
from pathlib import Path

import click
import msgspec

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.cli.dexa.files import scans
from glidepath.cli.dexa.words import say_compared
from glidepath.cli.terminal import console, print_json, wrong
from glidepath.track.dexa import Precision, Scan, Tissue, course

GIVEN = re.compile(r"(?:(?P<tissue>lean|fat|bone)\.)?(?P<region>\w+)=(?P<percent>\d+(?:\.\d+)?)")
MOST = 50.0
"""Per cent above which a precision error is none: its least significant change would be more than the mass itself."""


@click.command("compare")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--side", type=click.Choice(["left", "right"]), help="The injured side.")
@click.option("--precision", multiple=True, metavar="REGION=PERCENT",
              help="The facility's own precision error, such as leg=1.5 or fat.trunk=2; may be repeated.")  # fmt: skip
@click.option("--scanner", default="", help="What scans were taken on that name no scanner.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema compared` says what.")
def command(
    files: tuple[Path, ...], side: str | None, precision: tuple[str, ...], scanner: str, as_json: bool
) -> None:  # fmt: skip
    """Hold the later scans of FILE... against the first, region by region and left against right.

    A change counts when it is more than the least significant change: 2.77 times the precision error of the facility
    where you give it, else of a published sample that is named. Nothing is judged across scanners. Files as
    `glidepath dexa read` takes them. Ends with 2 where fewer than two scans are left.
    """
    own = [_precision(one) for one in precision]
    found = [_on(one.read.scan, scanner) for one in scans(files).incoming]
    if len(found) < 2:
        wrong(f"{', '.join(map(str, files))}: found {len(found)} scan{'' if len(found) == 1 else 's'}, "
              "expected at least two of different days")  # fmt: skip
    compared = course(found, measures=shelf().measures, injured=Side(side) if side else None, precision=own)
    if as_json:
        print_json(compared)
        return
    for one in compared:
        say_compared(console(), one)


def _on(scan: Scan, scanner: str) -> Scan:
    """A scan with the scanner it was taken on, where it names none itself."""
    return scan if scan.scanner else msgspec.structs.replace(scan, scanner=scanner)


def _precision(text: str) -> Precision:
    """A facility's precision; leave with 2 where it is none."""
    found = GIVEN.fullmatch(text.strip())
    if not found or not 0 < float(found["percent"]) <= MOST:
        wrong(f"--precision {text}: expected a region and a percentage up to {MOST:g}, such as leg=1.5 or fat.trunk=2")
    return Precision(tissue=Tissue(found["tissue"] or "lean"), region=found["region"], percent=float(found["percent"]))
