"""Ask metafor and ourselves about every data set, and write what was found: `make validate-evidence`."""

import csv
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from validation.evidence import comparing, report, sets

HERE = Path(__file__).parent
SCRIPT = HERE / "metafor.R"


def main() -> int:
    """Run everything anew; 2 where R is missing, 1 where something disagrees without an explanation."""
    if not shutil.which("Rscript"):
        print("missing: r-base-core, r-cran-metafor, r-cran-metadat (apt-get install them, or run as root)")
        return 2
    with tempfile.TemporaryDirectory(prefix="glidepath-metafor-") as name:
        folder = Path(name)
        made = [{"set": key, "yi": repr(value), "vi": repr(variance)} for key, one in sets.made().items()
                for value, variance in zip(one.values, one.variances, strict=True)]  # fmt: skip
        _write(folder / "sets.csv", made)
        _write(folder / "groups.csv", [{key: repr(value) for key, value in row.items()} for row in sets.groups()])
        subprocess.run(["Rscript", str(SCRIPT), str(folder)], check=True)
        unexplained = comparing.write(folder, HERE)
    report.write()
    print(f"{unexplained} unexplained" if unexplained else "everything agrees or is explained")
    return int(bool(unexplained))


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a table."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
