"""Roles are a page to read."""

from types import SimpleNamespace
from uuid import uuid4

import pytest

from glidepath.web.records import permissions
from glidepath.web.records.roles import PERMISSIONS, ROLES


def test_a_role_carries_declared_permissions_only():
    """Every permission of a role is a word that is explained, and every explained word is somebody's."""
    held = set().union(*(role.permissions for role in ROLES.values()))

    assert set(PERMISSIONS) == held
    assert all(role.description and role.id == id for id, role in ROLES.items())


@pytest.mark.parametrize("permission", sorted(PERMISSIONS))
def test_the_desk_sees_nothing_of_what_is_wrong(permission):
    """The front desk's permissions are about people by name and the diary."""
    asker = SimpleNamespace(role=ROLES["desk"], own_person_id=None)

    assert permissions.may(asker, permission, uuid4()) == permission.startswith(("people.", "diary."))


def test_a_person_in_care_reaches_only_themselves():
    """With the permission in hand, still nobody else's record, and no list of people."""
    me = uuid4()
    asker = SimpleNamespace(role=ROLES["person"], own_person_id=me)

    assert permissions.may(asker, "record.read", me)
    assert not permissions.may(asker, "record.read", uuid4())
    assert not permissions.may(asker, "record.read", None)
    assert not permissions.may(asker, "visit.write", me)
