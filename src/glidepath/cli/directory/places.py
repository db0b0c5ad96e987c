"""`glidepath directory places`: the gazetteer."""

from pathlib import Path

import click

from glidepath.cli.directory.told import AGAIN, CHUNK, imported
from glidepath.cli.site import tables
from glidepath.web.records.imports import sources


@click.command("places")
@click.argument("file", type=click.Path(path_type=Path))
@AGAIN
@CHUNK
def command(file: Path, again: bool, chunk: int) -> None:
    """Import FILE, postal areas in the columns of GeoNames, so that people can search by postal code or place.

    \b
    Text in UTF-8, a tab between fields, no header:
      country code, postal code, place name,
      name and code of the first division (the state), of the second, of the third,
      latitude, longitude, accuracy (1 estimated to 6 centroid)

    Such files are at https://download.geonames.org/export/zip/ under a licence of Creative Commons: name
    GeoNames where you show them, as the pages do.
    """
    tables()
    imported(file, "places", again=again, work=lambda teller: sources.postal_areas(
        file, say=teller.wrong, told=teller.told, chunk=chunk))  # fmt: skip
