"""The whole catalogue hangs together, and a reference between records that leads nowhere is refused."""

from collections.abc import Callable

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, DefaultMeasure, Norm, Shelf, shelf
from glidepath.catalogue.shelf import check


def changed(kind: str, name: str, **other: object) -> Callable[[], Shelf]:
    """Give the shelf with one record changed."""
    def make() -> Shelf:
        records = getattr(shelf(), kind)
        return msgspec.structs.replace(
            shelf(), **{kind: records | {name: msgspec.structs.replace(records[name], **other)}})
    return make


def with_norm() -> Shelf:
    """Give the shelf with a norm of a motion nobody can make."""
    odd = Norm(motion="knee_twist", value=5, population="adults", source="test", verified=True)
    return msgspec.structs.replace(shelf(), norms=(odd,))


def with_figure(**other: object) -> Callable[[], Shelf]:
    """Give the shelf with one odd figure on the pain scale."""
    figure = msgspec.structs.replace(shelf().measures["nprs"].mdc[0], **other)
    return changed("measures", "nprs", mdc=(figure,))


FAULTS = {
    "conditions/neck_pain.toml: `regions` names 'moon'": changed("conditions", "neck_pain", regions=("moon",)),
    "conditions/neck_pain.toml: `structures` names 'gill'": changed("conditions", "neck_pain", structures=("gill",)),
    "conditions/neck_pain.toml: `motions` names 'knee_twist'": changed(
        "conditions", "neck_pain", motions=("knee_twist",)),
    "conditions/neck_pain.toml: `measures` names 'mood'": changed(
        "conditions", "neck_pain", measures=(DefaultMeasure(measure="mood"),)),
    "conditions/neck_pain.toml: `measures.motion` names ''": changed(
        "conditions", "neck_pain", measures=(DefaultMeasure(measure="range"),)),
    "conditions/neck_pain.toml: `measures.motion` does not belong to nprs": changed(
        "conditions", "neck_pain", measures=(DefaultMeasure(measure="nprs", motion="knee_flexion"),)),
    "measures/nprs.toml: `conditions` names 'gout'": with_figure(conditions=("gout",)),
    "measures/nprs.toml: `motions` names 'knee_twist'": with_figure(motions=("knee_twist",)),
    "measures/nprs.toml: `methods` names 'guess'": with_figure(methods=("guess",)),
    "flags/fever.toml: `conditions` names 'gout'": changed("flags", "fever", conditions=("gout",)),
    "precautions/implant.toml: `regions` names 'moon'": changed("precautions", "implant", regions=("moon",)),
    "norms.csv line 2: `motion` names 'knee_twist'": with_norm,
}


@pytest.mark.parametrize("said", FAULTS)
def test_a_reference_that_leads_nowhere_is_refused(said: str) -> None:
    """The message names the file and the field."""
    with pytest.raises(CatalogueError) as refused:
        check(FAULTS[said]())

    assert str(refused.value).startswith(said)


def test_the_shelf_is_read_once() -> None:
    """Everybody is handed the same values."""
    assert shelf() is shelf()


def test_every_room_finds_its_records() -> None:
    """No part of the catalogue is empty."""
    for field in Shelf.__struct_fields__:
        assert getattr(shelf(), field), field
