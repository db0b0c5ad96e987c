"""`glidepath work`: sends what is due, beside the server or on another machine."""

import signal
import threading

import click
from django.conf import settings
from rich.console import Console

from glidepath.cli.site import tables
from glidepath.cli.terminal import console
from glidepath.web.records import work


@click.command("work")
@click.option("--once", is_flag=True, help="Do what is due now, say what was done, and end.")
def command(once: bool) -> None:
    """Send messages that are due, make reminders, delete what is needed no longer: until stopped.

    `glidepath serve` does this too; run it beside when the site has several servers, or is served by something else.
    Several may run at once. SIGTERM or Ctrl-C ends it after the message it is at.
    """
    tables()
    out = console()
    _open(out)
    if once:
        done = work.once()
        out.print(f"{done.reminders} reminders made, {done.asked} people asked how they are, "
                  f"{done.offers} times offered, {done.sent} messages sent, {done.dropped} dropped; "
                  f"{done.emptied} messages emptied, {done.forgotten} guests forgotten, "
                  f"{done.closed} links closed.")  # fmt: skip
        return
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())
    work.until(stop)
    out.print("[quiet]Stopped; nothing was left half done.[/quiet]")


def _open(out: Console) -> None:
    """Say by which ways messages leave here."""
    host = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}" if settings.GLIDEPATH_MAIL else ""
    out.print(f"E-mail by {host}." if host else "[head]No mail server is set (EMAIL_URL): e-mails wait.[/head]")
    texts = settings.GLIDEPATH_TEXTS
    out.print("Texts by a gateway." if texts else "[quiet]No gateway for texts is set (TEXT_URL): e-mail only.[/quiet]")
