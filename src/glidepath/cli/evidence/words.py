"""A pooled estimate in words."""

from glidepath.evidence import Pooled


def figures(found: Pooled) -> str:
    """Say a pooled estimate with its intervals and how far studies differ."""
    own = f"{found.value:.3g} (95 % interval {found.interval.low:.3g} to {found.interval.high:.3g}, p = {found.p:.3g})"
    if found.fixed:
        return f"One study: {own}; nothing was pooled."
    beyond = f"; a new study would fall between {found.prediction.low:.3g} and {found.prediction.high:.3g}" if (
        found.prediction) else ""  # fmt: skip
    narrow = f" The ordinary interval is the wider one, {found.wald.low:.3g} to {found.wald.high:.3g}." if (
        found.cautious == found.wald and found.wald != found.interval) else ""  # fmt: skip
    return (f"{found.k} studies: {own}; tau² = {found.tau2:.3g}, I² = {found.i2:.0f} %, Q = {found.q:.3g} "
            f"(p = {found.q_p:.3g}){beyond}.{narrow}")  # fmt: skip
