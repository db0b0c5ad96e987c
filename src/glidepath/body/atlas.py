"""Finding a structure by what is known of it: its name, what people call it, where it is, its nerve, a limited motion.

Every word that is typed must fit a word of the same text, as its beginning or with a slip of the finger; where no text
holds them all, they may be spread over the texts of one structure (`calf S1`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA

from glidepath.body.mechanics import Movement, lengthening, opposite
from glidepath.body.stretch import draws
from glidepath.body.values import Body, Share, Side, Structure, Value

WEIGHT = {
    "name": 1.0, "called": 0.98, "initials": 0.97, "region": 0.8, "nerve": 0.78, "limits": 0.76, "does": 0.74,
    "root": 0.7,
}  # fmt: skip
"""How much a hit counts by what was hit: whoever types a name wants that structure first."""
UNSAID = frozenset({"of", "the", "to", "and", "in", "at", "on", "for", "with", "a", "left", "right"})
"""Words that tell no structure from another; they are passed over. A language brings its own besides."""
LIMITED = "limited {motion}"
"""How a motion is asked for that does not go as far as it should."""
BEGUN = 0.95
"""What the beginning of a word counts beside the whole word: the house's own choice, as are the next three."""
INSIDE = 0.7
"""What the inside of a word counts, such as `psoas` in `iliopsoas`."""
SLIP = 0.12
"""What each slip of the finger takes away."""
ASIDE = 0.25
"""How much a text loses when nothing but a small part of it was asked for."""
SLIPS = ((3, 0), (8, 1), (13, 2), (99, 3))
"""Slips forgiven in words shorter than so many letters: in a short word a slip is another word."""
LEAST = 80.0
"""Likeness, 0 to 100, from which words run together or torn apart count: the house's own choice."""


class Hit(Value, frozen=True, kw_only=True):
    """A structure that was found: what of it fits the words, and how well, 0 to 100."""

    structure: str
    score: float
    by: str
    text: str


class Known(Value, frozen=True, kw_only=True):
    """One text by which structures can be found: what of them it is, its words, and which structures it leads to."""

    by: str
    text: str
    words: tuple[str, ...]
    structures: tuple[str, ...]


class Taker(Value, frozen=True, kw_only=True):
    """A structure that a motion draws longer, and so one that may limit it.

    `share` is that of its own opposite action, `part` how much of the structure's whole change of length the motion
    gives, 0 to 1. `same_side` is False where a motion towards one side lengthens the structure of the other.
    """

    structure: str
    share: Share
    part: float
    same_side: bool


class Index(Value, frozen=True, kw_only=True):
    """Everything a structure can be found by, each text once, and in which texts each word stands.

    `unsaid` are the words that are passed over.
    """

    known: tuple[Known, ...]
    words: tuple[str, ...]
    places: dict[str, tuple[int, ...]]
    unsaid: frozenset[str]


def index(body: Body, say: Callable[[str], str] = str, unsaid: frozenset[str] = frozenset()) -> Index:
    """Gather what every structure can be found by; made once and searched often.

    `say` gives a text in another language, in which each is shown then; it is found by the words of both. `unsaid`
    are the words of that language that tell nothing.
    """
    unsaid = UNSAID | unsaid
    owners: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for item in body.structures.values():
        found = dict.fromkeys(
            (by, shown, _words(text, unsaid))
            for (by, english), (_, shown) in zip(_known(body, item, str), _known(body, item, say), strict=True)
            for text in (shown, english)
        )
        for way in found:
            owners.setdefault(way, []).append(item.id)
    known = tuple(
        Known(by=by, text=text, words=words, structures=tuple(ids)) for (by, text, words), ids in owners.items()
    )
    places: dict[str, list[int]] = {}
    for number, one in enumerate(known):
        for word in dict.fromkeys(one.words):
            places.setdefault(word, []).append(number)
    return Index(
        known=known, words=tuple(places), places={word: tuple(at) for word, at in places.items()}, unsaid=unsaid,
    )  # fmt: skip


def search(index: Index, words: str, *, most: int = 20) -> tuple[Hit, ...]:
    """Find the structures that fit some words, best first, slips of the finger forgiven.

    Nothing is found for no words.
    """
    asked = _words(words, index.unsaid)
    if not asked:
        return ()
    found = _found(index, asked)
    return tuple(sorted(found.values(), key=lambda hit: (-hit.score, len(hit.text), hit.structure)))[:most]


def _found(index: Index, asked: Sequence[str]) -> dict[str, Hit]:
    """The first way of reading the words that finds something: as they stand, with slips, spread, run together."""
    fitting = [_fitting(index, word) for word in asked]
    if found := _whole(index, asked, fitting):
        return found
    fitting = [_slipped(index, word) | fits for word, fits in zip(asked, fitting, strict=True)]
    found = _whole(index, asked, fitting) or _unfinished(index, asked, fitting)
    return found or _spread(index, asked, fitting) or _joined(index, asked)


def _words(text: str, unsaid: frozenset[str]) -> tuple[str, ...]:
    """The words of a text that tell something, without accents, which many leave out."""
    plain = "".join(letter for letter in normalize("NFD", text) if not combining(letter))
    return tuple(word for word in utils.default_process(plain).split() if word not in unsaid)


def _fitting(index: Index, asked: str) -> dict[str, float]:
    """How well each word on file fits one that was typed, 0 to 1; those that do not fit are left out."""
    begins = {word: BEGUN for word in index.words if word.startswith(asked)}
    inside = {word: INSIDE for word in index.words if len(asked) >= 4 and asked in word}
    exact = {asked: 1.0} if asked in index.places else {}
    return inside | ({} if begins else _slipped(index, asked)) | begins | exact


