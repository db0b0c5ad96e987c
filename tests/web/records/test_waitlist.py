"""The waitlist on the records: offered by itself, held, answered or not, and two who want one time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from threading import Barrier

import msgspec
import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from glidepath.diary import OtherHours
from glidepath.web.records import audit, errors, links, waitlist
from glidepath.web.records.actions import appointments, diaries, people
from glidepath.web.records.actions import waitlist as verbs
from glidepath.web.records.actor import Actor
from glidepath.web.records.messages import keeping, sending
from glidepath.web.records.models import Appointment, Message, Offer, Wish
from tests import mailbox
from tests.web.diaries import open_diary
from tests.web.house import build
from tests.web.records.messages.visits import book, guest, use

GUEST = {"name": "Lee Park", "email": "lee@example.org", "consented": True}


def full(house, settings):
    """A diary that is closed on the Mondays before the one that counts; everybody can be written to."""
    settings.GLIDEPATH_MAIL, settings.GLIDEPATH_ADDRESS = True, "https://clinic.example"
    people.change(house.person_id, email="mia@example.org", by=house.actor("desk"))
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    for weeks in (1, 2):
        day = diary.monday - timedelta(weeks=weeks)
        diaries.set_day(diary.id, day, [OtherHours(day=day)], by=house.actor("owner"))
    return diary


@pytest.fixture
def diary(house, settings):
    """The clinician's diary."""
    return full(house, settings)


def waits(diary, **more):
    """Somebody waits for a Monday at nine, and nothing else."""
    given = GUEST | {"weekdays": [1], "opens": time(9), "closes": time(9, 30), "until": diary.monday} | more
    if "person_id" in given:
        given |= {"name": "", "email": "", "consented": False}
    return verbs.join(diary.id, diary.type_id, by=Actor(account_id=None, clinic_id=diary.house.clinic_id), **given)


def test_a_cancelled_time_is_offered_to_whoever_waits_and_booked(diary):
    """By itself at the next round: held, written, taken by the link; then it is a booking like any other."""
    (made,), wish = book(diary, diary.at(9)), waits(diary)
    assert 0 == waitlist.offer_free(now=timezone.now())
    appointments.cancel(made, by=diary.house.actor("desk"))
    assert [1, 0] == [waitlist.offer_free(now=timezone.now()) for _ in range(2)]
    letter = Message.objects.get(kind="offer")
    assert "lee@example.org" == letter.to and "Take it or let it go by" in letter.words and "{link}" in letter.words
    with pytest.raises(errors.Taken):
        book(diary, diary.at(9))
    booked = Appointment.objects.get(id=verbs.take(wish, by=diary.house.actor("desk")))

    assert ("booked", "Lee Park", diary.at(9)) == (booked.state, booked.name, booked.starts)
    assert links.opens(booked.id, booked.secret) and "met" == Wish.objects.get().state
    assert {"booked", "cancelled", "offer"} == set(Message.objects.values_list("kind", flat=True))
    with pytest.raises(errors.NotHere):
        verbs.take(wish, by=diary.house.actor("desk"))
    assert audit.verify().broken is None


def test_not_answered_the_next_in_line_is_asked_and_nobody_twice(diary):
    """By the clock: the first for four hours, then the second; then it is everybody's again."""
    first = waits(diary)
    second = waits(diary, person_id=diary.house.person_id)
    now = timezone.now()
    at = [now + number * (verbs.ANSWER + timedelta(seconds=1)) for number in range(3)]
    made = [waitlist.offer_free(now=moment) for moment in at]
    asked = list(Offer.objects.order_by("made_at").values_list("wish_id", "state"))

    assert ([1, 1, 0], [(first, "lapsed"), (second, "lapsed")]) == (made, asked)
    desk = msgspec.structs.replace(diary.house.actor("desk"), at=at[2])
    appointments.book(diary.id, diary.type_id, diary.house.person_id, [diary.at(9)], by=desk)


def test_let_go_it_is_the_next_ones_at_once(diary):
    """Whoever lets it go waits on, and is not offered the same time again."""
    first, second = waits(diary), waits(diary, name="Sam", email="sam@example.org")
    waitlist.offer_free(now=timezone.now())
    verbs.refuse(first, by=diary.house.actor("desk"))
    assert 1 == waitlist.offer_free(now=timezone.now())

    assert [(first, "refused"), (second, "open")] == list(Offer.objects.order_by("id").values_list("wish_id", "state"))
    assert {"open"} == set(Wish.objects.values_list("state", flat=True))


def test_an_answer_that_comes_too_late_is_refused(diary):
    """The time may be somebody else's by then."""
    wish = waits(diary)
    waitlist.offer_free(now=timezone.now() - verbs.ANSWER - timedelta(seconds=1))

    with pytest.raises(errors.NotHere):
        verbs.take(wish, by=diary.house.actor("desk"))


def test_an_earlier_time_takes_the_place_of_the_visit_they_have(diary):
    """Only earlier ones are offered; taken, the later visit is cancelled in the same go."""
    _, later = guest(diary, diary.at(9, days=1))
    wish = waits(diary, weekdays=[1, 2], until=None, instead=later.id)
    with pytest.raises(errors.Conflict):
        waits(diary, instead=later.id)
    waitlist.offer_free(now=timezone.now())
    offered = Offer.objects.get()
    assert offered.starts < later.starts
    verbs.take(wish, by=diary.house.actor("desk"))

    became = dict(Appointment.objects.values_list("state", "starts"))
    assert {"booked": offered.starts, "cancelled": later.starts} == became


