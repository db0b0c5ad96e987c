"""What is written down at home, and the databases' refusal to change it."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids
from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Have the database refuse to change an entry."""
    triggers.install(schema_editor.connection)


def points_to(to: Any, related: str = "+") -> models.ForeignKey:
    """A reference that keeps what it points to."""
    return models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name=related, to=to)


class Migration(migrations.Migration):
    """The table of entries."""

    dependencies = [("records", "0010_waitlist")]

    operations = [
        migrations.CreateModel(
            name="HomeEntry",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("day", models.DateField()),
                ("content", models.JSONField()),
                ("at", models.DateTimeField()),
                ("received_at", models.DateTimeField()),
                ("device", models.UUIDField()),
                ("sent", models.CharField(max_length=64)),
                ("instead", models.UUIDField(blank=True, null=True)),
                ("by", points_to(settings.AUTH_USER_MODEL)),
                ("clinic", points_to("records.clinic")),
                ("person", points_to("records.person", "home_entries")),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "-day"], name="home_entry_of_person"),
                    models.Index(fields=["clinic", "-received_at"], name="home_entry_of_clinic"),
                ],
            },
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
