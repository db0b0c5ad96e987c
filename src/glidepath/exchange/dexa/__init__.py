"""DEXA scans from a provider's answers and from files: pure translation, with a preview before anything is kept."""

from glidepath.exchange.dexa.bodyspec import answers, composition, decoded, page, scan, scan_info
from glidepath.exchange.dexa.masses import GRAMS
from glidepath.exchange.dexa.preview import preview
from glidepath.exchange.dexa.table import table
from glidepath.exchange.dexa.values import (
    DexaError,
    Event,
    EventKind,
    Incoming,
    NoUnitError,
    Page,
    Preview,
    Read,
    Summary,
)
from glidepath.exchange.dexa.webhook import event, told_once

__all__ = [
    "GRAMS",
    "DexaError",
    "Event",
    "EventKind",
    "Incoming",
    "NoUnitError",
    "Page",
    "Preview",
    "Read",
    "Summary",
    "answers",
    "composition",
    "decoded",
    "event",
    "page",
    "preview",
    "scan",
    "scan_info",
    "table",
    "told_once",
]
