"""A verb's refusal as an answer."""

import pytest
from django.test import RequestFactory

from glidepath.web.records import errors
from glidepath.web.site.refusals import STATUS, Refusals

middleware = Refusals(lambda request: None)


def test_every_refusal_has_its_status():
    """A new kind of refusal needs a line."""
    assert set(errors.Refused.__subclasses__()) == set(STATUS)


@pytest.mark.parametrize(("kind", "status"), STATUS.items())
def test_a_page_says_why(db, kind, status):
    """The reason is shown as a sentence, in the shell."""
    answer = middleware.process_exception(RequestFactory().get("/x"), kind("this visit is closed"))

    assert status == answer.status_code
    assert b"This visit is closed." in answer.content


def test_a_script_gets_json():
    """Who sends or wants JSON gets it."""
    for headers in ({"accept": "application/json"}, {"content-type": "application/json"}):
        request = RequestFactory(headers=headers).post("/x", content_type="application/json")
        answer = middleware.process_exception(request, errors.Conflict("no"))
        assert b'{"refused": "Conflict", "why": "no"}' == answer.content


def test_a_fault_stays_a_fault():
    """What is no refusal goes on to where faults go."""
    assert middleware.process_exception(RequestFactory().get("/x"), ValueError()) is None
