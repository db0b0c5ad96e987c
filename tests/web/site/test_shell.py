"""The shell around every page."""

import re
from pathlib import Path

from django.template import engines
from django.test import RequestFactory
from django.urls import reverse

from glidepath.web.site import headers, shell

SITE = Path(shell.__file__).parent


def both(page: str, seen=None) -> list[str]:
    """A page of the shell as each engine draws it, without the space between tags."""
    request = RequestFactory().get("/")
    if seen is not None:
        request.seen = seen
    drawn = []
    for name in ("django", "jinja2"):
        drawn.append(engines[name].get_template(page).render({}, request))
    return [re.sub(r"\s+", " ", re.sub(r">\s+<", "><", text)).strip() for text in drawn]


def test_both_engines_draw_the_same_shell(db):
    """One set of partials, two engines, one result."""
    first, second = both("shell.html")

    assert first == second
    assert "skip-link" in first


def test_every_partial_keeps_to_what_both_engines_know():
    """No filter with an argument, no tag that one of the engines lacks."""
    for file in (SITE / "partials").glob("*.html"):
        tags = set(re.findall(r"{%-?\s*(\w+)", file.read_text()))
        assert tags <= {"if", "elif", "else", "endif", "for", "endfor", "include"}, file.name


def test_no_page_of_ours_carries_script_or_style_of_its_own():
    """What the policy would block is not written in the first place."""
    for file in SITE.rglob("*.html"):
        text = file.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text), file.name


def test_every_answer_carries_the_policy(db, client):
    """A page and a page that is not there, alike."""
    for address in (reverse("account_login"), "/nowhere/"):
        assert headers.POLICY == client.get(address).headers["Content-Security-Policy"]


def test_a_page_is_not_kept_in_caches(db, client):
    """Shared tablets forget."""
    assert "no-store" in client.get("/nowhere/").headers["Cache-Control"]
