"""The form on which a person draws where it hurts, for any page that wants a drawing: it keeps nothing itself."""

from glidepath.web.paindrawing.given import VIEWS, Draft, begun, read
from glidepath.web.paindrawing.shown import Shown, shown

__all__ = ["VIEWS", "Draft", "Shown", "begun", "read", "shown"]
