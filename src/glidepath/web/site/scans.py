"""What a site is told of BodySpec, where scans come from: a client for people, and what makes it a partner."""

import re
from typing import Any
from urllib.parse import urlsplit

FEWEST = 24
"""Letters of a secret in an address below which it could be guessed."""


def config(
    *, client: str, partner: str, secret: str, hook: str, api: str = "", sign_in: str = "", token: str = ""
) -> dict[str, Any]:
    """The settings: `client` signs people in, `partner` and `secret` fetch for them, `hook` stands in the address that
    BodySpec tells of results at. `api`, `sign_in` and `token` are where BodySpec is, if not where it says.

    Raises: ValueError for half a partner, a hook that can be guessed, or an address that is not of the web.
    """
    if bool(partner) != bool(secret):
        raise ValueError("BODYSPEC_PARTNER_ID and BODYSPEC_PARTNER_SECRET belong together; set both or neither")
    if hook and len(hook) < FEWEST:
        raise ValueError(f"BODYSPEC_WEBHOOK_SECRET is shorter than {FEWEST} letters")
    if hook and not re.fullmatch(r"[-\w]+", hook, re.ASCII):
        raise ValueError("BODYSPEC_WEBHOOK_SECRET stands in an address: expected letters, digits, - and _ alone")
    places = {"BODYSPEC_API": api, "BODYSPEC_SIGN_IN": sign_in, "BODYSPEC_TOKEN": token}
    for name, url in places.items():
        if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
            raise ValueError(f"{name} is no address of the web; expected https://…")
    return {
        "BODYSPEC_CLIENT_ID": client, "BODYSPEC_PARTNER_ID": partner, "BODYSPEC_PARTNER_SECRET": secret,
        "BODYSPEC_WEBHOOK_SECRET": hook, **places,
    }  # fmt: skip
