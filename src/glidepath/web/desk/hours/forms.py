"""What is asked about hours, rooms and types of visit."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from django import forms

from glidepath.diary import WEEKDAYS, Hours, OtherHours
from glidepath.web.desk.hours.reading import HOW, Stretch, stretches, written
from glidepath.web.records.actions.diaries import LONGEST_WINDOW

DAY = {"type": "date"}


class HoursField(forms.CharField):
    """The hours of a day; its value are the stretches."""

    def __init__(self, **more: Any) -> None:
        super().__init__(required=False, max_length=120, **more)

    def clean(self, value: Any) -> list[Stretch]:
        """Read the hours."""
        try:
            return stretches(super().clean(value))
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class WeekForm(forms.Form):
    """The usual hours, weekday by weekday."""

    def __init__(self, *args: Any, usual: Sequence[Hours] = (), **more: Any) -> None:
        """Show the hours there are."""
        super().__init__(*args, **more)
        for number, name in enumerate(WEEKDAYS, 1):
            found = [(one.opens, one.closes) for one in usual if one.weekday == number]
            self.fields[f"day{number}"] = HoursField(label=name, initial=written(found))

    def hours(self) -> list[Hours]:
        """The hours as values of the library."""
        return [
            Hours(weekday=number, opens=opens, closes=closes)
            for number in range(1, 8) for opens, closes in self.cleaned_data[f"day{number}"]
        ]  # fmt: skip


class DayForm(forms.Form):
    """A day that is not as usual."""

    day = forms.DateField(label="Day", widget=forms.DateInput(attrs=DAY))
    hours = HoursField(label="Hours on this day", help_text=HOW)
    reason = forms.CharField(label="Why", max_length=100, required=False,
                             help_text="For whoever sets hours; nobody else sees it.")  # fmt: skip

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        """Know which days are over."""
        super().__init__(*args, **more)
        self.today = today

    def clean_day(self) -> date:
        """Refuse a day that is over."""
        day: date = self.cleaned_data["day"]
        if day < self.today:
            raise forms.ValidationError("This day is over.")
        return day

    def others(self) -> list[OtherHours]:
        """The hours as values of the library; none worked is a value too."""
        day, reason = self.cleaned_data["day"], self.cleaned_data["reason"]
        found = [OtherHours(day=day, opens=opens, closes=closes, reason=reason)
                 for opens, closes in self.cleaned_data["hours"]]  # fmt: skip
        return found or [OtherHours(day=day, reason=reason)]


class ZoneField(forms.CharField):
    """A time zone by its name in the IANA database."""

    def __init__(self, **more: Any) -> None:
        super().__init__(label="Time zone", max_length=60, **more)

    def clean(self, value: Any) -> str:
        """Refuse a name that is none."""
        name = str(super().clean(value))
        if name not in available_timezones():
            raise forms.ValidationError("Give a name of the IANA database, such as Europe/Berlin or America/Denver.")
        return name


class BookingForm(forms.Form):
    """Until when a visit may be moved, the zone, and whether anybody may book."""

    cancel_hours = forms.IntegerField(
        label="Hours before a visit from which it stands fast", min_value=0, max_value=LONGEST_WINDOW,
        help_text="Whoever booked without an account moves or cancels it themselves until then.",
    )  # fmt: skip
    zone = ZoneField(help_text="Hours are by this clock. What is booked stays at its moment when the zone changes.")
    provider_id = forms.TypedChoiceField(label="Entry in the directory", required=False, coerce=UUID, empty_value=None)
    online = forms.BooleanField(label="Anybody may book free times, on the page of the entry", required=False)

    def __init__(self, *args: Any, entries: Sequence[tuple[str, str]], **more: Any) -> None:
        """Offer the clinic's entries."""
        super().__init__(*args, **more)
        self.fields["provider_id"].choices = [("", "None"), *entries]

    def clean(self) -> dict[str, Any]:
        """Refuse booking by anybody without an entry, which is where they would book."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("online") and not found.get("provider_id"):
            self.add_error("provider_id", "Who may be booked by anybody has an entry in the directory.")
        return found


class RoomForm(forms.Form):
    """A room."""

    name = forms.CharField(label="Name of the room", max_length=60)


class TypeForm(forms.Form):
    """A type of visit."""

    name = forms.CharField(label="Name of the type", max_length=60)
    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=480)
    online = forms.BooleanField(label="Anybody may book it", required=False)


class OpenForm(forms.Form):
    """A diary for somebody who treats people here."""

    account_id = forms.TypedChoiceField(label="Whose", coerce=UUID)
    zone = ZoneField()

    def __init__(self, *args: Any, without: Sequence[tuple[str, str]], **more: Any) -> None:
        """Offer who has none."""
        super().__init__(*args, **more)
        self.fields["account_id"].choices = list(without)
