"""Commands that load when they are called, so that `glidepath measures` does not wait for the web."""

from importlib import import_module
from typing import NamedTuple

import click

from glidepath.cli.site import ready


class Lazy(NamedTuple):
    """Where a command is, what it does in one line, and whether it needs the site."""

    module: str
    says: str
    site: bool = False
    name: str = "command"
    """What the command is called in its module."""


class LazyGroup(click.Group):
    """A group whose commands are `command` in modules named in a table."""

    def __init__(
        self, name: str, *, table: dict[str, Lazy], help: str, groups: dict[str, "LazyGroup"] | None = None
    ) -> None:
        """Keep the table, and groups that stand beside its commands; nothing is imported yet."""
        super().__init__(name, help=help, context_settings={"help_option_names": ["-h", "--help"]})
        self.table, self.groups = table, groups or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a group, or import one command with the site made ready where it needs it."""
        if cmd_name in self.groups:
            return self.groups[cmd_name]
        if cmd_name not in self.table:
            return None
        lazy = self.table[cmd_name]
        if lazy.site and not ctx.resilient_parsing:
            ready()
        found: click.Command = getattr(import_module(lazy.module), lazy.name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their lines, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.says) for name, lazy in self.table.items()])
