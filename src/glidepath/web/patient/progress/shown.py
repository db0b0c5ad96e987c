"""A story with its pictures and tables, for the page of the person and for whoever has a link to it."""

from typing import Any

from markupsafe import Markup

from glidepath.catalogue import Tongue
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.progress.story import Block, Story


def laid_out(told: Story, spoken: Tongue) -> dict[str, Any]:
    """What the template of a story takes."""
    return {
        "story": told,
        "activities": [_drawn(block, spoken) for block in told.activities],
        "signs": [_drawn(block, spoken) for block in told.signs],
    }  # fmt: skip


def _drawn(block: Block, spoken: Tongue) -> tuple[Block, Markup, Markup]:
    """A block with its picture and its table."""
    series = block.series
    return block, Markup(series_chart(series, spoken=spoken)), Markup(series_table(series, spoken=spoken))
