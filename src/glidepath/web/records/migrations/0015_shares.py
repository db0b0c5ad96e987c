"""Links to a person's progress, and asking again after the end of care."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import glidepath.web.records.ids


class Migration(migrations.Migration):
    """The tables of links and of follow-ups, and the messages of these."""

    dependencies = [
        ("records", "0013_dexa"),
    ]

    operations = [
        migrations.CreateModel(
            name="Share",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("secret", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("opened", models.PositiveIntegerField(default=0)),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.episode"
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="share_expires"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened", 0), ("opened_at__isnull", True)),
                            models.Q(("opened__gt", 0), ("opened_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="share_opened_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("horizon", models.CharField(max_length=10)),
                ("due", models.DateField()),
                ("state", models.CharField(default="planned", max_length=9)),
                ("why", models.CharField(blank=True, max_length=10)),
                ("language", models.CharField(default="en", max_length=5)),
                ("secret", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("elsewhere", models.BooleanField(blank=True, null=True)),
                ("worse", models.BooleanField(default=False)),
                ("warned", models.JSONField(blank=True, null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.episode"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.person"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="message",
            name="follow_up",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.followup",
            ),
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(condition=models.Q(("state", "planned")), fields=["due"], name="follow_up_planned"),
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(condition=models.Q(("state", "asked")), fields=["asked_at"], name="follow_up_asked"),
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(fields=["clinic", "-due"], name="follow_up_of_clinic"),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.UniqueConstraint(fields=("episode", "horizon"), name="follow_up_once"),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("planned", "asked", "answered", "dropped", "unreached", "declined"))),
                name="follow_up_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked_at__isnull", True), ("settled_at__isnull", True), ("state", "planned")),
                    models.Q(
                        ("asked_at__isnull", False),
                        ("secret__isnull", False),
                        ("settled_at__isnull", True),
                        ("state", "asked"),
                    ),
                    models.Q(
                        ("asked_at__isnull", False),
                        ("settled_at__isnull", False),
                        ("state__in", ["answered", "dropped"]),
                    ),
                    models.Q(("settled_at__isnull", False), ("state__in", ["unreached", "declined"])),
                    _connector="OR",
                ),
                name="follow_up_state_whole",
            ),
        ),
    ]
