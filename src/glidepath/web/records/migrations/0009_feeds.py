"""Feeds."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids


class Migration(migrations.Migration):
    """The table of calendars that follow a diary or a person's visits."""

    dependencies = [
        ("records", "0008_messages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Feed",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("secret", models.CharField(max_length=64, unique=True)),
                ("initials", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("read_on", models.DateField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "diary",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.diary",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("diary__isnull", False), ("person__isnull", True)),
                            models.Q(("diary__isnull", True), ("initials", False), ("person__isnull", False)),
                            _connector="OR",
                        ),
                        name="feed_of_one",
                    )
                ],
            },
        ),
    ]
