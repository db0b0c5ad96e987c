"""What search engines are told: every page that may be found passes their audits, is mapped, and tells valid data."""

import json
import re
from xml.etree import ElementTree as Xml

import pytest
from django.test import Client

from benchmarks.lighthouse import seo, weights
from glidepath.catalogue import LANGUAGES, shelf
from glidepath.web.listing.models import Provider
from glidepath.web.public import sitemap
from glidepath.web.public.page import address
from tests.web.public.test_booking import diary, held, page

__all__ = ["diary", "page"]
SITE = "http://testserver"
FEW = ("levator_scapulae", "median_nerve", "plantar_fascia")
"""Structures that stand for all: their pages are drawn alike."""
FOUND = [(name, {}) for name in sitemap.ALONE]
FOUND += [(name, {"condition": one}) for name in ("condition", "evidence_condition") for one in shelf().conditions]
FOUND += [("structure", {"structure": one}) for one in FEW]
KNOWN = {  # properties of a type, after schema.org; the first of each pair it may not go without
    "FAQPage": ({"mainEntity"}, {"inLanguage"}),
    "Question": ({"name", "acceptedAnswer"}, set()),
    "Answer": ({"text"}, set()),
    "MedicalWebPage": ({"about", "url"}, {"inLanguage", "audience"}),
    "Patient": (set(), set()),
    "MedicalCondition": ({"name"}, {"alternateName", "description", "expectedPrognosis", "code",
                                    "differentialDiagnosis"}),
    "MedicalCode": ({"codeValue", "codingSystem"}, set()),
    "DDxElement": ({"diagnosis"}, set()),
    "Person": ({"name", "url"}, {"honorificSuffix", "jobTitle", "knowsLanguage", "worksFor", "hasCredential",
                                 "identifier"}),
    "MedicalBusiness": ({"name", "address"}, {"telephone", "url"}),
    "PostalAddress": ({"addressRegion"}, {"streetAddress", "addressLocality", "postalCode"}),
    "EducationalOccupationalCredential": ({"name"}, {"validUntil"}),
    "PropertyValue": ({"propertyID", "value"}, set()),
}  # fmt: skip


def told(text: str) -> list[dict]:
    """The blocks of data on a page."""
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return [json.loads(one) for one in blocks]


def faults(data: object) -> list[str]:
    """What is wrong with data: a type not known here, a property it may not have or may not lack, something empty."""
    if isinstance(data, list):
        return [fault for one in data for fault in faults(one)]
    if not isinstance(data, dict):
        return [] if data else ["something empty"]
    kind = data.get("@type", "")
    if kind not in KNOWN:
        return [f"unknown type {kind!r}"]
    needed, more = KNOWN[kind]
    has = set(data) - {"@type", "@context"}
    said = [f"{kind} lacks {name}" for name in needed - has] + [f"{kind} has {name}" for name in has - needed - more]
    return said + [fault for name in has for fault in faults(data[name])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_may_be_found_passes_every_audit(language: str, client: Client, db: None) -> None:
    """Title and description are the page's own; nothing of Lighthouse's category for search engines is failed."""
    robots = client.get("/robots.txt").content.decode()
    titles, descriptions = {}, {}
    for name, fills in FOUND:
        place = address(name, language, **fills)
        answer = client.get(place)
        text = answer.content.decode()
        passed = seo.audited(SITE + place, answer.status_code, answer.headers, text, robots)
        head = seo.Head(text)

        assert [] == [audit for audit, good in passed.items() if not good], place
        assert 100 == weights.share(passed, weights.SEO)
        assert 50 <= len(head.metas["description"]) <= 300, place
        assert titles.setdefault(head.title, place) == place
        assert descriptions.setdefault(head.metas["description"], place) == place
        assert f'rel="canonical" href="{SITE}{place}"' in text and 'hreflang="x-default"' in text
        for other in LANGUAGES:
            assert f'hreflang="{other}" href="{SITE}{address(name, other, **fills)}"' in text


def test_the_map_holds_every_page_and_no_answers(client: Client, house) -> None:
    """Each page with its twins, and providers that nobody made up; robots are led to it, and kept from records."""
    entry = Provider.objects.get(id=house.provider_id)
    made = Xml.fromstring(client.get("/sitemap.xml").content)
    listed = {node.text.removeprefix(SITE) for node in made.findall(".//{*}loc")}
    robots = client.get("/robots.txt").content.decode()
    wanted = {address(name, language, **fills) for name, fills in FOUND for language in LANGUAGES}
    wanted |= {address("provider", language, slug=entry.slug) for language in LANGUAGES}

    assert wanted <= listed and len(shelf().body.structures) * 2 + len(wanted) - 2 * len(FEW) == len(listed)
    assert "Sitemap: http://testserver/sitemap.xml" in robots and "Disallow: /people/" in robots
    Provider.objects.update(demo=True)
    assert entry.slug not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_data_of_every_page_holds_to_schema_org(language: str, client: Client, house) -> None:
    """Each type has what it may not lack and nothing that is not its own; nothing is empty."""
    slug = Provider.objects.get(id=house.provider_id).slug
    pages = [address("condition", language, condition=one) for one in shelf().conditions]
    for place in (*pages, address("understanding", language), address("provider", language, slug=slug)):
        (data,) = told(client.get(place).content.decode())
        assert "https://schema.org" == data["@context"]
        assert [] == faults(data), place


def test_what_is_asked_booked_or_missing_is_kept_from_search_engines(diary, page, client: Client) -> None:
    """A search, a filter's answer, free times, a booking and a page that is not there say `noindex`."""
    link = held(client, page, diary, diary.at(9))
    for place in ("/providers/?place=80302", "/evidence/?condition=neck_pain", "/atlas/?q=calf", "/atlas/nothing/",
                  "/providers/nobody/", "/evidence/gout/", "/booking/nothing/", page, link, f"/es{link}"):  # fmt: skip
        assert '<meta name="robots" content="noindex">' in client.get(place).content.decode(), place
        assert 'rel="canonical"' not in client.get(place).content.decode()


def test_made_up_entries_are_told_to_nobody(client: Client, house) -> None:
    """The demo's providers are no data and no page for search engines."""
    Provider.objects.update(demo=True)
    text = client.get(address("provider", "en", slug=Provider.objects.get(id=house.provider_id).slug)).content.decode()

    assert 'content="noindex"' in text and not told(text)


def test_faults_in_data_would_be_found() -> None:
    """The holding itself."""
    assert ["Question lacks acceptedAnswer"] == faults({"@type": "Question", "name": "Why?"})
    code = {"@type": "MedicalCode", "codeValue": "M54.2", "codingSystem": "ICD-10-CM"}
    assert ["MedicalCode has colour"] == faults(code | {"colour": "red"})
    assert ["something empty"] == faults({"@type": "Answer", "text": ""})
