"""What was sent from a step of the intake, put beside what was told before."""

from datetime import datetime

import msgspec
from django.http import QueryDict

from glidepath.assess import Intake, agreed, given, several, withdraw
from glidepath.assess.intake import CARE, MORE
from glidepath.body import Region
from glidepath.catalogue import Consent, SelfCheck, Sheet
from glidepath.catalogue.intake import Field
from glidepath.screen import Answer
from glidepath.web.public.selfcheck.given import merged as safety_merged

LONGEST = {"line": 200, "text": 2000}
"""Characters of an answer that are kept."""


def merged(
    intake: Intake, step: str, sent: QueryDict, *, check: SelfCheck, sheet: Sheet | None, regions: dict[str, Region],
    asked: tuple[str, ...], care: Consent, language: str, at: datetime,
) -> Intake:  # fmt: skip
    """Give the intake with the answers of one step; `asked` are the safety questions on the screen that was sent."""
    intake = msgspec.structs.replace(intake, sent=(*(one for one in intake.sent if one != step), step))
    if sheet is not None:
        return _sheet(intake, sheet, sent)
    if step == MORE:
        return _more(intake, sent, check)
    if step == CARE:
        return _care(intake, care, sent.get("care") == "yes", language=language, at=at)
    answers = safety_merged(intake.answers, step, sent, check, regions, asked)
    return msgspec.structs.replace(intake, answers=answers)


def about(item: str) -> str:
    """Name what was written about a question that stood for several things."""
    return f"about_{item}"


def _sheet(intake: Intake, sheet: Sheet, sent: QueryDict) -> Intake:
    """Take the answers of a sheet; what was emptied is gone."""
    ticked, written = dict(intake.ticked), dict(intake.written)
    for field in sheet.fields:
        if field.kind == "ticks":
            chosen = sent.getlist(field.id)
            ticked[field.id] = tuple(one.id for one in field.choices if one.id in chosen)
        else:
            written[field.id] = _words(sent, field.id, field.kind)
    return msgspec.structs.replace(intake, ticked=ticked, written=written)


def _more(intake: Intake, sent: QueryDict, check: SelfCheck) -> Intake:
    """Take what was said more closely of precautions."""
    precautions, written = dict(intake.precautions), dict(intake.written)
    for item in several(intake, check):
        written[about(item.id)] = _words(sent, about(item.id), "text")
        for name in item.precautions if len(item.precautions) > 1 else ():
            told = sent.get(name)
            if told in set(Answer):
                precautions[name] = Answer(told)
    return msgspec.structs.replace(intake, precautions=precautions, written=written)


def _care(intake: Intake, care: Consent, agrees: bool, *, language: str, at: datetime) -> Intake:
    """Give or take back the consent to care; one that stands in these words stands from when it was given."""
    stands = given(intake, care.id)
    if not agrees:
        return withdraw(intake, care.id, at=at) if stands else intake
    if stands and stands.version == care.version:
        return intake
    return msgspec.structs.replace(intake, agreed=(*intake.agreed, agreed(care, language=language, at=at)))


def _words(sent: QueryDict, name: str, kind: str) -> str:
    """What was written, as far as it is kept; a null character is nothing anybody types, and PostgreSQL keeps none."""
    return sent.get(name, "").replace("\0", "").strip()[: LONGEST[kind]]


def filled(intake: Intake, field: Field) -> str | tuple[str, ...]:
    """What was answered to a question before."""
    return intake.ticked.get(field.id, ()) if field.kind == "ticks" else intake.written.get(field.id, "")
