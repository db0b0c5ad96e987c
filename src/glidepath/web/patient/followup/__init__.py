"""How somebody is, some time after the end of their care: a short form by a secret link, without a sign-in."""
