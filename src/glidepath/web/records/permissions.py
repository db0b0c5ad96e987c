"""The permissions of `roles`, as predicates that `rules` evaluates.

A predicate is asked with who asks (an Asker: a role and, for people in care, their own person's id) and about
whom (a person's id, or None where nobody in particular is meant).
"""

from typing import Protocol
from uuid import UUID

import rules

from glidepath.web.records.roles import PERMISSIONS, Role


class Asker(Protocol):
    """Somebody in a clinic."""

    @property
    def role(self) -> Role:
        """Their role there."""

    @property
    def own_person_id(self) -> UUID | None:
        """Their own person's id if they are in care there."""


@rules.predicate  # type: ignore[untyped-decorator]
def within_reach(asker: Asker, person_id: UUID | None) -> bool:
    """Whether this person exists for the asker at all: a person in care meets only themselves."""
    return not asker.role.own_only or (person_id is not None and person_id == asker.own_person_id)


def carries(permission: str) -> rules.Predicate:
    """A predicate: the asker's role comes with this permission."""

    def held(asker: Asker, person_id: UUID | None) -> bool:
        return permission in asker.role.permissions

    return rules.Predicate(held, name=permission)


def may(asker: Asker, permission: str, person_id: UUID | None) -> bool:
    """Whether the asker may do this about this person. Raises KeyError for a permission nobody declared."""
    return bool(RULES[permission].test(asker, person_id))


RULES = {permission: carries(permission) & within_reach for permission in PERMISSIONS}
