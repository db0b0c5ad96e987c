"""Pain drawings, and the databases' refusal to change them."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids
from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Have the database refuse to change a drawing."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    """The table of pain drawings."""

    dependencies = [
        ("records", "0005_diary"),
    ]

    operations = [
        migrations.CreateModel(
            name="PainDrawing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("pains", models.JSONField(blank=True, default=list)),
                ("hand", models.CharField(max_length=9)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pain_drawings",
                        to="records.person",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pain_drawings",
                        to="records.visit",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "-at"], name="pain_drawing_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hand__in", ["person", "clinician"])), name="pain_drawing_hand_known"
                    )
                ],
            },
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
