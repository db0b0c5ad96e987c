"""Every English phrase that aftercare and changes put their sentences together from."""

from glidepath.aftercare import load, progress, wording
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import error, trials
from glidepath.measure.change import OTHER_METHOD, UNKNOWN
from glidepath.measure.sentence import WORDS
from glidepath.measure.wording import method_words, motion_words
from glidepath.screen.rules import CLEARED


def phrases() -> set[str]:
    """Give them all, with the names of motions, methods, sides and units inside them."""
    held = shelf()
    return {
        *wording.REASONS.values(), *wording.LOAD_WORDS, wording.NONE_FITS, wording.BY_HAND, CLEARED, *WORDS,
        progress.RING, progress.EASIER, progress.RISEN, progress.WAIT, progress.HARDER, load.FIRST, load.AFTER_NONE,
        load.BESIDE, load.SAME, load.MORE, load.LESS, OTHER_METHOD, UNKNOWN, error.UNVERIFIED,
        error.BORROWED, error.OTHERS, error.NAMED, trials.NONE, trials.TOO_FEW,
        trials.TOO_FAR,
        *map(motion_words, held.body.motions),
        *(words for one in held.measures.values() for method in one.methods
          for words in (method_words(method), method.replace("_", " "))),
        *(side.value for side in (Side.LEFT, Side.RIGHT)), "degrees", "days", "points", "times",
    }  # fmt: skip
