"""The intake over the web: by the link alone, without a script, kept step by step, in two languages."""

import re
from datetime import timedelta
from html import unescape

import msgspec
import pytest
from django.test import Client
from django.utils import timezone

from glidepath.assess import Intake, agreed, given
from glidepath.catalogue import consents, tongue
from glidepath.screen import Answer, Place, SelfAnswers
from glidepath.web.public.intake.pages import standing
from glidepath.web.records import booking, links
from glidepath.web.records import models as kept
from glidepath.web.records.actions import appointments, people
from tests.web.diaries import open_diary

PLACE = {"place": ["calf.left"]}
STORY = {"since": "months", "linked": ["sport"]}


@pytest.fixture
def client():
    """A browser without a script, a cookie or a token."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def secret(house):
    """The secret of a guest's booking."""
    return booked(house)


def booked(house, **more) -> str:
    """Book as a guest; give the secret of the link."""
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    offer = booking.offered(house.provider_id)
    secret = booking.hold(offer, offer.types[0], diary.at(9))
    booking.book(booking.found(secret), name="Lee Park", email="lee@example.org", phone="", consented=True, **more)
    return secret


def test_a_link_that_is_none_leads_to_the_booking_in_its_language(client, db):
    """Which says, in that language, that there is none."""
    assert "/es/booking/nothing/" == client.get("/es/booking/nothing/intake/").headers["Location"]


def test_somebody_on_record_tells_by_their_link_and_it_is_theirs_at_once(house, client):
    """Nobody is asked whose record it is; taking back is between them and the clinic, and the page says so."""
    diary, desk = open_diary(house, provider_id=house.provider_id), house.actor("desk")
    people.change(house.person_id, email="mia@example.org", by=desk)
    (made,) = appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9)], by=desk)
    secret = links.secret(made)
    assert "goes into it at once" in client.get(f"/booking/{secret}/intake/").content.decode()
    begin(client, secret)
    overview = client.get(f"/booking/{secret}/intake/").content.decode()

    assert house.person_id == kept.Intake.objects.get().person_id
    assert "Ask the clinic about them" in overview and "remove every answer" not in overview


def begin(client, secret, language: str = "") -> str:
    """Say yes to keeping; give the address of the first step."""
    return client.post(f"{language}/booking/{secret}/intake/", {"keep": "yes"}).headers["Location"]


def through(client, where: str, until: str = "", **told) -> tuple[str, list[str]]:
    """Send every step, no to all but what is told; give where it ends and the steps on the way."""
    seen = []
    while (step := where.strip("/").rpartition("/")[2]) not in ("intake", "now", until):
        page = client.get(where).content.decode()
        sent = {"place": PLACE, "story": STORY}.get(step, {})
        sent |= {name: answer for name, answer in told.items() if f'name="{name}"' in page}
        where = client.post(where, sent).headers["Location"]
        seen.append(step)
    return where, seen


def told(secret: str) -> Intake:
    """What is kept now."""
    return msgspec.convert(booking.found(secret).intake, Intake)


@pytest.mark.parametrize(("language", "done"), [("", "All done"), ("/es", "Todo listo")])
def test_from_the_first_consent_to_the_end(client, secret, language, done):
    """Nothing is kept before the yes; then each step as a version of its own, and no cookie."""
    start = client.get(f"{language}/booking/{secret}/intake/")
    refused = client.post(f"{language}/booking/{secret}/intake/", {})
    assert (200, 400, 0) == (start.status_code, refused.status_code, kept.Intake.objects.count())
    assert "checked" not in re.search(r'<input type="checkbox" id="keep"[^>]*>', start.content.decode()).group(0)
    end, seen = through(client, begin(client, secret, language), worse=["sitting", "flying"], goal_1="Climb stairs",
                        medicines="None\0", care="yes")  # fmt: skip
    page = client.get(end).content.decode()

    assert done in page and f'<html lang="{language.strip("/") or "en"}">' in page and {} == dict(client.cookies)
    assert ["head_and_heart", "nerves_and_bones", "place"] == seen[:3] and "care" == seen[-1]
    assert len(seen) + 1 == kept.Intake.objects.count() == kept.Intake.objects.latest("number").number
    whole = told(secret)
    assert (("sitting",), "Climb stairs", "None") == (whole.ticked["worse"], whole.written["goal_1"],
                                                      whole.written["medicines"])  # fmt: skip
    say = tongue(language.strip("/") or "en").say
    assert say(consents()["care"].yes) == given(whole, "care").words[-1]
    assert "" == standing(whole).next


def test_it_may_be_left_and_gone_on_with(client, secret):
    """Half way, closed, opened again by the link: what was sent is there, and the next step is the open one."""
    where, _ = through(client, begin(client, secret), until="health", complaint="My <neck> & more")
    page = Client().get(f"/booking/{secret}/intake/").content.decode()
    assert "3 of" in page and unescape(re.search(r'class="button primary big block" href="([^"]+)"', page)[1]) == where
    before = Client().get(f"/booking/{secret}/intake/trouble/").content.decode()
    assert "My &lt;neck&gt; &amp; more" in before
    assert "href=\"/booking/" + secret + "/intake/trouble/\"" in Client().get(where).content.decode()
    assert "3 of" in client.get(f"/booking/{secret}/").content.decode()


