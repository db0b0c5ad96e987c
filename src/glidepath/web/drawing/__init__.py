"""Pictures as plain SVG strings: no style inside, a title, a description and words for every picture."""

from glidepath.web.drawing.bodychart import MARKS, Marks, body_chart
from glidepath.web.drawing.series import Line, Point, Series, description, series_chart, series_table

__all__ = [
    "MARKS",
    "Line",
    "Marks",
    "Point",
    "Series",
    "body_chart",
    "description",
    "series_chart",
    "series_table",
]
