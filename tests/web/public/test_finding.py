"""What a question of the atlas is answered with."""

import pytest

from glidepath.body import Kind
from glidepath.catalogue import shelf, tongue
from glidepath.web.public.atlas.asking import Asked, asked, suppliers
from glidepath.web.public.atlas.finding import found, indexed
from glidepath.web.public.atlas.instant import SHOWN, instant

pytestmark = pytest.mark.no_second_database

BODY = shelf().body


def names(**ask: str) -> list[str]:
    """The structures a question finds, in order."""
    result = found(asked(ask, BODY), BODY, indexed())
    return [row.id for group in result.groups for row in group.rows]


def test_what_is_not_on_file_is_not_asked() -> None:
    """A made-up place is passed over, and a search is read up to its length."""
    assert Asked().nothing
    assert Asked() == asked({"region": "tail", "kind": "feather", "motion": "", "nerve": "soleus"}, BODY)
    assert 80 == len(asked({"q": "x" * 500}, BODY).words)


@pytest.mark.parametrize(
    ("ask", "first"),
    [({"q": "pirifromis"}, "piriformis"), ({"q": "calf muscle"}, "gastrocnemius"),
     ({"motion": "ankle_dorsiflexion", "kind": "muscle"}, "soleus"), ({"region": "calf"}, "gastrocnemius"),
     ({"q": "biceps", "region": "thigh_back"}, "biceps_femoris")],
)  # fmt: skip
def test_the_first_is_the_one_that_is_meant(ask: dict[str, str], first: str) -> None:
    """By slip, nickname, lost motion, place, and words within a place."""
    assert first == names(**ask)[0]


@pytest.mark.parametrize(("words", "first", "shown"), [
    ("elevador de la escapula", "levator_scapulae", "Elevador de la escápula"),
    ("levator scapulae", "levator_scapulae", "Elevador de la escápula"), ("gemelos", "gastrocnemius", "Gastrocnemio"),
    ("tendón de aquiles", "achilles_tendon", "Tendón de Aquiles"), ("soelo", "soleus", "Sóleo"),
    ("ECRB", "extensor_carpi_radialis_brevis", "Extensor radial corto del carpo"),
    ("nervio ciatico", "sciatic_nerve", "Nervio ciático"),
])  # fmt: skip
def test_the_spanish_atlas_finds_by_spanish_and_english_words(words: str, first: str, shown: str) -> None:
    """With or without accents, slips forgiven; each is shown by its Spanish name."""
    spanish = tongue("es")
    result = found(Asked(words=words), BODY, indexed("es"), spanish)
    row = result.groups[0].rows[0]

    assert (first, shown) == (row.id, row.name)


def test_a_limited_motion_leads_to_its_list_in_spanish() -> None:
    """The ways offered beside the hits are told in the language, and lead to the same lists."""
    result = found(Asked(words="flexion del cuello"), BODY, indexed("es"), tongue("es"))

    assert ("Limitado: flexión del cuello", "motion", "cervical_flexion") in [
        (way.label, way.by, way.id) for way in result.ways]  # fmt: skip


def test_a_place_holds_everything_in_it() -> None:
    """The list of a place is what lies there, no more and no less."""
    assert {item.id for item in BODY.structures.values() if "calf" in item.regions} == set(names(region="calf"))


def test_a_nerve_lists_what_it_supplies_and_itself() -> None:
    """The deep branch of the radial nerve does not stand in the list of the radial nerve by its name alone."""
    listed = names(nerve="radial_nerve")

    assert {"radial_nerve", "brachioradialis"} <= set(listed)
    assert "supinator" not in listed
    assert all(
        BODY.structures["radial_nerve"] in suppliers(BODY, BODY.structures[name])
        for name in listed if name != "radial_nerve"
    )  # fmt: skip


def test_kinds_narrow_every_list() -> None:
    """A kind leaves only its own."""
    assert {Kind.NERVE} == {BODY.structures[name].kind for name in names(q="calf", kind="nerve")}
    assert len(names(kind="fascia")) == sum(item.kind is Kind.FASCIA for item in BODY.structures.values())


def test_lists_that_answer_as_well_are_offered() -> None:
    """Typing a motion, a place or a nerve offers its list."""
    ways = {
        words: {(way.by, way.id) for way in found(asked({"q": words}, BODY), BODY, indexed()).ways}
        for words in ("neck rotation", "calf", "tibial nerve")
    }

    assert ("motion", "cervical_rotation") in ways["neck rotation"]
    assert ("region", "calf") in ways["calf"]
    assert ("nerve", "tibial_nerve") in ways["tibial nerve"]


def test_an_instant_answer_is_short_and_leads_somewhere() -> None:
    """No more than a screenful, every one with its address, and how many there are in all."""
    result = found(asked({"q": "muscle"}, BODY), BODY, indexed())
    answer = instant(result)

    assert len(answer.rows) == min(SHOWN, result.total)
    assert answer.total == result.total
    assert all(row.address == f"/atlas/{name}/" for row, name in zip(answer.rows, names(q="muscle"), strict=False))
