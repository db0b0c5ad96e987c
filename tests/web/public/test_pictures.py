"""The pictures of the body that the atlas offers to tap."""

import pytest

from glidepath.catalogue import charts, shelf
from glidepath.catalogue.figure import Layer, figure
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.public.atlas.words import LAYERS, PICTURES

pytestmark = pytest.mark.no_second_database


def test_every_structure_can_be_tapped_in_some_picture() -> None:
    """Between them the pictures and layers show every structure that has a shape, and no layer is left out."""
    seen = set()
    for _, view, close in PICTURES.values():
        for layer in Layer:
            drawn = anatomy_chart(charts()[view], view=view, layer=layer, close=close, marks={}, body=shelf().body,
                                  figure=figure())  # fmt: skip
            seen |= {name for name in figure().forms if f'data-structure="{name}"' in drawn}

    assert set(figure().forms) == seen
    assert set(LAYERS) == set(Layer)


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_answers(picture: str, client) -> None:
    """Each picture is a page of its own, marked as the one shown."""
    answer = client.get(f"/atlas/?view={picture}&layer=deep")

    assert 200 == answer.status_code
    assert f'?view={picture}&amp;layer=deep#body" aria-current="true"' in answer.content.decode()
