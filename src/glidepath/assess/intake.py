"""What somebody tells before a visit, alone: what they agreed to, in the words that stood there."""

from datetime import datetime

from glidepath.assess.values import Agreed
from glidepath.catalogue import Consent, tongue


def agreed(consent: Consent, *, language: str, at: datetime) -> Agreed:
    """Keep a consent as it was given: its version, and its words in the language they were read in.

    Raises: KeyError for a language that is not there.
    """
    say = tongue(language).say
    words = tuple(say(one) for one in (*consent.words, consent.yes))
    return Agreed(id=consent.id, version=consent.version, words=words, language=language, at=at)
