"""What is asked to open an episode, and to set its goal."""

from collections.abc import Sequence
from typing import Any

from django import forms

from glidepath.catalogue import Direction, Shelf, conditions
from glidepath.measure import Sign, unit_words
from glidepath.plan import Goal
from glidepath.visit import sign_words

OUTCOMES = {
    "goal_met": "The goal is reached", "last_visit_held": "The visits of the plan are held",
    "no_change_referred": "No real change: referred for another evaluation", "referred": "Referred because of a sign",
    "stopped_coming": "Stopped coming",
}  # fmt: skip
"""How an episode may end, as it is kept and as it is said."""


class EpisodeForm(forms.Form):
    """A new complaint of a person."""

    condition = forms.ChoiceField(label="What it is", choices=())
    side = forms.ChoiceField(
        label="Side", choices=(("right", "Right"), ("left", "Left"), ("midline", "Both, or the middle")),
    )  # fmt: skip
    complaint = forms.CharField(
        label="In the person's own words", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every condition of the catalogue."""
        super().__init__(*args, **kwargs)
        self.fields["condition"].choices = [(item.id, item.name) for item in conditions().values()]


class EndForm(forms.Form):
    """How the care of a complaint came out."""

    outcome = forms.ChoiceField(label="How it came out", choices=tuple(OUTCOMES.items()), widget=forms.RadioSelect)


class GoalForm(forms.Form):
    """What the person wants from the course, and the sign and value that will show it."""

    words = forms.CharField(label="What they want to be able to do, in their own words", max_length=200)
    sign = forms.TypedChoiceField(label="The sign that will show it", coerce=int)
    target = forms.FloatField(label="The value it should reach")

    def __init__(self, *args: Any, signs: Sequence[Sign], shelf: Shelf, goal: Goal | None, **kwargs: Any) -> None:
        """Offer the signs of the course, with the goal it has now."""
        now = {"words": goal.words, "target": goal.target} if goal else {}
        if goal and goal.sign in signs:
            now["sign"] = signs.index(goal.sign)
        super().__init__(*args, initial=now, **kwargs)
        self.signs, self.shelf = signs, shelf
        self.fields["sign"].choices = [(index, self._choice(sign)) for index, sign in enumerate(signs)]

    def clean(self) -> dict[str, Any]:
        """Refuse a target that lies outside the scale of its sign."""
        given: dict[str, Any] = super().clean() or {}
        sign, target = given.get("sign"), given.get("target")
        if sign is not None and target is not None:
            measure = self.shelf.measures[self.signs[sign].measure]
            if not measure.low <= target <= measure.high:
                unit = "" if measure.unit.startswith("/") else unit_words(measure.unit)
                self.add_error("target", f"expected {measure.low:g} to {measure.high:g}{unit}")
        return given

    @property
    def goal(self) -> Goal:
        """The goal as it was filled in."""
        given = self.cleaned_data
        return Goal(words=given["words"].rstrip("."), sign=self.signs[given["sign"]], target=given["target"])

    def _choice(self, sign: Sign) -> str:
        measure = self.shelf.measures[sign.measure]
        unit = "" if measure.unit.startswith("/") else f"{measure.unit}, "
        better = "more" if measure.direction is Direction.HIGHER else "less"
        return f"{sign_words(sign, self.shelf)} ({unit}{better} is better)"
