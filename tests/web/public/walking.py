"""Somebody who goes through the self-check step by step, as a browser without scripts does."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.test import Client

from glidepath.catalogue import self_check

LINES = {item.id: screen.id for screen in self_check().safety.screens if screen.line for item in screen.items}
"""The line that has to be opened before a sign can be told."""
STORY = {"since": "long", "linked": ["sport"]}
POINTS = {"point": ["soft_tissue", "use_and_rest", "restriction", "self_care", "discomfort", "exercise"]}


class Walk:
    """A walk through the self-check; every address that was opened is kept."""

    def __init__(self, client: Client, language: str = "") -> None:
        """Open the first page, which asks the first step."""
        self.client, self.addresses, self.steps = client, [], []
        self.open(f"/{language}/self-check/" if language else "/self-check/")

    def open(self, address: str) -> None:
        """Open an address."""
        self.addresses.append(address)
        self.answer = self.client.get(unescape(address))
        self.page = self.answer.content.decode()

    @property
    def step(self) -> str:
        """The step that is open."""
        return urlsplit(self._action or self.addresses[-1]).path.rstrip("/").rpartition("/")[2]

    @property
    def token(self) -> str:
        """The sealed answers that the open page carries."""
        return re.search(r'name="s" value="([^"]*)"', self.page).group(1)

    @property
    def _action(self) -> str:
        """Where the open page sends its answers; empty where it asks nothing."""
        found = re.search(r'data-step="([^"]+)"', self.page)
        return found.group(1) if found else ""

    def send(self, **answers: object) -> None:
        """Send the open step, and follow where it leads."""
        self.steps.append(self.step)
        sent = self.client.post(self._action, {"s": self.token, **answers})
        self.answer = sent
        self.page = sent.content.decode()
        if sent.status_code == 303:
            self.open(sent.headers["Location"])

    def back(self) -> None:
        """Follow the link to the step before."""
        self.open(re.search(r'class="asking-back" href="([^"]+)"', self.page).group(1))

    def through(self, *, place: str = "calf.left", **told: str) -> "Walk":
        """Answer everything: no to all, but for what is told, until the result."""
        while self.step != "result":
            self.once(place=place, **told)
        return self

    def once(self, *, place: str = "calf.left", **told: str) -> None:
        """Answer the open step: no to all, but for what is told."""
        given = {"place": {"place": [place]}, "story": STORY, "points": POINTS}.get(self.step, {})
        shown = {name: answer for name, answer in told.items() if f'name="{name}"' in self.page}
        opened = {LINES[name]: "unsure" for name in told if name in LINES} if self.step == "signs" else {}
        self.send(**given, **shown, **opened)

    @property
    def result(self) -> str:
        """What it ends in."""
        return re.search(r'data-result="(\w+)"', self.page).group(1)
