"""Messages, and what an appointment needs for them."""

import django.db.models.deletion
from django.db import migrations, models

import glidepath.web.records.ids


class Migration(migrations.Migration):
    """The table of messages; appointments count their changes and can be forgotten."""

    dependencies = [
        ("records", "0007_intake"),
    ]

    operations = [
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=glidepath.web.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("key", models.CharField(max_length=120, unique=True)),
                ("channel", models.CharField(max_length=5)),
                ("to", models.CharField(blank=True, max_length=254)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("words", models.TextField(blank=True)),
                ("attached", models.JSONField(blank=True, default=list)),
                ("made_at", models.DateTimeField()),
                ("due", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("state", models.CharField(default="waiting", max_length=7)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("error", models.CharField(blank=True, max_length=300)),
                ("lease", models.UUIDField(blank=True, null=True)),
                ("leased_until", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("emptied_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="appointment",
            name="appointment_of_somebody",
        ),
        migrations.AddField(
            model_name="appointment",
            name="changed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="forgotten_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="language",
            field=models.CharField(default="en", max_length=8),
        ),
        migrations.AddField(
            model_name="appointment",
            name="sequence",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="appointment",
            name="reminded",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="clinic",
            name="reminder_hours",
            field=models.PositiveSmallIntegerField(default=24),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("email", ""), ("name", ""), ("person__isnull", True), ("phone", ""), ("state", "held")),
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
                name="appointment_of_somebody",
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="appointment",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.appointment",
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="clinic",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.clinic"),
        ),
        migrations.AddField(
            model_name="message",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.person",
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("state__in", ["waiting", "sending"])), fields=["due"], name="message_due"
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["clinic", "-made_at"], name="message_of_clinic"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("emptied_at__isnull", True)), fields=["settled_at"], name="message_to_empty"
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ["email", "text"])), name="message_channel_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("lease__isnull", True),
                        ("leased_until__isnull", True),
                        ("settled_at__isnull", True),
                        ("state", "waiting"),
                    ),
                    models.Q(
                        ("lease__isnull", False),
                        ("leased_until__isnull", False),
                        ("settled_at__isnull", True),
                        ("state", "sending"),
                    ),
                    models.Q(
                        ("lease__isnull", True),
                        ("settled_at__isnull", False),
                        ("state__in", ["sent", "failed", "dropped"]),
                    ),
                    _connector="OR",
                ),
                name="message_state_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("emptied_at__isnull", True),
                    models.Q(("error", ""), ("settled_at__isnull", False), ("subject", ""), ("to", ""), ("words", "")),
                    _connector="OR",
                ),
                name="message_emptied_whole",
            ),
        ),
    ]
