"""The page of the follow-ups: by horizon who was due, asked, answered and dropped out, and one by one."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from glidepath.catalogue import shelf
from glidepath.plan import Horizon
from glidepath.plan.followups import WORDS
from glidepath.web.records import access
from glidepath.web.records.queries import followups

ASKED = ("asked", "answered", "dropped")
STATES = {
    "planned": "to be asked", "asked": "asked, no answer yet", "answered": "answered", "dropped": "dropped out",
    "unreached": "not reached", "declined": "asked not to be",
}  # fmt: skip
WHY = {"no_email": "no e-mail address", "late": "nothing could be sent in time", "not_sent": "the message was not sent"}


@access.clinic("record.read", reads="followups")
def overview(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """What became of every follow-up that was due by today."""
    today, held = timezone.localdate(), shelf()
    count = followups.counts(clinic_id=seen.clinic_id, until=today)
    found = followups.of_clinic(clinic_id=seen.clinic_id, until=today)
    rows = [_row(row, held.conditions, held.flags) for row in found]
    context = {
        "horizons": [_horizon(one, count) for one in Horizon],
        "first": [row for row in rows if row["first"]], "rows": rows,
    }  # fmt: skip
    return render(request, "clinic/followups/overview.html", context, using="jinja2")


def _horizon(one: Horizon, count: Mapping[tuple[str, str], int]) -> dict[str, Any]:
    """How many stand how at one horizon; who declined after being asked is not told from who did so before."""
    by_state = {state: count.get((one.value, state), 0) for state in STATES}
    asked = sum(by_state[state] for state in ASKED)
    return {"name": WORDS[one].capitalize(), "due": sum(by_state.values()), "sent": asked,
            "share": round(100 * by_state["answered"] / asked) if asked else None, **by_state}  # fmt: skip


def _row(row: dict[str, Any], conditions: Mapping[str, Any], flags: Mapping[str, Any]) -> dict[str, Any]:
    """One follow-up as it is read: who is worse and told of a sign, or has not said, comes first."""
    condition = conditions.get(row["condition"])
    signs = [flags[name].question if name in flags else name for name in row["warned"] or ()]
    return row | {
        "called": f"{row['known_as'] or row['given_name']} {row['family_name']}",
        "about": condition.name if condition else row["condition"],
        "after": WORDS[Horizon(row["horizon"])], "says": STATES[row["state"]], "because": WHY.get(row["why"], ""),
        "first": row["worse"], "signs": signs, "silent": row["worse"] and row["warned"] is None,
    }  # fmt: skip
