"""Claims on entries of the directory."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids


class Migration(migrations.Migration):
    """The table of claims."""

    dependencies = [
        ("records", "0003_last_write"),
    ]

    operations = [
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("provider_id", models.UUIDField(blank=True, null=True)),
                ("npi", models.BigIntegerField(blank=True, null=True)),
                ("name", models.CharField(max_length=200)),
                ("jurisdiction", models.CharField(max_length=6)),
                ("proof", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("state", models.CharField(default="open", max_length=8)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["clinic", "state"], name="claim_of_clinic")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True), ("state", "open")),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("state__in", ["accepted", "refused"]),
                            ),
                            _connector="OR",
                        ),
                        name="claim_decision_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "accepted"), _negated=True),
                            ("provider_id__isnull", False),
                            _connector="OR",
                        ),
                        name="claim_accepted_with_entry",
                    ),
                ],
            },
        ),
    ]
