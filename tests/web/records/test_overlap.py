"""Two at once: fifty bookers for one time, and plain SQL past every verb, on real commits."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from glidepath.web.records import audit, errors
from glidepath.web.records.actions import appointments
from glidepath.web.records.models import Appointment
from tests.web.diaries import Open, open_diary
from tests.web.house import build

BOOKERS = 50


def row(diary: Open, **more: object) -> Appointment:
    """An appointment as somebody might write it past the verbs."""
    plain = {"diary_id": diary.id, "room_id": diary.room_id, "starts": diary.at(9), "ends": diary.at(9, 30)} | more
    return Appointment(clinic_id=diary.house.clinic_id, visit_type_id=diary.type_id, state="booked",
                       person_id=diary.house.person_id, made_at=timezone.now(), **plain)  # fmt: skip


def tried(diary: Open, start: Barrier, way: str, number: int) -> str:
    """Try for one time on a connection of its own, at the same moment as everybody; say what came of it."""
    house = diary.house
    try:
        start.wait(60)
        if way == "sql":
            with transaction.atomic():
                row(diary).save(force_insert=True)
        elif way == "hold":
            appointments.hold(diary.id, diary.type_id, diary.at(9), secret=f"{number:064}", by=house.actor("desk"))
        else:
            appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9)], by=house.actor("desk"))
    except errors.Taken as refused:
        assert [diary.at(9, 30), diary.at(9, 45)] == [one.span.starts for one in refused.free][:2]
        return "refused"
    except IntegrityError:
        return "refused"
    except OperationalError as error:  # past the verbs two may wait for one another: PostgreSQL refuses one of them
        if way != "sql" or "deadlock detected" not in str(error):
            raise
        return "refused"
    else:
        return "booked"
    finally:
        connection.close()


@pytest.mark.parametrize("writer", ["inline", "queue"])
@pytest.mark.parametrize("way", ["book", "hold", "sql"])
def test_of_fifty_for_one_time_one_has_it(way, writer, settings, lasting):
    """One success and 49 refusals with the next free times, whoever's transaction runs beside whose."""
    settings.GLIDEPATH_WRITER = writer
    diary = open_diary(build("Riverside"))
    start = Barrier(BOOKERS)
    with ThreadPoolExecutor(BOOKERS) as pool:
        came = Counter(pool.map(lambda number: tried(diary, start, way, number), range(BOOKERS)))

    assert {"booked": 1, "refused": BOOKERS - 1} == came
    assert 1 == Appointment.objects.count()
    assert audit.verify().broken is None


@pytest.mark.parametrize("column", ["diary_id", "room_id"])
@pytest.mark.parametrize(("starts", "ends"), [(-15, 15), (15, 45), (0, 30), (-30, 60), (10, 20)])
def test_the_database_refuses_every_overlap(house, column, starts, ends):
    """In one diary though the rooms differ, in one room though the diaries differ."""
    diary, other = open_diary(house), open_diary(house, "owner")
    row(diary).save()
    nine, apart = diary.at(9), {"diary_id": other.id, "room_id": other.room_id}
    del apart[column]
    second = row(diary, starts=nine + timedelta(minutes=starts), ends=nine + timedelta(minutes=ends), **apart)
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_the_database_lets_through_what_does_not_overlap(house):
    """Before, after, elsewhere, without a room, and beside a cancelled one; moved onto another, even so, is refused."""
    diary, other = open_diary(house), open_diary(house, "owner")
    row(diary).save()
    row(diary, starts=diary.at(9, 30), ends=diary.at(10)).save()
    row(diary, starts=diary.at(8), ends=diary.at(9)).save()
    row(other, room_id=None).save()
    gone = row(diary)
    gone.state, gone.cancelled_at = "cancelled", timezone.now()
    gone.save()

    assert 5 == Appointment.objects.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.filter(id=gone.id).update(state="booked", cancelled_at=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.filter(starts=diary.at(9, 30)).update(starts=diary.at(9, 15))
