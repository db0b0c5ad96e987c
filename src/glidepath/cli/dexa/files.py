"""Scans from files: CSV, a provider's answers, or what `glidepath dexa read --json` printed."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from glidepath.cli.terminal import wrong
from glidepath.exchange.dexa import DexaError, Preview, Read, answers, decoded, preview, table


def scans(files: Iterable[Path]) -> Preview:
    """Read every file; leave with 2, naming file, line or field, where one cannot be read."""
    reads: list[Read] = []
    left_out: list[str] = []
    for file in files:
        try:
            found, said = _read(file.read_bytes())
        except OSError as error:
            wrong(f"{file}: cannot be read ({error.strerror})")
        except UnicodeDecodeError:
            wrong(f"{file}: is not text in UTF-8")
        except DexaError as error:
            wrong(f"{file}, {error}")
        reads += found
        left_out += said
    return preview(reads, left_out=left_out)


def _read(raw: bytes) -> tuple[Iterable[Read], Iterable[str]]:
    """The scans of one file, and what it says was left out."""
    text = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] not in (b"{", b"["):
        return table(raw.decode()), ()
    if text[:1] == b"{" and b'"incoming"' in text and "incoming" in decoded(text, dict[str, msgspec.Raw], "file"):
        printed = decoded(text, Preview, "printed scans")
        return [one.read for one in printed.incoming], printed.left_out
    return answers(text), ()
