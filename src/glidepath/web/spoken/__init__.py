"""Pages in several languages: their addresses, their words, and the way from one language to the other."""

from glidepath.web.spoken.dates import moment_words, short_day_words, weekday_words
from glidepath.web.spoken.own import linked_page, own_page
from glidepath.web.spoken.words import address, in_every_language, switch, words

__all__ = [
    "address", "in_every_language", "linked_page", "moment_words", "own_page", "short_day_words", "switch",
    "weekday_words", "words",
]