def test_a_red_flag_is_told_what_to_do_now_and_kept_at_once(client, secret):
    """The first screen already: numbers to ring, no going on as if nothing was, and it stands on the booking too."""
    where, _ = through(client, begin(client, secret), drooping_face="unsure")
    page = client.get(where).content.decode()

    assert where.endswith("/intake/now/") and 'href="tel:112"' in page and "not ruled out" in page
    assert "Go on with the questions" not in page
    assert Answer.UNSURE is told(secret).answers.items["drooping_face"]
    for address in ("/", "/intake/"):
        assert "should be looked at by a doctor" in client.get(f"/booking/{secret}{address}").content.decode()


def test_a_sign_that_is_urgent_is_told_when_no_worse_one_is_open(client, secret):
    """After the last safety question; the rest may still be told."""
    where, _ = through(client, begin(client, secret), feeling_ill="yes", one_calf_swollen="yes")
    if not where.endswith("now/"):
        where = f"/booking/{secret}/intake/now/"
    page = client.get(where).content.decode()

    assert "Be seen by a doctor first: today" in page and "One calf or leg newly swollen" in page


def test_what_stood_for_several_things_is_asked_more_closely(client, secret):
    """Each by itself, with room for words; only where it was not a no."""
    _, seen = through(client, begin(client, secret), bleeding="yes", anticoagulants="yes", bleeding_disorder="no",
                          about_bleeding="Apixaban since May")  # fmt: skip
    whole = told(secret)

    assert "more" in seen and {"anticoagulants": Answer.YES, "bleeding_disorder": Answer.NO} == whole.precautions
    assert "Apixaban since May" == whole.written["about_bleeding"]


def test_what_was_handed_over_is_filled_in_and_looked_through(client, house):
    """The self-check's answers stand in the form; changing one changes the next version and not the first."""
    answers = SelfAnswers(items={"fever": Answer.UNSURE}, places=(Place(region="heel", side="right"),), since="long")
    said = agreed(consents()["hand_over"], language="en", at=timezone.now())
    secret = booked(house, intake=Intake(answers=answers, agreed=(said,)))
    assert "filled in already" in client.get(f"/booking/{secret}/intake/").content.decode()
    begin(client, secret)
    shown = client.get(f"/booking/{secret}/intake/place/").content.decode()
    assert 'value="heel.right" checked' in shown
    client.post(f"/booking/{secret}/intake/place/", PLACE)

    assert "calf" == told(secret).answers.places[0].region
    assert "heel" == kept.Intake.objects.get(number=1).content["answers"]["places"][0]["region"]


def test_what_is_needed_is_asked_again_and_nothing_is_kept(client, secret):
    """Without a place there is no going on: it decides which safety questions are asked."""
    begin(client, secret)
    before = kept.Intake.objects.count()
    answer = client.post(f"/booking/{secret}/intake/place/", {})

    assert (422, before) == (answer.status_code, kept.Intake.objects.count())
    assert "Choose at least one place" in answer.content.decode()


def test_a_consent_to_care_is_taken_back(client, secret):
    """By the overview or by the box; it stays on record with both moments."""
    through(client, begin(client, secret), care="yes")
    client.post(f"/booking/{secret}/intake/take-back/", {"what": "care"})
    assert given(told(secret), "care") is None and told(secret).agreed[-1].withdrawn
    client.post(f"/booking/{secret}/intake/care/", {"care": "yes"})
    client.post(f"/booking/{secret}/intake/care/", {"care": "yes"})
    assert 2 == sum(one.id == "care" for one in told(secret).agreed)
    client.post(f"/booking/{secret}/intake/care/", {})

    assert given(told(secret), "care") is None
    assert "You have not agreed" in client.get(f"/booking/{secret}/intake/").content.decode()


def test_every_answer_is_taken_back_until_it_is_in_a_record(client, secret, house):
    """Every version is removed; once it is somebody's record the clinic has to be asked."""
    begin(client, secret)
    client.post(f"/booking/{secret}/intake/take-back/", {"what": "keep"})
    assert 0 == kept.Intake.objects.count() and booking.found(secret).intake is None
    assert "intakes.remove" in kept.AccessEntry.objects.values_list("verb", flat=True)
    begin(client, secret)
    kept.Intake.objects.update(person=house.person_id)
    answer = client.post(f"/booking/{secret}/intake/take-back/", {"what": "keep"}, follow=True)

    assert "Ask the clinic" in answer.content.decode() and 1 == kept.Intake.objects.count()
    client.post(f"/booking/{secret}/intake/care/", {"care": "yes"})
    assert {house.person_id} == set(kept.Intake.objects.values_list("person", flat=True))


def test_a_link_that_is_none_and_a_visit_that_is_over(client, secret):
    """The one leads to the booking's page, the other takes no more and says so."""
    begin(client, secret)
    assert "/booking/nothing/" == client.get("/booking/nothing/intake/place/").headers["Location"]
    now = timezone.now()
    kept.Appointment.objects.update(starts=now - timedelta(hours=2), ends=now - timedelta(hours=1))
    for address in ("", "place/", "now/"):
        answer = client.get(f"/booking/{secret}/intake/{address}")
        assert 410 == answer.status_code and "takes no more answers" in answer.content.decode()


def test_its_pages_leave_no_trace(client, secret):
    """No cache, no referrer, no search engine; a step that is not asked leads back."""
    begin(client, secret)
    page = client.get(f"/booking/{secret}/intake/place/")

    assert ("no-referrer", "private, no-store", "noindex") == tuple(
        page.headers[name] for name in ("Referrer-Policy", "Cache-Control", "X-Robots-Tag"))  # fmt: skip
    for address in ("nosuch/", "more/", "now/"):
        assert f"/booking/{secret}/intake/" == client.get(f"/booking/{secret}/intake/{address}").headers["Location"]
