"""Have each database refuse to change what is kept for good, in its own words."""

from typing import Any

from django.db import migrations

from glidepath.web.records import triggers


def install(apps: Any, schema_editor: Any) -> None:
    """Create the triggers; they are created again after every later migration."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    """Triggers on the log, steps, addenda, signed notes and signed visits."""

    dependencies = [("records", "0001_first")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
