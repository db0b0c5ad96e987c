"""BodySpec, asked for a person's DEXA scans."""

from glidepath.remote.bodyspec.client import BASE, BodySpec, Fetched
from glidepath.remote.bodyspec.signing import (
    CLIENT,
    REDIRECT,
    Credential,
    Door,
    Partner,
    Person,
    Started,
    Tokens,
    finish,
    start,
)

__all__ = [
    "BASE",
    "CLIENT",
    "REDIRECT",
    "BodySpec",
    "Credential",
    "Door",
    "Fetched",
    "Partner",
    "Person",
    "Started",
    "Tokens",
    "finish",
    "start",
]
