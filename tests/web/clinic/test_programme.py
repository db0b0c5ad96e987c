"""A person's programme: proposed from a clearance, changed by buttons, held to what was told at home."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import msgspec
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from glidepath.aftercare import Programme, Warned
from glidepath.body import Side
from glidepath.catalogue import measures, shelf
from glidepath.catalogue.exercise import equipment, exercises
from glidepath.measure import Context, Sign, reading
from glidepath.screen import Answer, Answers
from glidepath.visit import Arrived, Opening, encode_step
from glidepath.web.records.actions import episodes, home, readings, visits
from glidepath.web.records.actions.home import Entry
from glidepath.web.records.queries import programmes
from glidepath.web.records.queries import visits as visit_reads

PROPOSE = {"do": "propose", "after": "0", "minutes": "5", "stage": "building", "irritability": "low"}


def arrive(house, *, yes: str = "", at: UUID | None = None) -> None:
    """Answer every question at the door with no, but for one."""
    flags = {name: Answer.YES if name == yes else Answer.NO for name in shelf().flags}
    answers = Answers(flags=flags, precautions=dict.fromkeys(shelf().precautions, Answer.NO))
    step = Arrived(at=timezone.now(), answers=answers, consent=True)
    visits.add_step(at or house.visit_id, encode_step(step), key=uuid4(), by=house.actor())


def report(house, day, worst: int, *, settled: bool = True) -> None:
    """Tell of a day's exercises and of the morning after."""
    for kind, content in (("exercised", {"done": ["wrist_bend"], "worst": worst}), ("morning", {"settled": settled})):
        entry = {"type": kind, "on": day.isoformat(), **content}
        home.keep(house.person_id, [Entry(key=uuid4(), kind=kind, day=day, at=timezone.now(), device=UUID(int=1),
                                          sent=uuid4().hex, content=entry)], by=house.actor("person"))  # fmt: skip


@pytest.fixture
def clinician(house, sign_in) -> Client:
    """The clinician's browser, the person being cleared."""
    arrive(house)
    return sign_in(house.accounts["clinician"])


def address(house, name: str = "change_programme") -> str:
    """The page, or where its buttons post."""
    return reverse(name, kwargs={"person_id": house.person_id})


def now(house) -> tuple[int, Programme]:
    """The version that counts."""
    row = programmes.latest(house.episode_id, clinic_id=house.clinic_id)
    return row["number"], msgspec.convert(row["content"], Programme)


def shown(client: Client, house) -> str:
    """The page."""
    return client.get(address(house, "programme")).content.decode()


def test_it_is_proposed_and_edited_by_buttons(house, clinician):
    """Each button is a version; the person's page of it shows no buttons."""
    assert 302 == clinician.post(address(house), PROPOSE).status_code
    number, made = now(house)
    assert 1 == number and 0 < made.minutes <= 5
    first = made.items[0].exercise
    clinician.post(address(house), {"do": "remove", "exercise": first, "after": "1"})
    number, left = now(house)
    assert (2, False) == (number, first in {item.exercise for item in left.items})
    clinician.post(address(house), {"do": "add", "exercise": first, "after": "2"})
    clinician.post(address(house), {"do": "note", "note": "Take your time.", "after": "3"})
    number, again = now(house)
    page = shown(clinician, house)

    assert 4 == number and first in {item.exercise for item in again.items}
    assert "Take your time." in page and "Put in another" in page and "unverified" in page


def neck(house) -> UUID:
    """Open a neck complaint with a visit that cleared, whose range really grew."""
    turn = Sign(measure="range", motion="cervical_rotation", side=Side.LEFT)
    episode_id = episodes.open(house.person_id, condition="neck_pain", side="left", signs=(turn,), by=house.actor())
    opening = Opening(person="x", condition="neck_pain", side=Side.LEFT, number=1, on=date(2026, 3, 1),
                      clinician="Clinician", signs=(turn,))  # fmt: skip
    arrive(house, at=visits.open(house.person_id, episode_id=episode_id, opening=opening, by=house.actor()))
    readings.add(house.person_id, [
        reading(measures()["range"], side=Side.LEFT, method="crom", at=timezone.now() - timedelta(days=back),
                value=value, context=Context.BEFORE, motion=turn.motion) for back, value in ((9, 40.0), (1, 70.0))
    ], episode_id=episode_id, by=house.actor())  # fmt: skip
    return episode_id


