"""Finding what a verb is about, inside the actor's own clinic only."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import NotHere

Row = TypeVar("Row", bound=Model)


def mine(model: type[Row], id: UUID, *, by: Actor, lock: bool = False) -> Row:
    """The row of the actor's clinic with this id, held until commit when `lock` (PostgreSQL).

    Raises NotHere for another clinic's row and for none: the asker learns no difference.
    """
    manager: Any = model._default_manager
    rows = manager.select_for_update() if lock else manager
    row: Row | None = rows.filter(id=id, clinic_id=by.clinic_id).first()
    if row is None:
        raise NotHere(f"no such {model._meta.model_name} in this clinic")
    return row
