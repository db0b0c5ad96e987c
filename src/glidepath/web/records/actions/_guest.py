"""Who comes without a record: what has to be said before anything is kept of them."""

from glidepath.web.records.errors import Unfit


def guest(what: str, *, name: str, email: str, phone: str, consented: bool) -> dict[str, str]:
    """A guest's name and ways to reach them as they are kept, for `what` they ask.

    Raises Unfit where the name, every way to reach them, or their consent is missing.
    """
    kept = {"name": name.strip(), "email": email.strip(), "phone": phone.strip()}
    if not kept["name"] or not (kept["email"] or kept["phone"]) or not consented:
        raise Unfit(f"{what} needs a name, a way to reach you, and your consent")
    return kept
