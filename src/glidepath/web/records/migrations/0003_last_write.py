"""Find the last write about a person at once, however often the record was read since."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """An index on the log's writes alone."""

    dependencies = [("records", "0002_kept_for_good")]
    operations = [
        migrations.AddIndex(
            model_name="accessentry",
            index=models.Index(
                models.F("person_id"),
                models.F("seq") * -1,
                name="access_entry_written",
                condition=models.Q(("action", "write")),
            ),
        ),
    ]
