"""What a person does at home, on the command line."""

import json

import pytest

from tests.cli.called import glidepath


def test_a_programme_for_a_complaint() -> None:
    """Five minutes with reasons, load and tracking; nothing in it claims to be signed."""
    made = json.loads(glidepath("aftercare", "tennis_elbow", "--side", "left", "--json").stdout)

    assert made["minutes"] <= 5 and made["side"] == "left" and made["verified"] is False
    assert all(item["because"] and made["exercises"][item["exercise"]]["steps"] for item in made["items"])


def test_a_programme_from_the_visits_of_a_file() -> None:
    """What was won comes first, as its change says it, and the words are folded on any terminal."""
    said = glidepath("aftercare", "tests/people/chronic-neck-pain.yaml", "--equipment", "band").stdout

    assert "Uses what was won: Cervical rotation" in said and "unverified" in said
    for title in ("Load", "Desk and screen", "Track", "Soreness"):
        assert f"\n{title}\n" in said


def test_nobody_referred_has_a_programme() -> None:
    """It ends with 1 and says who is to be seen."""
    done = glidepath("aftercare", "tests/people/cauda-equina.yaml", "--json")

    assert 1 == done.returncode and "emergency" in json.loads(done.stdout)["withheld"][0]


@pytest.mark.parametrize(("words", "says"), [
    (("aftercare", "neckpain"), "did you mean neck_pain"),
    (("aftercare", "neck_pain", "--equipment", "bandd"), "did you mean band"),
    (("aftercare", "neck_pain", "--minutes", "0"), "--minutes"),
    (("aftercare", "nobody.yaml"), "nobody.yaml"),
    (("aftercare", "tests/people/chronic-neck-pain.yaml", "--side", "left"), "a FILE says its own"),
    (("exercises", "flubber"), "expected words such as"),
])  # fmt: skip
def test_wrong_input_ends_with_2(words: tuple[str, ...], says: str) -> None:
    """And says what was expected."""
    done = glidepath(*words)

    assert 2 == done.returncode and says in done.stderr


def test_exercises_are_found_by_words() -> None:
    """Every word counts; the JSON holds the steps."""
    found = json.loads(glidepath("exercises", "wrist", "weight", "--json").stdout)

    assert {"wrist_lift_weight", "wrist_curl_weight"} <= {one["id"] for one in found}
    assert all(one["steps"] and one["dose"]["verified"] is False for one in found)
    assert "unverified" in glidepath("exercises", "neck").stdout
