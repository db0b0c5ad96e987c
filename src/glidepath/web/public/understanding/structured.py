"""What search engines are told in schema.org's words. It is data and never runs: the policy lets it stand."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from glidepath.catalogue import Condition, Tongue
from glidepath.catalogue.understanding import Complaint, Question

CONTEXT = "https://schema.org"


def told(data: Mapping[str, Any]) -> str:
    """Write a data block; nothing in it can end the script element it stands in."""
    return json.dumps({"@context": CONTEXT, **data}, ensure_ascii=False).replace("<", "\\u003c")


def questions(asked: Iterable[Question], spoken: Tongue) -> str:
    """Tell questions with their answers, as one page of them."""
    return told({
        "@type": "FAQPage", "inLanguage": spoken.id,
        "mainEntity": [{
            "@type": "Question", "name": spoken.say(one.asks),
            "acceptedAnswer": {"@type": "Answer", "text": " ".join(spoken.say(text) for text in one.answers)},
        } for one in asked],
    })  # fmt: skip


def condition(held: Condition, about: Complaint, spoken: Tongue, address: str) -> str:
    """Tell a condition: its names, its ICD-10-CM codes, what it can be mistaken for, and how it usually goes."""
    return told({
        "@type": "MedicalWebPage", "url": address, "inLanguage": spoken.id, "audience": {"@type": "Patient"},
        "about": {
            "@type": "MedicalCondition", "name": spoken.say(held.plain), "alternateName": spoken.say(held.name),
            "description": spoken.say(about.says), "expectedPrognosis": spoken.say(about.course),
            "code": [{"@type": "MedicalCode", "codeValue": code, "codingSystem": "ICD-10-CM"}
                     for code in held.codes.any],
            "differentialDiagnosis": [
                {"@type": "DDxElement", "diagnosis": {"@type": "MedicalCondition", "name": spoken.say(one.name)}}
                for one in held.mimics
            ],
        },
    })  # fmt: skip