def _slipped(index: Index, asked: str) -> dict[str, float]:
    """How well a word fits each word on file, or its beginning, slips of the finger counted."""
    few = next(few for below, few in SLIPS if len(asked) < below)
    found: dict[str, float] = {}
    for whole, words in ((BEGUN, [word[: len(asked)] for word in index.words]), (1.0, index.words)):
        for _, missed, place in process.extract_iter(
            asked, words, scorer=OSA.distance, processor=None, score_cutoff=few
        ):  # fmt: skip
            word = index.words[place]
            found[word] = max(found.get(word, 0.0), whole - SLIP * missed)
    return found


def _whole(index: Index, asked: Sequence[str], fitting: Sequence[Mapping[str, float]]) -> dict[str, Hit]:
    """The best text of each structure among those that hold every word."""
    held = ({place for word in fits for place in index.places[word]} for fits in fitting)
    among = set.intersection(*held)
    best: dict[str, Hit] = {}
    for place in among:
        known = index.known[place]
        score = _score(known, asked, fitting)
        for name in known.structures:
            if name not in best or score > best[name].score:
                best[name] = Hit(structure=name, score=score, by=known.by, text=known.text)
    return best


def _score(known: Known, asked: Sequence[str], fitting: Sequence[Mapping[str, float]]) -> float:
    """How well a text fits, 0 to 100: how well its words do, how much of it was asked for, and whether it begins so."""
    quality = sum(max(fits.get(word, 0.0) for word in known.words) for fits in fitting) / len(asked)
    rest = max(0.0, 1 - len(asked) / len(known.words))
    begins = 1.0 if known.words[0] in fitting[0] else 0.94
    return round(100 * WEIGHT[known.by] * quality * (1 - ASIDE * rest) * begins, 1)


def _unfinished(index: Index, asked: Sequence[str], fitting: Sequence[Mapping[str, float]]) -> dict[str, Hit]:
    """What fits without the last word, where that is only the beginning of a word that says nothing."""
    if len(asked) == 1 or not any(word.startswith(asked[-1]) for word in index.unsaid):
        return {}
    return _whole(index, asked[:-1], fitting[:-1])


def _spread(index: Index, asked: Sequence[str], fitting: Sequence[Mapping[str, float]]) -> dict[str, Hit]:
    """Structures whose texts hold every word between them; the text shown is the one that fits best."""
    single = [_whole(index, [word], [fits]) for word, fits in zip(asked, fitting, strict=True)]
    shared = set.intersection(*(set(found) for found in single)) if len(single) > 1 else set()
    best: dict[str, Hit] = {}
    for name in shared:
        hits = [found[name] for found in single]
        first = max(hits, key=lambda hit: hit.score)
        score = round(sum(hit.score for hit in hits) / len(hits) * INSIDE, 1)
        best[name] = Hit(structure=name, score=score, by=first.by, text=first.text)
    return best


def _joined(index: Index, asked: Sequence[str]) -> dict[str, Hit]:
    """Names whose letters are alike, wherever their words begin and end."""
    named = [known for known in index.known if known.by in ("name", "called")]
    texts = ["".join(known.words) for known in named]
    found = process.extract("".join(asked), texts, scorer=fuzz.ratio, processor=None, limit=None, score_cutoff=LEAST)
    best: dict[str, Hit] = {}
    for _, likeness, place in found:
        known, score = named[place], round(WEIGHT[named[place].by] * likeness * INSIDE, 1)
        for name in known.structures:
            best.setdefault(name, Hit(structure=name, score=score, by=known.by, text=known.text))
    return best


def takers(body: Body, motion: str) -> tuple[Taker, ...]:
    """List the structures that must lengthen for a motion: the main ones first, those it takes most of before others.

    Raises: KeyError when the body has no such motion.
    """
    sided = body.motions[motion].sided
    found = []
    for item in body.structures.values():
        gains = {move: gain * _arc(body, move) for move, gain in draws(body, item, Side.RIGHT).items() if gain > 0}
        whole = sum(gains.values()) or 1.0
        for movement, share in lengthening(body, item, Side.RIGHT):
            if movement.motion == motion:
                same = not sided or movement.side is Side.RIGHT
                part = round(gains[movement] / whole, 2)
                found.append(Taker(structure=item.id, share=share, part=part, same_side=same))
    return tuple(sorted(found, key=lambda one: (one.share is not Share.PRIMARY, -one.part, one.structure)))


def _arc(body: Body, movement: Movement) -> float:
    """How far a movement goes from the end of its opposite to its own."""
    return body.motions[movement.motion].limit + body.motions[opposite(body, movement).motion].limit


def _known(body: Body, item: Structure, say: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """What a structure can be found by, as `say` gives it; initials and roots are the same in every language."""
    yield "name", say(item.name)
    yield from (("called", say(name)) for name in (item.formal, *item.common) if name)
    if initials := _initials(item.name):
        yield "initials", initials
    yield from (("region", say(body.regions[region].name)) for region in item.regions)
    if item.nerve:
        yield "nerve", say(item.nerve)
    yield from (("root", root) for root in item.roots)
    for action in item.actions:
        yield "does", say(body.motions[action.motion].name)
        yield "does", say(body.motions[action.motion].does)
    for movement, _ in lengthening(body, item, Side.RIGHT):
        yield "limits", say(LIMITED).format(motion=say(body.motions[movement.motion].name))


def _initials(name: str) -> str:
    """The letters a name is shortened to, such as ECRB; none for a single word."""
    words = name.partition(" of ")[0].split()
    return "".join(word[0].upper() for word in words) if len(words) > 1 else ""
