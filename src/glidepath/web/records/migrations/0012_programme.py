"""Programmes for home, and the databases' refusal to change them."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids
from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Have the database refuse to change a version."""
    triggers.install(schema_editor.connection)


def points_to(to: Any, related: str = "+") -> models.ForeignKey:
    """A reference that keeps what it points to."""
    return models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name=related, to=to)


class Migration(migrations.Migration):
    """The table of programmes."""

    dependencies = [("records", "0011_home")]

    operations = [
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("content", models.JSONField()),
                ("choices", models.JSONField(blank=True, default=dict)),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                ("by", points_to(settings.AUTH_USER_MODEL)),
                ("clinic", points_to("records.clinic")),
                ("episode", points_to("records.episode", "programmes")),
                ("person", points_to("records.person", "programmes")),
                ("visit", points_to("records.visit")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("episode", "number"), name="programme_number_once")
                ],
            },
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
