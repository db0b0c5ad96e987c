"""What is asked to open an episode."""

from typing import Any

from django import forms

from glidepath.catalogue import conditions


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
