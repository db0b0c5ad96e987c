"""What is asked to add a person."""

from django import forms


class PersonForm(forms.Form):
    """A new person of the clinic."""

    given_name = forms.CharField(label="Given name", max_length=100)
    family_name = forms.CharField(label="Family name", max_length=100)
    known_as = forms.CharField(label="Known as", max_length=100, required=False)
    born = forms.DateField(label="Born", widget=forms.DateInput(attrs={"type": "date"}))
    sex = forms.ChoiceField(
        label="Sex", required=False,
        choices=(("", "Not said"), ("female", "Female"), ("male", "Male"), ("other", "Other")),
    )  # fmt: skip
    occupation = forms.CharField(label="Work", max_length=200, required=False)
    phone = forms.CharField(label="Phone", max_length=40, required=False)
    email = forms.EmailField(label="E-mail", required=False)
    record_number = forms.CharField(label="Record number", max_length=60, required=False)
