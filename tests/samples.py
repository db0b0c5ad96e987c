"""Small hand-made values that several tests share: a body of five structures, two measures, one condition."""

from datetime import UTC, datetime, timedelta

from glidepath.body import (
    Action,
    Attachments,
    Body,
    Evidence,
    Kind,
    Link,
    LinkKind,
    Motion,
    Position,
    Region,
    Share,
    Side,
    Site,
    Structure,
)
from glidepath.catalogue import Code, Condition, Direction, Figure, Measure, Rung, Technique
from glidepath.measure import Context, Reading
from glidepath.screen import Cleared

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def motion(id: str, joint: str, opposite: str, limit: float, sign: int, *, sided: bool = True) -> Motion:
    """Make a motion whose name is its id in words."""
    words = id.replace("_", " ")
    return Motion(id=id, joint=joint, name=words, plane="sagittal", sign=sign, limit=limit, opposite=opposite,
                  does=f"move into {words}", source="test", verified=True, sided=sided)


def structure(id: str, *actions: Action, kind: Kind = Kind.MUSCLE, regions: tuple[str, ...] = ("neck_back",),
              neighbours: tuple[str, ...] = (), near: tuple[str, ...] = ()) -> Structure:
    """Make a structure whose name is its id in words."""
    return Structure(id=id, name=id.replace("_", " ").capitalize(), kind=kind, regions=regions,
                     attachments=Attachments(course="somewhere"), actions=actions, depth=1,
                     reach="Reach it from behind.", contacts=("thumb",), positions=("seated",), neighbours=neighbours,
                     near=near, source="test", verified=True)


def act(motion: str, share: Share = Share.PRIMARY, *, to_other_side: bool = False) -> Action:
    """Make an action."""
    return Action(motion=motion, share=share, to_other_side=to_other_side)


def position(id: str, *blocks: str, not_with: tuple[str, ...] = ()) -> Position:
    """Make a position whose name is its id in words."""
    words = id.replace("_", " ").capitalize()
    return Position(id=id, name=words, says=f"{words}.", blocks=blocks, not_with=not_with, source="test", verified=True)


def technique(**other: object) -> Technique:
    """Make the technique that holds and lets the person move."""
    facts: dict[str, object] = {
        "id": "active_release", "name": "Active release", "plain": "Hold and move.", "form": "release",
        "mover": "active", "by": "clinician", "tension": "towards_short", "passes": (3, 5), "seconds": (0, 0),
        "kinds": tuple(Kind), "against": "Mind the skin.", "evidence": "Some.", "evidence_source": "test",
        "source": "test", "verified": True, **other,
    }  # fmt: skip
    return Technique(**facts)  # type: ignore[arg-type]


def small_body() -> Body:
    """A body with turning (its own opposite), knee and ankle motions, and a chain of three with two grades."""
    motions = [
        motion("cervical_rotation", "cervical", "cervical_rotation", 80, 1),
        motion("cervical_flexion", "cervical", "cervical_extension", 50, 1, sided=False),
        motion("cervical_extension", "cervical", "cervical_flexion", 60, -1, sided=False),
        motion("knee_flexion", "knee", "knee_extension", 135, 1),
        motion("knee_extension", "knee", "knee_flexion", 5, -1),
        motion("ankle_plantarflexion", "ankle", "ankle_dorsiflexion", 50, 1),
        motion("ankle_dorsiflexion", "ankle", "ankle_plantarflexion", 20, -1),
    ]
    structures = [
        structure("same_turner", act("cervical_rotation"), act("cervical_extension", Share.SECONDARY),
                  neighbours=("other_turner",)),
        structure("other_turner", act("cervical_rotation", to_other_side=True), act("cervical_flexion"),
                  neighbours=("same_turner",), near=("carotid",)),
        structure("calf", act("ankle_plantarflexion"), act("knee_flexion", Share.SECONDARY), regions=("calf",),
                  neighbours=("deep_calf",)),
        structure("deep_calf", act("ankle_plantarflexion"), regions=("calf",), neighbours=("calf",)),
        structure("sole", act("ankle_plantarflexion"), kind=Kind.FASCIA, regions=("sole",)),
        structure("leg_nerve", act("knee_flexion"), kind=Kind.NERVE, regions=("calf",)),
    ]
    links = (
        Link(start="sole", end="calf", kind=LinkKind.CONTINUITY, evidence=Evidence.STRONG,
             reason="runs on into it", source="test", verified=True),
        Link(start="calf", end="deep_calf", kind=LinkKind.SYNERGIST, evidence=Evidence.CONVENTION,
             reason="works with it", source="test", verified=False),
    )
    regions = {name: Region(id=name, name=name) for name in ("neck_back", "calf", "sole")}
    site = Site(id="carotid", name="Carotid triangle", regions=("neck_back",), holds="artery",
                caution="Keep off the pulse.", source="test", verified=True)
    return Body(regions=regions, motions={item.id: item for item in motions}, sites={"carotid": site},
                positions={item.id: item for item in (position("seated"), position("prone", "cervical_flexion"))},
                structures={item.id: item for item in structures}, links=links)


def figure(value: float, unit: str, **other: object) -> Figure:
    """Make a verified figure of one population."""
    facts = {"population": "people like this", "source": "test study", "verified": True, **other}
    return Figure(value=value, unit=unit, **facts)  # type: ignore[arg-type]


def pain(**other: object) -> Measure:
    """The 0 to 10 pain scale with an error of 2 and a worthwhile change of 3."""
    facts: dict[str, object] = {
        "mdc": (figure(2.0, "/10"),), "mcid": (figure(3.0, "/10"),), "sided": False, **other,
    }
    return Measure(id="nprs", name="Pain", plain="pain", unit="/10", low=0, high=10, step=1,
                   direction=Direction.LOWER, methods=("self_report",), entry="scale", licence="free",
                   source="test", verified=True, **facts)  # type: ignore[arg-type]


def degrees(**other: object) -> Measure:
    """Range with an error of 5 degrees by goniometer and no published worthwhile change."""
    facts: dict[str, object] = {"mdc": (figure(5.0, "degrees", methods=("goniometer",)),), **other}
    return Measure(id="range", name="Range", plain="range", unit="degrees", low=-30, high=200, step=1,
                   direction=Direction.HIGHER, methods=("goniometer", "phone"), entry="number", sided=True,
                   per_motion=True, licence="free", source="test", verified=True,
                   **facts)  # type: ignore[arg-type]


def condition(*structures: str) -> Condition:
    """A condition that names the given structures."""
    return Condition(id="neck_pain", name="Neck pain", plain="Neck pain", regions=("neck_back",), sided=True,
                     codes=Code(), structures=structures, motions=(), measures=(), mimics=(), aftercare=(),
                     evidence="none", source="test", verified=True)


def reading(measure: str, value: float, *, context: Context = Context.BEFORE, side: Side = Side.RIGHT,
            motion: str = "", method: str = "", minute: float = 0) -> Reading:
    """Make a reading some minutes after the start."""
    unit = {"nprs": "/10", "range": "degrees"}.get(measure, "kPa")
    method = method or {"nprs": "self_report", "range": "goniometer"}.get(measure, "algometer")
    return Reading(measure=measure, motion=motion, side=side, value=value, unit=unit, method=method,
                   rater="clinician", at=START + timedelta(minutes=minute), context=context)


def cleared() -> Cleared:
    """A clearance without precautions."""
    return Cleared(rung=Rung.GO, watch=(), precautions=())
