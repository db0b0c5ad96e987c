"""The atlas in words: what ids and grades of the library are called on a page."""

from glidepath.body import Evidence, Grade, Kind, LinkKind, Share
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.figure import Layer
from glidepath.release import Mover, Tension

KINDS = {
    Kind.MUSCLE: "Muscles",
    Kind.TENDON: "Tendons",
    Kind.LIGAMENT: "Ligaments",
    Kind.FASCIA: "Fascia",
    Kind.NERVE: "Nerves",
}
"""The kinds of structure, many at once."""

TOGETHER = {
    Kind.MUSCLE: "Muscles and tendons",
    Kind.TENDON: "Muscles and tendons",
    Kind.LIGAMENT: "Ligaments and fascia",
    Kind.FASCIA: "Ligaments and fascia",
    Kind.NERVE: "Nerves",
}
"""The kinds as a hand takes them for a limited motion."""

GRADES = {
    Grade.MODEL: "Checked against an independent model",
    Grade.TABLE: "Checked against a table",
    Grade.AUTHORED: "Authored, not checked yet",
}
"""How far a structure has been checked, as its badge says it."""

GRADES_MEAN = {
    Grade.MODEL: "Every motion it is said to make that an independent computer model of the body knows was compared "
    "with that model, and all agreed.",
    Grade.TABLE: "Every motion it is said to make was compared with a table of textbook actions that was made by "
    "somebody who had not seen this library, and all that the table names agreed.",
    Grade.AUTHORED: "It was written from general knowledge of anatomy. Nothing independent has been held against it, "
    "or not everything agreed.",
}
"""What each grade rests on."""

JOINTS = {
    "brow": "Brow",
    "jaw": "Jaw",
    "hyoid": "Tongue bone",
    "head": "Head on the neck",
    "cervical": "Neck",
    "ribs": "Ribs",
    "coccyx": "Tailbone",
    "lumbar": "Trunk",
    "scapula": "Shoulder blade",
    "shoulder": "Shoulder",
    "elbow": "Elbow",
    "forearm": "Forearm",
    "wrist": "Wrist",
    "fingers_mcp": "Knuckles of the fingers",
    "fingers_pip": "Middle joints of the fingers",
    "fingers_dip": "End joints of the fingers",
    "thumb": "Root of the thumb",
    "thumb_mcp": "Knuckle of the thumb",
    "thumb_ip": "End joint of the thumb",
    "hip": "Hip",
    "knee": "Knee",
    "ankle": "Ankle",
    "foot": "Foot below the ankle",
    "hallux_mtp": "Ball of the big toe",
    "hallux_ip": "End joint of the big toe",
    "toes_mtp": "Ball of the toes",
    "toes_ip": "Joints of the toes",
}
"""The joints from head to foot."""

PICTURES = {
    "front": ("Front", "front", None),
    "back": ("Back", "back", None),
    "right": ("Right side", "right", None),
    "left": ("Left side", "left", None),
    "face": ("Face", "front", "head_neck"),
    "head": ("Side of the head", "right", "head_neck"),
    "nape": ("Nape", "back", "head_neck"),
    "palm": ("Palm", "front", "hand_palm"),
    "hand": ("Hand back", "back", "hand_back"),
    "sole": ("Sole", "front", "foot_sole"),
    "foot": ("Foot top", "back", "foot_top"),
    "arch": ("Inner foot", "front", "foot_inner"),
}
"""The pictures of the body that can be tapped: how each is called, its view and its close-up."""

LAYERS = {layer: layer.spoken for layer in Layer}
"""How much is taken away."""

TENSIONS = {
    Tension.TOWARDS_SHORT: "Take up the slack towards the shortened end, against the movement to come, and hold it",
    Tension.ACROSS: "Rest beside it; draw across it at most, never along it",
    Tension.ALONG: "Draw along its fibres",
    Tension.NONE: "Straight down, nothing drawn",
}
"""Which way the tissue is held."""

MOVERS = {
    Mover.ACTIVE: "The person moves",
    Mover.PASSIVE: "The clinician moves the person",
    Mover.STILL: "Nobody moves while it is treated",
}
"""Who moves while the contact is held."""

MOVERS_SHORT = {
    Mover.ACTIVE: "the person moves",
    Mover.PASSIVE: "the clinician moves them",
    Mover.STILL: "held still",
}
"""The same under the name of a technique."""

SHARES = {Share.PRIMARY: "main", Share.SECONDARY: "helps"}
"""How much a structure contributes to a motion."""

LINKS = {
    LinkKind.CONTINUITY: ("Runs on into", "Tissue joined to tissue."),
    LinkKind.SYNERGIST: ("Works with", "Does much the same."),
    LinkKind.ANTAGONIST: ("Works against", "Does the opposite."),
    LinkKind.NEURAL: ("By nerve", "Supplied by it, or lies where it passes."),
    LinkKind.REFERRAL: ("Felt there", "Where pressing one is said to be felt."),
}
"""Why one structure leads to another: a heading and what it means."""

EVIDENCE = {
    Evidence.STRONG: "strong evidence",
    Evidence.MODERATE: "moderate evidence",
    Evidence.LIMITED: "limited evidence",
    Evidence.CONVENTION: "convention",
}
"""How well a link is supported."""

PARTS = {0.85: "nearly all", 0.6: "most", 0.4: "about half", 0.2: "some", 0.0: "a little"}
"""How much of a structure's change of length one motion gives, from that part on; the library gives no more exact."""

FOUND = {
    "name": "", "called": "also called {text}", "initials": "{text}", "region": "in: {text}",
    "nerve": "supplied by: {text}", "root": "root {text}", "does": "does: {text}", "limits": "lengthens for it: {text}",
}  # fmt: skip
"""What of a structure fitted the words of a search."""


def depth(layer: int, spoken: Tongue = IN_ENGLISH) -> str:
    """Say how deep a structure lies, by layers counted from the skin."""
    return spoken.say("first layer under the skin") if layer == 1 else spoken.say("layer {count} from the skin",
                                                                                  count=layer)  # fmt: skip


def part(of: float) -> str:
    """Put a part of a length change into words."""
    return next(words for least, words in PARTS.items() if of >= least)


def listed(names: list[str], last: str = "and") -> str:
    """Names in a sentence."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
