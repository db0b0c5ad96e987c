"""Imports of every source, on either database."""

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks import nppes_file
from glidepath.directory import Finding, Standing, licence_state
from glidepath.directory.reading.board import Columns, Mapping
from glidepath.directory.reading.fields import Unreadable
from glidepath.web.listing import entries, places
from glidepath.web.listing.models import Identity, ImportRun, PostalArea
from glidepath.web.records import audit
from glidepath.web.records.actions import providers
from glidepath.web.records.imports import lines, running, sources
from glidepath.web.records.models import AccessEntry

ROWS, CHUNK = 120, 50
NEW, OLD = date(2026, 3, 1), date(2026, 1, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small file of the shape of the monthly one."""
    path = tmp_path / "npidata.csv"
    nppes_file.write(ROWS, path)
    return path


def nppes(path: Path, *, seen_on: date = NEW, known_only: bool = False) -> tuple[running.Progress, list[str]]:
    """Import a file, and give what was said of its rows."""
    said: list[str] = []
    at = sources.identities_of_file(path, seen_on=seen_on, known_only=known_only, say=said.append, told=lambda _: None,
                                    chunk=CHUNK)  # fmt: skip
    return at, said


def kept() -> list[tuple]:
    """Every identity as it is on file."""
    return list(Identity.objects.order_by("npi").values_list())


def test_every_row_is_kept(db, file):
    """With its number, its town and what its holder reports; the log says that a file came in, and how much of it."""
    at, said = nppes(file)
    first = Identity.objects.get(npi=int(nppes_file.number_of(0)))

    assert (ROWS, 0, []) == (at.rows, at.wrong, said) and ROWS == Identity.objects.count()
    assert ("BOULDER", "225100000X", date(2022, 7, 9)) == (
        first.city, json.loads(first.reported)[0]["taxonomy"], first.ended)  # fmt: skip
    verbs = AccessEntry.objects.order_by("seq").values_list("verb", flat=True)
    assert ["imports.begin", "imports.finish"] == list(verbs)
    assert audit.verify().broken is None


def test_the_same_file_again_changes_nothing_and_an_older_one_neither(db, file):
    """What is newer on file stays; a newer file replaces it, row for row."""
    nppes(file)
    before = kept()
    nppes(file)
    nppes(file, seen_on=OLD)
    assert before == kept()

    nppes(file, seen_on=date(2026, 4, 1))
    assert {date(2026, 4, 1)} == set(Identity.objects.values_list("seen_on", flat=True)) and ROWS == len(kept())


def test_what_was_broken_off_goes_on_and_ends_the_same(db, file, tmp_path):
    """A fault in the second transaction leaves the first; begun again, the rest comes and no row twice."""
    nppes(file)
    whole = kept()
    Identity.objects.all().delete()
    ImportRun.objects.all().delete()

    def fault(at: running.Progress) -> None:
        if at.rows > CHUNK:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sources.identities_of_file(file, seen_on=NEW, known_only=False, say=print, told=fault, chunk=CHUNK)
    stopped = running.broken_off("nppes", lines.fingerprint(file))
    assert (2 * CHUNK, 2 * CHUNK + 1) == (stopped.rows, stopped.line) and 2 * CHUNK == Identity.objects.count()

    at, _ = nppes(file)

    assert ROWS == at.rows and whole == kept()
    assert running.broken_off("nppes", lines.fingerprint(file)) is None
    assert running.done_before("nppes", lines.fingerprint(file)).rows == ROWS


def test_wrong_rows_are_said_with_their_line(db, file):
    """A wrong digit, a day that is none, a row cut short: each by its line; all the others are kept."""
    rows = file.read_text().splitlines()
    rows[10] = rows[10].replace(nppes_file.number_of(9), "1234567890")
    rows[20] = rows[20].replace("06/15/2025", "06.15.2025").replace("01/31/2024", "x").replace("11/02/2025", "x")
    rows[30] = '"only","three","fields"'
    file.write_text("\r\n".join(rows), newline="")

    at, said = nppes(file)

    assert (ROWS - 3, 3) == (at.rows, at.wrong)
    assert ["line 11", "line 21", "line 31"] == [one.partition(":")[0] for one in said]
    assert "check digit would be 3" in said[0] and "Last Update Date" in said[1] and "3 fields" in said[2]


def test_only_those_the_catalogue_knows(db, file):
    """With known_only half of the made-up specialities are passed over."""
    at, _ = nppes(file, known_only=True)

    assert ROWS / 2 == at.rows == Identity.objects.count()


def test_a_number_twice_in_one_transaction_is_kept_once(db, file):
    """The later row stays."""
    rows = file.read_text().splitlines()
    rows[2] = rows[1].replace("BOULDER", "NEDERLAND")
    file.write_text("\r\n".join(rows), newline="")
    nppes(file)

    assert "NEDERLAND" == Identity.objects.get(npi=int(nppes_file.number_of(0))).city and ROWS - 1 == len(kept())


def test_a_file_without_the_columns_is_refused_and_nothing_begins(db, tmp_path):
    """The missing columns are named; an empty file says so."""
    path = tmp_path / "other.csv"
    for text, says in (("a,b\n1,2\n", "lacks 'NPI'"), ("", "is empty")):
        path.write_text(text)
        with pytest.raises(Unreadable, match=says):
            nppes(path)
    assert 0 == ImportRun.objects.count()


def test_an_answer_of_the_registry(db, tmp_path):
    """Its record is kept, a wrong one said by its place; JSON that is none is refused."""
    path = tmp_path / "answer.json"
    good = {"number": nppes_file.number_of(3), "enumeration_type": "NPI-1", "basic": {"last_name": "B"}}
    path.write_text(json.dumps({"result_count": 2, "results": [good, {**good, "number": "1"}]}))
    said: list[str] = []
    at = sources.identities_of_answer(path, asked=NEW, say=said.append)

    assert (1, 1) == (at.rows, at.wrong) and said[0].startswith("record 2: ")
    assert "npi" == Identity.objects.get().source
    path.write_text("{")
    with pytest.raises(Unreadable, match="not JSON"):
        sources.identities_of_answer(path, asked=NEW, say=said.append)


MAPPING = Mapping(
    board="The board", kind="physical_therapist", jurisdiction="US-CO", as_of=NEW,
    columns=Columns(number="No", name="Name", status="Status", expires="Ends"),
    statuses={"current": ("Active",), "ended": ("Expired",), "revoked": ("Revoked",)},
)  # fmt: skip


def board(path: Path, text: str) -> tuple[running.Progress, object, list[str]]:
    """Hold a board's file against what is on file."""
    path.write_text(text)
    said: list[str] = []
    return *sources.licences_of_file(path, MAPPING, say=said.append, told=lambda _: None), said


def test_a_boards_file_looks_at_the_licences_it_lists(house, tmp_path):
    """Number and name together count; the end is the board's; the same file twice looks once; revoked is revoked."""
    by = house.actor("owner")
    providers.change(house.provider_id, name="Mia Ray", by=by)
    for number in ("PTL.1", "PTL.2", "PTL.3"):
        providers.add_licence(house.provider_id, kind="physical_therapist", jurisdiction="US-CO", number=number, by=by)
    text = "No,Name,Status,Ends\nptl.1,\"RAY, MIA\",Active,10/31/2026\nPTL.2,Mia Ray,Revoked,\n" \
           "PTL.3,Other Name,Active,\nPTL.9,Mia Ray,Active,\nPTL.4,Mia Ray,Probation,\n"
    at, held, said = board(tmp_path / "board.csv", text)

    assert (4, 1, 2, 1) == (at.rows, at.wrong, held.looked, held.strangers) and said[0].startswith("line 6: 'Status'")
    found = {one.credential.number: one for one in entries.in_clinic(house.provider_id, house.clinic_id).licences}
    assert date(2026, 10, 31) == found["PTL.1"].credential.expires
    assert [Finding.CONFIRMED, Finding.REVOKED] == [found[name].checks[0].finding for name in ("PTL.1", "PTL.2")]
    assert "The board" == found["PTL.1"].checks[0].by and () == found["PTL.3"].checks
    _, again, _ = board(tmp_path / "board.csv", text)
    assert 0 == again.looked


def test_a_licence_that_the_board_says_has_ended_lapses_by_the_day_of_its_file(house, tmp_path):
    """There as they say, and over."""
    providers.change(house.provider_id, name="Mia Ray", by=house.actor("owner"))
    providers.add_licence(house.provider_id, kind="physical_therapist", jurisdiction="US-CO", number="1",
                          by=house.actor("owner"))  # fmt: skip
    board(tmp_path / "board.csv", "No,Name,Status,Ends\n1,Mia Ray,Expired,\n")

    (held,) = entries.in_clinic(house.provider_id, house.clinic_id).licences
    assert NEW == held.credential.expires
    assert Standing.LAPSED is licence_state(held.credential, held.checks, on=NEW).standing


def test_a_mapping_of_an_unknown_kind_is_refused(db, tmp_path):
    """The kinds on file are named."""
    strange = Mapping(board="B", kind="healer", jurisdiction="US-CO", as_of=NEW, columns=MAPPING.columns,
                      statuses=MAPPING.statuses)  # fmt: skip
    with pytest.raises(Unreadable, match="expected one of athletic_trainer"):
        sources.licences_of_file(tmp_path / "x.csv", strange, say=print, told=print)


AREAS = "US\t80302\tBoulder\tColorado\tCO\tBoulder\t013\t\t\t40.0172\t-105.2851\t4\n" \
        "US\t80303\tBoulder\tColorado\tCO\tBoulder\t013\t\t\t39.9639\t-105.2090\t4\n" \
        "US\t59632\tBoulder\tMontana\tMT\tJefferson\t043\t\t\t46.2\t-112.1\t4\n" \
        "DE\t79098\tFreiburg im Breisgau\tBaden-Württemberg\tBW\t\t\t\t\t47.99\t7.85\t4\n"


def test_postal_areas_are_found_by_code_and_by_name(db, tmp_path):
    """Capitals, accents and the last four digits of a ZIP do not matter; a region tells two of one name apart."""
    path, said = tmp_path / "places.txt", []
    path.write_text(AREAS + "US\t1\tNowhere\n", encoding="utf-8")
    at = sources.postal_areas(path, say=said.append, told=lambda _: None)

    assert (4, 1) == (at.rows, at.wrong) and "3 fields, expected 12" in said[0]
    assert ["Boulder"] == [one["name"] for one in places.named("80302-1234")]
    assert {"CO", "MT"} == {one["region"] for one in places.named("boulder")}
    assert ["80302"] == [one["postal_code"] for one in places.named("BOULDER, co")]
    assert "79098" == places.named("freiburg im breisgau")[0]["postal_code"] and [] == places.named("  ,")
    sources.postal_areas(path, say=said.append, told=lambda _: None)
    assert 4 == PostalArea.objects.count()

