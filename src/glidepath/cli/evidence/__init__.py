"""`glidepath evidence`: what may be claimed, and anybody's own studies pooled."""

from glidepath.cli.evidence.command import command

__all__ = ["command"]
