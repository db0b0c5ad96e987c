"""What is asked to plan a trial, and what was filled in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from glidepath.catalogue import Shelf
from glidepath.measure import Sign
from glidepath.track.single import Design, Kind
from glidepath.visit import sign_words
from glidepath.web.records.actions.trials import LONGEST

KINDS = {
    Kind.WITHDRAWAL: "Without, with, without, with: chance draws when each begins",
    Kind.ONSET: "Without, then with: chance draws when it begins",
    Kind.ALTERNATING: "In pairs: chance draws which of every two is with it",
}


class TrialForm(forms.Form):
    """What is tried, what shows it, and how long."""

    tried = forms.CharField(label="What is tried, in plain words", max_length=200)
    sign = forms.TypedChoiceField(label="What shows whether it works", coerce=int)
    kind = forms.ChoiceField(label="How", choices=[(kind.value, words) for kind, words in KINDS.items()])
    occasions = forms.IntegerField(label="How many occasions", min_value=2, max_value=120, initial=24)
    every = forms.IntegerField(label="Days of an occasion", min_value=1, max_value=LONGEST, initial=1)
    shortest = forms.IntegerField(label="Shortest phase, in occasions", min_value=1, max_value=60, initial=4)
    starts = forms.DateField(label="First day", widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, signs: Sequence[Sign], shelf: Shelf, **kwargs: Any) -> None:
        """Offer the signs that there are."""
        super().__init__(*args, **kwargs)
        self.signs = signs
        self.fields["sign"].choices = [(at, sign_words(sign, shelf)) for at, sign in enumerate(signs)]

    def clean_starts(self) -> date:
        """Refuse a day that is over: an order is drawn before it is gone by."""
        given: date = self.cleaned_data["starts"]
        if given < timezone.localdate():
            raise forms.ValidationError("expected today or a later day: an order is drawn before it is gone by")
        return given

    @property
    def plan(self) -> dict[str, Any]:
        """The plan as it was filled in, as `trials.draw` takes it."""
        given = self.cleaned_data
        kind = Kind(given["kind"])
        design = Design(kind=kind, occasions=given["occasions"],
                        shortest=1 if kind is Kind.ALTERNATING else given["shortest"])  # fmt: skip
        return {"tried": given["tried"], "sign": self.signs[given["sign"]], "design": design,
                "starts": given["starts"], "every": given["every"]}  # fmt: skip
