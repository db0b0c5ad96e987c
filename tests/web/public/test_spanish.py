"""Every public page in Spanish: whatever it still says in English is named, unless it is a source marked as English."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

import pytest
from django.test import Client

from glidepath.body import Value
from glidepath.catalogue import ENGLISH, LANGUAGES, self_check, shelf, tongue, understanding
from glidepath.web.public import urls
from glidepath.web.public.page import address
from tests.web.public.test_booking import WHO, diary, held, page
from tests.web.public.walking import Walk

__all__ = ["diary", "page"]
SPOKEN_ASIDE = {"script", "style"}
SOURCED = ("source", "cited")
"""How the fields of the catalogue end that say where something comes from: it is cited as it is."""
READ_OUT = ("aria-label", "title", "alt", "placeholder", "content", "data-heading", "data-one", "data-many",
            "data-some", "data-first", "data-nothing", "data-asking", "data-failed", "data-none")  # fmt: skip
"""Attributes that somebody sees or hears."""
BOTH = {"Glidepath", "Atlas", "No", "no", "Filipino · Tagalog", "Hindi · हिन्दी", "fascia", "TFL", "“calf”"}
"""What both languages share: names, what is spelt alike, and the words that were looked for."""
NO_WORDS = re.compile(r"\b[A-Z]+-?\d+\b|\b(km|mi|min)\b")
"""Numbers of studies, and units."""
ALONE = {
    "door": {}, "understanding": {}, "understanding_visit": {}, "techniques": {}, "selfcheck": {}, "evidence": {},
    "evidence_rows": {}, "providers": {}, "atlas": {}, "condition": {"condition": "neck_pain"},
    "evidence_condition": {"condition": "neck_pain"}, "structure": {"structure": "levator_scapulae"},
    "structure_technique": {"structure": "tibial_nerve", "technique": "ischaemic_pressure"},
}  # fmt: skip
"""Pages that ask nothing of a database, or only the listing, with what fills their addresses."""
WALKED = {"selfcheck_step", "selfcheck_result", "selfcheck_show"}
BOOKED = {"provider", "free_times", "booking", "booking_move"}
TOLD = {"intake", "intake_step", "intake_now"}
WAITED = {"wait", "waiting"}
NO_PAGE = {"booking_cancel", "booking_earlier", "intake_take_back", "atlas_search"}
"""Verbs, and an answer for a script."""


class Read(HTMLParser):
    """What a page shows or says, but for what it marks as English (`marked`) or as a name."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: set[str] = set()
        self.marked: set[str] = set()
        self.within: list[tuple[str, bool]] = []
        self.english = 0
        self.feed(text)

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        """Note what is marked, and what attributes say."""
        told = dict(given)
        aside = tag in SPOKEN_ASIDE or told.get("translate") == "no" or (tag != "html" and "lang" in told)
        aside = aside or bool(self.within and self.within[-1][1])
        if not aside and not (tag == "meta" and told.get("name") != "description"):
            for name in READ_OUT:
                self.note(told.get(name) or "")
        if tag not in ("meta", "link", "input", "img", "br", "hr"):
            self.within.append((tag, aside))
            if tag != "html" and told.get("lang") == ENGLISH and not self.english:
                self.english = len(self.within)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those that were left open inside it."""
        while self.within and self.within.pop()[0] != tag:
            pass
        self.english *= self.english <= len(self.within)

    def handle_data(self, data: str) -> None:
        """Note what is read."""
        if not (self.within and self.within[-1][1]):
            self.note(data)
        elif self.english and data.strip():
            self.marked.add(" ".join(data.split()).rstrip("."))

    def note(self, text: str) -> None:
        """Keep what has a word in it."""
        said = " ".join(text.split())
        if re.search(r"[^\W\d_]{2}", NO_WORDS.sub("", said)) and said not in BOTH:
            self.found.add(said)


@cache
def cited() -> tuple[str, ...]:
    """Every source as it is cited, the name of each structure in English, and the switch: all that stays English, the
    longest first.
    """
    held = (shelf(), understanding(), self_check())
    names = {item.name for item in shelf().body.structures.values()}
    told = {text.rstrip(".") for thing in held for text in sourced(thing)} | names | {LANGUAGES[ENGLISH]}
    return tuple(sorted(told - {""}, key=len, reverse=True))


def sourced(thing: object) -> Iterator[str]:
    """The sources in a value, all the way down."""
    if isinstance(thing, dict):
        thing = tuple(thing.values())
    if isinstance(thing, tuple):
        for inner in thing:
            yield from sourced(inner)
    elif isinstance(thing, Value):
        for field in thing.__struct_fields__:
            held = getattr(thing, field)
            if field.endswith(SOURCED) and isinstance(held, str):
                yield " ".join(held.split())
            elif not isinstance(held, str):
                yield from sourced(held)


def left_in_english(english: str, spanish: str) -> set[str]:
    """What both pages say in the same words, and what the Spanish one marks as English that is no source."""
    read = Read(spanish)
    return (Read(english).found & read.found) | {text for text in read.marked if not is_cited(text)}


def is_cited(text: str) -> bool:
    """Tell whether a text is made of nothing but sources."""
    if text in cited():
        return True
    for source in cited():
        text = text.replace(source, "")
    return not any(map(str.isalpha, text))


def left(client: Client, place: str, **asked: object) -> set[str]:
    """What a page and its Spanish twin say in the same words."""
    return left_in_english(*(client.get(f"{space}{place}", asked).content.decode() for space in ("", "/es")))


def test_every_page_is_held() -> None:
    """An address that is in no list here would go unread."""
    assert {name for _, _, name in urls.SPOKEN} == set(ALONE) | WALKED | BOOKED | TOLD | WAITED | NO_PAGE


@pytest.mark.parametrize("name", ALONE)
def test_a_page_says_nothing_in_english(name: str, client: Client, db: None) -> None:
    """And says that nobody has checked its Spanish."""
    unchecked = tongue("es").say("This translation has not been checked by a clinician yet.")
    spanish = client.get(address(name, "es", **ALONE[name])).content.decode()

    assert set() == left(client, address(name, ENGLISH, **ALONE[name]))
    assert unchecked in spanish or name == "evidence_rows"


@pytest.mark.parametrize("ask", [
    "atlas/?q=calf", "atlas/?motion=hip_extension", "atlas/?motion=cervical_rotation", "atlas/?region=calf",
    "atlas/?nerve=tibial_nerve", "atlas/nothing/", "atlas/soleus/?side=left", "atlas/sural_nerve/", "evidence/gout/",
    "evidence/tennis_elbow/", "evidence/muscle_knots/", "evidence/?direction=mixed", "techniques/?for=neck_pain",
    "providers/?place=atlantis", "providers/?latitude=400&longitude=x", "providers/nobody/", "booking/nothing/",
    "providers/?latitude=40&longitude=-105&technique=active_release&licence=chiropractor&language=es",
])  # fmt: skip
def test_an_answer_says_nothing_in_english(ask: str, client: Client, db: None) -> None:
    """What was looked for, and what is not there."""
    assert set() == left(client, f"/{ask}")


def test_a_provider_and_a_booking_say_nothing_in_english(diary, page, client: Client) -> None:
    """The page of a provider, free times, a time taken by somebody else, who comes, booked, moved and cancelled."""
    for place in (page.removesuffix("times/"), page, "/providers/"):
        assert set() == left(client, place, **{"from": diary.monday.isoformat()})
    link = held(client, page, diary, diary.at(9))
    taken = {"type": str(diary.type_id), "starts": diary.at(9).isoformat()}
    assert set() == left_in_english(*(client.post(f"{space}{page}", taken).content.decode() for space in ("", "/es")))
    wrong = [client.post(f"{space}{link}", {"email": "x"}) for space in ("", "/es")]
    assert set() == left(client, link) | left_in_english(*(one.content.decode() for one in wrong))
    assert f"/es{link}" == client.post(f"/es{link}", WHO).headers["Location"]
    assert set() == left(client, link) | left(client, f"{link}move/")
    client.post(f"/es{link}cancel/")
    assert set() == left(client, link)


def test_what_is_told_before_a_visit_says_nothing_in_english(diary, page, client: Client) -> None:
    """Every step of it, where it stands, and what to do now after a sign that refers."""
    link = held(client, page, diary, diary.at(9))
    client.post(link, WHO)
    start = f"{link}intake/"
    assert set() == left(client, start)
    where, said = client.post(start, {"keep": "yes"}).headers["Location"], set()
    while where.startswith(start) and where not in (start, f"{start}now/"):
        said |= left(client, where)
        step = where.strip("/").rpartition("/")[2]
        told = {"place": {"place": ["calf.left"]}, "story": {"since": "months"}}.get(step, {})
        where = client.post(where, told | {"weight_loss": "yes"}).headers["Location"]
    assert set() == said | left(client, start) | left(client, f"{start}now/")


def test_the_waitlist_says_nothing_in_english(diary, page, client: Client) -> None:
    """The form, what is wrong with it, and what the link of a wish leads to."""
    form = page.replace("times", "wait")
    wrong = {"email": "x", "opens": "12:00", "closes": "09:00"}
    sent = [client.post(f"{space}{form}", wrong).content.decode() for space in ("", "/es")]
    assert set() == left(client, form) | left_in_english(*sent)
    assert set() == left(client, "/waiting/nothing/")


@pytest.mark.parametrize("told", [{}, {"weight_loss": "yes"}, {"bladder_bowel_change": "unsure"}])
def test_the_self_check_says_nothing_in_english(told: dict[str, str], client: Client) -> None:
    """Every step and the result, step beside step."""
    walks = Walk(client), Walk(client, "es")
    while walks[0].step != "result":
        assert set() == left_in_english(walks[0].page, walks[1].page)
        for walk in walks:
            walk.once(**told)
    assert set() == left_in_english(walks[0].page, walks[1].page)
    shown = [client.get(walk.addresses[-1].replace("/result/", "/show/")).content.decode() for walk in walks]
    assert set() == left_in_english(*shown)


def test_what_is_left_in_english_is_found() -> None:
    """The reading itself: words are found in text and labels, and passed over where they are marked."""
    page = ('<html lang="{}"><p>Same words</p><p lang="en">English words</p><b translate="no">Mia Ray</b>'
            '<i title="Said">1</i>')  # fmt: skip

    assert {"Same words", "Said", "English words"} == left_in_english(page.format(ENGLISH), page.format("es"))
