"""`glidepath structures`: what a hand can be put on."""

import click

from glidepath.body import Body, Kind, Structure
from glidepath.catalogue import body
from glidepath.cli.library.finding import unknown
from glidepath.cli.library.shapes import structure_card
from glidepath.cli.terminal import console, print_json, table


@click.command("structures")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="Only this kind.")
@click.option("--region", help="Only what lies in this region, such as buttock.")
@click.option("--motion", help="Only what performs this motion (or is slackened by it), such as hip_flexion.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema structure` says what.")
def command(kind: str | None, region: str | None, motion: str | None, as_json: bool) -> None:
    """List the structures of the body with what they do; the three options narrow the list.

    A left and right pair counts once. `checked` says how far the actions were held against something independent.
    """
    held = body()
    if region is not None and region not in held.regions:
        unknown("region", region, held.regions)
    if motion is not None and motion not in held.motions:
        unknown("motion", motion, held.motions)
    found = [item for item in held.structures.values() if _fits(item, kind, region, motion)]
    if as_json:
        print_json([structure_card(held, item) for item in found])
        return
    _say(held, found)


def _fits(item: Structure, kind: str | None, region: str | None, motion: str | None) -> bool:
    """Say whether a structure is asked for."""
    return (
        kind in (None, item.kind.value)
        and (region is None or region in item.regions)
        and (motion is None or motion in {action.motion for action in item.actions})
    )


def _say(held: Body, found: list[Structure]) -> None:
    """Print structures as a table."""
    rows = table("structure", "kind", "does", "checked")
    for item in found:
        does = ", ".join(held.motions[action.motion].name for action in item.actions)
        rows.add_row(f"{item.id}\n{item.name}", item.kind.value, does, held.grade(item.id).value.replace("_", " "))
    out = console()
    out.print(rows)
    out.print(f"\n[quiet]{len(found)} structures, each a left and right pair. None has been signed off yet.[/quiet]"
              if not any(item.verified for item in found) else f"\n[quiet]{len(found)} structures.[/quiet]")
