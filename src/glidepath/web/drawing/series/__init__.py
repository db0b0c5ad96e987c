"""One measure over time: as a picture, as a table, in words."""

from glidepath.web.drawing.series.chart import series_chart
from glidepath.web.drawing.series.frame import round_step
from glidepath.web.drawing.series.values import Event, Happened, Line, Point, Series
from glidepath.web.drawing.series.words import description, series_table

__all__ = [
    "Event", "Happened", "Line", "Point", "Series", "description", "round_step", "series_chart", "series_table",
]
