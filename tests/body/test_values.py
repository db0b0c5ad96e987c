"""What a body can be asked: links around a structure, and how far it has been checked."""

import msgspec

from glidepath.body import Check, Grade, Side
from tests.samples import small_body, structure


def test_the_grade_is_the_best_check_in_which_everything_agreed() -> None:
    """One disagreement and the next check decides; none, and it is only authored."""
    def checked(*rows: tuple[Grade, int, int]) -> Grade:
        checks = tuple(Check(structure="calf", against=against, agreed=agreed, of=of, by="test")
                       for against, agreed, of in rows)
        return msgspec.structs.replace(small_body(), checks=checks).grade("calf")

    assert Grade.AUTHORED == checked()
    assert Grade.MODEL == checked((Grade.TABLE, 2, 2), (Grade.MODEL, 3, 3))
    assert Grade.TABLE == checked((Grade.TABLE, 2, 2), (Grade.MODEL, 2, 3))
    assert Grade.AUTHORED == checked((Grade.TABLE, 1, 2))


def test_links_are_read_from_both_ends() -> None:
    """Around a structure lie the links that start and those that end there."""
    body = small_body()

    assert ["sole", "deep_calf"] == [link.other("calf") for link in body.around("calf")]
    assert () == body.around("same_turner")


def test_names_keep_the_capital_of_a_person() -> None:
    """Inside a sentence a name begins small unless somebody gave it theirs."""
    def spoken(name: str) -> str:
        return msgspec.structs.replace(structure("one"), name=name).spoken

    assert ("soleus", "Achilles tendon", "A1 pulley") == (
        spoken("Soleus"), spoken("Achilles tendon"), spoken("A1 pulley"))


def test_a_side_goes_before_the_name_of_a_thing() -> None:
    """What lies on the midline is named alone."""
    assert ["left calf", "right calf", "calf"] == [side.named("calf") for side in Side]
