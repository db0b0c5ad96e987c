"""The page of messages: what became of each, another try, when the clinic reminds, and what cannot be sent."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from glidepath.web.records import errors
from glidepath.web.records.actions import messages, waitlist
from glidepath.web.records.messages import keeping, sending
from glidepath.web.records.models import AccessEntry, Clinic, Message
from tests import mailbox
from tests.web.diaries import open_diary
from tests.web.records.messages.visits import guest, use

PAGE = "/messages/"


@pytest.fixture
def diary(house, settings):
    """A diary with the visit of a guest."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    made = open_diary(house, provider_id=house.provider_id, online=True)
    guest(made, made.at(9))
    return made


@pytest.fixture
def desk(diary, sign_in):
    """The desk's browser."""
    return sign_in(diary.house.accounts["desk"])


def text(browser, address=PAGE):
    """What a page says."""
    answer = browser.get(address)
    assert 200 == answer.status_code
    return answer.content.decode()


def test_without_a_mail_server_it_says_so(desk, settings):
    """Whoever reads it knows that nothing leaves, and who has to be rung."""
    settings.GLIDEPATH_MAIL = False
    said = text(desk)

    assert "No mail server is set" in said and "has to be rung" in said and "Lee Park" in said
    assert "to lee@example.org" in said and "(the link is put in as it is sent)" in said


def test_an_offer_of_the_waitlist_is_listed_too(desk, diary, settings):
    """Written to somebody who has no visit yet: by the name they left."""
    settings.GLIDEPATH_MAIL = True
    by = diary.house.actor("desk")
    wish = waitlist.join(diary.id, diary.type_id, name="Ola Reed", email="ola@example.org", consented=True, by=by)
    waitlist.offer(wish, diary.at(10), by=by)
    said = text(desk)

    assert "Ola Reed" in said and "Offered" in said and "to ola@example.org" in said


def test_one_that_failed_is_shown_first_and_tried_again(desk, diary, settings):
    """With the server's reason; the button sends it after all."""
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        box.to.append("550 5.1.1 no such reader")
        sending.send_due()
        said = text(desk)
        assert "refused: 550 5.1.1 no such reader" in said and "No mail server is set" not in said
        row = Message.objects.get()
        assert 302 == desk.post(reverse("message_retry"), {"message": str(row.id)}).status_code
        assert "Lee Park" in text(desk, f"{PAGE}?state=waiting")
        assert 1 == sending.send_due()

    assert "Lee Park" in text(desk, f"{PAGE}?state=sent")
    assert "Nothing has failed." in text(desk, f"{PAGE}?state=failed")
    assert 1 == AccessEntry.objects.filter(verb="messages.retry", actor_id=diary.house.accounts["desk"]).count()


def test_what_did_not_fail_is_not_tried_again(diary, desk):
    """Nor what was emptied, what is over, or what is another clinic's."""
    row = Message.objects.get()
    assert 409 == desk.post(reverse("message_retry"), {"message": str(row.id)}).status_code
    Message.objects.update(state="failed", settled_at=timezone.now())
    keeping.empty(now=timezone.now() + keeping.FAILED + timedelta(days=1))
    with pytest.raises(errors.Locked):
        messages.retry(row.id, by=diary.house.actor("desk"))
    assert 404 == desk.post(reverse("message_retry"), {"message": str(diary.id)}).status_code
    assert "were deleted" in text(desk)


def test_a_message_that_is_late_though_it_could_go_is_said(desk, settings):
    """Nobody sends: somebody has to start a worker."""
    settings.GLIDEPATH_MAIL = True
    assert "nothing seems to be sending" not in text(desk)
    Message.objects.update(due=timezone.now() - timedelta(minutes=11))

    assert "1 message has been due for more than ten minutes" in text(desk)


def test_when_the_clinic_reminds(desk, diary):
    """Chosen on the page, refused past two weeks, and in the log."""
    assert 302 == desk.post(reverse("message_remind"), {"hours": "48"}).status_code
    assert 'value="48" selected' in text(desk)
    assert [422, 422] == [desk.post(reverse("message_remind"), {"hours": hours}).status_code for hours in ("", "9999")]

    assert 48 == Clinic.objects.get(id=diary.house.clinic_id).reminder_hours
    assert 1 == AccessEntry.objects.filter(verb="messages.remind").count()


def test_another_clinics_messages_are_not_there(diary, neighbour, sign_in):
    """Neither in the list nor in its numbers."""
    assert "Nothing waits to be sent." in text(sign_in(neighbour.accounts["desk"]))


def test_a_state_that_is_none_and_a_page_beyond_the_last(desk):
    """Not found, and empty."""
    assert 404 == desk.get(f"{PAGE}?state=lost").status_code
    assert "Nothing waits" in text(desk, f"{PAGE}?page=9")
