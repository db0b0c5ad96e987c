"""`glidepath demo`: a clinic of made-up people, from a seed."""

from glidepath.cli.demo.command import command

__all__ = ["command"]
