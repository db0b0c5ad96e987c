"""The waitlist."""

import django.db.models.deletion
from django.db import migrations, models

import glidepath.web.records.ids


class Migration(migrations.Migration):
    """The tables of wishes and of what was offered to them."""

    dependencies = [
        ("records", "0009_feeds"),
    ]

    operations = [
        migrations.CreateModel(
            name="Wish",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("consented_at", models.DateTimeField(blank=True, null=True)),
                ("language", models.CharField(default="en", max_length=8)),
                ("weekdays", models.JSONField(blank=True, default=list)),
                ("opens", models.TimeField(blank=True, null=True)),
                ("closes", models.TimeField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("secret", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ("state", models.CharField(default="open", max_length=6)),
                ("made_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("forgotten_at", models.DateTimeField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "diary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.diary"
                    ),
                ),
                (
                    "instead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.appointment",
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
                (
                    "visit_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.visittype"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("appointment_id", models.UUIDField(unique=True)),
                ("starts", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("state", models.CharField(default="open", max_length=8)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "wish",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="records.wish"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="message",
            name="wish",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.wish"
            ),
        ),
        migrations.AddIndex(
            model_name="wish",
            index=models.Index(condition=models.Q(("state", "open")), fields=["diary", "made_at"], name="wish_open"),
        ),
        migrations.AddConstraint(
            model_name="wish",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("state", "open")),
                    models.Q(("ended_at__isnull", False), ("state__in", ["met", "left", "lapsed"])),
                    _connector="OR",
                ),
                name="wish_state_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="wish",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("email", ""), ("name", ""), ("person__isnull", False), ("phone", "")),
                    models.Q(
                        ("consented_at__isnull", False),
                        ("forgotten_at__isnull", True),
                        ("person__isnull", True),
                        models.Q(("name", ""), _negated=True),
                    ),
                    models.Q(
                        ("email", ""),
                        ("forgotten_at__isnull", False),
                        ("name", ""),
                        ("person__isnull", True),
                        ("phone", ""),
                        ("secret__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="wish_of_somebody",
            ),
        ),
        migrations.AddIndex(
            model_name="offer",
            index=models.Index(condition=models.Q(("state", "open")), fields=["expires_at"], name="offer_open"),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("wish",), name="offer_once_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "taken", "refused", "lapsed"])), name="offer_state_known"
            ),
        ),
    ]
