"""`python -m glidepath` is `glidepath`."""

from glidepath.cli import main

main()
