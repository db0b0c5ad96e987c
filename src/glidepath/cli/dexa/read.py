"""`glidepath dexa read`: what files hold, and what would be saved of it."""

from pathlib import Path

import click

from glidepath.cli.dexa.files import scans
from glidepath.cli.dexa.words import say_preview
from glidepath.cli.terminal import console, print_json


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema scans` says what.")
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """Read DEXA scans from FILE and show what would be saved.

    \b
    CSV, a row a region   date,region,fat_mass_kg,lean_mass_kg,bone_mass_kg
    CSV, a row a value    date,metric,value,unit    such as left_leg_lean_mass, 7.1, kg
    CSV, a row a scan     date,left_leg_lean_lbs,right_leg_lean_lbs,…
    JSON                  answers of BodySpec, or what this command printed

    Units (g, kg, lb, lbs) come from the header or the unit column; a mass without one is refused. A scan that comes
    twice is taken once. Ends with 2, naming file, line or field, where something cannot be read.
    """
    found = scans(files)
    print_json(found) if as_json else say_preview(console(), found)
