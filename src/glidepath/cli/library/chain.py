"""`glidepath chain`: where a structure leads, and how sure that is."""

import click

from glidepath.body import Body, Related, Structure, chain
from glidepath.catalogue import body
from glidepath.cli.library.finding import named
from glidepath.cli.library.shapes import ChainCard
from glidepath.cli.terminal import console, hang, print_json


@click.command("chain")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema chain` says what.")
def command(name: str, as_json: bool) -> None:
    """Show what the structure NAME (its id or name) is joined to, nearest and best supported first.

    Continuity: tissue runs on into tissue. Synergist, antagonist: does the same, does the opposite. Neural: a nerve and
    what it passes or supplies. Referral: pressing one is felt over the other.
    """
    held = body()
    item = named(held, name)
    found = chain(held, item.id)
    if as_json:
        print_json(ChainCard(structure=item.id, name=item.name, links=found))
    else:
        _say(held, item, found)


def _say(held: Body, item: Structure, found: tuple[Related, ...]) -> None:
    """Print the chain, a line a link."""
    out = console()
    out.print(f"[head]{item.name}[/head]")
    for one in found:
        way = "".join(f"{held.structures[name].name} → " for name in one.through)
        sure = f"{one.kind.value}, evidence: {one.evidence.value}"
        hang(out, f"{way}{held.structures[one.structure].name}: {one.reason} ", (f"({sure})", "quiet"), indent=2)
