"""Diaries, hours, types of visit, rooms and appointments; and the database's refusal of two at once."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids
from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Have the database refuse two appointments at once."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    """The tables of the diary."""

    dependencies = [
        ("records", "0004_claims"),
    ]

    operations = [
        migrations.CreateModel(
            name="Diary",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("provider_id", models.UUIDField(blank=True, null=True)),
                ("zone", models.CharField(max_length=60)),
                ("cancel_hours", models.PositiveIntegerField(default=24)),
                ("online", models.BooleanField(default=False)),
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
            ],
        ),
        migrations.CreateModel(
            name="OtherHours",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("day", models.DateField()),
                ("opens", models.TimeField(blank=True, null=True)),
                ("closes", models.TimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=100)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "diary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="other_hours", to="records.diary"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VisitType",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("online", models.BooleanField(default=False)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("starts", models.DateTimeField()),
                ("ends", models.DateTimeField()),
                ("state", models.CharField(max_length=9)),
                ("expires_at", models.DateTimeField(blank=True, null=True)),
                ("series", models.UUIDField(blank=True, null=True)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("consented_at", models.DateTimeField(blank=True, null=True)),
                ("secret", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ("made_at", models.DateTimeField()),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
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
                        related_name="appointments",
                        to="records.person",
                    ),
                ),
                (
                    "diary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appointments", to="records.diary"
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.room",
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
            name="WorkingHours",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField()),
                ("opens", models.TimeField()),
                ("closes", models.TimeField()),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "diary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hours", to="records.diary"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="diary",
            constraint=models.UniqueConstraint(fields=("clinic", "account"), name="diary_once_per_clinic"),
        ),
        migrations.AddConstraint(
            model_name="diary",
            constraint=models.UniqueConstraint(
                condition=models.Q(("provider_id__isnull", False)),
                fields=("provider_id",),
                name="diary_of_provider_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="diary",
            constraint=models.CheckConstraint(
                condition=models.Q(("online", False), ("provider_id__isnull", False), _connector="OR"),
                name="diary_online_with_entry",
            ),
        ),
        migrations.AddIndex(
            model_name="otherhours",
            index=models.Index(fields=["diary", "day"], name="other_hours_of_day"),
        ),
        migrations.AddConstraint(
            model_name="otherhours",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closes__isnull", True), ("opens__isnull", True)),
                    ("closes__gt", models.F("opens")),
                    _connector="OR",
                ),
                name="other_hours_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(fields=("clinic", "name"), name="room_name_once"),
        ),
        migrations.AddConstraint(
            model_name="visittype",
            constraint=models.UniqueConstraint(fields=("clinic", "name"), name="visit_type_name_once"),
        ),
        migrations.AddConstraint(
            model_name="visittype",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes__range", (5, 480))), name="visit_type_takes_time"
            ),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["clinic", "starts"], name="appointment_of_clinic"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["diary", "starts"], name="appointment_of_diary"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["room", "starts"], name="appointment_of_room"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(
                condition=models.Q(("series__isnull", False)), fields=["series"], name="appointment_of_series"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends__gt", models.F("starts"))), name="appointment_forward"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancelled_at__isnull", True), ("expires_at__isnull", False), ("state", "held")),
                    models.Q(("cancelled_at__isnull", True), ("expires_at__isnull", True), ("state", "booked")),
                    models.Q(("cancelled_at__isnull", False), ("expires_at__isnull", True), ("state", "cancelled")),
                    _connector="OR",
                ),
                name="appointment_state_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("email", ""), ("name", ""), ("person__isnull", True), ("phone", ""), ("state", "held")),
                    models.Q(("email", ""), ("name", ""), ("person__isnull", False), ("phone", "")),
                    models.Q(
                        ("consented_at__isnull", False), ("person__isnull", True), models.Q(("name", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="appointment_of_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="workinghours",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekday__range", (1, 7))), name="working_hours_weekday"
            ),
        ),
        migrations.AddConstraint(
            model_name="workinghours",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes__gt", models.F("opens"))), name="working_hours_forward"
            ),
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
