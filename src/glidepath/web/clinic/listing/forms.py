"""What is asked to claim an entry, to say what it says, to add a credential, and to keep a check of one."""

from typing import Any

from django import forms

from glidepath.catalogue import conditions, techniques
from glidepath.catalogue.credentials import credentials
from glidepath.directory import FOUND, HOW, npi

DAY = {"type": "date"}
JURISDICTION = forms.RegexField(
    r"^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$", label="Where they work (jurisdiction)", max_length=6,
    help_text="Country and state as ISO 3166 writes them, such as US-CO.",
    error_messages={"invalid": "Country and state with a hyphen between, such as US-CO."},
)  # fmt: skip


class ClaimForm(forms.Form):
    """Somebody says that an entry is theirs."""

    npi = forms.CharField(label="NPI", max_length=14, required=False,
                          help_text="With it, what the register holds is taken over, as unchecked.")  # fmt: skip
    name = forms.CharField(label="Name, as it is to be shown", max_length=200)
    jurisdiction = JURISDICTION
    proof = forms.CharField(
        label="Proof that this is you", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What shows it and where it lies, such as the number of a document that the owner has seen. "
                  "The owner of the clinic reads it; it is never public.",
    )  # fmt: skip

    def clean_npi(self) -> str:
        """Refuse a number whose digits do not hold."""
        return _number(self.cleaned_data["npi"])


class DecideForm(forms.Form):
    """The owner accepts or refuses a claim."""

    accept = forms.TypedChoiceField(
        label="Decision", coerce=lambda given: given == "yes", widget=forms.RadioSelect,
        choices=(("yes", "Accept: this is them"), ("no", "Refuse")),
    )  # fmt: skip
    reason = forms.CharField(label="Why", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3}))


class SaysForm(forms.Form):
    """What an entry says, in its holder's own words."""

    name = forms.CharField(label="Name", max_length=200)
    letters = forms.CharField(label="Letters after the name", max_length=60, required=False)
    npi = forms.CharField(label="NPI", max_length=14, required=False)
    practice = forms.CharField(label="Practice", max_length=200, required=False)
    address = forms.CharField(label="Street", max_length=200, required=False)
    city = forms.CharField(label="Town", max_length=100, required=False)
    postal_code = forms.CharField(label="Postal code", max_length=20, required=False)
    jurisdiction = JURISDICTION
    phone = forms.CharField(label="Phone", max_length=40, required=False)
    website = forms.URLField(label="Website", max_length=300, required=False, assume_scheme="https")
    languages = forms.MultipleChoiceField(label="Languages", required=False, widget=forms.CheckboxSelectMultiple)
    conditions = forms.MultipleChoiceField(label="Cares for", required=False, widget=forms.CheckboxSelectMultiple)
    techniques = forms.MultipleChoiceField(label="Techniques", required=False, widget=forms.CheckboxSelectMultiple)
    drives = forms.CharField(label="What do you think drives a problem such as mine?", max_length=2000, required=False,
                             widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
    home = forms.CharField(label="What will I do at home?", max_length=2000, required=False,
                           widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
    progress = forms.CharField(label="How will you take me on to strength, and not only relief?", max_length=2000,
                               required=False, widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
    listed = forms.BooleanField(label="Show this entry to everybody", required=False)

    def __init__(self, *args: Any, whole: bool, **kwargs: Any) -> None:
        """Offer what the catalogue knows; name and number stand fast unless the `whole` of it may be changed."""
        super().__init__(*args, **kwargs)
        self.fields["name"].disabled = self.fields["npi"].disabled = not whole
        self.fields["languages"].choices = [(one.code, one.name) for one in credentials().languages.values()]
        self.fields["conditions"].choices = [(one.id, one.plain) for one in conditions().values()]
        self.fields["techniques"].choices = [
            (one.id, one.name) for one in techniques().values() if one.by == "clinician"
        ]

    def clean_npi(self) -> int | None:
        """Read the number."""
        text = _number(str(self.cleaned_data["npi"] or ""))
        return npi(text) if text else None


class LicenceForm(forms.Form):
    """A licence, which nobody has checked yet."""

    kind = forms.ChoiceField(label="Licensed as")
    jurisdiction = JURISDICTION
    number = forms.CharField(label="Number", max_length=40)
    expires = forms.DateField(label="First day on which it no longer counts", required=False,
                              widget=forms.DateInput(attrs=DAY))  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every kind on file."""
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(one.id, one.name) for one in credentials().licences.values()]


class CertificateForm(forms.Form):
    """A certificate, which nobody has checked yet."""

    of = forms.ChoiceField(label="Certified in")
    issued = forms.DateField(label="Issued on", widget=forms.DateInput(attrs=DAY))
    expires = forms.DateField(label="First day on which it no longer counts, if it says so", required=False,
                              widget=forms.DateInput(attrs=DAY))  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every body with its parts."""
        super().__init__(*args, **kwargs)
        self.fields["of"].choices = [
            (f"{body.id}:{part.id if part else ''}", f"{body.name}, {part.name.lower()}" if part else body.name)
            for body in credentials().bodies.values() for part in (body.modules or (None,))
        ]  # fmt: skip


class CheckForm(forms.Form):
    """A look at one credential."""

    credential = forms.UUIDField(widget=forms.HiddenInput)
    on = forms.DateField(label="Looked on", widget=forms.DateInput(attrs=DAY))
    how = forms.ChoiceField(label="How", choices=[(how.value, words.capitalize()) for how, words in HOW.items()])
    finding = forms.ChoiceField(label="Found", choices=[(one.value, words) for one, words in FOUND.items()])
    evidence = forms.CharField(label="Evidence, as everybody will read it", max_length=500,
                               widget=forms.Textarea(attrs={"rows": 2}))  # fmt: skip


def _number(text: str) -> str:
    """Hold a number against its check digit."""
    if text.strip():
        try:
            npi(text)
        except ValueError as error:
            raise forms.ValidationError(f"The number {error}.") from error
    return text.strip()
