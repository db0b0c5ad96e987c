"""An offer: a time that is held for somebody on the waitlist until they answer."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Offer(models.Model):
    """A time offered to a wish, and what became of it. A wish has one open offer at a time.

    `appointment_id` is what holds the time, kept without a foreign key: a hold that expires is swept away, and the
    offer stays, so that the same time is not offered to the same wish again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    wish = models.ForeignKey("Wish", models.PROTECT, related_name="offers")
    appointment_id = models.UUIDField(unique=True)
    starts = models.DateTimeField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="open")

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="offer_open", condition=Q(state="open"))]
        constraints = [
            models.UniqueConstraint(fields=["wish"], name="offer_once_at_a_time", condition=Q(state="open")),
            models.CheckConstraint(
                name="offer_state_known", condition=Q(state__in=["open", "taken", "refused", "lapsed"])
            ),
        ]

    class Privacy:
        """To whom is said by the wish."""

        private = ()
        plain = ("id", "clinic", "wish", "appointment_id", "starts", "made_at", "expires_at", "state")
