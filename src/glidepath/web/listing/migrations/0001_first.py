"""Providers, their credentials and who looked at them; identities and postal areas that are imported."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables of the listing."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Identity",
            fields=[
                ("npi", models.BigIntegerField(primary_key=True, serialize=False)),
                ("organisation", models.BooleanField()),
                ("name", models.CharField(max_length=300)),
                ("letters", models.CharField(max_length=60)),
                ("reported", models.TextField()),
                ("address", models.CharField(max_length=200)),
                ("city", models.CharField(max_length=100)),
                ("state", models.CharField(max_length=60)),
                ("postal_code", models.CharField(max_length=20)),
                ("country", models.CharField(max_length=2)),
                ("phone", models.CharField(max_length=40)),
                ("updated", models.DateField(null=True)),
                ("ended", models.DateField(null=True)),
                ("source", models.CharField(max_length=5)),
                ("seen_on", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="ImportRun",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("source", models.CharField(max_length=10)),
                ("fingerprint", models.CharField(max_length=64)),
                ("offset", models.BigIntegerField(default=0)),
                ("line", models.BigIntegerField(default=0)),
                ("rows", models.BigIntegerField(default=0)),
                ("wrong", models.BigIntegerField(default=0)),
                ("begun_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("finished_at__isnull", True)),
                        fields=("source", "fingerprint"),
                        name="import_run_going_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PostalArea",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("country", models.CharField(max_length=2)),
                ("postal_code", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=180)),
                ("key", models.CharField(max_length=180)),
                ("region", models.CharField(blank=True, max_length=100)),
                ("latitude", models.FloatField()),
                ("longitude", models.FloatField()),
                ("accuracy", models.SmallIntegerField(default=0)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["postal_code"], name="area_by_code"),
                    models.Index(fields=["key"], name="area_by_name"),
                ],
                "constraints": [models.UniqueConstraint(fields=("country", "postal_code", "name"), name="area_once")],
            },
        ),
        migrations.CreateModel(
            name="Provider",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("letters", models.CharField(blank=True, max_length=60)),
                ("npi", models.BigIntegerField(blank=True, null=True)),
                ("clinic_id", models.UUIDField(blank=True, null=True)),
                ("practice", models.CharField(blank=True, max_length=200)),
                ("address", models.CharField(blank=True, max_length=200)),
                ("city", models.CharField(blank=True, max_length=100)),
                ("postal_code", models.CharField(blank=True, max_length=20)),
                ("jurisdiction", models.CharField(max_length=6)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("website", models.URLField(blank=True, max_length=300)),
                ("latitude", models.FloatField(blank=True, null=True)),
                ("longitude", models.FloatField(blank=True, null=True)),
                ("languages", models.JSONField(blank=True, default=list)),
                ("conditions", models.JSONField(blank=True, default=list)),
                ("techniques", models.JSONField(blank=True, default=list)),
                ("drives", models.TextField(blank=True)),
                ("home", models.TextField(blank=True)),
                ("progress", models.TextField(blank=True)),
                ("demo", models.BooleanField(default=False)),
                ("listed", models.BooleanField(default=True)),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("listed", True)), fields=["latitude", "longitude"], name="provider_by_point"
                    ),
                    models.Index(fields=["clinic_id"], name="provider_of_clinic"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("npi__isnull", False)), fields=("npi",), name="provider_npi_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                            _connector="OR",
                        ),
                        name="provider_point_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Licence",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=40)),
                ("jurisdiction", models.CharField(max_length=6)),
                ("number", models.CharField(max_length=40)),
                ("expires", models.DateField(blank=True, null=True)),
                (
                    "provider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="licences", to="listing.provider"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=40)),
                ("module", models.CharField(blank=True, max_length=40)),
                ("issued", models.DateField()),
                ("expires", models.DateField(blank=True, null=True)),
                (
                    "provider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="certificates", to="listing.provider"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("by", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("how", models.CharField(max_length=20)),
                ("finding", models.CharField(max_length=20)),
                ("evidence", models.TextField()),
                ("own", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "certificate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="listing.certificate",
                    ),
                ),
                (
                    "licence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="listing.licence",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(fields=["kind", "jurisdiction", "number"], name="licence_by_number"),
        ),
        migrations.AddConstraint(
            model_name="licence",
            constraint=models.UniqueConstraint(
                fields=("provider", "kind", "jurisdiction", "number"), name="licence_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(
                fields=("provider", "body", "module", "issued"), name="certificate_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="verification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("certificate__isnull", True), ("licence__isnull", False)),
                    models.Q(("certificate__isnull", False), ("licence__isnull", True)),
                    _connector="OR",
                ),
                name="verification_of_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="verification",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("evidence", ""), _negated=True), models.Q(("by", ""), _negated=True)),
                name="verification_with_evidence",
            ),
        ),
    ]
