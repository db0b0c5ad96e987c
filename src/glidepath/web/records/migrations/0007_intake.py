"""Intakes, version by version; the database refuses to change one."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import glidepath.web.records.ids
from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Have the database refuse to change a version."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    """The table of intakes."""

    dependencies = [
        ("records", "0006_pain_drawings"),
    ]

    operations = [
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("content", models.JSONField()),
                ("at", models.DateTimeField()),
                (
                    "appointment",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to="records.appointment",
                    ),
                ),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("appointment", "number"), name="intake_number_once")
                ],
            },
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
