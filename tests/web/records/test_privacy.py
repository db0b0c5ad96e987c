"""Privacy is declared beside the field, and every row has a clinic."""

import pytest
from django.apps import apps

MODELS = list(apps.get_app_config("records").get_models()) if apps.apps_ready else []
GLOBAL = {"Account", "Session", "Clinic"}
"""Rows that stand above clinics: who signs in, and the clinics themselves."""


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_declared_private_or_plain(model):
    """No field is forgotten, none is declared twice, none is declared that is not there."""
    declared = [*model.Privacy.private, *model.Privacy.plain]

    assert sorted(field.name for field in model._meta.concrete_fields) == sorted(declared)
    assert model.Privacy.__doc__


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_row_belongs_to_a_clinic(model):
    """Every table carries its clinic, but for the few that stand above clinics."""
    columns = {field.attname for field in model._meta.concrete_fields}

    assert (model.__name__ not in GLOBAL) == ("clinic_id" in columns)
