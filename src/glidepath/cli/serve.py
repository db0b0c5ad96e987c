"""`glidepath serve`: the clinic in the browser."""

import os
import sys

import click
from django.conf import settings

from glidepath.cli.site import tables
from glidepath.cli.terminal import console

SITE = "glidepath.web.site.wsgi:application"
THREADS = 8
"""Requests worked on at once: those that wait for the disk together share one flush; more only take memory."""


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.", type=click.IntRange(1, 65535))
@click.option("--no-work", is_flag=True, help="Leave messages and reminders to `glidepath work` elsewhere.")
def command(host: str, port: int, no_work: bool) -> None:
    """Open Glidepath in the browser: one process, until stopped with Ctrl-C. It sends messages too.

    Data lies in GLIDEPATH_HOME (./var when unset) or in the database that DATABASE_URL names. Outside the demo put a
    reverse proxy with a certificate in front and name the site in GLIDEPATH_HOSTS.
    """
    tables()
    out = console()
    out.print(f"[head]Glidepath[/head] is at [head]http://{host}:{port}/[/head]  [quiet](stop with Ctrl-C)[/quiet]")
    if settings.DEMO:
        out.print("[quiet]Demo clinic: `glidepath demo` says how to sign in. Nobody here is real.[/quiet]")
    if not settings.HTTPS:
        os.environ.setdefault("GLIDEPATH_ADDRESS", f"http://{host}:{port}")
    if not no_work:
        os.environ["GLIDEPATH_WORK"] = "1"
        if not settings.GLIDEPATH_MAIL:
            out.print("[quiet]No mail server is set (EMAIL_URL): messages wait, and the site says so.[/quiet]")
    sys.stdout.flush()
    os.execv(sys.executable, server(SITE, host=host, port=port))


def server(application: str, *, host: str, port: int) -> list[str]:
    """Give the command that serves a WSGI application in one process; it speaks up when something goes wrong."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", "1", "--blocking-threads", str(THREADS), "--log-level", "error", application,
    ]  # fmt: skip
