"""What is asked to put a person on the waitlist."""

from datetime import time
from typing import Any

from django import forms

from glidepath.diary import WEEKDAYS

DAYS = tuple(enumerate(WEEKDAYS, 1))
HOURS = [("", "any hour"), *((f"{hour:02}:00", f"{hour:02}:00") for hour in range(6, 23))]


class WishForm(forms.Form):
    """With whom, what, and when it would suit; what is not chosen is anything."""

    diary = forms.ChoiceField(label="With")
    kind = forms.ChoiceField(label="Type of visit")
    weekdays = forms.TypedMultipleChoiceField(label="Days", choices=DAYS, coerce=int, required=False,
                                              widget=forms.CheckboxSelectMultiple)  # fmt: skip
    opens = forms.ChoiceField(label="Not before", choices=HOURS, required=False)
    closes = forms.ChoiceField(label="Over by", choices=HOURS, required=False)
    until = forms.DateField(label="Last day that helps", required=False, widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args: Any, diaries: list[dict[str, Any]], kinds: list[dict[str, Any]], **kwargs: Any) -> None:
        """Offer the clinic's diaries and types of visit."""
        super().__init__(*args, **kwargs)
        self.fields["diary"].choices = [(str(one["id"]), one["account_name"]) for one in diaries]
        self.fields["kind"].choices = [(str(one["id"]), f"{one['name']}, {one['minutes']} min") for one in kinds]

    def clean_opens(self) -> time | None:
        """Read an hour."""
        return _hour(self.cleaned_data["opens"])

    def clean_closes(self) -> time | None:
        """Read an hour that is after the first."""
        closes, opens = _hour(self.cleaned_data["closes"]), self.cleaned_data.get("opens")
        if opens and closes and closes <= opens:
            raise forms.ValidationError("The end comes after the beginning.")
        return closes


def _hour(text: str) -> time | None:
    """An hour, or none."""
    return time.fromisoformat(text) if text else None
