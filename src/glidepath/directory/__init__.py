"""Licence, certificate, verification: may this person give this care today, and in which order are people listed."""

from glidepath.directory.distance import MILE_KM, Box, Point, around, kilometres
from glidepath.directory.npi import check_digit, npi
from glidepath.directory.practice import may_practise
from glidepath.directory.ranking import SAYS, Offer, Ranked, Wanted, rank
from glidepath.directory.standing import (
    CHECK_MONTHS,
    certificate_ends,
    certificate_state,
    licence_state,
    looked,
    months_after,
)
from glidepath.directory.values import (
    Certificate,
    Finding,
    How,
    Licence,
    Practice,
    Standing,
    State,
    Verification,
)
from glidepath.directory.words import FOUND, HOW, MONTHS, STANDINGS, day_words

__all__ = [
    "CHECK_MONTHS",
    "FOUND",
    "HOW",
    "MILE_KM",
    "MONTHS",
    "SAYS",
    "STANDINGS",
    "Box",
    "Certificate",
    "Finding",
    "How",
    "Licence",
    "Offer",
    "Point",
    "Practice",
    "Ranked",
    "Standing",
    "State",
    "Verification",
    "Wanted",
    "around",
    "certificate_ends",
    "certificate_state",
    "check_digit",
    "day_words",
    "kilometres",
    "licence_state",
    "looked",
    "may_practise",
    "months_after",
    "npi",
    "rank",
]