def test_what_the_visits_won_comes_first_and_reads_as_it_was_kept(house, clinician):
    """With its change, in the language of the page."""
    episode_id = neck(house)
    clinician.post(address(house), PROPOSE)
    row = programmes.latest(episode_id, clinic_id=house.clinic_id)
    why = msgspec.convert(row["content"], Programme).items[0].why

    assert why is not None and why.won is not None and 70 == why.won.after.value
    for name, says in (("programme", "Uses what was won"), ("today", "Uses what was won"), ("es:today", "de 40 a 70")):
        page = clinician.get(reverse(name, kwargs={"person_id": house.person_id})).content.decode()
        assert says in page, name


def order(house) -> list[str]:
    """The exercises as they stand."""
    return [item.exercise for item in now(house)[1].items]


def test_exercises_are_ordered_and_swapped_by_name(house, clinician):
    """Up, down, and another in the place of one, found by a part of its name; the others stay where they are."""
    clinician.post(address(house), PROPOSE | {"minutes": "12", "owned": sorted(equipment())})
    one, two, *rest = order(house)
    clinician.post(address(house), {"do": "down", "exercise": one, "after": "1"})
    assert [two, one, *rest] == order(house)
    clinician.post(address(house), {"do": "up", "exercise": one, "after": "2"})
    free = next(exercises()[name] for name in now(house)[1].offered if name not in order(house)
                and exercises()[name].dose.minutes <= exercises()[one].dose.minutes)  # fmt: skip
    swap = {"do": "swap", "exercise": one, "after": "3", "named": free.name.upper()}
    assert 302 == clinician.post(address(house), swap).status_code

    assert [free.id, two, *rest] == order(house)


def test_a_name_that_fits_none_or_several_is_said_and_stays(house, clinician):
    """With those that fit."""
    clinician.post(address(house), PROPOSE)
    told = (("somersault", "is called &#39;somersault&#39;"), ("the", "Several exercises fit"), (" ", "is called"))
    for name, says in told:
        bad = clinician.post(address(house), {"do": "add", "named": name, "after": "1"})
        assert 422 == bad.status_code and says in bad.content.decode() and f'value="{name}"' in bad.content.decode()
    assert 1 == now(house)[0]


def test_a_note_is_not_lost_to_a_conflict_and_its_links_lead_on(house, clinician):
    """What was typed stays; a link to a video of one's own can be followed, nothing else of it is markup."""
    clinician.post(address(house), PROPOSE)
    lost = clinician.post(address(house), {"do": "note", "note": "Slowly!", "after": "0"})
    assert 409 == lost.status_code and ">Slowly!</textarea>" in lost.content.decode()
    clinician.post(address(house), {"do": "note", "note": "<b> https://video.example.org/1", "after": "1"})
    page = clinician.get(reverse("today", kwargs={"person_id": house.person_id})).content.decode()

    assert '&lt;b&gt; <a href="https://video.example.org/1"' in page


