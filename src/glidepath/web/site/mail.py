"""How messages leave: by the mail server that EMAIL_URL names and the gateway that TEXT_URL names, or not at all."""

from typing import Any
from urllib.parse import unquote, urlsplit

SMTP = "django.core.mail.backends.smtp.EmailBackend"
CONSOLE = "django.core.mail.backends.console.EmailBackend"
PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
"""Submission with STARTTLS, submission over TLS (RFC 8314), and unguarded, for a server on the same machine."""
WAIT_SECONDS = 20
"""How long a mail server may take for one answer."""
GATEWAY = "glidepath.web.records.messages.texts.Gateway"


def config(url: str, *, sender: str, backend: str = "") -> dict[str, Any]:
    """Django's settings for the mail server at `url`; none is set where `url` is empty, and mail goes to `backend`.

    `smtp://user:password@host:port` demands STARTTLS, `smtps://…` speaks TLS from the start, `smtp+plain://…` does
    neither. `sender` is the address that messages come from; where there is none, the user's, if that is one. Raises
    ValueError for another scheme, no host, or no sender.
    """
    if not url:
        return {"GLIDEPATH_MAIL": False, "EMAIL_BACKEND": backend or CONSOLE}
    parts = urlsplit(url)
    user = unquote(parts.username or "")
    sender = sender or (user if "@" in user else "")
    if parts.scheme not in PORTS:
        raise ValueError(f"EMAIL_URL begins with {parts.scheme!r}; expected {', '.join(PORTS)}")
    if not parts.hostname:
        raise ValueError("EMAIL_URL names no host; expected smtp://user:password@host:port")
    if "@" not in sender:
        raise ValueError("EMAIL_URL is set and nobody sends: set GLIDEPATH_SENDER to the clinic's own e-mail address")
    return {
        "GLIDEPATH_MAIL": True, "EMAIL_BACKEND": SMTP, "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme], "EMAIL_HOST_USER": user,
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""), "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps", "EMAIL_TIMEOUT": WAIT_SECONDS,
        "DEFAULT_FROM_EMAIL": sender, "SERVER_EMAIL": sender,
    }  # fmt: skip


def texts(url: str, *, token: str, way: str = "") -> dict[str, Any]:
    """The settings for text messages: the class that sends them, the gateway's address and its token.

    `way` names another class of the same shape (`records.messages.ways.Way`). Raises ValueError for an address that
    is not of the web.
    """
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise ValueError("TEXT_URL is no address of the web; expected https://…")
    return {"GLIDEPATH_TEXTS": way or (GATEWAY if url else ""), "TEXT_URL": url, "TEXT_TOKEN": token}
