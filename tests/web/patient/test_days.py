"""The last ninety days on one page: every kind of entry has a line, and nothing stands twice."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from glidepath.aftercare import Exercised, Felt, Headache, Kept, Loaded, Morning, Warned
from glidepath.catalogue import tongue
from glidepath.web.patient.days.told import told
from tests.web.patient.test_entries import send

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 20, tzinfo=UTC)
LINES = [
    (Exercised(on=DAY, done=("a", "b"), worst=3, note="Fine."),
     "Exercises done: 2. Worst pain during them: 3/10. Fine."),
    (Morning(on=DAY, settled=True), "Settled by the next morning."),
    (Morning(on=DAY, settled=False), "Not settled by the next morning."),
    (Felt(on=DAY, pain=4), "Worst pain of the day: 4/10."),
    (Felt(on=DAY, pain=4, soreness=2), "Worst pain of the day: 4/10, soreness 2/10."),
    (Headache(on=DAY, worst=6, hours=2.5), "Headache for 2.5 hours, at worst 6/10."),
    (Warned(on=DAY, flags=("x",)), "A sign of danger was told: 1."),
    (Loaded(on=DAY, what="running", amount=5), "Running: 5 km"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "line"), LINES)
def test_each_kind_has_a_line(entry, line):
    """In English, and in Spanish in other words."""
    kept = [Kept(key=uuid4(), device=uuid4(), at=AT, received_at=AT, entry=entry)]

    assert [(DAY, [line])] == told([], kept, spoken=tongue("en"))
    assert [(DAY, [line])] != told([], kept, spoken=tongue("es", "own"))


def test_the_page_shows_ninety_days_and_nothing_twice(house, sign_in):
    """Pain is kept as an entry and as a reading: it stands once. What is older is left out."""
    client, today = sign_in(house.accounts["person"]), timezone.now()
    for back, pain in ((1, 4), (91, 7)):
        day = (today - timedelta(days=back)).date()
        made = {"key": str(uuid4()), "at": today, "entry": {"type": "felt", "on": day.isoformat(), "pain": pain}}
        send(client, house.person_id, made)
    client.post(f"/people/{house.person_id}/measure/neck_turn/left/", {f"trial-{at}": "40" for at in (1, 2, 3)})
    page = client.get(f"/people/{house.person_id}/days/").content.decode()

    assert f'href="/people/{house.person_id}/days/"' in client.get(f"/people/{house.person_id}/today/").content.decode()
    assert 1 == page.count("4/10") and "7/10" not in page
    assert "left: 40 degrees (phone)" in page
