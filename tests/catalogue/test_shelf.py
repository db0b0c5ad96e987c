"""The whole catalogue hangs together, and a reference between records that leads nowhere is refused."""

from collections.abc import Callable

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, DefaultMeasure, Moment, Norm, Shelf, shelf
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


def with_arm(**other: object) -> Callable[[], Shelf]:
    """Give the shelf with the first arm of a study changed."""
    first, *rest = shelf().studies["ART-17"].arms
    return changed("studies", "ART-17", arms=(msgspec.structs.replace(first, **other), *rest))


def with_result(**other: object) -> Callable[[], Shelf]:
    """Give the shelf with the first result of a study changed."""
    first, *rest = shelf().studies["ART-17"].results
    return changed("studies", "ART-17", results=(msgspec.structs.replace(first, **other), *rest))


def with_outcome(**other: object) -> Callable[[], Shelf]:
    """Give the shelf with the first outcome of a study changed."""
    first, *rest = shelf().studies["ART-17"].outcomes
    return changed("studies", "ART-17", outcomes=(msgspec.structs.replace(first, **other), *rest))


def with_precision(**other: object) -> Callable[[], Shelf]:
    """Give the shelf with one odd precision of a scan."""
    precision = msgspec.structs.replace(shelf().measures["dxa_lean"].precision[0], **other)
    return changed("measures", "dxa_lean", precision=(precision,))


FAULTS = {
    "measures/dxa_lean.toml: `precision` of arm is 0 %, expected per cent of the mass": with_precision(value=0.0),
    "measures/dxa_lean.toml: `precision` of arm is 3.3 g, expected per cent of the mass": with_precision(unit="g"),
    "studies/ART-17.toml: `conditions` names 'gout'": changed("studies", "ART-17", conditions=("gout",)),
    "studies/ART-17.toml: `arms`: `id` 'stretch' stands twice": with_arm(id="stretch"),
    "studies/ART-17.toml: `outcomes`: `id` 'lefs' stands twice": with_outcome(id="lefs"),
    "studies/ART-17.toml: `arms.treatments` names 'levitation'": with_arm(treatments=("levitation",)),
    "studies/ART-17.toml: `arms` 'art' expects a treatment": with_arm(treatments=()),
    "studies/ART-17.toml: `arms` 'art' expects a treatment and at least one person": with_arm(n=0),
    "studies/ART-17.toml: `outcomes.measure` names 'mood'": with_outcome(measure="mood"),
    "studies/ART-17.toml: result 1: `outcome` names 'mood'": with_result(outcome="mood"),
    "studies/ART-17.toml: result 1: `arm` names 'nobody'": with_result(versus="nobody"),
    "studies/ART-17.toml: result 1: `versus` is the arm itself": with_result(versus="art"),
    "studies/ART-17.toml: result 1: `sd` is 0": with_result(before=Moment(mean=5, sd=0)),
    "studies/ART-17.toml: result 1: `p` is 2": with_result(p=2.0),
    "studies/ART-17.toml: result 1: `smd` or `points`, `low` and `high` stand together": with_result(smd=0.5, low=0.1),
    "studies/ART-17.toml: result 1: the estimate 0.5 does not lie": with_result(smd=0.5, low=0.6, high=0.7),
    "studies/ART-17.toml: result 1: a percentage is 101": with_result(percent=101.0),
    "disagreements/park_2013.toml: `studies` names 'ART-99'": changed(
        "disagreements", "park_2013", studies=("ART-99",)),
    "marketing/under_four_treatments.toml: `treatment` names 'levitation'": changed(
        "marketing", "under_four_treatments", treatment="levitation"),
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
    "flags/fever.toml: `to_person_together`: expected what is said": changed("flags", "fever", to_person_together=""),
    "flags/saddle_numbness.toml: `to_person_together`: expected nothing": changed(
        "flags", "saddle_numbness", to_person_together="More."),
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
