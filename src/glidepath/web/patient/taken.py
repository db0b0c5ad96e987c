"""A reading as the record gives it."""

from uuid import UUID

from glidepath.measure import Reading


class Taken(Reading, frozen=True, kw_only=True):
    """A reading with where it belongs."""

    id: UUID
    episode_id: UUID | None = None
    visit_id: UUID | None = None
