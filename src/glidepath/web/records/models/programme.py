"""What a person does at home, as a clinician left it; every edit is a version of its own."""

from django.db import models

from glidepath.web.records.ids import new_id


class Programme(models.Model):
    """One version. Never changed, never removed: the newest of an episode counts.

    `content` is the library's `Programme` as JSON, `choices` what it was proposed with, `note` is for the person.
    `visit` is the one whose clearance it rests on.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("Person", models.PROTECT, related_name="programmes", db_index=False)
    episode = models.ForeignKey("Episode", models.PROTECT, related_name="programmes", db_index=False)
    visit = models.ForeignKey("Visit", models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    content = models.JSONField()
    choices = models.JSONField(default=dict, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey("Account", models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["episode", "number"], name="programme_number_once")]

    class Privacy:
        """What somebody is given to do says what they suffer from."""

        private = ("content", "choices", "note", "at")
        plain = ("id", "clinic", "person", "episode", "visit", "number", "by")
