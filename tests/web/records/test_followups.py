"""Asking after care: planned when it ends, asked when due, reminded once, and everybody counted."""

from datetime import timedelta

import msgspec
import pytest
from django.utils import timezone

from glidepath.web.records import audit, errors, followups, work
from glidepath.web.records.actions import episodes, people, visits
from glidepath.web.records.actions import followups as write
from glidepath.web.records.actor import nobody
from glidepath.web.records.links import secret
from glidepath.web.records.messages import sending
from glidepath.web.records.models import AccessEntry, FollowUp, Message, Reading
from glidepath.web.records.queries import followups as read
from tests import mailbox
from tests.web.records.messages.visits import use

START = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)
DUE = START + timedelta(weeks=6)


@pytest.fixture
def ended(house, settings):
    """The house's episode, ended today; the person has an e-mail address, the site its own."""
    people.change(house.person_id, email="mia@example.org", by=house.actor("desk"))
    end(house)
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    return house


def end(house):
    """End the running visit and the episode."""
    visits.stop(house.visit_id, by=house.actor())
    episodes.close(house.episode_id, outcome="goal_met", by=msgspec.structs.replace(house.actor(), at=START))


def first():
    """The follow-up after six weeks."""
    return FollowUp.objects.get(horizon="6_weeks")


def test_four_are_planned_when_care_ends(ended):
    """In the transaction that closes the episode."""
    rows = list(FollowUp.objects.order_by("due"))

    assert ["6_weeks", "3_months", "6_months", "12_months"] == [row.horizon for row in rows]
    assert {"planned"} == {row.state for row in rows} and DUE.date() == rows[0].due


def test_nobody_is_asked_before_their_day(ended):
    """Nor twice on it."""
    assert [0, 1, 0] == [followups.ask(now=one) for one in (DUE - timedelta(days=1), DUE, DUE)]
    assert 1 == Message.objects.filter(kind="follow_up").count()


def test_the_message_says_nothing_of_what_is_wrong(ended):
    """And holds no secret until it is sent."""
    followups.ask(now=DUE)
    message, row = Message.objects.get(kind="follow_up"), first()
    said = f"{message.subject} {message.words}".lower()

    for word in ("elbow", "pain", "hurt", "grip", "mia", secret(row.id).lower()):
        assert word not in said
    assert "{link}" in message.words and 64 == len(row.secret) and secret(row.id) != row.secret


def test_the_link_that_is_sent_opens_the_form(ended, settings, client):
    """By a real mail server; the secret is made as it is sent."""
    followups.ask(now=timezone.now() + timedelta(weeks=6))
    FollowUp.objects.filter(state="asked").update(asked_at=timezone.now())
    Message.objects.update(due=timezone.now())
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        assert 1 == sending.send_due()
    body = box.letters[0].get_body(("plain",)).get_content()

    path = f"/follow-up/{secret(first().id)}/"
    assert f"https://clinic.example{path}" in body
    assert 200 == client.get(path).status_code


def test_one_reminder_after_a_week_then_dropped_out(ended):
    """Who got a message and never answered has dropped out; who never got it was not reached."""
    followups.ask(now=DUE)
    week = DUE + timedelta(days=7)
    assert [0, 1, 0] == [followups.ask(now=one) for one in (week - timedelta(minutes=1), week, week)]
    assert 2 == Message.objects.filter(kind="follow_up").count()
    Message.objects.filter(key__endswith=":0").update(state="sent", settled_at=DUE)
    followups.ask(now=DUE + timedelta(days=21))

    assert ("dropped", "") == (first().state, first().why)
    assert read.found(secret(first().id), now=DUE + timedelta(days=21)) is None


def test_a_message_that_never_went_out_is_no_drop_out(ended):
    """The clinic's own failure does not count against the person."""
    followups.ask(now=DUE)
    followups.ask(now=DUE + timedelta(days=21))

    assert ("unreached", "not_sent") == (first().state, first().why)


def test_without_an_address_they_count_as_not_reached(house, settings):
    """They are not left out in silence."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    end(house)
    followups.ask(now=DUE)

    assert ("unreached", "no_email") == (first().state, first().why)
    assert {("6_weeks", "unreached"): 1} == read.counts(clinic_id=house.clinic_id, until=DUE.date())


def test_what_is_long_past_is_not_asked_any_more(ended):
    """A site that stood still for three weeks says so instead of writing to everybody."""
    assert 0 == followups.ask(now=DUE + timedelta(days=22))
    assert ("unreached", "late") == (first().state, first().why)


def test_a_site_without_an_address_of_its_own_waits(ended, settings):
    """No link can be written."""
    settings.GLIDEPATH_ADDRESS = ""

    assert 0 == followups.ask(now=DUE) and "planned" == first().state


def test_who_declines_is_asked_no_more_now_or_later(ended):
    """Nor after care to come."""
    followups.ask(now=DUE)
    write.decline(first().id, by=nobody(ended.clinic_id))
    assert {"declined"} == set(FollowUp.objects.values_list("state", flat=True))

    again = episodes.open(ended.person_id, condition="neck_pain", side="midline", by=ended.actor())
    episodes.close(again, outcome="goal_met", by=ended.actor())
    assert {"declined"} == set(FollowUp.objects.values_list("state", flat=True)) and 8 == FollowUp.objects.count()


def test_an_answer_is_kept_once(ended):
    """With its readings, in the episode; a second one is refused and changes nothing."""
    followups.ask(now=DUE)
    by, reading = nobody(ended.clinic_id), {
        "measure": "nprs", "side": "midline", "value": 2, "unit": "/10", "method": "self_report", "at": DUE,
        "context": "home"}  # fmt: skip
    before = Reading.objects.count()
    write.answer(first().id, [reading], elsewhere=True, worse=False, language="es", by=by)
    with pytest.raises(errors.Locked):
        write.answer(first().id, [reading], elsewhere=False, worse=True, language="en", by=by)

    assert before + 1 == Reading.objects.count()
    assert ("answered", True, False) == (first().state, first().elsewhere, first().worse)
    with pytest.raises(errors.Locked):
        write.warn(first().id, ["cancer_history"], by=by)


def test_each_clinic_counts_its_own(ended, neighbour):
    """Another's follow-ups are not there, and cannot be answered from it."""
    followups.ask(now=DUE)

    assert {} == read.counts(clinic_id=neighbour.clinic_id, until=DUE.date())
    assert [] == read.of_clinic(clinic_id=neighbour.clinic_id, until=DUE.date())
    with pytest.raises(errors.NotHere):
        write.decline(first().id, by=nobody(neighbour.clinic_id))


def test_a_round_of_the_worker_asks(ended):
    """And the log says of each what became of it."""
    assert 1 == work.once(now=DUE).asked
    assert 1 == AccessEntry.objects.filter(verb="followups.asked").count() and audit.verify().broken is None


def test_many_are_due_at_once(house, settings):
    """A hundred a round, and nobody twice."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    for number in range(3):
        person = people.add(given_name=f"P{number}", family_name="Q", born=START.date(), email=f"p{number}@example.org",
                            by=house.actor())  # fmt: skip
        made = episodes.open(person, condition="neck_pain", side="midline", by=house.actor())
        episodes.close(made, outcome="goal_met", by=msgspec.structs.replace(house.actor(), at=START))

    assert [3, 0] == [followups.ask(now=DUE) for _ in range(2)]
