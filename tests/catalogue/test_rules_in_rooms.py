"""The numbers the rooms run on are those of the catalogue, so that sentence and rule cannot part."""

from glidepath.aftercare import progress
from glidepath.catalogue import shelf
from glidepath.palpate import rules as palpate
from glidepath.plan import rules as plan
from glidepath.retest import rules as retest


def test_the_rooms_and_the_catalogue_agree() -> None:
    """Passes, the checkpoint, a flare of pain and the weights of a finding."""
    held = {name: rule.value for name, rule in shelf().rules.items()}

    assert (held["passes_low"], held["passes_high"]) == shelf().techniques["active_release"].passes
    assert held["checkpoint_visit"] == plan.CHECKPOINT_VISIT
    assert held["checkpoint_weeks_last"] == plan.CHECKPOINT_WEEKS
    assert held["in_visit_pain_points"] == retest.PAIN_FLARE["nprs"]
    assert (held["pain_in_exercise"], held["pain_in_exercise_safe"], held["pain_week_rise"]) == (
        progress.PAIN_LIMIT, progress.PAIN_SAFE, progress.WEEK_RISE)
    assert (held["kappa_tenderness"], held["kappa_familiar_pain"], held["kappa_texture_low"]) == (
        palpate.WEIGHT_TENDER, palpate.WEIGHT_FAMILIAR, palpate.WEIGHT_TEXTURE)
