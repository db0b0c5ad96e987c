"""A copy of everything, and the way back."""

import stat
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection

from glidepath.diary import OtherHours
from glidepath.web.records import audit, backup
from glidepath.web.records.actions import appointments, diaries, drawings, intakes, notes, providers, readings, visits
from glidepath.web.records.models import Reading
from glidepath.web.records.queries import notes as note_reads
from glidepath.web.records.queries import steps
from tests.web.diaries import open_diary
from tests.web.house import build, reading
from tests.web.tables import empty

ODD = {"a": -0.0, "b": 1e22, "c": [1.5e-7, None, True, 'é " \\u0000 \n'], "d": {"z": 1, "a": 5.0}}
"""Values that the two databases keep in different ways."""


@pytest.fixture
def full(lasting):
    """A clinic with a signed visit, and numbers at the edge of what floats hold."""
    house = build("Riverside")
    calf = {"region": "calf", "side": "left", "intensity": 6, "kinds": ["numb"]}
    drawings.add(house.person_id, [calf], hand="person", visit_id=house.visit_id, by=house.actor())
    visits.add_step(house.visit_id, ODD, key=uuid4(), by=house.actor(), readings=[reading(0.1 + 0.2)])
    visits.add_step(house.visit_id, [1], key=uuid4(), by=house.actor(), device_at=datetime.now(UTC), becomes="closed")
    read = notes.write(house.visit_id, text="All well.", content=ODD, by=house.actor())
    visits.sign(house.visit_id, by=house.actor(), read=read)
    notes.addend(house.visit_id, "Left, not right.", by=house.actor())
    licence = {"kind": "physician", "jurisdiction": "US-CO", "number": "1"}
    held = providers.add_licence(house.provider_id, **licence, by=house.actor())
    providers.check(held, how="document", finding="confirmed", evidence="Seen.", on=date(2026, 3, 1), by=house.actor())
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    diaries.set_day(diary.id, diary.monday, [OtherHours(day=diary.monday)], by=house.actor("owner"))
    (booked,) = appointments.book(
        diary.id, diary.type_id, house.person_id, [diary.at(9, days=1)], by=house.actor("desk"))  # fmt: skip
    intakes.keep(booked, ODD, by=house.actor())
    return house


def test_every_table_of_records_is_copied():
    """A new table is not forgotten; sessions alone are left out."""
    copied = {model for model in backup.TABLES if model._meta.app_label == "records"}

    assert {"Session"} == {model.__name__ for model in set(apps.get_app_config("records").get_models()) - copied}


def test_what_is_imported_is_not_copied():
    """Of the listing everything that clinics wrote; registers, postal areas and the runs that brought them are not."""
    copied = {model for model in backup.TABLES if model._meta.app_label == "listing"}
    left = {model.__name__ for model in set(apps.get_app_config("listing").get_models()) - copied}

    assert {"Identity", "PostalArea", "ImportRun"} == left


def test_what_was_saved_comes_back(full, tmp_path):
    """Every row, every hash and the end of the audit chain; and the clinic goes on from there."""
    saved = backup.save(tmp_path / "clinic.zip")
    before = note_reads.of_visit(full.visit_id, clinic_id=full.clinic_id), audit.head()
    empty()

    restored = backup.restore(tmp_path / "clinic.zip")

    assert saved == restored
    assert before == (note_reads.of_visit(full.visit_id, clinic_id=full.clinic_id), audit.head())
    assert ODD == steps.of_visit(full.visit_id, clinic_id=full.clinic_id)[0]["payload"]
    build("Hillside")
    assert audit.verify().broken is None


def test_the_file_is_its_owners_alone(full, tmp_path):
    """Nobody else may read it, and no half file is left."""
    backup.save(tmp_path / "clinic.zip")

    assert 0o600 == stat.S_IMODE((tmp_path / "clinic.zip").stat().st_mode)
    assert ["clinic.zip"] == [path.name for path in tmp_path.iterdir()]


def test_a_full_database_is_not_overwritten(full, tmp_path):
    """Restoring onto people is refused."""
    backup.save(tmp_path / "clinic.zip")

    with pytest.raises(backup.Unusable, match="not empty"):
        backup.restore(tmp_path / "clinic.zip")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("records.Reading.jsonl", lambda text: text.replace(b'"measure":"nprs"', b'"measure":"vas"')),
        ("records.Step.jsonl", lambda text: text[: text.index(b"\n") + 1]),
        ("records.AccessEntry.jsonl", lambda text: text + text.splitlines(keepends=True)[-1]),
        ("manifest.json", lambda text: text.replace(b'"format": 1', b'"format": 2')),
        ("manifest.json", lambda text: text.replace(b"0001_first", b"0001_other")),
        ("manifest.json", lambda text: text[:-20]),
    ],
)
def test_a_damaged_file_restores_nothing(full, tmp_path, name, change):
    """Whatever was altered is noticed, and the database stays empty."""
    backup.save(tmp_path / "clinic.zip")
    with zipfile.ZipFile(tmp_path / "clinic.zip") as old, zipfile.ZipFile(tmp_path / "bad.zip", "w") as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, change(text) if part == name else text)
    empty()

    with pytest.raises(backup.Unusable):
        backup.restore(tmp_path / "bad.zip")

    assert 0 == Reading.objects.count()
    assert (0, audit.BEGINNING) == audit.head()


def test_what_is_no_backup_is_refused(lasting, tmp_path):
    """A text file, and no file at all."""
    (tmp_path / "text.zip").write_text("hello")

    for name in ("text.zip", "nothing.zip"):
        with pytest.raises(backup.Unusable):
            backup.restore(tmp_path / name)


def test_a_backup_is_one_moment_while_writing_goes_on(full, tmp_path, monkeypatch):
    """What is written after the backup began is not in it, and the writer was not held up."""
    write, written = backup._write, []

    def write_and_be_interrupted(archive, model):
        table = write(archive, model)
        if model.__name__ == "Person":
            with ThreadPoolExecutor(1) as pool:
                pool.submit(save_one).result(10)
            written.append(model)
        return table

    def save_one():
        try:
            readings.add(full.person_id, [reading(9.0)], by=full.actor())
        finally:
            connection.close()

    monkeypatch.setattr(backup, "_write", write_and_be_interrupted)
    manifest = backup.save(tmp_path / "clinic.zip")

    assert written
    assert 1 == manifest.tables["records.Reading"].rows
    assert 2 == Reading.objects.count()
    assert manifest.audit_entries + 1 == audit.head()[0]
