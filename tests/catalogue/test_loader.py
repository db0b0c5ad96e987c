"""A data file that does not hold is refused by name; one that holds becomes strict values."""

from pathlib import Path

import pytest

from glidepath.body import Region, Site, Value
from glidepath.catalogue import CatalogueError, Norm, loader

SITE = """id = "{id}"
name = "Notch"
regions = ["neck_front"]
holds = "an artery"
caution = "Keep off it."
source = "test"
verified = true
"""
HEADING = "motion,value,population,source,verified\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own; ids differ by test because what was read is kept."""
    monkeypatch.setattr(loader, "DATA", tmp_path)
    return tmp_path


def test_a_file_becomes_a_value(data: Path) -> None:
    """Every field of the file stands in the value."""
    (data / "good.toml").write_text(SITE.format(id="notch"))

    assert "Keep off it." == loader.one("good.toml", Site).caution


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id = 3", "Expected `str`, got `int` - at `$.id`"),
        ('id = "notch"', "missing required field `name`"),
        (SITE.format(id="notch") + "depht = 3", "unknown field `depht`"),
        ("id = ", "odd.toml: "),
    ],
)
def test_a_file_that_does_not_fit_is_refused_by_name_and_field(data: Path, text: str, said: str) -> None:
    """The message names the file, the field and what was expected."""
    (data / "odd.toml").write_text(text)

    with pytest.raises(CatalogueError) as refused:
        loader.one("odd.toml", Site)

    assert said in str(refused.value)
    assert str(refused.value).startswith("odd.toml: ")


def test_a_missing_file_or_folder_is_refused_by_name() -> None:
    """Nothing is silently empty."""
    with pytest.raises(CatalogueError, match=r"nowhere\.toml: cannot be read"):
        loader.one("nowhere.toml", Site)
    with pytest.raises(CatalogueError, match="no_folder: cannot be read"):
        loader.folder("no_folder", Site)


def test_a_folder_gives_its_records_by_id(data: Path) -> None:
    """One file a record, named for its id."""
    (data / "both").mkdir()
    for name in ("upper", "lower"):
        (data / "both" / f"{name}.toml").write_text(SITE.format(id=name))

    assert ["lower", "upper"] == list(loader.folder("both", Site))


def test_a_file_not_named_for_its_id_is_refused(data: Path) -> None:
    """The name on the drawer is the name inside."""
    (data / "misnamed").mkdir()
    (data / "misnamed" / "left.toml").write_text(SITE.format(id="right"))

    with pytest.raises(CatalogueError, match=r"misnamed/left\.toml: `id` is 'right'"):
        loader.folder("misnamed", Site)


def test_a_stray_file_is_refused(data: Path) -> None:
    """A forgotten file is not passed over."""
    (data / "stray").mkdir()
    (data / "stray" / "notes.txt").write_text("later")

    with pytest.raises(CatalogueError, match=r"stray/notes\.txt: only \.toml"):
        loader.folder("stray", Site)


def test_a_list_gives_its_records_by_id(data: Path) -> None:
    """Every table of one file, by id."""
    (data / "regions.toml").write_text('[[region]]\nid = "calf"\nname = "Calf"\n')

    assert {"calf": Region(id="calf", name="Calf")} == loader.listed("regions.toml", "region", Region)


def test_an_id_that_stands_twice_is_refused(data: Path) -> None:
    """The second would hide the first."""
    (data / "twins.toml").write_text('[[region]]\nid = "calf"\nname = "Calf"\n' * 2)

    with pytest.raises(CatalogueError, match=r"twins\.toml: `id` 'calf' stands twice"):
        loader.listed("twins.toml", "region", Region)


def test_a_table_of_another_name_is_refused(data: Path) -> None:
    """A misspelt heading must not make records vanish."""
    (data / "misspelt.toml").write_text('[[regoin]]\nid = "calf"\nname = "Calf"\n')

    with pytest.raises(CatalogueError, match=r"misspelt\.toml: expected \[\[region\]\] tables"):
        loader.listed("misspelt.toml", "region", Region)


def test_rows_are_read_as_their_fields(data: Path) -> None:
    """Numbers and truth are read as such; a quoted comma stays inside its field."""
    (data / "rows.csv").write_text(HEADING + 'knee_flexion,135,"adults, all",test,false\n')

    assert (Norm(motion="knee_flexion", value=135, population="adults, all", source="test", verified=False),) == (
        loader.rows("rows.csv", Norm)
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("knee_flexion,much,adults,test,true", "Expected `float`, got `str` - at `$.value`"),
        ("knee_flexion,135,adults,test", "expected as many values as the first line names"),
        ("knee_flexion,135,adults,test,true,again", "expected as many values as the first line names"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_by_line(data: Path, row: str, said: str) -> None:
    """The message names the file and the line."""
    (data / "odd.csv").write_text(HEADING + row + "\n")

    with pytest.raises(CatalogueError) as refused:
        loader.rows("odd.csv", Norm)

    assert str(refused.value).startswith("odd.csv line 2: ")
    assert said in str(refused.value)


def test_what_was_read_cannot_be_changed_by_a_reader() -> None:
    """Every call gives a dictionary of its own."""
    loader.listed("body/regions.toml", "region", Region).clear()

    assert loader.listed("body/regions.toml", "region", Region)


def test_an_id_may_stand_in_one_folder_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Records of several folders are one list, so two folders may not hold the same id."""
    for name in ("one", "two"):
        (tmp_path / "parts" / name).mkdir(parents=True)
        (tmp_path / "parts" / name / "thing.toml").write_text('id = "thing"\n')
    monkeypatch.setattr(loader, "DATA", tmp_path)

    class Thing(Value, frozen=True, kw_only=True):
        """Something with an id."""

        id: str

    with pytest.raises(CatalogueError, match="parts: `id` 'thing' stands twice"):
        loader.folders("parts", Thing)


def test_rows_of_several_files_are_one_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """File after file, by name."""
    (tmp_path / "rows").mkdir()
    (tmp_path / "rows" / "b.csv").write_text("word\nlast\n")
    (tmp_path / "rows" / "a.csv").write_text("word\nfirst\n")
    monkeypatch.setattr(loader, "DATA", tmp_path)

    class Row(Value, frozen=True, kw_only=True):
        """One word."""

        word: str

    assert ["first", "last"] == [row.word for row in loader.tables("rows", Row)]
