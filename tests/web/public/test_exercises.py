"""The moving figure of an exercise: the same for everybody, known again by its tag, and only of what there is."""

from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.django_db


def test_it_is_a_picture_that_caches_keep(client) -> None:
    """SVG for anybody, by its tag not sent twice; the sides are two pictures."""
    path = "/exercises/shoulder_raise/figure.svg"
    first, left = client.get(path), client.get(path, {"side": "left"})

    assert "image/svg+xml" == first.headers["Content-Type"] and "public" in first.headers["Cache-Control"]
    assert ElementTree.fromstring(first.content).tag.endswith("svg")
    assert first.content != left.content
    assert 304 == client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code


def test_there_is_none_of_what_is_no_exercise(client) -> None:
    """It is said to be nowhere."""
    assert 404 == client.get("/exercises/nothing/figure.svg").status_code
