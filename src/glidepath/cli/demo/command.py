"""`glidepath demo`: builds the clinic, or leaves one that is there alone."""

from pathlib import Path
from random import Random

import click
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from rich.console import Console
from rich.progress import track

from glidepath.catalogue import shelf
from glidepath.cli.demo import scans, write
from glidepath.cli.demo.course import course
from glidepath.cli.demo.diary import fill
from glidepath.cli.demo.followed import asked_since, followed
from glidepath.cli.demo.home import at_home
from glidepath.cli.demo.listing import listing
from glidepath.cli.demo.people import crowd
from glidepath.cli.site import tables
from glidepath.cli.terminal import console, wrong
from glidepath.web.records.queries import clinics

DRAWS = 2
"""One in so many people draws where it hurts, the first among them."""


@click.command("demo")
@click.option("--if-missing", is_flag=True, help="Do nothing when a clinic is there already.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same people.")
@click.option("--people", "count", default=40, show_default=True, type=click.IntRange(1, 400), help="How many people.")
def command(if_missing: bool, seed: int, count: int) -> None:
    """Build a clinic of made-up people with two years of visits, and say how to sign in.

    Every visit goes through the same rules as a real one. Each page says that nobody here is real.
    """
    tables()
    out = console()
    there = clinics.names()
    if there:
        if not if_missing:
            wrong(f"There is a clinic here already: {', '.join(there)}. The demo builds only in an empty place.")
        _sign_in(out)
        return
    with transaction.atomic():  # all of it or nothing: a demo broken off halfway leaves no clinic behind
        visits = _build(seed, count, out)
    Path(settings.HOME, "demo").touch()
    out.print(f"[head]{write.CLINIC}[/head]: {count} made-up people, {visits} visits.")
    _sign_in(out)


def _build(seed: int, count: int, out: Console) -> int:
    """Make the clinic, its people and their visits; give how many visits there are."""
    held, chance, today = shelf(), Random(seed), timezone.localdate()
    at, visits, ids, scan = write.staff(), 0, [], True
    listing(at)
    made_up = crowd(count, chance=chance, today=today, shelf=held)
    shown = track(made_up, "Making up people", console=out, transient=True, disable=not out.is_terminal)
    for number, who in enumerate(shown):
        person_id = write.person(who, at)
        if who.booked:
            ids.append(person_id)
        themselves = write.in_care(person_id, at) if number == 0 else None
        for complaint in who.complaints:
            by = write.STAFF["clinician"][1]
            found = course(who, complaint, chance=chance, until=who.until, clinician=by, shelf=held)
            visits += write.episode(person_id, complaint, found, at=at, shelf=held, draws=number % DRAWS == 0)
        if themselves is not None:
            at_home(person_id, at, themselves, chance=chance, today=today)
            followed(person_id, at, shelf=held)
            asked_since(person_id, at, shelf=held)
        if scan and (leg := scans.scanned(who, today)):
            scans.write(person_id, leg, at)
            scan = False
    fill(ids, at, chance=chance, today=today)
    return visits


def _sign_in(out: Console) -> None:
    """Say who may sign in and with what."""
    out.print(f"Sign in with the password [head]{write.PASSWORD}[/head] as")
    for role, (address, name) in {**write.STAFF, "person in care": write.IN_CARE}.items():
        out.print(f"  {address:26} {name}, {role}")