def test_whoever_cannot_be_written_to_is_offered_nothing(diary, settings):
    """A time held for somebody who never hears of it helps nobody."""
    waits(diary, email="", phone="555-0101")
    assert 0 == waitlist.offer_free(now=timezone.now())
    settings.GLIDEPATH_MAIL = False
    waits(diary)

    assert 0 == waitlist.offer_free(now=timezone.now())


def test_a_wish_ends_when_nothing_can_meet_it(diary):
    """Its last day is over, its visit gone, five were let go, or a season has passed."""
    now = timezone.now()
    over = waits(diary, until=timezone.localdate() - timedelta(days=2), weekdays=[])
    _, visit = guest(diary, diary.at(9, days=1))
    gone = waits(diary, instead=visit.id, until=None)
    appointments.cancel(visit.id, by=diary.house.actor("desk"))
    waitlist.offer_free(now=now)
    assert {over: "lapsed", gone: "lapsed"} == dict(Wish.objects.values_list("id", "state"))
    tired = waits(diary, weekdays=[], opens=None, closes=None, until=None)
    for _ in range(verbs.MOST_OFFERS):
        waitlist.offer_free(now=now)
        verbs.refuse(tired, by=diary.house.actor("desk"))
    assert 0 == waitlist.offer_free(now=now) and "lapsed" == Wish.objects.get(id=tired).state
    old = waits(diary, until=None)
    waitlist.offer_free(now=now + verbs.LONGEST + timedelta(minutes=1))

    assert "lapsed" == Wish.objects.get(id=old).state


def test_whoever_leaves_lets_go_what_is_held(diary):
    """It is free again at once; a guest is forgotten a month later."""
    wish = waits(diary)
    waitlist.offer_free(now=timezone.now())
    assert 1 == Appointment.objects.filter(state="held").count()
    verbs.leave(wish, by=diary.house.actor("desk"))
    assert ("left", 0) == (Wish.objects.get().state, Appointment.objects.count())
    ended = Wish.objects.get().ended_at
    assert [0, 1] == [keeping.forget(now=ended + keeping.GUESTS + timedelta(seconds=late)) for late in (-1, 1)]

    assert ("", "", None) == Wish.objects.values_list("name", "email", "secret").get()


@pytest.mark.parametrize("lacks", [
    {"name": ""}, {"email": ""}, {"consented": False}, {"weekdays": [8]}, {"language": "xx"}, {"opens": time(10)},
])  # fmt: skip
def test_what_is_missing_or_means_nothing_is_refused(diary, lacks):
    """Nothing is kept of it."""
    with pytest.raises(errors.Unfit):
        waits(diary, **lacks)
    assert 0 == Wish.objects.count()


def test_another_clinics_wishes_are_not_there(diary, neighbour):
    """To take, to let go, to leave."""
    wish = waits(diary)
    for verb in (verbs.take, verbs.refuse, verbs.leave):
        with pytest.raises(errors.NotHere):
            verb(wish, by=neighbour.actor("owner"))


def test_the_database_holds_a_wish_to_one_open_offer(diary):
    """Whoever writes past the verbs is refused."""
    wish = waits(diary)
    waitlist.offer_free(now=timezone.now())
    row = Offer.objects.get(wish_id=wish)
    row.pk, row.appointment_id = diary.id, diary.id
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def together(*jobs):
    """Do jobs at one moment, each on a connection of its own; what came of each."""
    start = Barrier(len(jobs))

    def one(job):
        try:
            start.wait(30)
            return job()
        except errors.Refused as refused:
            return type(refused).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(one, jobs))


@pytest.mark.parametrize("writer", ["inline", "queue"])
def test_two_takers_of_one_offer_and_two_workers(writer, settings, lasting):
    """Rounds at once offer a time once; of two who answer at once one books; who books beside them is refused."""
    settings.GLIDEPATH_WRITER = writer
    diary = full(build("Riverside"), settings)
    first = waits(diary)
    waits(diary, name="Sam", email="sam@example.org")
    now, desk = timezone.now(), diary.house.actor("desk")
    starts = Appointment.objects.filter(state="held").values_list("starts", flat=True)
    rounds = together(*[lambda: waitlist.offer_free(now=now)] * 4)
    assert sum(rounds) == Offer.objects.count() == len(set(starts))
    offered = Offer.objects.get(wish_id=first)
    came = together(lambda: verbs.take(first, by=desk), lambda: verbs.take(first, by=desk),
                    lambda: book(diary, offered.starts))  # fmt: skip

    assert ["NotHere", "Taken"] == sorted(one for one in came if isinstance(one, str))
    assert 1 == Appointment.objects.filter(starts=offered.starts, state="booked").count()
    assert audit.verify().broken is None


def test_the_letter_of_an_offer_leads_to_its_answer(diary, settings):
    """Over a real mail server, with the link of the wish; when it is over it is not sent any more."""
    wish = waits(diary)
    waitlist.offer_free(now=timezone.now())
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        assert 1 == sending.send_due()

    body = box.letters[0].get_body(("plain",)).get_content()
    assert f"https://clinic.example/waiting/{links.secret(wish)}/" in body
