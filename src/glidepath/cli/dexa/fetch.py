"""`glidepath dexa fetch`: a person's scans from BodySpec, shown and not kept."""

import os
import time

import click

from glidepath.cli.dexa.words import say_preview
from glidepath.cli.terminal import console, print_json, wrong
from glidepath.exchange.dexa import preview
from glidepath.remote.bodyspec import (
    BASE,
    CLIENT,
    REDIRECT,
    BodySpec,
    Credential,
    Door,
    Partner,
    Person,
    finish,
    start,
)
from glidepath.remote.values import RemoteError
from glidepath.remote.wire import Wire

SECRET = "GLIDEPATH_BODYSPEC_SECRET"
"""Where a partner's secret is looked for: never on the command line, where others on the machine can read it."""


@click.command("fetch")
@click.option("--partner", default="", help=f"Id of a partner of BodySpec; its secret is read from {SECRET}.")
@click.option("--user", default="", help="With --partner: whose scans.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON, which `read` and `compare` take.")
@click.option("--base", default=BASE, show_default=True, help="Where the API is.")
@click.option("--sign-in", default=Door().authorize, show_default=True, help="Where people sign in.")
@click.option("--token", default=Door().token, show_default=True, help="Where a sign-in is traded for a token.")
@click.option("--client", default=CLIENT, show_default=True, help="Id of the client that signs in.")
@click.option("--redirect", default=REDIRECT, show_default=True, help="Where that client sends people back to.")
def command(
    partner: str, user: str, as_json: bool, base: str, sign_in: str, token: str, client: str, redirect: str
) -> None:  # fmt: skip
    """Fetch DEXA scans from BodySpec and show what would be saved; nothing is kept, no password is asked for.

    A person signs in in their own browser and copies the address they are sent back to. A partner gives its id and a
    user. Ends with 1 where BodySpec says no or cannot be reached, with the reason.
    """
    wire = Wire(wait=time.sleep)
    door = Door(authorize=sign_in, token=token, client=client, redirect=redirect)
    try:
        credential = _partner(partner, user) if partner or user else _person(door, wire)
        found = BodySpec(credential, wire=wire, base=base, user=user).fetch()
    except RemoteError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from error
    shown = preview(found.reads, left_out=found.left_out)
    print_json(shown) if as_json else say_preview(console(), shown)


def _partner(id: str, user: str) -> Credential:
    """A partner with the secret of the environment; leave with 2 where something is missing."""
    secret = os.environ.get(SECRET, "")
    if not (id and user and secret) or ":" in id:
        wrong(f"expected --partner (without a colon), --user, and the partner's secret in {SECRET}")
    return Partner(id, secret)


def _person(door: Door, wire: Wire) -> Credential:
    """A person who signs in now, in a browser."""
    started = start(door)
    click.echo(f"Open this address and sign in:\n\n{started.url}\n", err=True)
    address = click.prompt("Then paste the whole address you are sent back to", err=True)
    tokens = finish(started, address, door=door, wire=wire, now=time.time)
    return Person(tokens, door=door, wire=wire, now=time.time)
