"""Null characters are taken out at the door: no search, no form and no database trips over one."""

import pytest
from django.http import HttpResponse
from django.test import Client

from glidepath.web.listing.models import Provider
from glidepath.web.site.null_characters import WithoutNullCharacters
from tests.web.diaries import open_diary


def test_what_is_left_is_read_as_if_it_had_not_been_there(rf):
    """In an address and in a form, names, values and their order."""
    seen = []

    def view(request):
        seen.append((request.GET.getlist("q"), request.POST.getlist("name")))
        with pytest.raises(AttributeError):
            request.POST["more"] = "1"
        return HttpResponse()

    WithoutNullCharacters(view)(rf.post("/?q=a%00b&q=c", "na%00me=Li%00a&name=x", "application/x-www-form-urlencoded"))
    WithoutNullCharacters(view)(rf.get("/?q=plain"))

    assert [(["ab", "c"], ["Lia", "x"]), (["plain"], [])] == seen


def test_searches_and_forms_answer_on_either_database(house, sign_in):
    """People, the desk's booking, providers, the atlas; and a booking without an account, with one in every field."""
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    desk, guest = sign_in(house.accounts["desk"]), Client()
    for client, address in ((desk, "/people/?q=a%00"), (desk, "/diary/book/?q=a%00"), (guest, "/providers/?place=1%00"),
                            (guest, "/atlas/?q=sole%00us"), (guest, "/evidence/?condition=%00")):  # fmt: skip
        assert 200 == client.get(address).status_code, address
    assert b"soleus" in guest.get("/atlas/?q=sole%00us").content
    times = f"/providers/{Provider.objects.get(id=house.provider_id).slug}/times/"
    link = guest.post(times, {"type": str(diary.type_id), "starts": diary.at(9).isoformat()})
    who = {"name": "Le\0e", "email": "", "phone": "555\0", "consent": "yes"}
    assert 302 == guest.post(link.headers["Location"], who).status_code
    assert b"Lee, this time is yours" in guest.get(link.headers["Location"]).content
