"""Pictures as plain SVG strings: no style inside, a title, a description and words for every picture."""

from glidepath.web.drawing.bodychart import MARKS, Marks, body_chart
from glidepath.web.drawing.forest import WORDS as FOREST_WORDS
from glidepath.web.drawing.forest import Forest, ForestRow, Whole, forest_chart, forest_table, forest_words
from glidepath.web.drawing.series import (
    Event,
    Happened,
    Line,
    Point,
    Series,
    description,
    series_chart,
    series_table,
)

__all__ = [
    "FOREST_WORDS",
    "MARKS",
    "Event",
    "Forest",
    "ForestRow",
    "Happened",
    "Line",
    "Marks",
    "Point",
    "Series",
    "Whole",
    "body_chart",
    "description",
    "forest_chart",
    "forest_table",
    "forest_words",
    "series_chart",
    "series_table",
]
