"""What a page says of a provider in schema.org's words: only what counts today, nothing unchecked."""

from collections.abc import Mapping
from typing import Any

import msgspec
from markupsafe import Markup

from glidepath.web.listing.on_day import Shown, Today
from glidepath.web.public.page import Page


def linked(today: Today, place: Page) -> Markup:
    """A provider as JSON-LD, safe inside a page: a data block, which no browser runs."""
    row = today.entry.row
    said: dict[str, Any] = {
        "@context": "https://schema.org", "@type": "Person", "url": place.canonical, "name": row["name"],
        "honorificSuffix": row["letters"],
        "jobTitle": [one.title for one in today.licences if one.state.counts],
        "knowsLanguage": row["languages"],
        "worksFor": _practice(row) if row["practice"] else {},
        "hasCredential": [_credential(one) for one in (*today.licences, *today.certificates) if one.state.counts],
    }  # fmt: skip
    if row["npi"]:
        said["identifier"] = {"@type": "PropertyValue", "propertyID": "NPI", "value": str(row["npi"])}
    text = msgspec.json.encode(_filled(said)).decode()
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _practice(row: Mapping[str, Any]) -> dict[str, Any]:
    """Where a provider works."""
    return {
        "@type": "MedicalBusiness", "name": row["practice"], "telephone": row["phone"], "url": row["website"],
        "address": {"@type": "PostalAddress", "streetAddress": row["address"], "addressLocality": row["city"],
                    "postalCode": row["postal_code"], "addressRegion": row["jurisdiction"]},
    }  # fmt: skip


def _credential(one: Shown) -> dict[str, Any]:
    """A credential that counts, until when."""
    return {"@type": "EducationalOccupationalCredential", "name": f"{one.title}, {one.detail}",
            "validUntil": one.state.until.isoformat() if one.state.until else ""}  # fmt: skip


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    kept = {name: _filled(value) if isinstance(value, dict) else value for name, value in said.items()}
    return {name: value for name, value in kept.items() if value not in ("", [], {}, None)}