def test_what_cannot_be_is_said_and_changes_nothing(house, clinician):
    """Minutes that are none, an exercise that is not there, a version that is old, a button that is none."""
    bad = clinician.post(address(house), PROPOSE | {"minutes": "soon", "owned": ["band"]})
    assert 422 == bad.status_code and "Minutes a day are &#39;soon&#39;" in bad.content.decode()
    assert 'value="soon"' in bad.content.decode() and 'value="band" checked' in bad.content.decode()
    assert None is programmes.latest(house.episode_id, clinic_id=house.clinic_id)
    clinician.post(address(house), PROPOSE)
    for given, status in (
        ({"do": "remove", "exercise": "plank_of_old", "after": "1"}, 422),
        ({"do": "note", "note": "x", "after": "0"}, 409), ({"do": "dance", "after": "1"}, 422),
        ({"do": "note", "after": "one"}, 422), (PROPOSE | {"after": "1", "stage": "over"}, 422),
        (PROPOSE | {"after": "1", "owned": ["rocket"]}, 422), (PROPOSE | {"after": "1", "minutes": "90"}, 422),
    ):  # fmt: skip
        assert status == clinician.post(address(house), given).status_code, given

    assert 1 == now(house)[0]


def test_nobody_has_one_without_a_clearance(house, sign_in):
    """No arrival yet, and an arrival that referred."""
    client = sign_in(house.accounts["clinician"])
    assert "None has yet" in shown(client, house)
    assert 422 == client.post(address(house), PROPOSE).status_code
    arrive(house, yes="saddle_numbness")
    assert 422 == client.post(address(house), PROPOSE).status_code
    assert None is programmes.latest(house.episode_id, clinic_id=house.clinic_id)


def test_a_sign_told_at_home_withdraws_the_clearance(house, clinician):
    """Until a new visit clears; what asks less of the person may be done."""
    clinician.post(address(house), PROPOSE)
    content = msgspec.to_builtins(Warned(on=timezone.localdate(), flags=("saddle_numbness",)))
    home.keep(house.person_id, [Entry(key=uuid4(), kind="warned", day=timezone.localdate(), at=timezone.now(),
                                      device=UUID(int=1), sent="a", content=content)], by=house.actor())  # fmt: skip

    assert shelf().flags["saddle_numbness"].question.split("?")[0] in shown(clinician, house)
    assert 422 == clinician.post(address(house), PROPOSE | {"after": "1"}).status_code
    out = order(house)[0]
    for do, status in (("harder", 422), ("remove", 302), ("add", 422)):
        given = {"do": do, "exercise": out, "after": "1"}
        assert status == clinician.post(address(house), given).status_code, do


def test_the_next_step_follows_what_was_reported(house, clinician):
    """Calm days: one exercise may get harder, and the button makes it so; a bad morning: easier."""
    clinician.post(address(house), PROPOSE)
    today = timezone.localdate()
    for back in range(1, 5):
        report(house, today - timedelta(days=back), 2)
    page = shown(clinician, house)
    assert "one exercise may get harder" in page and "Make one exercise harder" in page
    bare = clinician.post(address(house), {"do": "step", "after": "1"})
    assert 422 == bare.status_code and "change one by hand" in bare.content.decode()
    clinician.post(address(house), PROPOSE | {"after": "1", "minutes": "15", "owned": sorted(equipment())})
    before = now(house)[1]
    assert 302 == clinician.post(address(house), {"do": "step", "after": "2"}).status_code
    assert before != now(house)[1]
    report(house, today, 8, settled=False)
    assert "Make the strength exercises easier" in shown(clinician, house)


def test_another_visit_since_is_told(house, clinician):
    """It may have cleared for less, or won more."""
    clinician.post(address(house), PROPOSE)
    assert "another visit since" not in shown(clinician, house)
    visits.close(house.visit_id, by=house.actor())
    opening = visit_reads.one(house.visit_id, clinic_id=house.clinic_id)["opening"] | {"number": 2}
    house_visit = visits.open(house.person_id, opening=opening, by=msgspec.structs.replace(
        house.actor(), at=datetime.now(UTC) + timedelta(minutes=1)))  # fmt: skip
    flags = dict.fromkeys(shelf().flags, Answer.NO)
    step = Arrived(at=timezone.now(), consent=True,
                   answers=Answers(flags=flags, precautions=dict.fromkeys(shelf().precautions, Answer.NO)))
    visits.add_step(house_visit, encode_step(step), key=uuid4(), by=house.actor())

    assert "another visit since" in shown(clinician, house)
