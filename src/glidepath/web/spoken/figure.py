"""An exercise's figure on a page: start and end as they stand, and where a script finds the same figure moving."""

from functools import lru_cache

from django.urls import reverse
from markupsafe import Markup

from glidepath.body import Side
from glidepath.catalogue import Tongue, body, tongue
from glidepath.catalogue.exercise import exercises
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.exercise import exercise_picture
from glidepath.web.drawing.pace import pace

OWN = ("own", "exercises")
"""The parts of a language that pages about exercises say."""
DRAWN = 64
"""Pictures that a process keeps, some 25 kB each."""

SHELL = Markup(
    '<moving-figure data-src="{src}" data-play="{play}" data-pause="{pause}">{still}'
    '<p class="meta" data-shortened hidden>{held}</p></moving-figure>'
)


def exercise_figure(name: str, side: Side, spoken: Tongue) -> Markup:
    """Give the figure of an exercise by its id, for a page in a language; the page loads `js/moving-figure.js`.

    An exercise that has no side of its own is drawn on the right. Raises: KeyError for an exercise there is not.
    """
    return _figure(name, Side.LEFT if side is Side.LEFT else Side.RIGHT, spoken.id)


@lru_cache(maxsize=DRAWN)
def _figure(name: str, side: Side, language: str) -> Markup:
    one, say = exercises()[name], tongue(language, *OWN).say
    still = exercise_picture(
        one, id=f"exercise-{name}-{side.value}", side=side, motions=body().motions, skeleton=skeleton(),
        figure=figure(), ends=(say("Start"), say("End")),
        title=say("{name}, from start to end", name=say(one.name)),
        words=" ".join(say(sentence) for sentence in (one.begin, *one.steps)),
    )  # fmt: skip
    seconds = pace(one).held
    return SHELL.format(
        src=f"{reverse('exercise_figure', kwargs={'exercise': name})}?side={side.value}", still=Markup(still),
        play=say("Show it moving"), pause=say("Pause"),
        held=say("Held for {seconds} seconds; the picture shows it shorter.", seconds=seconds) if seconds else "",
    )  # fmt: skip
